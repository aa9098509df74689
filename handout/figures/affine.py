"""Affine maps of the plane, and paths sent through them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, assert_never

from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment


class Affine(NamedTuple):
    """The map (x, y) -> (a x + c y + e, b x + d y + f), in SVG's order of letters."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Affine) -> Affine:
        """Return the map that does `inner` first, then this one."""
        e, f = self.apply(inner.e, inner.f)
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        """By how much lengths grow: exact for uniform maps, the mean of both directions for others."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


IDENTITY = Affine()
"""The map that leaves everything in its place."""


def translation(x: float, y: float) -> Affine:
    """Return the map that moves by (x, y)."""
    return Affine(e=x, f=y)


def scaling(x: float, y: float) -> Affine:
    """Return the map that stretches from the origin."""
    return Affine(a=x, d=y)


def transformed(segments: Iterable[PathSegment], affine: Affine) -> tuple[PathSegment, ...]:
    """Return the path where the map puts it."""
    return tuple(_segment(segment, affine) for segment in segments)


def _segment(segment: PathSegment, affine: Affine) -> PathSegment:
    match segment:
        case MoveTo():
            return MoveTo(*affine.apply(segment.x, segment.y))
        case LineTo():
            return LineTo(*affine.apply(segment.x, segment.y))
        case CurveTo():
            first, second = affine.apply(segment.x1, segment.y1), affine.apply(segment.x2, segment.y2)
            return CurveTo(*first, *second, *affine.apply(segment.x, segment.y))
        case Close():
            return segment
        case _:
            assert_never(segment)
