"""Numeric citations: numbers in superscript or brackets, rows of them joined."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from handout.bibliography.affixes import affixes
from handout.bibliography.composition import Inlines, joined, wrapped
from handout.bibliography.locators import locator
from handout.bibliography.style import NumericCitations
from handout.content.inlines import Citation, CitationItem, CrossReference, Superscript, Text


def numeric_citation(citation: Citation, numbers: Mapping[str, int], form: NumericCitations) -> Inlines:
    """Return the numbers of `citation` in their order; empty where none of its keys has a number."""
    cited = sorted((numbers[item.key], place, item) for place, item in enumerate(citation.items) if item.key in numbers)
    plain = dict.fromkeys(_Piece(number, "", item.key) for number, _, item in cited if not _has_words(item, form))
    pieces = [*plain]
    pieces += [
        _Piece(number, _worded(number, item, form), item.key) for number, _, item in cited if _has_words(item, form)
    ]
    row = joined(",", *_rows(sorted(pieces), form.dash))
    before, after = form.marks
    if before or not row:
        return wrapped(before, row, after)
    return (Superscript(row),)


class _Piece(NamedTuple):
    """A number of a citation."""

    number: int
    words: str
    """The number with the words around it; empty where it is alone."""
    key: str

    @property
    def pointer(self) -> CrossReference:
        return CrossReference((Text(self.words or str(self.number)),), self.key)


def _has_words(item: CitationItem, form: NumericCitations) -> bool:
    return bool(item.prefix.strip() or item.suffix.strip() or (form.prints_locators and item.locator.strip()))


def _worded(number: int, item: CitationItem, form: NumericCitations) -> str:
    place = locator(item, "bare") if form.prints_locators else ""
    if place:
        place = f", {place}" if form.marks[0] else f"({place})"
    before, after = affixes(item)
    return f"{before}{number}{place}{after}"


def _rows(pieces: list[_Piece], dash: str) -> list[Inlines]:
    """Return what the pieces print, three and more numbers in a row as "1-3"."""
    found: list[Inlines] = []
    # Numbers in a row differ from their place by the same amount; a piece with words is alone.
    for _, group in groupby(enumerate(pieces), lambda entry: (entry[1].number - entry[0], entry[1].words)):
        row = [piece for _, piece in group]
        pointers = [piece.pointer for piece in row]
        found += [(pointers[0], Text(dash), pointers[-1])] if len(row) > 2 else [(each,) for each in pointers]
    return found
