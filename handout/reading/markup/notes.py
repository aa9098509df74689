"""Notes: what the rules of the inline parser write down next to their tokens, in offsets of the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from handout.diagnostics import Severity

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_SQUARE = re.compile(r"\\.|[\[\]]", re.DOTALL)
_ROUND = re.compile(r"\\.|[()\s]", re.DOTALL)


class MarkupProblem(NamedTuple):
    """Markup that cannot be printed as it was meant."""

    offset: int
    """The character with the problem."""
    message: str
    hint: str
    severity: Severity = Severity.ERROR


class StarRun(NamedTuple):
    """Asterisks that are side by side."""

    offset: int
    context: str
    """The asterisks, with the character before and the one after them."""
    length: int
    is_literal: bool
    """Whether they could open or close emphasis, were they not next to a letter or a digit."""


class CitedKey(NamedTuple):
    """A key of a citation and where it is."""

    offset: int
    key: str


@dataclass(slots=True)
class Notes:
    """What one run of the parser found, and the brackets it works with."""

    brackets: dict[int, int]
    """Where the square bracket opened at the key closes."""
    parentheses: dict[int, int]
    """Where the round bracket opened at the key closes, if no white space comes first."""
    problems: list[MarkupProblem] = field(default_factory=list)
    cited: list[CitedKey] = field(default_factory=list)
    stars: list[StarRun] = field(default_factory=list)

    def problem(self, offset: int, message: str, hint: str) -> None:
        """Write a problem down."""
        self.problems.append(MarkupProblem(offset, message, hint))


def notes_of(state: StateInline) -> Notes:
    """Return the notes of the run that `state` belongs to."""
    notes: Notes = state.env["notes"]
    return notes


def pair_brackets(text: str) -> dict[int, int]:
    """Return where each square bracket that is not escaped closes, by where it opens."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for mark in _SQUARE.finditer(text):
        if mark.group() == "[":
            opened.append(mark.start())
        elif mark.group() == "]" and opened:
            pairs[opened.pop()] = mark.start()
    return pairs


def pair_parentheses(text: str) -> dict[int, int]:
    """Return where each round bracket that is not escaped closes before any white space, by where it opens."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for mark in _ROUND.finditer(text):
        if mark.group() == "(":
            opened.append(mark.start())
        elif mark.group() == ")" and opened:
            pairs[opened.pop()] = mark.start()
        elif mark.group().isspace():
            opened.clear()
    return pairs
