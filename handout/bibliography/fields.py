"""Fields: the text of a reference's fields as it can be printed."""

from __future__ import annotations

import unicodedata
from typing import Final

from handout.bibliography.quotation import curled

_LOOSE_MARKS: Final = " ,;:"


def plain(value: int | str) -> str:
    """Return a field as one line: curved quotes, no stray marks around it; empty where nothing is left to read."""
    text = tidy(value)
    return curled(text) if text else text


def tidy(value: int | str) -> str:
    """Return a field as one line without stray marks around it, its quotes and tags untouched."""
    text = str(value)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    text = " ".join(text.split()).strip(_LOOSE_MARKS)
    return text if any(not (mark in ".·•" or mark.isspace()) for mark in text) else ""
