"""Large numbers: those beyond the 64 bits that TOML knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handout.diagnostics import SourcePath

_LARGE = re.compile(r"0[xob][0-9A-Fa-f_]{16,}|\d[\d_]{18,}")


def large_numbers(text: str, data: Any) -> Iterator[SourcePath]:
    """Yield the path of each whole number in the data of a TOML text that 64 bits do not contain."""
    if _LARGE.search(text):
        yield from _paths(data, ())


def _paths(value: Any, path: SourcePath) -> Iterator[SourcePath]:
    match value:
        case int() if not -(2**63) <= value < 2**63:
            yield path
        case dict():
            for key, item in value.items():
                yield from _paths(item, (*path, key))
        case list():
            for index, item in enumerate(value):
                yield from _paths(item, (*path, index))
