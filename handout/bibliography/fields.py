"""Fields: the text of a reference's fields as it can be printed."""

from __future__ import annotations

import unicodedata
from typing import Final

from handout.bibliography.quotation import curled

_CONTROLS: Final = dict.fromkeys((*range(9), *range(14, 32), *range(127, 160)))
_LOOSE_MARKS: Final = " ,;:"


def plain(value: int | str) -> str:
    """Return a field as one line, quotes curved; empty where it has neither letter nor digit nor sign."""
    text = tidy(value)
    return curled(text) if text else text


def tidy(value: int | str) -> str:
    """Return a field as one line without stray marks around it, its quotes and tags untouched."""
    text = str(value).translate(_CONTROLS)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = " ".join(text.split()).strip(_LOOSE_MARKS)
    return text if any(_says_something(character) for character in text) else ""


def _says_something(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "S"
