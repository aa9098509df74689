"""The shell of the summary "In a Nutshell": a box with two rounded corners, top left and bottom right, and a cap."""

from __future__ import annotations

from typing import Literal, TypeAlias

from handout.caches import kept
from handout.content.languages import Direction
from handout.figures.drawing import Close, CurveTo, Drawing, LineTo, MoveTo, PathSegment, PointLength, Shape
from handout.figures.outlines import QUARTER
from handout.figures.placement import mirrored, moved

CapSide: TypeAlias = Literal["side", "top"]
"""Where the cap with the heading is: next to the text, or above it."""


@kept(256)
def shell(
    width: PointLength,
    height: PointLength,
    *,
    radius: PointLength,
    cap: PointLength,
    form: CapSide,
    outline: PointLength = 1.5,
    direction: Direction = "ltr",
) -> Drawing:
    """Return the shell: tinted body, accent cap `cap` wide (side) or high (top), accent outline, all inside the box.

    The radius is cut to what the body and the cap leave room for. For readers from right to left the shell is mirrored.
    """
    inner_width, inner_height = width - outline, height - outline
    bend = min(radius, inner_height / 2, inner_width / 2, cap)
    body = _two_rounded(inner_width, inner_height, bend)
    lid = (cap - outline / 2, inner_height) if form == "side" else (inner_width, cap - outline / 2)
    shapes = (
        Shape(segments=body, fill="tint"),
        Shape(segments=_one_rounded(*lid, bend), fill="accent"),
        Shape(segments=body, stroke="accent", stroke_width=outline),
    )
    drawing = Drawing(width=width, height=height, shapes=moved(shapes, outline / 2, outline / 2))
    return mirrored(drawing) if direction == "rtl" else drawing


def _two_rounded(width: PointLength, height: PointLength, radius: PointLength) -> tuple[PathSegment, ...]:
    near = radius * (1 - QUARTER)
    return (
        MoveTo(radius, 0.0),
        LineTo(width, 0.0),
        LineTo(width, height - radius),
        CurveTo(width, height - near, width - near, height, width - radius, height),
        LineTo(0.0, height),
        LineTo(0.0, radius),
        CurveTo(0.0, near, near, 0.0, radius, 0.0),
        Close(),
    )


def _one_rounded(width: PointLength, height: PointLength, radius: PointLength) -> tuple[PathSegment, ...]:
    near = radius * (1 - QUARTER)
    return (
        MoveTo(radius, 0.0),
        LineTo(width, 0.0),
        LineTo(width, height),
        LineTo(0.0, height),
        LineTo(0.0, radius),
        CurveTo(0.0, near, near, 0.0, radius, 0.0),
        Close(),
    )
