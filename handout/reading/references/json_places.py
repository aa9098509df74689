"""JSON places: the entries of a JSON list with the place each begins at, those behind a broken one too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

_BLANK: Final = re.compile(r"\s*")
_ENTRIES: Final = re.compile(r'"items"\s*:\s*(?=\[)')
_NEXT: Final = re.compile(r"\}\s*,\s*(?=\{)")
# To place a problem takes as long as the text before it is: a file of nothing but problems is left after so many.
_MOST_FAULTS: Final = 100
_MOST_TRIES: Final = 500
_DECODER: Final = json.JSONDecoder(parse_float=str)
"""A number with a point stays as it is written: volume 1.10 is not 1.1."""


class ListEntry(NamedTuple):
    """One entry of a list."""

    value: Any
    """None where it cannot be read."""
    offset: int
    """The character it begins at, or where reading stopped."""
    problem: str = ""
    """Why it cannot be read."""
    end: int = 0
    """The character behind it."""


def entries(text: str) -> Iterator[ListEntry]:
    """Yield the entries of `text`: those of its list, of its `items`, or the one object that it is.

    Behind an entry that cannot be read, the next one is looked for that has a type.
    """
    start = _blank(text, 0)
    listed = _ENTRIES.search(text)
    if text.startswith("[", start):
        yield from _listed(text, start + 1)
    elif listed:
        yield from _listed(text, listed.end() + 1)
    else:
        yield _entry(text, start)


def _listed(text: str, offset: int) -> Iterator[ListEntry]:
    offset, problems = _blank(text, offset), 0
    while offset < len(text) and text[offset] != "]":
        entry = _entry(text, offset)
        yield entry
        if entry.problem:
            problems += 1
            offset = _resumed(text, entry.offset) if problems < _MOST_FAULTS else len(text)
            continue
        offset = _blank(text, entry.end)
        if text.startswith(",", offset):
            offset = _blank(text, offset + 1)
        elif offset < len(text) and text[offset] != "]":
            yield ListEntry(None, offset, "expecting a comma")
            offset = offset if text.startswith("{", offset) else _resumed(text, offset)
    if offset >= len(text) and not problems:
        yield ListEntry(None, len(text), "the list does not end")


def _entry(text: str, offset: int) -> ListEntry:
    try:
        value, end = _DECODER.raw_decode(text, offset)
    except json.JSONDecodeError as problem:
        return ListEntry(None, problem.pos, problem.msg[:1].lower() + problem.msg[1:])
    except ValueError:
        return ListEntry(None, offset, "a number has too many digits")
    except RecursionError:
        return ListEntry(None, offset, "it nests too deep")
    return ListEntry(value, offset, end=end)


def _resumed(text: str, offset: int) -> int:
    """Return where the next object begins that is an entry; the end of the text where there is none."""
    for found in islice(_NEXT.finditer(text, offset), _MOST_TRIES):
        value = _entry(text, found.end()).value
        if isinstance(value, dict) and "type" in value:
            return found.end()
    return len(text)


def _blank(text: str, offset: int) -> int:
    found = _BLANK.match(text, offset)
    return found.end() if found else offset
