"""Lines that can be told apart without colour: by thickness, dashes, and the shape and filling of their markers."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never

import msgspec

from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Position
from handout.figures.drawing import PathSegment, PointLength, Shape

Marker: TypeAlias = Literal["circle", "square", "triangle", "diamond"]
"""The shape at each value of a line."""

_RADIUS = 3.2
_OUTLINE = 1.4


class LineStyle(msgspec.Struct, frozen=True, kw_only=True):
    """How one series looks; lengths in points at scale 1."""

    width: PointLength
    dashes: tuple[PointLength, ...] = ()
    marker: Marker
    hollow: bool = False


LINE_STYLES = (
    LineStyle(width=2.4, marker="circle"),
    LineStyle(width=1.8, dashes=(6.0, 4.5), marker="square", hollow=True),
    LineStyle(width=1.8, dashes=(0.1, 4.0), marker="triangle"),
    LineStyle(width=1.2, marker="diamond", hollow=True),
    LineStyle(width=1.8, dashes=(8.0, 4.5, 0.1, 4.5), marker="square"),
    LineStyle(width=1.2, dashes=(3.0, 3.5), marker="circle", hollow=True),
)
"""The styles of the first, second, ... series."""


def require_line_styles(count: int) -> None:
    """Raise RenderError where there are more series than lines that can be told apart."""
    if count > len(LINE_STYLES):
        raise RenderError(f"a line chart can tell {len(LINE_STYLES)} series apart, not {count}")


def marker_radius(scale: float = 1.0) -> PointLength:
    """Return how far a marker reaches from its value, outline included."""
    return (_RADIUS * 1.25 + _OUTLINE / 2) * scale


def line_shapes(points: tuple[Position, ...], style: LineStyle, scale: float = 1.0) -> tuple[Shape, ...]:
    """Return the line through the points with a marker on each; a single point is a marker alone."""
    markers = tuple(_marker(point, style, scale) for point in points)
    if len(points) < 2:
        return markers
    dashes = tuple(dash * scale for dash in style.dashes)
    line = Shape(segments=outlines.polyline(points), stroke="accent", stroke_width=style.width * scale, dashes=dashes)
    return (line, *markers)


def _marker(point: Position, style: LineStyle, scale: float) -> Shape:
    return Shape(
        segments=_outline(point, style.marker, _RADIUS * scale),
        fill="paper" if style.hollow else "accent",
        stroke="accent",
        stroke_width=_OUTLINE * scale,
    )


def _outline(point: Position, marker: Marker, radius: PointLength) -> tuple[PathSegment, ...]:
    x, y = point
    match marker:
        case "circle":
            return outlines.circle(x, y, radius)
        case "square":
            r = radius * 0.9
            return outlines.polyline(((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)), closed=True)
        case "triangle":
            r = radius * 1.15
            return outlines.polyline(((x, y - r), (x + r, y + r * 0.75), (x - r, y + r * 0.75)), closed=True)
        case "diamond":
            r = radius * 1.25
            return outlines.polyline(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), closed=True)
        case _:
            assert_never(marker)
