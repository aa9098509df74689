"""Numerals: numbers in discs, as shapes."""

from __future__ import annotations

from typing import TypeAlias

from handout.caches import kept
from handout.figures import outlines
from handout.figures.affine import Affine, transformed
from handout.figures.boxes import Box
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment, Shape
from handout.figures.placement import bounds
from handout.layout.slides.slide_type import TextStyle
from handout.typography.faces import Face
from handout.typography.font_stack import FontFamily

GlyphPoint: TypeAlias = tuple[float, float]
"""x and y in font units."""


def numbered_disc(number: int, disc: Box, style: TextStyle, family: FontFamily) -> tuple[Shape, ...]:
    """Return an accent disc with a number in its middle, in the type of a style."""
    middle = disc.center
    digits = _outline(str(number), family, style.bold)
    around = bounds(digits)
    scale = style.size / 1000
    center = around.center
    place = Affine(a=scale, d=scale, e=middle.x - center.x * scale, f=middle.y - center.y * scale)
    return (
        Shape(segments=outlines.ellipse(middle.x, middle.y, disc.width / 2, disc.height / 2), fill="accent"),
        Shape(segments=transformed(digits, place), fill=style.color),
    )


@kept(256)
def _outline(digits: str, family: FontFamily, bold: bool) -> tuple[PathSegment, ...]:
    """Return the outlines of digits, 1000 units to the em, from the left end of their base line."""
    segments: list[PathSegment] = []
    pen = 0.0
    for run in family.stack(bold).shape(digits):
        for glyph in run.glyphs:
            drawn = _glyph_outline(run.face, glyph.id)
            scale = run.face.milli
            segments += transformed(drawn, Affine(a=scale, d=-scale, e=pen))
            pen += glyph.advance
    return tuple(segments)


def _glyph_outline(face: Face, glyph: int) -> list[PathSegment]:
    """Return a glyph's outline in font units."""
    pen = _Pen()
    face.hb_font.draw_glyph_with_pen(glyph, pen)
    return pen.segments


class _Pen:
    """Takes an outline down, as fonts draw it."""

    def __init__(self) -> None:
        self.segments: list[PathSegment] = []
        self._at = (0.0, 0.0)

    def moveTo(self, to: GlyphPoint) -> None:
        """Begin a subpath."""
        self.segments.append(MoveTo(*to))
        self._at = to

    def lineTo(self, to: GlyphPoint) -> None:
        """Draw a line."""
        self.segments.append(LineTo(*to))
        self._at = to

    def curveTo(self, one: GlyphPoint, two: GlyphPoint, to: GlyphPoint) -> None:
        """Draw a cubic curve."""
        self.segments.append(CurveTo(*one, *two, *to))
        self._at = to

    def qCurveTo(self, middle: GlyphPoint, to: GlyphPoint) -> None:
        """Draw a quadratic curve, as the cubic one that is its equal."""
        (x0, y0), (a, b), (x, y) = self._at, middle, to
        one = x0 + (a - x0) * 2 / 3, y0 + (b - y0) * 2 / 3
        two = x + (a - x) * 2 / 3, y + (b - y) * 2 / 3
        self.curveTo(one, two, to)

    def closePath(self) -> None:
        """Close the subpath."""
        self.segments.append(Close())
