"""Elliptical arcs as Bezier curves. Source: SVG 1.1, appendix F.6."""

from __future__ import annotations

import math

from handout.figures.affine import Affine, transformed
from handout.figures.drawing import CurveTo, LineTo, PathSegment


def arc(
    start: tuple[float, float],
    radii: tuple[float, float],
    rotation: float,
    flags: tuple[bool, bool],
    end: tuple[float, float],
) -> tuple[PathSegment, ...]:
    """Return the curves of an arc; `rotation` in degrees, `flags` = large arc, sweep. Each spans at most 90 degrees."""
    rx, ry = abs(radii[0]), abs(radii[1])
    if start == end:
        return ()
    if rx < 1e-9 or ry < 1e-9:
        return (LineTo(*end),)
    turn = _rotation(rotation)
    back = _rotation(-rotation)
    # In units of the radii, turned back, the ellipse is the unit circle.
    first = _divided(back.apply(*start), rx, ry)
    last = _divided(back.apply(*end), rx, ry)
    center, grown = _center(first, last, flags)
    begin = math.atan2(first[1] - center[1], first[0] - center[0])
    sweep = math.atan2(last[1] - center[1], last[0] - center[0]) - begin
    if flags[1] and sweep < 0:
        sweep += 2 * math.pi
    elif not flags[1] and sweep > 0:
        sweep -= 2 * math.pi
    curves = _unit_arc(begin, sweep)
    outward = turn.after(Affine(a=rx, d=ry)).after(Affine(grown, 0, 0, grown, *center))
    return (*transformed(curves, outward)[:-1], _ending(transformed(curves[-1:], outward)[0], end))


def _rotation(degrees: float) -> Affine:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Affine(cosine, sine, -sine, cosine)


def _divided(point: tuple[float, float], rx: float, ry: float) -> tuple[float, float]:
    return point[0] / rx, point[1] / ry


def _center(
    first: tuple[float, float], last: tuple[float, float], flags: tuple[bool, bool]
) -> tuple[tuple[float, float], float]:
    """Return the centre of the circle through both points, and its radius: 1, or more where 1 cannot reach."""
    half_x, half_y = (last[0] - first[0]) / 2, (last[1] - first[1]) / 2
    half = math.hypot(half_x, half_y)
    middle = (first[0] + half_x, first[1] + half_y)
    if half >= 1:
        return middle, half
    away = math.sqrt(1 - half * half) / half * (1 if flags[0] == flags[1] else -1)
    return (middle[0] + half_y * away, middle[1] - half_x * away), 1.0


def _unit_arc(begin: float, sweep: float) -> tuple[PathSegment, ...]:
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)
    return tuple(_unit_curve(begin + index * step, begin + (index + 1) * step, reach) for index in range(count))


def _unit_curve(begin: float, end: float, reach: float) -> CurveTo:
    x0, y0, x1, y1 = math.cos(begin), math.sin(begin), math.cos(end), math.sin(end)
    return CurveTo(x0 - reach * y0, y0 + reach * x0, x1 + reach * y1, y1 - reach * x1, x1, y1)


def _ending(segment: PathSegment, end: tuple[float, float]) -> PathSegment:
    """Return the last curve ending exactly where the arc was meant to, so that no rounding opens the path."""
    assert isinstance(segment, CurveTo)
    return CurveTo(segment.x1, segment.y1, segment.x2, segment.y2, *end)
