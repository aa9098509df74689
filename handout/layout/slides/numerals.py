"""Numerals: numbers in discs, as shapes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from handout.figures import outlines
from handout.figures.affine import Affine, transformed
from handout.figures.boxes import Box
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, Segment, Shape
from handout.figures.placement import bounds
from handout.layout.slide_type import TextStyle
from handout.typography.faces import Face
from handout.typography.font_stack import FontFamily


def numbered_disc(number: int, disc: Box, size: float, style: TextStyle, family: FontFamily) -> tuple[Shape, ...]:
    """Return an accent disc with a number in its middle, in the type of a style."""
    middle = disc.center
    digits = _outline(str(number), family, style.bold)
    around = bounds(digits)
    scale = size / 1000
    center = around.center
    place = Affine(a=scale, d=scale, e=middle.x - center.x * scale, f=middle.y - center.y * scale)
    return (
        Shape(segments=outlines.ellipse(middle.x, middle.y, disc.width / 2, disc.height / 2), fill="accent"),
        Shape(segments=transformed(digits, place), fill=style.color),
    )


@lru_cache(256)
def _outline(digits: str, family: FontFamily, bold: bool) -> tuple[Segment, ...]:
    """Return the outlines of digits, 1000 units to the em, from the left end of their base line."""
    segments: list[Segment] = []
    pen = 0.0
    for run in family.stack(bold).shape(digits):
        for glyph in run.glyphs:
            drawn = _glyph_outline(run.face, glyph.id)
            scale = run.face.milli
            segments += transformed(drawn, Affine(a=scale, d=-scale, e=pen))
            pen += glyph.advance
    return tuple(segments)


def _glyph_outline(face: Face, glyph: int) -> list[Segment]:
    """Return a glyph's outline in font units."""
    segments: list[Segment] = []
    functions: Any = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, drawn: drawn.append(MoveTo(x, y)))
    functions.set_line_to_func(lambda x, y, drawn: drawn.append(LineTo(x, y)))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, drawn: drawn.append(CurveTo(a, b, c, d, x, y)))
    functions.set_quadratic_to_func(lambda a, b, x, y, drawn: drawn.append(_raised(drawn[-1], a, b, x, y)))
    functions.set_close_path_func(lambda drawn: drawn.append(Close()))
    face.hb_font.draw_glyph(glyph, functions, segments)
    return segments


def _raised(before: Segment, a: float, b: float, x: float, y: float) -> CurveTo:
    """Return a quadratic curve as a cubic one."""
    x0, y0 = (before.x, before.y) if not isinstance(before, Close) else (x, y)
    return CurveTo(x0 + (a - x0) * 2 / 3, y0 + (b - y0) * 2 / 3, x + (a - x) * 2 / 3, y + (b - y) * 2 / 3, x, y)
