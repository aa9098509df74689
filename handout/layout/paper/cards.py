"""Cards: terms with icons, side by side in boxes or one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.blocks import Point
from handout.layout.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, box, rule
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element


def card_pieces(setting: Setting, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points as cards in rows as wide as the text area; a row is never parted."""
    items = parent.add("L", numbering="None")
    elements = [items.add_item(setting.path(point)) for point in points]
    if not setting.layout.card.boxed:
        gap = setting.between(setting.layout.spacing.block)
        return [_stacked_card(setting, point, *pair, gap) for point, pair in zip(points, elements, strict=True)]
    count = setting.layout.columns.count
    rows = [slice(start, start + count) for start in range(0, len(points), count)]
    return [_row(setting, points[row], elements[row]) for row in rows]


def _row(setting: Setting, points: Sequence[Point], elements: Sequence[tuple[Element, Element]]) -> Piece:
    look, width = setting.layout.card, setting.column_width
    cards = [
        _card(setting, point, *pair, x=setting.column_x(index))
        for index, (point, pair) in enumerate(zip(points, elements, strict=True))
    ]
    height = max(tallest for _, tallest in cards)
    placed: list[Placed] = []
    for index, (content, _) in enumerate(cards):
        x = setting.column_x(index)
        placed += [box(x, 0, width, height, look.frame, stroke="rule"), rule(x, 0, width, look.bar, "accent"), *content]
    return Piece(height, tuple(placed), setting.layout.columns.gutter, clear=True)


def _card(setting: Setting, point: Point, label: Element, body: Element, x: float) -> tuple[list[Placed], float]:
    """Return a card's content and height: the icon, the term beside it, the text under both."""
    look, width = setting.layout.card, setting.column_width
    top, inner = look.bar + look.padding * 0.8, width - 2 * look.padding
    left = x + look.padding
    term_x = left + look.icon + look.gap
    terms = setting.inlines(point.term) if point.term else ()
    term, term_height = setting.paragraph(terms, "card_term", label, x=term_x, width=x + width - look.padding - term_x)
    head = max(look.icon, term_height)
    text, text_height = setting.paragraph(
        setting.inlines(point.text), "card", body, x=left, y=top + head + look.text_gap, width=inner
    )
    placed: list[Placed] = [
        PlacedDrawing(left, top + (head - look.icon) / 2, setting.icon(point.icon, look.icon)),
        term._replace(y=top + (head - term_height) / 2),
        text,
    ]
    return placed, top + head + look.text_gap + text_height + look.padding


def _stacked_card(setting: Setting, point: Point, label: Element, body: Element, gap: float) -> Piece:
    """Return a card without a box: the icon at the side, the term above the text."""
    look, x = setting.layout.card, setting.text_x
    left = x + look.icon + look.gap
    width = setting.text_width - look.icon - look.gap
    terms = setting.inlines(point.term) if point.term else ()
    term, term_height = setting.paragraph(terms, "card_term", label, x=left, width=width)
    text, text_height = setting.paragraph(setting.inlines(point.text), "card", body, x=left, y=term_height, width=width)
    height = max(look.icon, term_height + text_height)
    return Piece(height, (PlacedDrawing(x, 0, setting.icon(point.icon, look.icon)), term, text), gap)
