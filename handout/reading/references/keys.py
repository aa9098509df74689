"""Keys: the names that entries without one are cited by."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from handout.content.csl_date import CslDate
from handout.content.reference import Name

_PLAIN: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})


def author_year_key(fields: Mapping[str, Any]) -> str:
    """Return "drozdz2022" of the first author or the title's first word, and the year; "reference" of neither."""
    names: tuple[Name, ...] = fields.get("author") or fields.get("editor") or ()
    words = (names[0].family or names[0].literal).split()[-1:] if names else []
    words = words or str(fields.get("title", "")).split()[:1]
    date = fields.get("issued")
    year = str(abs(date.start[0])) if isinstance(date, CslDate) and date.start else ""
    return (_plain(words[0]) if words else "") + year or "reference"


def letters(place: int) -> str:
    """Return "b" for 1, "c" for 2, and so on after "z" with "aa"."""
    before, letter = divmod(place, 26)
    return (letters(before - 1) if before else "") + chr(ord("a") + letter)


def _plain(word: str) -> str:
    """Return the letters and digits of `word` that a citation key may hold."""
    folded = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(letter for letter in folded if letter.isalnum())
