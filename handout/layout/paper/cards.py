"""Cards: terms with icons, side by side in boxes or one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.blocks import Point
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, box, rule
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter


def card_pieces(setter: Typesetter, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points as cards in rows as wide as the text area; a row is never split."""
    items = parent.add("L", numbering="None")
    elements = [items.add_item(setter.path(point)) for point in points]
    if not setter.layout.card.boxed:
        gap = setter.between(setter.layout.spacing.block)
        return [_stacked_card(setter, point, *pair, gap) for point, pair in zip(points, elements, strict=True)]
    count = setter.layout.columns.count
    rows = [slice(start, start + count) for start in range(0, len(points), count)]
    return [_row(setter, points[row], elements[row]) for row in rows]


def _row(setter: Typesetter, points: Sequence[Point], elements: Sequence[tuple[Element, Element]]) -> Piece:
    look, width = setter.layout.card, setter.column_width
    cards = [
        _card(setter, point, *pair, x=setter.column_x(index))
        for index, (point, pair) in enumerate(zip(points, elements, strict=True))
    ]
    height = max(tallest for _, tallest in cards)
    placed: list[Placed] = []
    for index, (content, _) in enumerate(cards):
        x = setter.column_x(index)
        placed += [box(x, 0, width, height, look.frame, stroke="rule"), rule(x, 0, width, look.bar, "accent"), *content]
    return Piece(height, tuple(placed), setter.layout.columns.gutter, clear=True)


def _card(setter: Typesetter, point: Point, label: Element, body: Element, x: float) -> tuple[list[Placed], float]:
    """Return a card's content and height: the icon, the term next to it, the text under both."""
    look, width = setter.layout.card, setter.column_width
    top, inner = look.bar + look.padding * 0.8, width - 2 * look.padding
    left = x + look.padding
    term_x = left + look.icon + look.gap
    terms = setter.inlines(point.term) if point.term else ()
    term, term_height = setter.paragraph(terms, "card_term", label, x=term_x, width=x + width - look.padding - term_x)
    head = max(look.icon, term_height)
    text, text_height = setter.paragraph(
        setter.inlines(point.text), "card", body, x=left, y=top + head + look.text_gap, width=inner
    )
    placed: list[Placed] = [
        PlacedDrawing(left, top + (head - look.icon) / 2, setter.icon(point.icon, look.icon)),
        term._replace(y=top + (head - term_height) / 2),
        text,
    ]
    return placed, top + head + look.text_gap + text_height + look.padding


def _stacked_card(setter: Typesetter, point: Point, label: Element, body: Element, gap: float) -> Piece:
    """Return a card without a box: the icon at the side, the term above the text."""
    look, x = setter.layout.card, setter.text_x
    left = x + look.icon + look.gap
    width = setter.text_width - look.icon - look.gap
    terms = setter.inlines(point.term) if point.term else ()
    term, term_height = setter.paragraph(terms, "card_term", label, x=left, width=width)
    text, text_height = setter.paragraph(setter.inlines(point.text), "card", body, x=left, y=term_height, width=width)
    height = max(look.icon, term_height + text_height)
    return Piece(height, (PlacedDrawing(x, 0, setter.icon(point.icon, look.icon)), term, text), gap)
