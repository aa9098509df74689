"""JSON places: the entries of a JSON list with the place each begins at, those behind a broken one too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

_BLANK: Final = re.compile(r"\s*")
_ENTRIES: Final = re.compile(r'"items"\s*:\s*(?=\[)')
_NEXT: Final = re.compile(r"\}\s*,\s*(?=\{)")
_DECODER: Final = json.JSONDecoder()


class Entry(NamedTuple):
    """One entry of a list."""

    value: Any
    """None where it cannot be read."""
    offset: int
    """The character it begins at, or where reading stopped."""
    fault: str = ""
    """Why it cannot be read."""


def entries(text: str) -> Iterator[Entry]:
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


def _listed(text: str, offset: int) -> Iterator[Entry]:
    offset = _blank(text, offset)
    while offset < len(text) and text[offset] != "]":
        entry = _entry(text, offset)
        yield entry
        if entry.fault:
            offset = _resumed(text, entry.offset)
            continue
        offset = _blank(text, _end(text, offset))
        if text.startswith(",", offset):
            offset = _blank(text, offset + 1)
        elif offset < len(text) and text[offset] != "]":
            yield Entry(None, offset, "expecting a comma")
            offset = _resumed(text, offset) if not text.startswith("{", offset) else offset
    if offset >= len(text):
        yield Entry(None, len(text), "the list does not end")


def _entry(text: str, offset: int) -> Entry:
    try:
        value, _ = _DECODER.raw_decode(text, offset)
    except json.JSONDecodeError as fault:
        return Entry(None, fault.pos, fault.msg[:1].lower() + fault.msg[1:])
    except RecursionError:
        return Entry(None, offset, "it nests too deep")
    return Entry(value, offset)


def _end(text: str, offset: int) -> int:
    return _DECODER.raw_decode(text, offset)[1]


def _resumed(text: str, offset: int) -> int:
    """Return where the next object begins that is an entry; the end of the text where there is none."""
    for found in _NEXT.finditer(text, offset):
        value = _entry(text, found.end()).value
        if isinstance(value, dict) and "type" in value:
            return found.end()
    return len(text)


def _blank(text: str, offset: int) -> int:
    found = _BLANK.match(text, offset)
    return found.end() if found else offset
