"""Decoding: TOML sources as one value of a type of ours, with every fault in them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic

from handout.diagnostics import Diagnostic, Finding, Severity, SourcePath
from handout.errors import SourceError
from handout.reading.consequences import Consequences
from handout.reading.control_characters import (
    control_character_faults,
    hidden_character_faults,
    misread_encoding_faults,
)
from handout.reading.faults import Fault
from handout.reading.grammars import Grammar, T
from handout.reading.sources import Source, SourceStack, stack_sources


@dataclass(frozen=True)
class Decoded(Generic[T]):
    """What sources say, and what is wrong with them."""

    stack: SourceStack
    """The sources, which know the place of every value."""
    value: T | None
    """The value, with neutral values where the sources have faults; None where none can be made of them."""
    faults: tuple[Fault, ...] = ()
    repaired: tuple[SourcePath, ...] = ()
    """The paths of the neutral values."""

    @cached_property
    def broken(self) -> tuple[Diagnostic, ...]:
        """The faults in the syntax of the sources."""
        return tuple(fault for source in self.stack.sources for fault in source.broken)

    def finish(
        self, more: Iterable[Finding] = (), elsewhere: Iterable[Diagnostic] = ()
    ) -> tuple[T, tuple[Diagnostic, ...]]:
        """Return the value with the warnings.

        `more` is what is wrong with the value that its type cannot know of; what that only follow from a fault of the
        sources are left out. `elsewhere` is what is wrong with files that the sources name.
        Raises SourceError with all of it where one is an error.
        """
        consequences = Consequences(self.repaired)
        own = [] if self.broken else [fault for fault in more if not consequences.include(fault)]
        found = (*self.broken, *self.stack.diagnostics((*self.faults, *own)), *elsewhere)
        if self.value is None or any(each.severity is Severity.ERROR for each in found):
            raise SourceError(sorted(found, key=lambda each: each.span))
        return self.value, found


def decode(sources: Sequence[Source], grammar: Grammar[T] | type[T]) -> Decoded[T]:
    """Return what the sources say. Of two, the tables of the later add to those of the earlier; other values replace.

    `grammar` may be a plain msgspec Struct. The faults of all sources are in the result, each in its own file.
    """
    import msgspec

    grammar = grammar if isinstance(grammar, Grammar) else Grammar(grammar)
    stack = stack_sources(sources)
    data = grammar.written_out(stack.data)
    faults = tuple(
        fault
        for source in sources
        for find in (control_character_faults, hidden_character_faults, misread_encoding_faults)
        for fault in find(source)
    )
    try:
        return Decoded(stack, grammar.convert(data), faults)
    except msgspec.ValidationError:
        return _decode_faulty(stack, grammar, data, faults)


def _decode_faulty(
    stack: SourceStack, grammar: Grammar[T], data: dict[str, Any], faults: tuple[Fault, ...]
) -> Decoded[T]:
    from handout.reading.schema_faults import find_faults

    found = find_faults(stack, grammar, data)
    return Decoded(found.stack, found.value, (*faults, *found.faults), tuple(found.repaired))
