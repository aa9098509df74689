"""Keys: the names that entries without one are cited by."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import count
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


def made_up_keys(entries: Sequence[Mapping[str, Any]], taken: Collection[str]) -> list[str]:
    """Return a key for each of the entries of a file, of author and year.

    Where two would get the same, none gets it: words of the titles tell them apart, "smith2020asthma" and
    "smith2020bees". So a key never comes to mean another work when the file grows or is sorted again.
    """
    keys = [author_year_key(each) for each in entries]
    for words in (1, 3, 8):
        counts = Counter(keys)
        keys = [
            author_year_key(fields) + _title_words(fields, words) if counts[key] > 1 or key in taken else key
            for key, fields in zip(keys, entries, strict=True)
        ]
    used = set(taken)
    for place, key in enumerate(keys):
        # What is alike to the eighth word of its title is the same work twice, or has no title.
        keys[place] = next(
            each for number in count(1) if (each := f"{key}-{number}" if number > 1 else key) not in used
        )
        used.add(keys[place])
    return keys


def _title_words(fields: Mapping[str, Any], most: int) -> str:
    """Return the first long word of a title; of several its first words."""
    words = [_plain(each) for each in re.sub(r"<[^<>]*>", " ", str(fields.get("title", ""))).split()]
    if most > 1:
        return "".join(words[:most])
    return next((each for each in words if len(each) > 3), "".join(words[:1]))


def _plain(word: str) -> str:
    """Return the letters and digits of `word` that a citation key may contain."""
    folded = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(letter for letter in folded if letter.isalnum())
