"""Ordinals: editions and volumes, which authors write as numbers or in words."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERS: Final = {word: number for number, word in enumerate(_WORDS, 1)}
_EDITION: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?|([a-z]+)", re.IGNORECASE)
_LABEL: Final = re.compile(r"[\s,]*\b(?:edition|edn|ed)\b\.?$", re.IGNORECASE)
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "11th"."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, 'th')}"


def edition(text: str, label: str) -> str:
    """Return "5", "5th" or "Fifth edition" as "5th" with `label`; other words, as "Revised", with `label` too.

    Empty for the first edition, which no style prints.
    """
    bare = _LABEL.sub("", text)
    if not bare:  # nothing is given, or nothing but the word itself
        return text
    found = _EDITION.fullmatch(bare)
    number = 0
    if found:
        number = int(found[1]) if found[1] else _NUMBERS.get(found[2].casefold(), 0)
    if number == 1:
        return ""
    return f"{ordinal(number)} {label}" if number else f"{bare} {label}"


def is_number(text: str) -> bool:
    """Return whether `text` counts something, as "5", "NG222" or "PEP22-07-01-005", and so takes a label."""
    return any(character.isdigit() for character in text) and len(text.split()) == 1
