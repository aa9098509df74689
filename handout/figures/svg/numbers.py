"""Numbers and lengths as SVG writes them."""

from __future__ import annotations

import math
import re
from typing import Final

from handout.errors import RenderError

NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
"""A number; what follows it may touch it, as in "1-2" or ".5.5"."""

LARGEST: Final = 1e6
"""The largest coordinate read, in user units."""

_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}


def number(text: str) -> float:
    """Return the value of a number; raise RenderError where it is none or too large to draw."""
    if NUMBER.fullmatch(text.strip()) is None:
        raise RenderError(f'not a number: "{text[:40]}"')
    return checked(float(text))


def checked(value: float) -> float:
    """Return the number; raise RenderError where it is too large to draw."""
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise RenderError(f"a number too large to draw: {value:g}")
    return value


def numbers(text: str) -> tuple[float, ...]:
    """Return the numbers of a list split by spaces or commas."""
    found = tuple(checked(float(match)) for match in NUMBER.findall(text))
    if NUMBER.sub("", text).strip(" \t\r\n,"):
        raise RenderError(f'not a list of numbers: "{text[:40]}"')
    return found


def length(text: str, whole: float = 0.0) -> float:
    """Return a length in user units; `whole` is what a percentage is of."""
    stripped = text.strip()
    match = NUMBER.match(stripped)
    unit = stripped[match.end() :].strip() if match else ""
    if match is None or (unit != "%" and unit not in _UNITS):
        raise RenderError(f'not a length that can be read: "{text[:40]}"')
    value = float(match.group())
    return checked(value / 100 * whole if unit == "%" else value * _UNITS[unit])
