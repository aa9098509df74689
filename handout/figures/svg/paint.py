"""Paint: how an element is filled and stroked, in the file's own colours or brought down to two tones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias, cast

import msgspec

from handout.errors import RenderError
from handout.figures.drawing import FileColor, LineCap, LineJoin
from handout.figures.placement import WEIGHTS, WHITE_FROM
from handout.figures.svg.colors import Rgba, parse_color
from handout.figures.svg.numbers import length, numbers
from handout.figures.svg.stylesheet import IMPORTANT, Declarations

FileTone: TypeAlias = Literal["mark", "ground"]
"""A colour of the file: "ground" where it is white or nearly, else "mark"."""

Hue: TypeAlias = FileTone | FileColor
"""What an element is painted with."""

INHERITED = (
    "color",
    "fill",
    "fill-opacity",
    "fill-rule",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "visibility",
)
"""The properties an element takes from its parent."""

_WHITES = frozenset(
    {"white", "snow", "ivory", "floralwhite", "ghostwhite", "whitesmoke", "mintcream", "azure", "seashell"}
)
_DEFAULTS = {"fill": "black", "stroke": "none"}
_CAPS = ("round", "butt", "square")
_JOINS = ("round", "miter", "bevel")


class Paint(msgspec.Struct, frozen=True, kw_only=True):
    """The fill and stroke of an element, lengths in its own units."""

    fill: Hue | None
    stroke: Hue | None
    stroke_width: float
    dashes: tuple[float, ...]
    even_odd: bool
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    cap: LineCap = "round"
    join: LineJoin = "round"
    stroke_first: bool = False
    """Whether the filling is painted over the line."""


class _Ink(NamedTuple):
    """A colour of the file, and how opaque it is."""

    color: FileColor
    alpha: float


def inherited(parent: Declarations, own: Declarations) -> Declarations:
    """Return the inherited properties that apply to an element and what is inside it."""
    mine = {name: own[name] for name in INHERITED if own.get(name, "inherit") not in ("inherit", "unset")}
    return {**parent, **mine}


def is_hidden(own: Declarations) -> bool:
    """Return whether an element and all inside it are not drawn."""
    return own.get("display") == "none" or _is_zero(own.get("opacity", "1"))


def opacity_of(own: Declarations, name: str = "opacity") -> float:
    """Return how opaque a property says that something is, 0 to 1; raise RenderError where it is no number."""
    return min(1.0, max(0.0, length(own.get(name, "1"), 1.0)))


def paint_of(style: Declarations) -> Paint:
    """Return the paint that the properties describe, in two tones; raise RenderError where a length cannot be read."""
    if style.get("visibility") in ("hidden", "collapse"):
        return Paint(fill=None, stroke=None, stroke_width=0.0, dashes=(), even_odd=False)
    width = length(style.get("stroke-width", "1"))
    stroke = _tone(style, "stroke")
    return Paint(
        fill=_tone(style, "fill"),
        stroke=stroke if width > 0 else None,
        stroke_width=width,
        dashes=_dashes(style.get("stroke-dasharray", "none")),
        even_odd=style.get("fill-rule") == "evenodd",
    )


def own_paint_of(style: Declarations) -> Paint:
    """Return the paint that the properties describe, in the file's colours.

    Raises RenderError for what is not read, such as a gradient.
    """
    paint = paint_of(style)
    fill = _ink(style, "fill") if paint.fill else None
    stroke = _ink(style, "stroke") if paint.stroke else None
    if paint.dashes and stroke and length(style.get("stroke-dashoffset", "0")):
        raise RenderError("a stroke-dashoffset is not read; draw the dashes as shapes")
    return msgspec.structs.replace(
        paint,
        fill=fill and fill.color,
        stroke=stroke and stroke.color,
        fill_alpha=fill.alpha if fill else 1.0,
        stroke_alpha=stroke.alpha if stroke else 1.0,
        cap=cast(LineCap, _word(style, "stroke-linecap", _CAPS, "butt")),
        stroke_first=_stroke_first(style),
        join=cast(LineJoin, _word(style, "stroke-linejoin", _JOINS, "miter")),
    )


def hues_of(style: Declarations) -> tuple[str, ...]:
    """Return the colours other than white that an element is painted with, a gradient as it is written."""
    paint = paint_of(style)
    tones = {"fill": paint.fill, "stroke": paint.stroke}
    written = (_written(style, name) for name, tone in tones.items() if tone == "mark")
    return tuple(_hue(color) for color in written)


def _hue(color: str) -> str:
    found = parse_color(color)
    return found.file_color if found else color


def _stroke_first(style: Declarations) -> bool:
    order = style.get("paint-order", "normal").lower().split()
    return "stroke" in order and "fill" not in order[: order.index("stroke")]


def _word(style: Declarations, name: str, known: tuple[str, ...], default: str) -> str:
    word = style.get(name, default).strip().lower()
    return word if word in known else default


def _ink(style: Declarations, name: str) -> _Ink | None:
    written = _written(style, name)
    color = Rgba(0.0, 0.0, 0.0) if written == "currentcolor" else parse_color(written)
    if color is None:
        kind = "a gradient or a pattern" if written.startswith("url(") else f'"{style.get(name, "")[:40]}"'
        raise RenderError(f"its {name} is {kind}, which is not read; use one plain colour, or save the picture as PNG")
    return _Ink(color.file_color, color.alpha * opacity_of(style, f"{name}-opacity"))


def _written(style: Declarations, name: str) -> str:
    """Return a colour as it is written; that of the text around is resolved."""
    color = style.get(name, _DEFAULTS[name]).strip().lower()
    return style.get("color", "currentcolor").strip().lower() if color == "currentcolor" else color


def _tone(style: Declarations, name: str) -> FileTone | None:
    color = _written(style, name)
    if color == "none" or _is_zero(style.get(f"{name}-opacity", "1")):
        return None
    channels = parse_color(color)
    if channels is None:
        return "mark"
    return None if channels.alpha == 0 else "ground" if color in _WHITES or _is_white(channels) else "mark"


def _is_white(color: Rgba) -> bool:
    return sum(weight * channel for weight, channel in zip(WEIGHTS, color[:3], strict=True)) >= WHITE_FROM


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
    """Return an element's properties: its attributes, beaten by the style sheet, beaten by its `style`.

    What is marked as important beats all of them.
    """
    merged = {**attributes, **sheet, **style}
    important = {name[len(IMPORTANT) :]: value for name, value in merged.items() if name.startswith(IMPORTANT)}
    return {**merged, **important}
