"""Words: what counts as one, and where it is."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # e.g., U.S.
    r"|(?:\+?1[-. ])?(?:\(\d{3}\)\s?|\b\d{3}[-. ])?\b\d{3}[-‑–]\d{4}\b"  # a phone number
    r"|\d+(?:[.,:/]\d+)*(?:[^\W\d_]+)?"
    r"|[^\W_]+(?:['’‑-][^\W_]+)*"
)
_NOT_SPOKEN: Final = re.compile(r"https?://\S+|\S+@\S+\.\S+")


class Word(NamedTuple):
    """One word of a text."""

    start: int
    text: str

    @property
    def key(self) -> str:
        """The word as lists have it: in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'").replace("‑", "-")


def words_of(text: str) -> list[Word]:
    """Return the words of a text: joined by hyphen or apostrophe they are one, and so is a number with its unit,
    and a phone number."""
    return [Word(match.start(), match.group()) for match in _WORD.finditer(without_addresses(text))]


def without_addresses(text: str) -> str:
    """Return a text with blanks in place of web and mail addresses, which nobody reads word by word."""
    if "://" not in text and "@" not in text:
        return text
    return _NOT_SPOKEN.sub(lambda match: " " * len(match.group()), text)
