"""Document ids: the name of the outputs, from the title where the source gives none."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from handout.reading.path_steps import is_reserved

_LONGEST = 80
_PLAIN = str.maketrans(
    {"æ": "ae", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "œ": "oe", "ı": "i", "'": "", "’": "", "ʼ": ""}
)
_FILE_OF_MANY = "content"
"""The stem that every topic's source has; its folder tells them apart."""


def default_id(title: str, file: Path) -> str:
    """Return the words of `title` in plain letters, joined by `-`; where none is left, the name of its file."""
    folder = file.parent.name
    stem = "" if file.stem == _FILE_OF_MANY else file.stem
    found = next(filter(None, map(slug, (title, stem, folder))), "handout")
    return f"{found}-topic" if is_reserved(found) else found


def slug(text: str) -> str:
    """Return the words of `text` in small letters a to z and digits, joined by `-`; at most 80 characters."""
    letters = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    joined = "-".join(re.findall(r"[a-z0-9]+", "".join(each for each in letters if not unicodedata.combining(each))))
    if len(joined) <= _LONGEST:
        return joined
    return joined[: _LONGEST + 1].rpartition("-")[0] or joined[:_LONGEST]
