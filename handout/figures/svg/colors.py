"""Colours as SVG and CSS write them: names, `#rgb`, `rgb()`, `hsl()`."""

from __future__ import annotations

import colorsys
import re
from typing import NamedTuple

from handout.figures.drawing import FileColor
from handout.figures.svg.named_colors import named_colors

_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.ASCII)
_FUNCTION = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?"
_PART = re.compile(rf"({_NUMBER})(%|deg|rad|grad|turn|)", re.ASCII)
_BETWEEN = re.compile(r"[\s,/]+")
_DEGREES = {"": 1.0, "deg": 1.0, "grad": 0.9, "rad": 57.29577951308232, "turn": 360.0}


class Rgba(NamedTuple):
    """A colour, each channel 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def file_color(self) -> FileColor:
        """The colour without its alpha."""
        return FileColor("#" + "".join(f"{int(channel * 255 + 0.5):02X}" for channel in self[:3]))


def parse_color(text: str) -> Rgba | None:
    """Return a colour; None where it is none that is read, such as a gradient."""
    color = text.strip().lower()
    if color == "transparent":
        return Rgba(0.0, 0.0, 0.0, 0.0)
    if color in named_colors():
        color = f"#{named_colors()[color]}"
    if _HEX.fullmatch(color):
        return _from_hex(color[1:])
    match = _FUNCTION.fullmatch(color)
    return _from_function(match[1], match[2]) if match else None


def _from_hex(digits: str) -> Rgba:
    pairs = [each * 2 for each in digits] if len(digits) <= 4 else re.findall("..", digits)
    return Rgba(*(int(pair, 16) / 255 for pair in pairs))


def _from_function(name: str, inside: str) -> Rgba | None:
    parts = [_PART.fullmatch(part) for part in _BETWEEN.split(inside.strip())]
    if len(parts) not in (3, 4):
        return None
    values = [(float(part[1]), part[2]) for part in parts if part]
    if len(values) != len(parts):
        return None
    channels = _rgb(values[:3]) if name == "rgb" else _hsl(values[:3])
    alpha = [_share(value, 1.0) for value in values[3:]]
    if channels is None or None in alpha:
        return None
    return Rgba(*channels, *(each for each in alpha if each is not None))


def _rgb(values: list[tuple[float, str]]) -> tuple[float, ...] | None:
    channels = [_share(value, 255.0) for value in values]
    return None if None in channels else tuple(each for each in channels if each is not None)


def _hsl(values: list[tuple[float, str]]) -> tuple[float, ...] | None:
    (hue, unit), *rest = values
    # CSS Color 4 lets the per cent sign of the other two be left out.
    saturation, lightness = (_share(value, 100.0) for value in rest)
    if unit not in _DEGREES or saturation is None or lightness is None:
        return None
    return colorsys.hls_to_rgb(hue * _DEGREES[unit] / 360 % 1, lightness, saturation)


def _share(value: tuple[float, str], whole: float) -> float | None:
    """Return a channel, 0 to 1, given as a number out of `whole` or in per cent; None with another unit."""
    number, unit = value
    if unit not in ("", "%"):
        return None
    return min(1.0, max(0.0, number / (100.0 if unit else whole)))
