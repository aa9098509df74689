"""Spelling: the valid word nearest to a wrong one, and words set in a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

_MANY = 300
"""From so many candidates on, only those with the same first letter are compared: difflib is slow."""


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the candidate that looks most like `word`, in whatever case; empty where none is near."""
    folded = {_fold(each): each for each in sorted(candidates)}
    if len(folded) > _MANY:
        folded = {key: each for key, each in folded.items() if key[:1] == _fold(word)[:1]}
    found = get_close_matches(_fold(word), folded, n=1, cutoff=cutoff)
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
