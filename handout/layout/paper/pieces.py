"""Pieces: what a page is filled with. A page can end between two pieces, never inside one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from handout.caches import kept
from handout.content.inlines import Inline, RichText
from handout.figures.boxes import Box
from handout.figures.drawing import ColorRole, Drawing, Shape
from handout.figures.outlines import circle, rectangle
from handout.layout.paper.flow import Placed, PlacedDrawing, PlacedText
from handout.layout.paper.paper_layout import PaperStyleName
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter

TOGETHER = 2
"""The least number of a paragraph's lines on a page."""


class Piece(NamedTuple):
    """Things that stay together on a page. Places are relative to the left of the text area and the piece's top."""

    height: float
    placed: tuple[Placed, ...]
    gap: float = 0.0
    """Before it; dropped at the top of a page."""
    above: tuple[Placed, ...] = ()
    """What parts it from the piece before, such as a rule; dropped at the top of a page."""
    above_height: float = 0.0
    keep: bool = False
    """Whether the next piece has to begin on the same page."""
    side: float = 0.0
    """How far what is next to it reaches down from its top, such as a heading in the rail."""
    clear: bool = False
    """Whether it begins below what is at the side."""
    outline: str = ""
    """The entry it makes in the table of contents."""
    repeat: Piece | None = None
    """What is above it at the top of a page, such as a table's header."""
    part: int = -1
    """The section it belongs to; -1: none."""


def moved(placed: Iterable[Placed], dx: float, dy: float) -> tuple[Placed, ...]:
    """Return placed things, moved."""
    # x and y come first in every placed thing; _replace would take five times as long.
    return tuple([tuple.__new__(type(thing), (thing[0] + dx, thing[1] + dy, *thing[2:])) for thing in placed])


def _paragraph_pieces(
    setter: Typesetter,
    inlines: Sequence[Inline],
    style: PaperStyleName,
    element: Element,
    *,
    x: float,
    width: float,
    gap: float,
) -> list[Piece]:
    """Return a paragraph that a page end can part, but for its first two and last two lines."""
    text, _ = setter.paragraph(inlines, style, element, x=x, width=width)
    return split_lines(text, gap)


def split_lines(text: PlacedText, gap: float) -> list[Piece]:
    """Return a text as pieces of whole lines, at least two of them at either end."""
    count = len(text.lines)
    if count < 2 * TOGETHER:
        return [Piece(text.height, (text,), gap)] if count else []
    cuts = [0, *range(TOGETHER, count - TOGETHER + 1), count]
    pieces = []
    for start, end in pairwise(cuts):
        part = text._replace(lines=text.lines[start:end])
        pieces.append(Piece(part.height, (part,), 0.0 if start else gap))
    return pieces


def prose_pieces(
    setter: Typesetter, text: RichText, style: PaperStyleName, parent: Element, *, x: float, width: float
) -> list[Piece]:
    """Return the paragraphs of a text, each a P under `parent`."""
    pieces: list[Piece] = []
    source = setter.path(text)
    for paragraph in setter.paragraphs(text):
        gap = setter.between(setter.layout.spacing.paragraph) if pieces else 0.0
        pieces += _paragraph_pieces(setter, paragraph, style, parent.add("P", source), x=x, width=width, gap=gap)
    return pieces


def rule(x: float, y: float, width: float, thickness: float, role: ColorRole) -> PlacedDrawing:
    """Return a horizontal line whose upper edge is at `y`, as decoration."""
    return PlacedDrawing(x, y, _rectangle(width, thickness, 0.0, None, role))


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    line: float,
    *,
    stroke: ColorRole | None = None,
    fill: ColorRole | None = None,
) -> PlacedDrawing:
    """Return a frame whose line is within width and height, as decoration."""
    return PlacedDrawing(x, y, _rectangle(width, height, line, stroke if line else None, fill))


def dot(x: float, y: float, diameter: float, role: ColorRole) -> PlacedDrawing:
    """Return a filled circle with its box's corner at x and y, as decoration."""
    return PlacedDrawing(x, y, _disc(diameter, role))


@kept(4096)
def _rectangle(width: float, height: float, line: float, stroke: ColorRole | None, fill: ColorRole | None) -> Drawing:
    inner = rectangle(Box(line / 2, line / 2, width - line, height - line))
    shape = Shape(segments=inner, fill=fill, stroke=stroke, stroke_width=line)
    return Drawing(width=width, height=height, shapes=(shape,))


@kept(256)
def _disc(diameter: float, role: ColorRole) -> Drawing:
    shape = Shape(segments=circle(diameter / 2, diameter / 2, diameter / 2), fill=role)
    return Drawing(width=diameter, height=diameter, shapes=(shape,))


def total_height(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces one under the other, without the gap before the first."""
    return sum(piece.height for piece in pieces) + sum(piece.gap + piece.above_height for piece in pieces[1:])


def tagged(pieces: Iterable[Piece], part: int) -> list[Piece]:
    """Return pieces as members of section `part`."""
    return [Piece(*piece[:-1], part) for piece in pieces]
