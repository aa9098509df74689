"""Filled paths as rings with their holes, which look the same by either rule of filling.

PDF fills by non-zero winding, PowerPoint by even and odd, SVG by what the file says. An outer ring with holes that run
against it looks the same by all of them; so each path is taken apart into such.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handout.errors import RenderError
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment

MAX_RINGS = 400
"""The most closed parts of one filled path: each is compared with each."""

_STEPS = 8


class _Ring(NamedTuple):
    segments: tuple[PathSegment, ...]
    polygon: tuple[tuple[float, float], ...]
    area: float
    """Signed: positive where it runs clockwise on the page."""
    inside: tuple[float, float]

    @property
    def sign(self) -> int:
        return 1 if self.area > 0 else -1


def split_fill(segments: Sequence[PathSegment], *, even_odd: bool) -> tuple[tuple[PathSegment, ...], ...]:
    """Return paths that, each filled by either rule, together paint what the given path paints by the given rule.

    Parts that overlap without one holding the other count as one area. Raises RenderError where there are too many.
    """
    rings = [ring for part in _parts(segments) if (ring := _ring(part)) is not None]
    if len(rings) > MAX_RINGS:
        raise RenderError(f"a path has {len(rings)} closed parts; at most {MAX_RINGS} are read")
    if len(rings) == 1:
        return (rings[0].segments,)
    outers, holes = _sorted_out(rings, even_odd=even_odd)
    members: dict[int, list[_Ring]] = {index: [] for index in range(len(outers))}
    for hole in holes:
        around = [index for index, outer in enumerate(outers) if _holds(outer, hole.inside)]
        if around:
            members[min(around, key=lambda index: abs(outers[index].area))].append(hole)
    return tuple(_joined(outer, members[index]) for index, outer in enumerate(outers))


def _sorted_out(rings: Sequence[_Ring], *, even_odd: bool) -> tuple[list[_Ring], list[_Ring]]:
    """Return the rings that begin an area and those that end one; a ring that changes nothing is in neither."""
    outers, holes = [], []
    for ring in rings:
        around = [other.sign for other in rings if other is not ring and _holds(other, ring.inside)]
        outside = len(around) % 2 if even_odd else sum(around)
        within = 1 - outside if even_odd else outside + ring.sign
        if not outside and within:
            outers.append(ring)
        elif outside and not within:
            holes.append(ring)
    return outers, holes


def _joined(outer: _Ring, holes: Sequence[_Ring]) -> tuple[PathSegment, ...]:
    joined = list(outer.segments)
    for hole in holes:
        joined.extend(_reversed(hole.segments) if hole.sign == outer.sign else hole.segments)
    return tuple(joined)


def _parts(segments: Sequence[PathSegment]) -> list[list[PathSegment]]:
    parts: list[list[PathSegment]] = []
    for segment in segments:
        if isinstance(segment, MoveTo):
            parts.append([segment])
        else:
            parts[-1].append(segment)
    return parts


def _ring(part: Sequence[PathSegment]) -> _Ring | None:
    polygon = _flattened(part)
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in _edges(polygon)) / 2
    if abs(area) < 1e-9:
        return None
    closed = tuple(part) if isinstance(part[-1], Close) else (*part, Close())
    return _Ring(closed, polygon, area, _inner_point(polygon, area))


def _inner_point(polygon: Sequence[tuple[float, float]], area: float) -> tuple[float, float]:
    """Return a point just inside the longest edge."""
    (x0, y0), (x1, y1) = max(_edges(polygon), key=lambda edge: _square(edge[0], edge[1]))
    step = 1e-4 if area > 0 else -1e-4
    return (x0 + x1) / 2 - (y1 - y0) * step, (y0 + y1) / 2 + (x1 - x0) * step


def _square(first: tuple[float, float], second: tuple[float, float]) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2


def _edges(polygon: Sequence[tuple[float, float]]) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return list(zip(polygon, (*polygon[1:], polygon[0]), strict=True))


def _flattened(part: Sequence[PathSegment]) -> tuple[tuple[float, float], ...]:
    points: list[tuple[float, float]] = []
    for segment in part:
        if isinstance(segment, CurveTo):
            points.extend(_along(points[-1], segment, step / _STEPS) for step in range(1, _STEPS + 1))
        elif isinstance(segment, MoveTo | LineTo):
            points.append((segment.x, segment.y))
    return tuple(points)


def _along(start: tuple[float, float], curve: CurveTo, t: float) -> tuple[float, float]:
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    xs, ys = (start[0], curve.x1, curve.x2, curve.x), (start[1], curve.y1, curve.y2, curve.y)
    return sum(w * x for w, x in zip(weights, xs, strict=True)), sum(w * y for w, y in zip(weights, ys, strict=True))


def _holds(ring: _Ring, point: tuple[float, float]) -> bool:
    """Return whether the point is inside the ring, by counting the edges to its right."""
    x, y = point
    inside = False
    for (x0, y0), (x1, y1) in _edges(ring.polygon):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            inside = not inside
    return inside


def _reversed(segments: Sequence[PathSegment]) -> tuple[PathSegment, ...]:
    """Return a closed ring run the other way."""
    drawn = [segment for segment in segments if not isinstance(segment, Close)]
    ends = [(segment.x, segment.y) for segment in drawn]
    turned: list[PathSegment] = [MoveTo(*ends[-1])]
    for segment, end in zip(reversed(drawn[1:]), reversed(ends[:-1]), strict=True):
        if isinstance(segment, CurveTo):
            turned.append(CurveTo(segment.x2, segment.y2, segment.x1, segment.y1, *end))
        else:
            turned.append(LineTo(*end))
    return (*turned, Close())
