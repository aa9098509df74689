"""Syllables: how many an English word has, by syllapy's dictionary, its stem or its spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from handout.caches import kept
from handout.checks.language.word_sets import word_set

_VOWELS: Final = re.compile(r"[aeiouy]+")
_PARTED: Final = re.compile(
    r"i[ao](?!us|n[st]?\b|l)|(?<![cgqstx])iou|eo(?!us|pl)|e(?:um|us)\b|u[ao](?!r)|[aeiou]ing|uity|iet|eate|eatio|"
    r"(?<=[aeiouy].)ea\b|rrhea\b|(?<=[bdlmnrv])ial|asm\b|ism\b|thm\b"
)
"""Vowels that are together and are two syllables, and endings that have one more than their vowels."""
_SILENT: Final = re.compile(
    r"(?<=[^aeiouyl])e\b|(?<=[aeiouyr]l)e\b|(?<=[^td])ed\b|(?<=[^aeiouscxzgh])es\b|(?<=[aeiou])e\b"
)
_NUMBER: Final = re.compile(r"\d")

ENDINGS: Final = (
    ("'s", "", 0), ("s'", "s", 0), ("'ll", "", 0), ("'re", "", 0), ("'ve", "", 0), ("'d", "", 0),
    ("ies", "y", 0), ("ied", "y", 0), ("s", "", 0), ("es", "", 1), ("es", "e", 0),
    ("ed", "", 0), ("ed", "e", 0), ("ing", "", 1), ("ing", "e", 1), ("ly", "", 1), ("ily", "y", 1),
    ("er", "", 1), ("er", "e", 1), ("est", "", 1), ("ness", "", 1), ("ment", "", 1), ("less", "", 1), ("ful", "", 1),
)  # fmt: skip
"""Endings, what they replace, and the syllables that they add to the stem."""
_HISS: Final = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")


@kept(16384)
def count_syllables(word: str) -> int:
    """Return the syllables of a word, at least 1. A number counts as one, an acronym letter by letter."""
    if _NUMBER.search(word):
        return 1
    if len(word) > 1 and word.isupper() and len(word) <= 6 and word.lower() not in _dictionary():
        return sum(3 if letter == "W" else 1 for letter in word if letter.isalpha())
    key = word.lower().replace("’", "'")
    return sum(_simple(part) for part in re.split(r"[-‑]", key) if part.strip(".")) or 1


def _simple(word: str) -> int:
    """Return the syllables of a word without hyphens, in lower case."""
    known = _dictionary()
    if word in _CORRECTIONS:
        return _CORRECTIONS[word]
    # The dictionary gives many words with an ending the syllables of their stem: "changing" 1, "carefully" 2.
    derived = _by_stem(word, known)
    return max(known.get(word, 0), derived) or by_spelling(word)


def _by_stem(word: str, known: Mapping[str, int]) -> int:
    """Return the syllables of a word by those of its stem; 0 where no stem is known."""
    for ending, instead, added in ENDINGS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(stem) > 2 and stem in known:
            return known[stem] + _spoken(stem, ending, added)
    return 0


def _spoken(stem: str, ending: str, added: int) -> int:
    """Return the syllables that an ending adds: -s after a hiss and -ed after t or d are spoken."""
    if ending in ("s", "es", "'s"):
        return int(stem.endswith(_HISS))
    if ending == "ed":
        return int(stem.rstrip("e").endswith(("t", "d")))
    return added


def by_spelling(word: str) -> int:
    """Return the syllables of a word by its letters: groups of vowels, less the silent e, at least 1."""
    letters = re.sub(r"[^a-zà-ÿ]", "", word)
    trimmed = letters if len(letters) < 4 else _SILENT.sub("", letters)
    groups = len(_VOWELS.findall(trimmed))
    return max(groups + len(_PARTED.findall(letters)), 1)


def is_known_word(word: str) -> bool:
    """Return whether the dictionary has a word, whatever its capitals; acronyms among its words are not counted."""
    return word.lower() in _dictionary() and word.lower() not in _LETTERS


_LETTERS: Final = word_set(
    "mri ct bp ecg ekg adhd hiv std sti copd ibs uti icu er or iv gp ed md rn np pa hr ct ms ra bmi ldl hdl tb "
    "ptsd ocd  nhs fda cdc who nih aha ama va hmo ppo otc"
) - {"or", "who", "er"}
"""Acronyms that the dictionary, which was read from the web, may contain as words."""


@kept(1)
def _dictionary() -> dict[str, int]:
    """Return syllapy's words with their syllables; a few that it has wrong are put right."""
    import syllapy

    return {word: count for word, count in syllapy.WORD_DICT.items() if count > 0}


_CORRECTIONS: Final = {
    "every": 2, "everyday": 3, "everyone": 3, "everything": 3, "evening": 2, "evenings": 2, "medicine": 3, "family": 3,
    "different": 3, "comfortable": 4, "interest": 3, "something": 2, "someone": 2, "anything": 3, "people": 2,
    "business": 2, "awesome": 2, "clothes": 1, "sometimes": 2, "somewhere": 2, "therefore": 2, "themselves": 2,
    "ourselves": 2, "yourselves": 2, "somebody": 3, "whereas": 2, "forearm": 2, "firearm": 2,
    "approximately": 5, "wherever": 3, "are": 1,
}  # fmt: skip
"""Words that the dictionary, the stem or the spelling would have wrong."""
