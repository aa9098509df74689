"""Tagged lines: RIS and NBIB write one field a line, a tag in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Tagged(NamedTuple):
    """A field as its file has it."""

    tag: str
    """Empty for words in front of the first tag."""
    value: str
    """Its words, those of the lines that continue it included."""
    line: int
    """Counted from 1."""


Record = list[Tagged]
"""The fields of one reference."""


def tagged_fields(text: str, pattern: re.Pattern[str], *, indented: bool) -> Iterator[Tagged]:
    """Yield the fields of `text`; `pattern` has the tag as its first group, the value as its second.

    A line without a tag continues the field before it, where `indented` only if it begins with a blank. An empty
    line is a field without tag and value.
    """
    tag, words, start = "", [""], 0
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        found = pattern.match(line)
        if not found and start and line.strip() and (not indented or line[:1].isspace()):
            words.append(line.strip())
            continue
        if start:
            yield _tagged(tag, words, start)
        tag, start = found[1] if found else "", number
        words = [((found[2] or "") if found else line).strip()]
    if start:
        yield _tagged(tag, words, start)


def _tagged(tag: str, words: list[str], line: int) -> Tagged:
    return Tagged(tag, " ".join(words).strip(), line)


def values(record: Iterable[Tagged], *tags: str) -> list[str]:
    """Return the values of the tags, in the order of the tags, then of the record."""
    return [field.value for tag in tags for field in record if field.tag == tag and field.value]


def first(record: Iterable[Tagged], *tags: str) -> str:
    """Return the value of the first of the tags that has one; empty where none has."""
    return next(iter(values(record, *tags)), "")
