"""Sections: a heading in the rail or above the text, and the blocks under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from handout.content.blocks import Block, Chart, Diagram, Figure, Points, Prose, Steps, Table
from handout.content.document import Section
from handout.content.inlines import Inline, plain_text
from handout.diagnostics import SourcePath
from handout.layout.paper.charts import chart_pieces
from handout.layout.paper.diagrams import diagram_pieces
from handout.layout.paper.flow import Placed, PlacedDrawing, PlacedText
from handout.layout.paper.pictures import figure_pieces
from handout.layout.paper.pieces import TOGETHER, Piece, prose_pieces, rule, tagged
from handout.layout.paper.points import point_pieces, step_pieces
from handout.layout.paper.structure import Element
from handout.layout.paper.tables import table_pieces
from handout.layout.paper.typesetter import Typesetter


class SectionStart(NamedTuple):
    """A heading that waits for the text it belongs to."""

    setter: Typesetter
    heading: tuple[Placed, ...]
    height: float
    outline: str

    def with_body(self, body: Sequence[Piece]) -> list[Piece]:
        """Return the section's pieces: the heading is next to the first one, or above it."""
        layout, body = self.setter.layout, _kept_together(body)
        line = rule(0, 0, self.setter.width, layout.section.rule, "rule")
        start = Piece(
            self.height,
            self.heading,
            self.setter.between(layout.spacing.section),
            above=(line,),
            above_height=layout.section.rule + layout.section.padding,
            keep=bool(body),
            clear=True,
            outline=self.outline,
        )
        if not self.setter.has_rail:
            first = [piece._replace(gap=layout.section.heading_gap) for piece in body[:1]]
            return [start, *first, *body[1:]]
        if not body or body[0].clear:
            return [start, *body]
        beside = start._replace(
            height=body[0].height, placed=(*self.heading, *body[0].placed), keep=body[0].keep, side=self.height
        )
        return [beside, *body[1:]]


def _kept_together(body: Sequence[Piece]) -> list[Piece]:
    """Return a section's text with enough of its beginning on one page that the heading is with two lines."""
    kept = list(body)
    lines = 0
    for index, piece in enumerate(kept[:-1]):
        # A picture, or a line to write on, is as good as two lines.
        lines += sum(len(thing.lines) for thing in piece.placed if isinstance(thing, PlacedText)) or TOGETHER
        if lines >= TOGETHER:
            break
        kept[index] = piece._replace(keep=True)
    return kept


def begin_section(
    setter: Typesetter,
    heading: Sequence[Inline] | str,
    icon_name: str,
    section: Element,
    say: str = "",
    language: str = "",
    source: SourcePath | None = None,
) -> SectionStart:
    """Return a section's heading with its icon and how to say it; `language` where it is not the document's."""
    outline = heading if isinstance(heading, str) else plain_text(heading)
    place = _in_rail if setter.has_rail else _above
    element = section.add("H2", source, language=language)
    sound = section.add("P", language=setter.phrase_language("say")) if say else None
    placed, height = place(setter, _Heading(heading, icon_name, element, say, sound))
    return SectionStart(setter, placed, height, outline)


class _Heading(NamedTuple):
    """What is at the beginning of a section, and its elements."""

    words: Sequence[Inline] | str
    icon: str
    element: Element
    say: str
    sound: Element | None


def _in_rail(setter: Typesetter, heading: _Heading) -> tuple[tuple[Placed, ...], float]:
    """Return the icon, the heading under it, and how to say it."""
    look, width = setter.layout.section, setter.rail_width
    placed: list[Placed] = []
    y = 0.0
    if heading.icon and look.icon:
        placed.append(PlacedDrawing(0, 0, setter.icon(heading.icon, look.icon)))
        y = look.icon + look.icon_gap
    text, height = setter.paragraph(heading.words, "heading", heading.element, y=y, width=width)
    return _with_sound(setter, heading, [*placed, text], y + height, width)


def _above(setter: Typesetter, heading: _Heading) -> tuple[tuple[Placed, ...], float]:
    """Return the icon with the heading next to it, and how to say it under both."""
    look = setter.layout.section
    drawn = bool(heading.icon and look.icon)
    x = look.icon + look.icon_gap if drawn else 0.0
    text, height = setter.paragraph(heading.words, "heading", heading.element, x=x, width=setter.width - x)
    tall = max(height, look.icon) if drawn else height
    placed: list[Placed] = [text._replace(y=(tall - height) / 2)]
    if drawn:
        placed.insert(0, PlacedDrawing(0, (tall - look.icon) / 2, setter.icon(heading.icon, look.icon)))
    return _with_sound(setter, heading, placed, tall, setter.width)


def _with_sound(
    setter: Typesetter, heading: _Heading, placed: list[Placed], y: float, width: float
) -> tuple[tuple[Placed, ...], float]:
    """Return a heading with how to say it under it, where its author tells."""
    if heading.sound is None:
        return tuple(placed), y
    y += setter.layout.section.say_gap
    words = setter.phrases.say.format(sound=heading.say)
    text, height = setter.paragraph(words, "caption", heading.sound, y=y, width=width)
    return (*placed, text), y + height


def section_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the sections that are meant for patients."""
    pieces: list[Piece] = []
    for index, section in enumerate(setter.document.sections):
        if section.on_paper:
            pieces += tagged(_section(setter, section, root.add("Sect", setter.path(section))), index)
    return pieces


def _section(setter: Typesetter, section: Section, element: Element) -> list[Piece]:
    heading, source = setter.inlines(section.heading), setter.path(section.heading)
    start = begin_section(setter, heading, section.icon, element, section.say, source=source)
    body: list[Piece] = []
    for block in section.blocks:
        pieces = block_pieces(setter, block, element)
        if body and pieces:
            gap = max(pieces[0].gap, setter.between(setter.layout.spacing.block))
            pieces[0] = pieces[0]._replace(gap=gap)
        body += pieces
    return start.with_body(body)


def block_pieces(setter: Typesetter, block: Block, parent: Element) -> list[Piece]:
    """Return one block of a section."""
    match block:
        case Prose():
            return prose_pieces(setter, block.text, "body", parent, x=setter.text_x, width=setter.text_width)
        case Points():
            return point_pieces(setter, block.items, parent)
        case Steps():
            return step_pieces(setter, block, parent)
        case Diagram():
            return diagram_pieces(setter, block, parent)
        case Chart():
            return chart_pieces(setter, block, parent)
        case Table():
            return table_pieces(setter, block, parent)
        case Figure():
            return figure_pieces(setter, block, parent)
        case _:
            assert_never(block)
