"""Outlines: the paths of plain shapes. Closed ones run clockwise as seen on the page."""

from __future__ import annotations

from collections.abc import Sequence

from handout.figures.boxes import Box
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment, PointLength

QUARTER = 0.5522847498
"""How far a Bezier's control points are from its ends, in radii, where it stands for a quarter of a circle."""


def line(x0: PointLength, y0: PointLength, x1: PointLength, y1: PointLength) -> tuple[PathSegment, ...]:
    """Return a straight line."""
    return (MoveTo(x0, y0), LineTo(x1, y1))


def polyline(points: Sequence[tuple[PointLength, PointLength]], *, closed: bool = False) -> tuple[PathSegment, ...]:
    """Return straight lines from point to point, closed to a polygon where asked."""
    start, *rest = points
    return (MoveTo(*start), *(LineTo(*point) for point in rest), *((Close(),) if closed else ()))


def rectangle(box: Box) -> tuple[PathSegment, ...]:
    """Return the four sides of a box."""
    return polyline(((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)), closed=True)


def ellipse(cx: PointLength, cy: PointLength, rx: PointLength, ry: PointLength) -> tuple[PathSegment, ...]:
    """Return an ellipse about (cx, cy) as four curves, from its right."""
    kx, ky = rx * QUARTER, ry * QUARTER
    return (
        MoveTo(cx + rx, cy),
        CurveTo(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        CurveTo(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        CurveTo(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        CurveTo(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        Close(),
    )


def circle(cx: PointLength, cy: PointLength, radius: PointLength) -> tuple[PathSegment, ...]:
    """Return a circle about (cx, cy) as four curves."""
    return ellipse(cx, cy, radius, radius)


def rounded_rectangle(box: Box, rx: PointLength, ry: PointLength) -> tuple[PathSegment, ...]:
    """Return a box with rounded corners; radii larger than half a side are cut to it."""
    rx, ry = min(rx, box.width / 2), min(ry, box.height / 2)
    if rx <= 0 or ry <= 0:
        return rectangle(box)
    hx, hy = rx * (1 - QUARTER), ry * (1 - QUARTER)
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    return (
        MoveTo(left + rx, top),
        LineTo(right - rx, top),
        CurveTo(right - hx, top, right, top + hy, right, top + ry),
        LineTo(right, bottom - ry),
        CurveTo(right, bottom - hy, right - hx, bottom, right - rx, bottom),
        LineTo(left + rx, bottom),
        CurveTo(left + hx, bottom, left, bottom - hy, left, bottom - ry),
        LineTo(left, top + ry),
        CurveTo(left, top + hy, left + hx, top, left + rx, top),
        Close(),
    )
