"""Cards: two or three terms side by side, with icons where every point has one."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.blocks import Point
from handout.figures.boxes import Box
from handout.layout.slides.deck import Paragraph, SlideDrawing, SlideItem
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.fitting import Unit, fitted_together
from handout.layout.slides.measure import Room
from handout.layout.slides.slide_kinds import CardsSlide

KINDS: dict[tuple[int, bool], str] = {
    (2, False): "two_cards",
    (3, False): "three_cards",
    (2, True): "two_icon_cards",
    (3, True): "three_icon_cards",
}
"""The kind of slide for a number of points, without icons and with them."""


def card_body(context: DeckContext, points: Sequence[Point], with_lead: bool) -> Body | None:
    """Return points as cards; None where they are too many, too long or without terms."""
    if not all(point.term for point in points):
        return None
    icons = [point.icon for point in points] if all(point.icon for point in points) else []
    return cards_of(context, [_card(context, point) for point in points], icons, with_lead)


def cards_of(context: DeckContext, texts: Sequence[Unit], icons: Sequence[str], with_lead: bool = False) -> Body | None:
    """Return texts as cards side by side, each with its icon where there are any; None where they do not fit."""
    kind = KINDS.get((len(texts), bool(icons)))
    if kind is None or not context.layout.has(kind):
        return None
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, CardsSlide)
    rooms = [context.measure.room(look.card, index) for index in range(len(texts))]
    cards = fitted_together(context.measure, "card", texts, rooms)
    if cards is None or not _keeps_words(context, texts, rooms, cards[0].scale):
        return None
    return Body(kind, (*cards, *_icons(context, icons, look)))


def _card(context: DeckContext, point: Point) -> tuple[Paragraph, ...]:
    assert point.term is not None
    return context.paragraph(point.term), context.paragraph(point.text, level=1)


def _keeps_words(
    context: DeckContext, texts: Sequence[Sequence[Paragraph]], rooms: Sequence[Room], scale: float
) -> bool:
    return all(context.measure.keeps_words(text, room, scale) for text, room in zip(texts, rooms, strict=True))


def _icons(context: DeckContext, names: Sequence[str], look: CardsSlide) -> list[SlideItem]:
    if look.icon_box is None:
        return []
    x, y, width, height = look.icon_box
    items: list[SlideItem] = []
    for index, name in enumerate(names):
        corner = look.card.box(index)
        place = Box(corner.x + x, corner.y + y, width, height)
        items.append(SlideDrawing(name=f"Icon {index + 1}", box=place, drawing=context.icon(name, width)))
    return items
