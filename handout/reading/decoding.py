"""Decoding: TOML sources as one value of a type of ours, with every problem in them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic

from handout.diagnostics import Diagnostic, Finding, Severity, SourcePath
from handout.errors import SourceError
from handout.reading.consequences import Consequences
from handout.reading.control_characters import (
    control_character_problems,
    hidden_character_problems,
    misread_encoding_problems,
)
from handout.reading.grammars import Grammar, T
from handout.reading.problems import Problem
from handout.reading.sources import Source, SourceStack, stack_sources


@dataclass(frozen=True)
class Decoded(Generic[T]):
    """What sources say, and what is wrong with them."""

    stack: SourceStack
    """The sources, which know the place of every value."""
    value: T | None
    """The value, with neutral values where the sources have problems; None where none can be made of them."""
    problems: tuple[Problem, ...] = ()
    repaired: tuple[SourcePath, ...] = ()
    """The paths of the neutral values."""

    @cached_property
    def broken(self) -> tuple[Diagnostic, ...]:
        """The problems in the syntax of the sources."""
        return tuple(problem for source in self.stack.sources for problem in source.broken)

    def finish(
        self, more: Iterable[Finding] = (), elsewhere: Iterable[Diagnostic] = ()
    ) -> tuple[T, tuple[Diagnostic, ...]]:
        """Return the value with the warnings.

        `more` is what is wrong with the value that its type cannot know of; what that only follow from a problem of the
        sources are left out. `elsewhere` is what is wrong with files that the sources name.
        Raises SourceError with all of it where one is an error.
        """
        consequences = Consequences(self.repaired)
        own = [] if self.broken else [problem for problem in more if not consequences.include(problem)]
        found = (*self.broken, *self.stack.diagnostics((*self.problems, *own)), *elsewhere)
        if self.value is None or any(each.severity is Severity.ERROR for each in found):
            raise SourceError(sorted(found, key=lambda each: each.span))
        return self.value, found


def decode(sources: Sequence[Source], grammar: Grammar[T] | type[T]) -> Decoded[T]:
    """Return what the sources say. Of two, the tables of the later add to those of the earlier; other values replace.

    `grammar` may be a plain msgspec Struct. The problems of all sources are in the result, each in its own file.
    """
    import msgspec

    grammar = grammar if isinstance(grammar, Grammar) else Grammar(grammar)
    stack = stack_sources(sources)
    data = grammar.written_out(stack.data)
    problems = tuple(
        problem
        for source in sources
        for find in (control_character_problems, hidden_character_problems, misread_encoding_problems)
        for problem in find(source)
    )
    try:
        return Decoded(stack, grammar.convert(data), problems)
    except msgspec.ValidationError:
        return _decode_invalid(stack, grammar, data, problems)


def _decode_invalid(
    stack: SourceStack, grammar: Grammar[T], data: dict[str, Any], problems: tuple[Problem, ...]
) -> Decoded[T]:
    from handout.reading.schema_problems import find_problems

    found = find_problems(stack, grammar, data)
    return Decoded(found.stack, found.value, (*problems, *found.problems), tuple(found.repaired))
