"""Drawing: shapes in points, for whoever paints them. Nothing here knows paper, slides or files."""

from __future__ import annotations

from typing import Literal, NewType, TypeAlias

import msgspec

PointLength: TypeAlias = float
"""A length: 1/72 inch."""

ColorRole: TypeAlias = Literal["ink", "secondary", "accent", "tint", "mid", "on_accent", "rule", "paper"]
"""A colour by what it is for; the layout says which colour that is."""

FileColor = NewType("FileColor", str)
"""A colour of a picture file, kept as it is: `#RRGGBB`."""

Color: TypeAlias = ColorRole | FileColor
"""A colour of the layout or of a picture file."""

WHITE = FileColor("#FFFFFF")
"""The ground on which picture files are made."""

LineCap: TypeAlias = Literal["round", "butt", "square"]
"""How a line ends."""

LineJoin: TypeAlias = Literal["round", "miter", "bevel"]
"""How a line turns a corner."""


class MoveTo(msgspec.Struct, frozen=True, array_like=True):
    """Begin a subpath at a point."""

    x: PointLength
    y: PointLength


class LineTo(msgspec.Struct, frozen=True, array_like=True):
    """Draw a straight line to a point."""

    x: PointLength
    y: PointLength


class CurveTo(msgspec.Struct, frozen=True, array_like=True):
    """Draw a cubic Bezier curve by two control points to a point."""

    x1: PointLength
    y1: PointLength
    x2: PointLength
    y2: PointLength
    x: PointLength
    y: PointLength


class Close(msgspec.Struct, frozen=True, array_like=True):
    """Close the subpath."""


PathSegment: TypeAlias = MoveTo | LineTo | CurveTo | Close


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """One path, filled or stroked or both. x grows to the right, y downwards, from the drawing's top left corner."""

    segments: tuple[PathSegment, ...]
    fill: Color | None = None
    """Non-zero winding; None: not filled."""
    stroke: Color | None = None
    """None: not stroked."""
    stroke_width: PointLength = 0.0
    dashes: tuple[PointLength, ...] = ()
    """Lengths on and off; empty: a solid line."""
    fill_alpha: float = 1.0
    """How opaque the filling is, 0 to 1."""
    stroke_alpha: float = 1.0
    """How opaque the line is, 0 to 1."""
    cap: LineCap = "round"
    join: LineJoin = "round"


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """Shapes in painting order inside a box."""

    width: PointLength
    height: PointLength
    shapes: tuple[Shape, ...]
