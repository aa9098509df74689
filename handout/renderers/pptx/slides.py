"""Slides: each item of a slide in its placeholder."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from handout.layout.deck import (
    Deck,
    Diagram,
    FittedTable,
    FittedText,
    Item,
    NativeChart,
    PlacedDrawing,
    PlacedPicture,
    Slide,
)
from handout.layout.slide_kinds import TableSlide
from handout.renderers.pptx.charts import frame_xml
from handout.renderers.pptx.diagrams import diagram_xml
from handout.renderers.pptx.drawings import drawing_xml, numbers
from handout.renderers.pptx.markup import GROUP_ROOT, HEAD, NAMESPACES, escape, non_visual
from handout.renderers.pptx.master import NUMBER_FIELD
from handout.renderers.pptx.pictures import picture_xml
from handout.renderers.pptx.placeholders import FOOTER, NUMBER, Seat, placeholder_xml, seats_by_key
from handout.renderers.pptx.relationships import Relationships
from handout.renderers.pptx.tables import TableWriter
from handout.renderers.pptx.text import TextWriter

COLOR_MAP_AS_MASTER = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


class SlideWriter:
    """Writes one slide."""

    def __init__(
        self, deck: Deck, slide: Slide, relationships: Relationships, add_chart: Callable[[NativeChart], str]
    ) -> None:
        self.deck, self.slide, self.layout = deck, slide, deck.layout
        self.relationships = relationships
        self.text = TextWriter(deck.properties.language, deck.right_to_left, relationships)
        self._seats = seats_by_key(deck.layout, slide.kind, slide.with_lead)
        self._add_chart = add_chart
        self._free = numbers()
        self._shapes: dict[tuple[str, int], int] = {}
        """The number of each placeholder written, for arrows to hold on to."""

    def xml(self, number: int) -> str:
        """Return the slide; `number` is its place in the deck, counted from 1."""
        shapes = "".join(self._item(item) for item in self.slide.items)
        return (
            f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP_ROOT}{shapes}{self._furniture(number)}</p:spTree>"
            f"</p:cSld>{COLOR_MAP_AS_MASTER}</p:sld>"
        )

    def _item(self, item: Item) -> str:
        match item:
            case FittedText():
                return self._text(item)
            case FittedTable():
                return self._table(item)
            case NativeChart():
                seat, number = self._seat(item.placeholder, 0)
                return frame_xml(item, number, seat.name, f"{seat.tag}/>", self._add_chart(item))
            case PlacedPicture():
                seat, number = self._seat(item.placeholder, 0)
                embedded = self.relationships.picture(item.picture)
                return picture_xml(number, seat.name, item.alt, item.box, embedded, f"{seat.tag}/>")
            case PlacedDrawing():
                return drawing_xml(item.drawing, item.box, item.name, item.alt, self._free)
            case Diagram():
                boxes = {index: number for (key, index), number in self._shapes.items() if key == item.target}
                return diagram_xml(item, self._free, boxes)
            case _:
                assert_never(item)

    def _seat(self, key: str, index: int) -> tuple[Seat, int]:
        number = self._shapes[key, index] = next(self._free)
        return self._seats[key, index], number

    def _text(self, item: FittedText) -> str:
        seat, number = self._seat(item.placeholder, item.index)
        styles = [self.layout.style(name) for name in seat.placeholder.levels]
        body = self.text.body(item, styles, seat.placeholder.inset[0 if self.deck.right_to_left else 2])
        return placeholder_xml(non_visual(number, seat.name), f"{seat.tag}/>", "<p:spPr/>", body)

    def _table(self, item: FittedTable) -> str:
        seat, number = self._seat(item.placeholder, 0)
        look = self.deck.kind(self.slide)
        assert isinstance(look, TableSlide)
        head, body = self.layout.style("table_head"), self.layout.style("table")
        return TableWriter(item, look, head, body, self.text).xml(number, seat.name, f"{seat.tag}/>")

    def _furniture(self, number: int) -> str:
        if not self.deck.kind(self.slide).footer:
            return ""
        master, lang = self.layout.master, f' lang="{self.text.language}"'
        written = ""
        if self.deck.brand.clinic:
            run = f"<a:p><a:r><a:rPr{lang}/><a:t>{escape(self.deck.brand.clinic)}</a:t></a:r></a:p>"
            written = self._line(master.footer.name, FOOTER, run)
        field = f'<a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr{lang}/><a:t>{number}</a:t></a:fld></a:p>'
        return written + self._line(master.number.name, NUMBER, field)

    def _line(self, name: str, tag: str, content: str) -> str:
        return placeholder_xml(
            non_visual(next(self._free), name), tag, "<p:spPr/>", f"<a:bodyPr/><a:lstStyle/>{content}"
        )
