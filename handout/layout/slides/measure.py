"""Measure: how many lines a text takes on a slide, by the widths of the theme's fonts."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from handout.caches import kept
from handout.layout.slides.deck import Paragraph
from handout.layout.slides.slide_kinds import Placeholder
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_type import TextStyle, shown_size
from handout.typography.font_files import FONT_PACKAGES
from handout.typography.font_stack import FontFamily, font_family
from handout.typography.line_breaking import break_greedily
from handout.typography.shaped_text import ShapedText, shaped_text
from handout.typography.spans import TextSpan

SLACK = 0.03
"""The share of a line that is left empty: PowerPoint's own widths differ by a little from any measure."""

WORD_SLACK = 0.01
"""The same for one word, whose width differs less than a line's."""

WIDEST = "Arial"
"""The widest of the fonts that we have: it stands for a font that we have not."""

STRETCH = 1.04
"""How much wider than that such a font is taken to be."""

WIDE, NARROW = "—\u200b", "m"
"""What stands for a character that no measured font has: one em, where a line may break, or a wide letter."""


class Extent(NamedTuple):
    """What a text takes up, in points."""

    width: float
    """Of its widest line."""
    height: float
    """From the top of the first line to the bottom of the last."""


class Room(NamedTuple):
    """Where a text has to fit, in points."""

    width: float
    height: float
    styles: tuple[TextStyle, ...]
    """The style of each level."""


class TypeMeasure:
    """Measures text in the fonts of one layout, for one language."""

    def __init__(self, layout: SlideLayout, language: str) -> None:
        fonts = layout.fonts
        self._layout = layout
        self._families = {
            "headings": _measured_family(fonts.headings, fonts.fallback, language),
            "text": _measured_family(fonts.text, fonts.fallback, language),
        }
        self._stretches = {"headings": _stretch(fonts.headings), "text": _stretch(fonts.text)}

    def family(self, face: str) -> FontFamily:
        """Return the fonts that a face of the layout is measured by."""
        return self._families[face]

    def room(self, placeholder: Placeholder, index: int = 0) -> Room:
        """Return the room for text in a placeholder."""
        box = placeholder.room(index)
        return Room(box.width, box.height, tuple(self._layout.style(name) for name in placeholder.levels))

    def extent(self, paragraphs: Sequence[Paragraph], room: Room, scale: float = 1.0) -> Extent:
        """Return what paragraphs take up in a room at a share of their styles' sizes."""
        width = height = 0.0
        for index, paragraph in enumerate(paragraphs):
            style = style_of(paragraph, room)
            lines = self._lines(paragraph, style, room.width, scale)
            width = max(width, style.left + max(lines))
            height += (len(lines) * style.leading + (style.before if index else 0.0)) * scale
        return Extent(width, height)

    def narrowing(self, paragraphs: Sequence[Paragraph], room: Room, scale: float = 1.0) -> float:
        """Return by how much a room can be narrower without more lines: 0 where styles do not ask for even lines.

        Text that is typed into the placeholder later keeps that width, so running text stays as wide as its box.
        """
        if not all(style.balanced for style in room.styles):
            return 0.0
        wanted = self._counts(paragraphs, room, scale)
        # Where the slack costs a line that PowerPoint may not need, narrowing would force it.
        loose = self._counts(paragraphs, room._replace(width=room.width / (1 - SLACK)), scale)
        if max(wanted) < 2 or loose != wanted:
            return 0.0
        low, high = max(room.width / 2, self._widest_word(paragraphs, room, scale) / (1 - SLACK)), room.width
        while high - low > room.width / 64:
            middle = (low + high) / 2
            if self._counts(paragraphs, room._replace(width=middle), scale) == wanted:
                high = middle
            else:
                low = middle
        return max(0.0, room.width - high * (1 + SLACK))

    def _counts(self, paragraphs: Sequence[Paragraph], room: Room, scale: float) -> list[int]:
        """Return how many lines each paragraph takes."""
        return [len(self._lines(each, style_of(each, room), room.width, scale)) for each in paragraphs]

    def _widest_word(self, paragraphs: Sequence[Paragraph], room: Room, scale: float) -> float:
        """Return the width that the widest word needs, with what is at its left."""
        return max(self._word_width(each, style_of(each, room), scale) for each in paragraphs)

    def _word_width(self, paragraph: Paragraph, style: TextStyle, scale: float) -> float:
        shaped = self._shaped(after_tab(paragraph.spans), style)
        left = 0.0 if paragraph.unmarked else style.left
        return left + shaped.widest_box * self._size(style, scale) / 1000

    def keeps_words(self, paragraphs: Sequence[Paragraph], room: Room, scale: float = 1.0) -> bool:
        """Return whether no word has to be cut to fit the width of a room."""
        return self._widest_word(paragraphs, room, scale) <= room.width * (1 - WORD_SLACK)

    def natural_width(self, paragraph: Paragraph, style: TextStyle, scale: float = 1.0) -> float:
        """Return the width of a paragraph on one line."""
        return self._shaped(paragraph.spans, style).natural_width * self._size(style, scale) / 1000

    def _lines(self, paragraph: Paragraph, style: TextStyle, width: float, scale: float) -> list[float]:
        """Return the widths of a paragraph's lines; an empty one is a line too."""
        shaped = self._shaped(after_tab(paragraph.spans), style)
        size = self._size(style, scale)
        limit = (width - (0.0 if paragraph.unmarked else style.left)) * (1 - SLACK)
        if not shaped.ends:
            return [0.0]
        if shaped.widest_box * size / 1000 > limit:
            return [line.width for line in shaped.lines(limit, size)]
        ends = break_greedily(shaped.begins, shaped.ends, limit * 1000 / size)
        starts, em = [0, *ends[:-1]], size / 1000
        return [(shaped.ends[end - 1] - shaped.begins[start]) * em for start, end in zip(starts, ends, strict=True)]

    def _size(self, style: TextStyle, scale: float) -> float:
        """Return the size at which text is as wide as PowerPoint shows it."""
        return shown_size(style, scale) * self._stretches[style.face]

    def _shaped(self, spans: tuple[TextSpan, ...], style: TextStyle) -> ShapedText:
        family = self._families[style.face]
        return shaped_text(family, tuple(_measurable(span, family) for span in spans), style.bold)


