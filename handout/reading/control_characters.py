"""Control characters: those that no font shows and no output may contain, in the strings of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handout.diagnostics import SourcePath
from handout.reading.printable import CONTROL_CHARACTER, HIDDEN_IN_NUMBER
from handout.reading.problems import Problem
from handout.reading.sources import Source

_ESCAPED = re.compile(r"\\[bfruUxe]")
_MISREAD = re.compile(
    "Â[\u00a0-\u00bf]|â(?:€[\u201c\u201d\u2122\u02dc\u00a6\u00b0\u00b2\u00b3]|‰[¤¥])|Ã[\u00a1-\u00bf‰“”„¶¼]|Î[¼²±]"
)
"""Characters of Windows-1252 that are one of UTF-8."""
_MENDS = {"\u2028": "write a plain line end", "\u2029": "write a blank line", "\r": "delete it"}


def control_character_problems(source: Source) -> Iterator[Problem]:
    """Yield a problem for each character in the strings of `source` that cannot be printed."""
    if CONTROL_CHARACTER.search(source.text.replace("\r\n", "\n")) or _ESCAPED.search(source.text):
        for path, text in _strings(source.data, ()):
            for found in CONTROL_CHARACTER.finditer(text):
                message = f"the character U+{ord(found.group()):04X} cannot be printed"
                yield Problem(path, message, _MENDS.get(found.group(), "delete it"), offset=found.start())


def hidden_character_problems(source: Source) -> Iterator[Problem]:
    """Yield a problem for each invisible character in a number of `source`; only its author knows what it means."""
    if HIDDEN_IN_NUMBER.search(source.text) or _ESCAPED.search(source.text):
        for path, text in _strings(source.data, ()):
            for found in HIDDEN_IN_NUMBER.finditer(text):
                around = text[max(found.start() - 6, 0) : found.start()], text[found.end() : found.end() + 6]
                between = f'"{around[0]}" and "{around[1]}"'
                message = f"an invisible character (U+{ord(found.group()[0]):04X}) is between {between}"
                yield Problem(
                    path,
                    message,
                    "write the hyphen, minus, space or point that is meant, or nothing",
                    offset=found.start(),
                )


def misread_encoding_problems(source: Source) -> Iterator[Problem]:
    """Yield a problem for each sign that was read in another encoding than it was written in: "Â½", "â‰¥", "Ã©"."""
    if _MISREAD.search(source.text):
        for path, text in _strings(source.data, ()):
            for found in _MISREAD.finditer(text):
                message = f'"{found.group()}" is one sign whose encoding was misread on its way here'
                yield Problem(path, message, "write the sign that is meant, as ½, ° or ≥", offset=found.start())


def _strings(value: Any, path: SourcePath) -> Iterator[tuple[SourcePath, str]]:
    match value:
        case str():
            yield path, value
        case dict():
            for key, item in value.items():
                yield from _strings(item, (*path, key))
        case list():
            for index, item in enumerate(value):
                yield from _strings(item, (*path, index))
