"""Spelling: the valid word nearest to a wrong one, and words set in a row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

_MANY = 300
"""Of more candidates, only so many are compared, those next to the word in the alphabet: difflib is slow."""


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the candidate most like `word`, in whatever case and order of words; empty where none is near."""
    from difflib import get_close_matches

    folded = {_fold(each): each for each in sorted(candidates)}
    swapped = [key for key in folded if sorted(key.split("-")) == sorted(_fold(word).split("-"))]
    if swapped:
        return folded[swapped[0]]
    words = sorted(folded)
    middle = bisect_left(words, _fold(word))
    found = get_close_matches(_fold(word), words[max(0, middle - _MANY // 2) :][:_MANY], n=1, cutoff=cutoff)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """Return the question that offers the nearest candidate; empty where none is near."""
    found = nearest(word, candidates)
    return f'did you mean "{found}"?' if found else ""


def in_a_row(words: Sequence[str], conjunction: str = "or") -> str:
    """Return the words as code, commas between them: `a`, `b` or `c`."""
    coded = [f"`{word}`" for word in words]
    return f" {conjunction} ".join(filter(None, (", ".join(coded[:-1]), *coded[-1:])))


def _fold(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