def style_of(paragraph: Paragraph, room: Room) -> TextStyle:
    """Return the style of a paragraph's level."""
    return room.styles[min(paragraph.level, len(room.styles) - 1)]


def after_tab(spans: tuple[TextSpan, ...]) -> tuple[TextSpan, ...]:
    """Return what is after the first tab: a label before it hangs at the side, and takes no line of its own."""
    for index, span in enumerate(spans):
        if "\t" in span.text:
            rest = span._replace(text=span.text.partition("\t")[2])
            return (rest, *spans[index + 1 :]) if rest.text else spans[index + 1 :]
    return spans


def _measured_family(name: str, fallback: tuple[str, ...], language: str) -> FontFamily:
    """Return the families to measure by; the widest stands for a font that we have not."""
    first = name if name in FONT_PACKAGES else WIDEST
    return font_family((first, *(each for each in fallback if each in FONT_PACKAGES)), language)


def _stretch(name: str) -> float:
    return 1.0 if name in FONT_PACKAGES else STRETCH


def _measurable(span: TextSpan, family: FontFamily) -> TextSpan:
    if span.text.isascii():
        return span
    return span._replace(text=_with_stand_ins(span.text, family))


@kept(4096)
def _with_stand_ins(text: str, family: FontFamily) -> str:
    """Return a text of the same width in characters that the family has; PowerPoint has more fonts than we measure."""
    missing = frozenset(family.stack().missing(text)) | frozenset(family.stack(bold=True).missing(text))
    if not missing:
        return text
    return "".join(_stand_in(character) if character in missing else character for character in text)


def _stand_in(character: str) -> str:
    if unicodedata.combining(character):
        return ""
    return WIDE if unicodedata.east_asian_width(character) in "WF" else NARROW
