"""Opacity: a group that is seen through as a whole, shape by shape."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from handout.errors import RenderError
from handout.figures.drawing import Shape
from handout.figures.placement import painted_bounds

MOST = 200
"""The most shapes of a group that are compared with each other."""


def faded(shapes: Sequence[Shape], opacity: float, *, of_one: bool) -> list[Shape]:
    """Return the shapes of a group, or the filling and the outline `of_one` element, each seen through.

    A group looks as it should where no shape covers another: a RenderError where one does. Of one element, only the
    inner half of its outline looks a little darker.
    """
    if not of_one and not _apart(shapes):
        raise RenderError("its opacity is not read, for its shapes overlap; give each shape a plain, lighter colour")
    return [
        msgspec.structs.replace(shape, fill_alpha=shape.fill_alpha * opacity, stroke_alpha=shape.stroke_alpha * opacity)
        for shape in shapes
    ]


def _apart(shapes: Sequence[Shape]) -> bool:
    boxes = [painted_bounds(shape) for shape in shapes]
    return len(boxes) <= MOST and not any(one.overlaps(other) for one, other in combinations(boxes, 2))
