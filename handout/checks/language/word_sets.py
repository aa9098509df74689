"""Word sets: words split by spaces, as a set."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that parts them by white space."""
    return frozenset(words.split())
