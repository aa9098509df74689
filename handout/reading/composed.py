"""Composed text: letters with their marks as fonts and searches expect them, in NFC, however a file has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unicodedata import category, is_normalized, normalize


def composed(value: Any) -> Any:
    """Return a TOML value with every string of it in NFC: "ộ" as one character, not as "o" and two marks."""
    match value:
        case str():
            return normalize("NFC", value)
        case dict():
            return {key: composed(item) for key, item in value.items()}
        case list():
            return [composed(item) for item in value]
        case _:
            return value


def composed_starts(text: str) -> Iterator[int]:
    """Yield, for each character of the NFC of `text`, where in `text` the letter with its marks begins."""
    if is_normalized("NFC", text):
        yield from range(len(text))
        return
    starts = [index for index, character in enumerate(text) if not index or not _joins(character)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield from [start] * len(normalize("NFC", text[start:end]))


def _joins(character: str) -> bool:
    """Return whether a character can become one with that before it: a mark, or the later part of a Hangul syllable."""
    return category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
