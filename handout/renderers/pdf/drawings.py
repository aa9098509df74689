"""Drawings: paths as PDF operators."""

from __future__ import annotations

from typing import assert_never

from handout.figures.drawing import Close, CurveTo, Drawing, LineTo, MoveTo, Segment, Shape
from handout.layout.palette import Palette
from handout.renderers.pdf.syntax import number


def color_operands(color: str) -> str:
    """Return `#RRGGBB` as the three operands of rg and RG."""
    return " ".join(f"{round(int(color[at : at + 2], 16) / 255, 4):g}" for at in (1, 3, 5))


def drawing_operators(drawing: Drawing, x: float, y: float, page_height: float, palette: Palette) -> str:
    """Return a drawing whose top left corner lies at x and y, from the page's top left."""
    shapes = " ".join(_shape(shape, palette) for shape in drawing.shapes)
    return f"q 1 0 0 -1 {number(x)} {number(page_height - y)} cm 1 J 1 j {shapes} Q"


def _shape(shape: Shape, palette: Palette) -> str:
    operators = []
    if shape.fill:
        operators.append(f"{color_operands(palette.color(shape.fill))} rg")
    if shape.stroke:
        operators.append(f"{color_operands(palette.color(shape.stroke))} RG {number(shape.stroke_width)} w")
        dashes = " ".join(number(length) for length in shape.dashes)
        operators.append(f"[{dashes}] 0 d")
    operators += [_segment(segment) for segment in shape.segments]
    operators.append(_PAINT[bool(shape.fill), bool(shape.stroke)])
    return " ".join(operators)


_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def _segment(segment: Segment) -> str:
    match segment:
        case MoveTo():
            return f"{number(segment.x)} {number(segment.y)} m"
        case LineTo():
            return f"{number(segment.x)} {number(segment.y)} l"
        case CurveTo():
            points = (segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y)
            return " ".join(map(number, points)) + " c"
        case Close():
            return "h"
        case _:
            assert_never(segment)
