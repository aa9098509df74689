"""Number joins: markup between two digits, which nothing separates any more once the markup is read.

"[2](https://…)50" would print 250.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from handout.reading.markup.clusters import NOTHING
from handout.reading.markup.notes import MarkupProblem

if TYPE_CHECKING:
    from markdown_it.token import Token

_IN_NUMBER: Final = re.compile(r".?\d[.,]? (?:\d.?|[.,]\d)|\d[.,] \d.?", re.DOTALL)
"""The two characters before markup, a space, and the two after it, where these are one number."""

_PARTED_BY_SIGN: Final = re.compile(r".?\d (?:[:/]\d)|\d[:/] \d.?", re.DOTALL)
"""The same for a time, a date or a fraction, which a citation would take apart."""

_EMPHASIS: Final = ("this emphasis", "put the asterisks around the whole number, or write \\* for a plain asterisk")
_LINK: Final = ("this link", "put the whole number into the link, or outside it")
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "em_open": _EMPHASIS, "em_close": _EMPHASIS, "strong_open": _EMPHASIS, "strong_close": _EMPHASIS,
    "link_open": _LINK, "link_close": _LINK, "citation": ("this citation", "put it after the number"),
}  # fmt: skip
"""By the type of a token: what the author calls it, and what to do where it joins two numbers."""


class NumberJoin(NamedTuple):
    """Markup that has the two parts of a number on its sides."""

    offset: int
    token_type: str

    def stands_in(self, before: str, after: str) -> bool:
        """Return whether what is before and after is one number."""
        sides = f"{before} {after[:2]}"
        is_cited = self.token_type == "citation"
        return bool(_IN_NUMBER.fullmatch(sides) or (is_cited and _PARTED_BY_SIGN.fullmatch(sides)))

    @property
    def problem(self) -> MarkupProblem:
        """What to report of it."""
        name, hint = _WORDS[self.token_type]
        return MarkupProblem(self.offset, f"{name} is inside a number", hint)


def number_joins(tokens: Sequence[Token]) -> Iterator[NumberJoin]:
    """Yield the markup that would make one number of what the source writes as two."""
    before, mark = "", None
    for place, token in enumerate(tokens):
        if token.type in _WORDS:
            mark = mark or NumberJoin(token.meta["offset"], token.type)
        elif token.content and not _is_left_out(tokens, place):
            if mark and mark.stands_in(before, token.content):
                yield mark
            before, mark = (before + token.content)[-2:], None


def _is_left_out(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a text is between two citations that become one cluster."""
    return bool(NOTHING.fullmatch(tokens[place].content)) and all(
        _first_citation(side) for side in (tokens[:place][::-1], tokens[place + 1 :])
    )


def _first_citation(tokens: Sequence[Token]) -> bool:
    """Return whether a citation comes first, marks of emphasis and empty texts left aside."""
    return next((each.type == "citation" for each in tokens if each.type == "citation" or each.content), False)
