"""Drawings put in their place: moved, fitted, mirrored, recoloured, laid over each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

import msgspec

from handout.figures.affine import Affine, scaling, transformed, translation
from handout.figures.boxes import Box
from handout.figures.drawing import (
    WHITE,
    Close,
    Color,
    ColorRole,
    CurveTo,
    Drawing,
    LineTo,
    MoveTo,
    PathSegment,
    PointLength,
    Shape,
)
from handout.figures.outlines import rectangle

WEIGHTS = (0.2126, 0.7152, 0.0722)
"""How much red, green and blue add to the lightness of a colour."""

WHITE_FROM = 0.9
"""The lightness from which a colour of a picture file is white, where it is brought down to one colour."""


def placed(shapes: Iterable[Shape], affine: Affine) -> tuple[Shape, ...]:
    """Return the shapes where the map puts them; strokes and dashes grow with them."""
    return tuple(_placed_shape(shape, affine, affine.scale) for shape in shapes)


def moved(shapes: Iterable[Shape], x: PointLength, y: PointLength) -> tuple[Shape, ...]:
    """Return the shapes moved by (x, y)."""
    return placed(shapes, translation(x, y))


def fitted(drawing: Drawing, width: PointLength, height: PointLength) -> Drawing:
    """Return the drawing as large as the box allows without distortion, centred in it."""
    scale = min(width / drawing.width, height / drawing.height)
    left, top = (width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2
    affine = translation(left, top).after(scaling(scale, scale))
    return Drawing(width=width, height=height, shapes=placed(drawing.shapes, affine))


def mirrored(drawing: Drawing) -> Drawing:
    """Return the drawing as a mirror shows it, left for right."""
    flip = Affine(a=-1.0, e=drawing.width)
    return Drawing(width=drawing.width, height=drawing.height, shapes=placed(drawing.shapes, flip))


def recolored(drawing: Drawing, roles: Mapping[ColorRole, ColorRole]) -> Drawing:
    """Return the drawing with each role of the table put in place of another; colours of a file stay."""
    shapes = tuple(
        msgspec.structs.replace(shape, fill=_role(shape.fill, roles), stroke=_role(shape.stroke, roles))
        for shape in drawing.shapes
    )
    return Drawing(width=drawing.width, height=drawing.height, shapes=shapes)


def one_colored(drawing: Drawing, role: ColorRole) -> Drawing:
    """Return the drawing as an icon: its accent, and every colour of a file but white, as one role."""

    def toned(color: Color | None) -> Color | None:
        if color is None or not color.startswith("#"):
            return role if color == "accent" else color
        return "paper" if _is_white(color) else role

    shapes = tuple(
        msgspec.structs.replace(
            shape, fill=toned(shape.fill), stroke=toned(shape.stroke), fill_alpha=1.0, stroke_alpha=1.0
        )
        for shape in drawing.shapes
    )
    return msgspec.structs.replace(drawing, shapes=shapes)


def _is_white(color: str) -> bool:
    return sum(WEIGHTS[at] * int(color[1 + 2 * at : 3 + 2 * at], 16) for at in range(3)) >= WHITE_FROM * 255


def on_white(drawing: Drawing) -> Drawing:
    """Return a picture file's drawing on the white ground that it was made for."""
    ground = Shape(segments=rectangle(Box(0.0, 0.0, drawing.width, drawing.height)), fill=WHITE)
    return msgspec.structs.replace(drawing, shapes=(ground, *drawing.shapes))


def bounds(segments: Iterable[PathSegment]) -> Box:
    """Return the box around a path's points and control points, its stroke left out; a path has at least one point."""
    points = [point for segment in segments for point in _points(segment)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def painted_bounds(shape: Shape) -> Box:
    """Return the box around a shape as it is painted, its stroke included."""
    return bounds(shape.segments).inset(-shape.stroke_width / 2 if shape.stroke else 0.0)


def _placed_shape(shape: Shape, affine: Affine, scale: float) -> Shape:
    return msgspec.structs.replace(
        shape,
        segments=transformed(shape.segments, affine),
        stroke_width=shape.stroke_width * scale,
        dashes=tuple(dash * scale for dash in shape.dashes),
    )


def _role(role: Color | None, roles: Mapping[ColorRole, ColorRole]) -> Color | None:
    return None if role is None else next((new for old, new in roles.items() if old == role), role)


def _points(segment: PathSegment) -> tuple[tuple[float, float], ...]:
    match segment:
        case MoveTo() | LineTo():
            return ((segment.x, segment.y),)
        case CurveTo():
            return ((segment.x1, segment.y1), (segment.x2, segment.y2), (segment.x, segment.y))
        case Close():
            return ()
        case _:
            assert_never(segment)
