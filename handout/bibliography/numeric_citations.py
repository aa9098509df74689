"""Numeric citations: numbers in superscript or brackets, rows of them joined."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from handout.bibliography.affixes import affixes
from handout.bibliography.composition import Inlines, inlines, wrapped
from handout.bibliography.locators import locator
from handout.bibliography.style import NumericCitations
from handout.content.inlines import Citation, CitationItem, Superscript


def numeric_citation(citation: Citation, numbers: Mapping[str, int], form: NumericCitations) -> Inlines:
    """Return the numbers of `citation` in their order; empty where none of its keys has a number."""
    cited = sorted((numbers[item.key], place, item) for place, item in enumerate(citation.items) if item.key in numbers)
    plain = dict.fromkeys(number for number, _, item in cited if not _has_words(item, form))
    pieces = [(number, "") for number in plain]
    pieces += [(number, _worded(number, item, form)) for number, _, item in cited if _has_words(item, form)]
    text = ",".join(_rows(sorted(pieces), form.dash))
    before, after = form.marks
    if before or not text:
        return wrapped(before, text, after)
    return (Superscript(inlines(text)),)


def _has_words(item: CitationItem, form: NumericCitations) -> bool:
    return bool(item.prefix.strip() or item.suffix.strip() or (form.prints_locators and item.locator.strip()))


def _worded(number: int, item: CitationItem, form: NumericCitations) -> str:
    place = locator(item, "bare") if form.prints_locators else ""
    if place:
        place = f", {place}" if form.marks[0] else f"({place})"
    before, after = affixes(item)
    return f"{before}{number}{place}{after}"


def _rows(pieces: list[tuple[int, str]], dash: str) -> list[str]:
    """Return the texts of the pieces, three and more numbers in a row as "1-3"."""
    found: list[str] = []
    # Numbers in a row differ from their place by the same amount; a piece with words stands alone.
    for _, group in groupby(enumerate(pieces), lambda entry: (entry[1][0] - entry[0], entry[1][1])):
        row = [piece for _, piece in group]
        texts = [words or str(number) for number, words in row]
        found += [f"{texts[0]}{dash}{texts[-1]}"] if len(row) > 2 else texts
    return found
