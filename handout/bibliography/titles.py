"""Titles: read with their markup, and recased only where a style's manual demands it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from handout.bibliography.composition import Inlines
from handout.bibliography.markup import Run, read_markup

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_SMALL: Final = frozenset(
    (
        "a", "an", "and", "as", "at", "but", "by", "de", "for", "in", "nor", "of", "on", "or", "per", "the", "to", "v",
        "via", "vs",
    )
)  # fmt: skip
_SMALL_IN_COMPOUND: Final = _SMALL | {"up", "off", "out"}
_UNITS: Final = frozenset(
    ("mg", "g", "kg", "mcg", "μg", "µg", "ml", "dl", "l", "mm", "cm", "m", "km", "s", "min", "h", "hr", "mmol")
)
_SENTENCE_START: Final = re.compile(r"[:?!—]|\.\s")
_AFTER_NUMBER: Final = re.compile(r"\d\s?$")


def title_as_given(source: str) -> Inlines:
    """Return the title as its author cased it."""
    return read_markup(source)


def headline(source: str, language: str = "") -> Inlines:
    """Return the title in headline style, as AMA prints titles of books: Trauma and Recovery From the Start.

    Words with a capital or a digit stay, and so do words in italics or `nocase`, and titles in other languages than
    English.
    """
    if language and not language.casefold().startswith("en"):
        return read_markup(source)
    return read_markup(source, _headlined)


def capital_first(text: str) -> str:
    """Return `text` with a capital at its start."""
    return text[:1].upper() + text[1:]


def _headlined(runs: Sequence[Run]) -> Sequence[Run]:
    text = "".join(run.text for run in runs)
    starts = [0, *accumulate(len(run.text) for run in runs)]
    frozen = {place for run, start in zip(runs, starts, strict=False) if run.tags for place in _places(run, start)}
    letters = list(text)
    gap_start = 0
    for word in _WORD.finditer(text):
        gap, gap_start = text[gap_start : word.start()], word.end()
        if word.start() not in frozen and _takes_capital(word, gap, text):
            letters[word.start()] = _capital(letters[word.start()])
    recased = "".join(letters)
    return [Run(recased[start : start + len(run.text)], run.tags) for run, start in zip(runs, starts, strict=False)]


def _places(run: Run, start: int) -> range:
    return range(start, start + len(run.text))


def _takes_capital(word: re.Match[str], gap: str, text: str) -> bool:
    """Return whether AMA 2.1.6 capitalizes a word of a title: all but articles, conjunctions, short prepositions.

    `gap` is what is between the word before and this one.
    """
    found = word[0]
    if not found.islower() or any(letter.isdigit() for letter in found) or gap in (".", "@", "/", "_"):
        return False
    if found in _UNITS and _AFTER_NUMBER.search(text[max(0, word.start() - 2) : word.start()]):
        return False
    if gap == "-":
        return found not in _SMALL_IN_COMPOUND
    is_first = len(gap) == word.start() or bool(_SENTENCE_START.search(gap))
    return is_first or found not in _SMALL


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter
