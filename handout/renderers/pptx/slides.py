"""Slides: each item of a slide in its placeholder."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from handout.layout.slides.deck import (
    Deck,
    DeckSlide,
    FittedTable,
    FittedText,
    NativeChart,
    SlideDiagram,
    SlideDrawing,
    SlideItem,
    SlidePicture,
    TextBox,
)
from handout.layout.slides.slide_kinds import TableSlide
from handout.layout.slides.slide_type import shown_size
from handout.layout.slides.template_mapping import map_template
from handout.renderers.pptx.charts import frame_xml
from handout.renderers.pptx.diagrams import diagram_xml
from handout.renderers.pptx.direction import Side, level_alignments, own_alignment
from handout.renderers.pptx.drawings import drawing_xml, numbers
from handout.renderers.pptx.markup import GROUP_ROOT, HEAD, NAMESPACES, non_visual, placement, solid
from handout.renderers.pptx.master import NUMBER_FIELD
from handout.renderers.pptx.pictures import picture_xml
from handout.renderers.pptx.placeholders import (
    FOOTER,
    NUMBER,
    Seat,
    placeholder_xml,
    seats_by_key,
    template_seats,
    text_box_xml,
)
from handout.renderers.pptx.relationships import Relationships
from handout.renderers.pptx.tables import TableWriter
from handout.renderers.pptx.text import TextWriter, hundredths, spacing
from handout.renderers.pptx.theme import BUILT_IN_TABLE_STYLE, TABLE_STYLE

_FLUSH = ("reference",)
"""The levels of a placeholder whose paragraphs are at their own side: references are read in their own script."""

COLOR_MAP_AS_MASTER = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


class SlideWriter:
    """Writes one slide."""

    def __init__(
        self, deck: Deck, slide: DeckSlide, relationships: Relationships, add_chart: Callable[[NativeChart], str]
    ) -> None:
        self.deck, self.slide, self.layout = deck, slide, deck.layout
        self.relationships = relationships
        self.text = TextWriter(deck.properties.language, deck.right_to_left, relationships)
        if deck.template:
            self._seats = template_seats(deck.layout, deck.template, slide.kind)
        else:
            self._seats = seats_by_key(deck.layout, slide.kind, slide.with_lead)
        self._add_chart = add_chart
        self._free = numbers()
        self._shapes: dict[tuple[str, int], int] = {}
        """The number of each placeholder written, for arrows to contain on to."""

    def xml(self, number: int) -> str:
        """Return the slide; `number` is its place in the deck, counted from 1."""
        shapes = "".join(self._item(item) for item in self.slide.items)
        return (
            f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{GROUP_ROOT}{shapes}{self._furniture(number)}</p:spTree>"
            f"</p:cSld>{COLOR_MAP_AS_MASTER}</p:sld>"
        )

    def _item(self, item: SlideItem) -> str:
        match item:
            case FittedText():
                return self._text(item)
            case TextBox():
                return self._text_box(item)
            case FittedTable():
                return self._table(item)
            case NativeChart():
                seat, number = self._seat(item.placeholder, 0)
                return frame_xml(item, number, seat.name, f"{seat.tag}/>", self._add_chart(item))
            case SlidePicture():
                seat, number = self._seat(item.placeholder, 0)
                embedded = self.relationships.picture(item.picture)
                return picture_xml(number, seat.name, item.alt, item.box, embedded, f"{seat.tag}/>")
            case SlideDrawing():
                return drawing_xml(item.drawing, item.box, item.name, item.alt, self._free)
            case SlideDiagram():
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
        far_inset = seat.placeholder.inset[0 if self.deck.right_to_left else 2]
        own = self.deck.template is None
        known = own or item.placeholder == "title"
        body = self.text.body(
            item, styles, far_inset, alignments=self._alignments(seat), flush=seat.placeholder.levels == _FLUSH,
            marks_inherited=known, exact=own,
        )  # fmt: skip
        place = f"<p:spPr>{placement(item.box)}</p:spPr>" if item.box else "<p:spPr/>"
        return placeholder_xml(non_visual(number, seat.name), f"{seat.tag}/>", place, body)

    def _text_box(self, item: TextBox) -> str:
        style = self.layout.style(item.style)
        paragraph = self.text.paragraph(
            item.paragraph,
            inside=spacing("lnSpc", style.leading * item.scale),
            run=f' sz="{hundredths(shown_size(style, item.scale))}" b="{int(style.bold)}"',
            fill=solid(style.color),
        )
        return text_box_xml(non_visual(next(self._free), item.name), item.box, paragraph)

    def _alignments(self, seat: Seat) -> tuple[str, ...]:
        """Return where the paragraphs of each level of a placeholder are."""
        if self.deck.template is None:
            return (own_alignment(seat.placeholder.align, self.deck.right_to_left),)
        return level_alignments(seat.sides, self.text.base)

    def _table(self, item: FittedTable) -> str:
        seat, number = self._seat(item.placeholder, 0)
        look = self.deck.kind(self.slide)
        assert isinstance(look, TableSlide)
        head, body = self.layout.style("table_head"), self.layout.style("table")
        style = TABLE_STYLE if self.deck.template is None else BUILT_IN_TABLE_STYLE
        return TableWriter(item, look, head, body, self.text, style).xml(number, seat.name, f"{seat.tag}/>")

    def _furniture(self, number: int) -> str:
        """Return the footer and the slide's number, where its layout has them."""
        master = self.layout.master
        footer, counter = self._furniture_tags()
        footer_align, number_align = self._furniture_alignments()
        written = ""
        if footer and self.slide.footer:
            written = self._line(master.footer.name, footer, self.text.line(self.slide.footer, footer_align))
        properties = f"<a:pPr{Side('ltr', number_align).attributes}/>"
        run = f'<a:rPr lang="{self.text.language}"/><a:t>{number}</a:t>'
        field = f'<a:p>{properties}<a:fld id="{NUMBER_FIELD}" type="slidenum">{run}</a:fld></a:p>'
        return written + (self._line(master.number.name, counter, field) if counter else "")

    def _furniture_alignments(self) -> tuple[str, str]:
        """Return where the footer and the number are in their boxes, which a template has at places of its own."""
        if self.deck.template is None:
            placeholders = self.layout.master.footer, self.layout.master.number
            footer, number = (own_alignment(each.align, self.deck.right_to_left) for each in placeholders)
            return footer, number
        layout = map_template(self.deck.template).matches[self.slide.kind].layout
        return layout.footer_align, layout.number_align

    def _furniture_tags(self) -> tuple[str, str]:
        """Return the tags of the footer and the number; empty where there is none."""
        if not self.deck.kind(self.slide).footer:
            return "", ""
        if self.deck.template is None:
            return FOOTER, NUMBER
        layout = map_template(self.deck.template).matches[self.slide.kind].layout
        footer = "" if layout.footer is None else f'<p:ph type="ftr" idx="{layout.footer}"/>'
        return footer, "" if layout.number is None else f'<p:ph type="sldNum" idx="{layout.number}"/>'

    def _line(self, name: str, tag: str, content: str) -> str:
        body = f"<a:bodyPr/><a:lstStyle/>{content}"
        return placeholder_xml(non_visual(next(self._free), name), tag, "<p:spPr/>", body)
