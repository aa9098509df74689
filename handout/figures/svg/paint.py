"""Paint: how an element is filled and stroked, all colours brought down to two roles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from handout.errors import RenderError
from handout.figures.svg.numbers import length, numbers
from handout.figures.svg.stylesheet import Declarations

Tone: TypeAlias = Literal["mark", "ground"]
"""A colour of the file: "ground" where it is white or nearly, else "mark"."""

INHERITED = (
    "color",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-dasharray",
    "stroke-opacity",
    "stroke-width",
    "visibility",
)
"""The properties an element takes from its parent."""

_WHITES = frozenset(
    {"white", "snow", "ivory", "floralwhite", "ghostwhite", "whitesmoke", "mintcream", "azure", "seashell"}
)
_WHITE_FROM = 0.9
_HEX = re.compile(r"#([0-9a-f]{3,8})", re.ASCII)
_RGB = re.compile(r"rgba?\(([^)]*)\)")
_NUMBER = re.compile(r"(\d+\.?\d*|\.\d+)(%?)", re.ASCII)


class Paint(msgspec.Struct, frozen=True, kw_only=True):
    """The fill and stroke of an element, lengths in its own units."""

    fill: Tone | None
    stroke: Tone | None
    stroke_width: float
    dashes: tuple[float, ...]
    even_odd: bool


def inherited(parent: Declarations, own: Declarations) -> Declarations:
    """Return the inherited properties that hold for an element and what is inside it."""
    mine = {name: own[name] for name in INHERITED if own.get(name, "inherit") != "inherit"}
    return {**parent, **mine}


def is_hidden(own: Declarations) -> bool:
    """Return whether an element and all inside it are not drawn."""
    return own.get("display") == "none" or _is_zero(own.get("opacity", "1"))


def paint_of(style: Declarations) -> Paint:
    """Return the paint that the properties describe; raise RenderError where a length cannot be read."""
    if style.get("visibility") in ("hidden", "collapse"):
        return Paint(fill=None, stroke=None, stroke_width=0.0, dashes=(), even_odd=False)
    width = length(style.get("stroke-width", "1"))
    stroke = _tone(style, "stroke", "none")
    return Paint(
        fill=_tone(style, "fill", "black"),
        stroke=stroke if width > 0 else None,
        stroke_width=width,
        dashes=_dashes(style.get("stroke-dasharray", "none")),
        even_odd=style.get("fill-rule") == "evenodd",
    )


def _tone(style: Declarations, name: str, default: str) -> Tone | None:
    color = style.get(name, default).strip().lower()
    if color == "currentcolor":
        color = style.get("color", "currentcolor").strip().lower()
    if color in ("none", "transparent") or _is_zero(style.get(f"{name}-opacity", "1")) or _is_clear(color):
        return None
    return "ground" if _is_white(color) else "mark"


def _is_white(color: str) -> bool:
    channels = _channels(color)
    if channels is None:
        return color in _WHITES
    red, green, blue = channels[:3]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= _WHITE_FROM


def _is_clear(color: str) -> bool:
    channels = _channels(color)
    return channels is not None and len(channels) == 4 and channels[3] == 0


def _channels(color: str) -> tuple[float, ...] | None:
    """Return red, green, blue and perhaps alpha, 0 to 1; None for a name or a gradient."""
    if match := _HEX.fullmatch(color):
        digits = match[1]
        pairs = [each * 2 for each in digits] if len(digits) <= 4 else re.findall("..", digits)
        return tuple(int(pair, 16) / 255 for pair in pairs) if len(pairs) in (3, 4) else None
    if match := _RGB.fullmatch(color):
        parts = _NUMBER.findall(match[1])
        values = [float(value) / (100 if unit else 255) for value, unit in parts[:3]]
        values += [float(value) / (100 if unit else 1) for value, unit in parts[3:4]]
        return tuple(values) if len(values) >= 3 else None
    return None


def _is_zero(value: str) -> bool:
    try:
        return length(value, 1.0) <= 0
    except RenderError:
        return False


def _dashes(value: str) -> tuple[float, ...]:
    if value.strip() in ("", "none"):
        return ()
    dashes = numbers(value.replace("px", ""))
    if not dashes or min(dashes) < 0 or sum(dashes) <= 0:
        return ()
    return dashes * 2 if len(dashes) % 2 else dashes


def own_declarations(attributes: Mapping[str, str], sheet: Declarations, style: Declarations) -> Declarations:
    """Return an element's properties: its attributes, beaten by the style sheet, beaten by its `style`."""
    return {**attributes, **sheet, **style}
