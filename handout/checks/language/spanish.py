"""Spanish: the syllables of a word, by the rules of its spelling."""

from __future__ import annotations

import re
from typing import Final

from handout.caches import kept

_NUCLEI: Final = re.compile(
    r"[iuü]?[aeoáéó](?:[iuy](?![aeoáéó]))?"  # a strong vowel, with weak ones before and after it
    r"|[íú]"  # an accented weak vowel is alone
    r"|[iuü][iuüy]?"
    r"|y(?![aeiouáéíóú])"
)
_SILENT_U: Final = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_NUMBER: Final = re.compile(r"\d")


@kept(16384)
def count_spanish_syllables(word: str) -> int:
    """Return the syllables of a Spanish word, at least 1; a number counts as one."""
    if _NUMBER.search(word):
        return 1
    letters = _SILENT_U.sub("", word.lower())
    return max(len(_NUCLEI.findall(letters)), 1)
