"""BibTeX values: texts in braces or quotes, numbers and the names of strings, joined with #."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from handout.content.csl_date import MONTHS

MACROS: Final = {month[:3].lower(): month for month in MONTHS}
"""The strings that every style of BibTeX defines."""
_BARE: Final = re.compile(r"[^#{\"]+")


class Expanded(NamedTuple):
    """A value with its strings put in."""

    text: str
    unknown: tuple[str, ...]
    """The names of strings that nothing defines; they are in the text as they are."""


def expanded(value: str, strings: Mapping[str, str]) -> Expanded:
    """Return the text that a field's value says; `strings` are named in small letters."""
    parts: list[str] = []
    unknown: list[str] = []
    place = 0
    while place < len(value):
        end = _end(value, place)
        piece = value[place:end]
        match piece[0]:
            case "{" | '"':
                parts.append(piece[1:-1] if len(piece) > 1 else "")
            case _ if name := piece.strip(" \t\r\n#"):
                parts.append(strings.get(name.lower(), name))
                if name.lower() not in strings and not name.isdigit():
                    unknown.append(name)
        place = end
    return Expanded("".join(parts), tuple(unknown))


def _end(value: str, place: int) -> int:
    """Return where the piece that begins at `place` ends."""
    if value[place] == "#":
        return place + 1
    if value[place] not in '{"':
        found = _BARE.match(value, place)
        return found.end() if found else place + 1
    depth = 0
    for index in range(place, len(value)):
        mark = value[index]
        if value[index - 1 : index] == "\\" and index > place:
            continue
        depth += (mark == "{") - (mark == "}")
        closes = mark == "}" if value[place] == "{" else mark == '"' and index > place
        if closes and depth == 0:
            return index + 1
    return len(value)
