"""Bars that can be told apart without colour: solid, hollow, hatched one way or the other."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import ColorRole, PathSegment, PointLength, Shape

Hatch: TypeAlias = Literal["rising", "falling", "across"]
"""Which way the lines of a hatched bar run."""

_LINE = 1.2
_PITCH = 5.0


class BarStyle(msgspec.Struct, frozen=True, kw_only=True):
    """How the bars of one series look."""

    fill: ColorRole
    hatch: Hatch | None = None


BAR_STYLES = (
    BarStyle(fill="accent"),
    BarStyle(fill="paper"),
    BarStyle(fill="paper", hatch="rising"),
    BarStyle(fill="mid"),
    BarStyle(fill="tint", hatch="across"),
    BarStyle(fill="paper", hatch="falling"),
)
"""The styles of the first, second, ... series."""


def require_bar_styles(count: int) -> None:
    """Raise RenderError where there are more series than bars that can be told apart."""
    if count > len(BAR_STYLES):
        raise RenderError(f"a bar chart can tell {len(BAR_STYLES)} series apart, not {count}")


def bar_shapes(box: Box, style: BarStyle, scale: float = 1.0) -> tuple[Shape, ...]:
    """Return a bar: all of it, outline included, inside the box; nothing where the box has no area."""
    if box.width <= 0 or box.height <= 0:
        return ()
    line = min(_LINE * scale, box.width / 2, box.height / 2)
    inner = box.inset(line / 2)
    body = Shape(segments=outlines.rectangle(inner), fill=style.fill, stroke="accent", stroke_width=line)
    if style.hatch is None:
        return (body,)
    return (body, *_hatching(inner, style.hatch, line, _PITCH * scale))


def _hatching(box: Box, hatch: Hatch, line: PointLength, pitch: PointLength) -> tuple[Shape, ...]:
    segments: list[PathSegment] = []
    for step in range(1, int(_reach(box, hatch) / pitch) + 1):
        segments.extend(outlines.line(*_hatch_line(box, hatch, step * pitch)))
    return (Shape(segments=tuple(segments), stroke="accent", stroke_width=line),) if segments else ()


def _reach(box: Box, hatch: Hatch) -> PointLength:
    return box.height if hatch == "across" else box.width + box.height


def _hatch_line(
    box: Box, hatch: Hatch, distance: PointLength
) -> tuple[PointLength, PointLength, PointLength, PointLength]:
    """Return the line at that distance from the top left corner (falling: top right), cut to the box."""
    if hatch == "across":
        return box.x, box.y + distance, box.right, box.y + distance
    x0, y0 = max(0.0, distance - box.height), min(distance, box.height)
    x1, y1 = min(distance, box.width), max(0.0, distance - box.width)
    if hatch == "rising":
        return box.x + x0, box.y + y0, box.x + x1, box.y + y1
    return box.right - x0, box.y + y0, box.right - x1, box.y + y1
