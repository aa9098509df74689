"""Leaflet: a sheet folded twice. Its reader sees the cover, then the inside, then the flap and the back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handout.figures.covers import cover
from handout.figures.drawing import Drawing, Shape
from handout.figures.outlines import line
from handout.layout.paper.flow import OutlineEntry, Placed, PlacedDrawing
from handout.layout.paper.furniture import logo_at
from handout.layout.paper.pagination import Frame, Frames, Paginated, paginate
from handout.layout.paper.paper_looks import LeafletLook
from handout.layout.paper.parts import part_pieces
from handout.layout.paper.pictures import place_artwork, shown_size
from handout.layout.paper.pieces import Piece, box, moved, rule
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.pictures import drawn_cover

SIDES = 2
"""The sides of a sheet."""

OUTSIDE, INSIDE = 0, 1
FLAP, BACK, COVER = 0, 1, 2

FOLD_FROM_EDGE = 18.0
"""Points that office printers cannot print on."""


class _Panel(NamedTuple):
    """One of six."""

    side: int
    x: float
    width: float


def compose_leaflet(setter: Typesetter, look: LeafletLook, root: Element) -> tuple[list[Piece], Paginated]:
    """Return what is on the sheet, and its two sides; what has no room makes further pages."""
    height = setter.layout.size[1]
    outside, inside = (_panels(setter, side, widths) for side, widths in enumerate((look.outside, look.inside)))

    def frames(panels: Sequence[_Panel]) -> Frames:
        def frame(index: int) -> Frame:
            panel = panels[min(index, len(panels) - 1)]
            page = panel.side if index < len(panels) else SIDES + index - len(panels)
            return Frame(page, _text_x(setter, panel), look.top, height - look.bottom)

        return frame

    front = _cover(setter, look, root, outside[COVER])
    streams = (
        (setter.layout.order, inside),
        (look.flap, [outside[FLAP]]),
        (look.back, [outside[BACK]]),
    )
    pieces = [part_pieces(setter, names, root) for names, _ in streams]
    parts = [paginate(stream, frames(panels)) for stream, (_, panels) in zip(pieces, streams, strict=True)]
    marks = _fold_marks(setter, look, outside), _fold_marks(setter, look, inside)
    return [piece for stream in pieces for piece in stream], _joined(front, marks, parts, setter)


def _panels(setter: Typesetter, side: int, widths: Sequence[float]) -> list[_Panel]:
    """Return the panels of a side from the left, scaled to the paper."""
    scale = setter.layout.size[0] / sum(widths)
    starts = [sum(widths[:index]) * scale for index in range(len(widths))]
    return [_Panel(side, x, width * scale) for x, width in zip(starts, widths, strict=True)]


def _text_x(setter: Typesetter, panel: _Panel) -> float:
    return panel.x + (panel.width - setter.width) / 2


def _joined(
    front: Sequence[Placed], marks: Sequence[Sequence[Placed]], parts: Sequence[Paginated], setter: Typesetter
) -> Paginated:
    """Return the parts as pages: what is on one page together, in the order of reading."""
    count = max(SIDES, *(len(part.pages) for part in parts))
    pages: list[list[Placed]] = [[] for _ in range(count)]
    pages[OUTSIDE] += front
    for part in parts:
        for index, placed in enumerate(part.pages):
            pages[index] += placed
    for index, drawn in enumerate(marks):
        pages[index] += drawn
    title = OutlineEntry(setter.document.title.plain, OUTSIDE, 0.0)
    return Paginated(
        tuple(tuple(page) for page in pages),
        (title, *(entry for part in parts for entry in part.outline)),
        tuple(piece for part in parts for piece in part.overflow),
        max(parts, key=lambda part: len(part.pages)).filled,
    )


def _cover(setter: Typesetter, look: LeafletLook, root: Element, panel: _Panel) -> tuple[Placed, ...]:
    """Return the cover: the drawing, the title, the main message, and at the foot the clinic."""
    placed: list[Placed] = []
    y = look.top
    if look.art:
        placed += _art(setter, look.art, y)
        y += look.art + setter.between(setter.layout.spacing.title) * 1.5
    pieces = part_pieces(setter, look.cover, root)
    for index, piece in enumerate(pieces):
        y += piece.gap if index else 0.0
        placed += moved(piece.placed, 0, y)
        y += piece.height
    return moved((*placed, *_foot(setter, look, root)), _text_x(setter, panel), 0)


def _art(setter: Typesetter, height: float, y: float) -> list[Placed]:
    """Return the cover's drawing on a panel in the accent, or the topic's own picture."""
    artwork = setter.context.artwork.get(setter.document.cover)
    if artwork is not None:
        width, shown = shown_size(artwork, setter.width, height)
        return [place_artwork(artwork, (setter.width - width) / 2, y + (height - shown) / 2, width, shown, None)]
    name = drawn_cover(setter.document)
    panel = box(0, y, setter.width, height, 0.0, fill="accent")
    inset = setter.width * 0.08
    return [panel, PlacedDrawing(inset, y + inset, cover(name, setter.width - 2 * inset, height - 2 * inset))]


def _foot(setter: Typesetter, look: LeafletLook, root: Element) -> list[Placed]:
    """Return the clinic's logo and name at the foot of the cover."""
    clinic, header = setter.document.clinic, setter.layout.header
    if not clinic.name:
        return []
    size = header.logo
    bottom = setter.layout.size[1] - look.bottom
    sign, width = logo_at(setter, root, bottom - size)
    x = width + header.gap
    name, height = setter.paragraph(
        clinic.name, "clinic", root.add("P", setter.path(clinic, "name")), x=x, width=setter.width - x
    )
    tall = max(size, height)
    return [
        rule(0, bottom - tall - header.above_rule - header.rule, setter.width, header.rule, "accent"),
        *moved(sign, 0, (size - tall) / 2),
        name._replace(y=bottom - tall + (tall - height) / 2),
    ]


def _fold_marks(setter: Typesetter, look: LeafletLook, panels: Sequence[_Panel]) -> list[Placed]:
    """Return dashed marks at both edges of the paper where it is folded."""
    height = setter.layout.size[1]
    tops = FOLD_FROM_EDGE, height - FOLD_FROM_EDGE - look.fold
    stroke = Shape(segments=line(0.0, 0.0, 0.0, look.fold), stroke="secondary", stroke_width=0.5, dashes=(2.0, 2.0))
    mark = Drawing(width=0.5, height=look.fold, shapes=(stroke,))
    return [PlacedDrawing(panel.x, top, mark) for panel in panels[1:] for top in tops] if look.fold else []
