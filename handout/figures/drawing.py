"""Drawing: shapes in points, for whoever paints them. Nothing here knows paper, slides or files."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Points: TypeAlias = float
"""A length: 1/72 inch."""

ColorRole: TypeAlias = Literal["ink", "secondary", "accent", "tint", "mid", "on_accent", "rule", "paper"]
"""A colour by what it is for; the layout says which colour that is."""


class MoveTo(msgspec.Struct, frozen=True, array_like=True):
    """Begin a subpath at a point."""

    x: Points
    y: Points


class LineTo(msgspec.Struct, frozen=True, array_like=True):
    """Draw a straight line to a point."""

    x: Points
    y: Points


class CurveTo(msgspec.Struct, frozen=True, array_like=True):
    """Draw a cubic Bezier curve by two control points to a point."""

    x1: Points
    y1: Points
    x2: Points
    y2: Points
    x: Points
    y: Points


class Close(msgspec.Struct, frozen=True, array_like=True):
    """Close the subpath."""


Segment: TypeAlias = MoveTo | LineTo | CurveTo | Close


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """One path, filled or stroked or both. x grows to the right, y downwards, from the drawing's top left corner."""

    segments: tuple[Segment, ...]
    fill: ColorRole | None = None
    """Non-zero winding; None: not filled."""
    stroke: ColorRole | None = None
    """Round caps and joins; None: not stroked."""
    stroke_width: Points = 0.0
    dashes: tuple[Points, ...] = ()
    """Lengths on and off; empty: a solid line."""


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """Shapes in painting order inside a box."""

    width: Points
    height: Points
    shapes: tuple[Shape, ...]
