"""Sections: each section that clinicians see, as the slides its author asks for, else as its parts suggest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, assert_never

from handout.content.blocks import BLOCK_KINDS, Block, Chart, Diagram, Figure, Points, Prose, Steps, Table
from handout.content.document import Section, Slide
from handout.content.inlines import RichText
from handout.content.walk import texts_of
from handout.diagnostics import SourcePath
from handout.errors import FitError
from handout.layout.slides.cards import card_body
from handout.layout.slides.charts import chart_bodies
from handout.layout.slides.columns import column_body
from handout.layout.slides.deck import FittedText, Note
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.diagrams import diagram_bodies
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.figures import figure_body
from handout.layout.slides.fitting import fitted_together, prefix_fit_errors
from handout.layout.slides.lists import point_bodies, prose_bodies, step_bodies
from handout.layout.slides.notes import figure_notes, plain_notes, section_notes, unshown_notes
from handout.layout.slides.tables import table_bodies

MOST_WITH_NOTES = 4
"""How many of the slides that one part runs over say its notes: all of them would grow with its square."""


class _Ask(NamedTuple):
    """One slide that a section asks for."""

    title: RichText
    blocks: tuple[Block, ...]
    notes: RichText | None
    source: SourcePath


def section_drafts(context: DeckContext, section: Section, index: int) -> Iterator[Draft]:
    """Yield the slides of a section, the `index`th of the document counted from 0; FitError names the section."""
    with prefix_fit_errors(f'the slides of section {index + 1}, "{section.heading.plain}"'):
        asks = tuple(_asks(section, index))
        for ask in asks:
            yield from _drafts(context, section, ask, _unshown(section, asks) if ask is asks[-1] else ())


def _unshown(section: Section, asks: Sequence[_Ask]) -> tuple[Block, ...]:
    """Return the parts of a section that neither paper nor a slide shows, and that no notes say."""
    if section.on_paper:
        return ()
    shown = [block for ask in asks for block in ask.blocks]
    # Notes that are not the author's own say the words of all parts, but not what is in tables and charts.
    told = any(ask.notes is None for ask in asks)
    return tuple(
        block for block in section.blocks if block not in shown and not (told and not isinstance(block, Table | Chart))
    )


def _asks(section: Section, index: int) -> Iterator[_Ask]:
    if not section.slide:
        yield _Ask(section.heading, section.blocks, None, ("section", index))
    for number, slide in enumerate(section.slide):
        if not slide.skip:
            title = slide.title or section.heading
            yield _Ask(title, _asked_blocks(section, slide), slide.notes, ("section", index, "slide", number))


def _asked_blocks(section: Section, slide: Slide) -> tuple[Block, ...]:
    """Return what a slide shows: its own points and the split it names, else all of its section."""
    points = (Points(items=slide.points),) if slide.points else ()
    if slide.use:
        return (*points, *(block for block in section.blocks if isinstance(block, BLOCK_KINDS[slide.use])))
    return points or section.blocks


def _drafts(context: DeckContext, section: Section, ask: _Ask, unshown: Sequence[Block]) -> Iterator[Draft]:
    shown = [ask.title, *(text for block in ask.blocks for text in texts_of(block))]
    cited = shown if any(True for text in shown for _ in text.citations) else list(texts_of(section.blocks))
    notes = (*section_notes(context, section, ask.notes, cited), *unshown_notes(context, unshown))
    sources = context.references_cited.labels(cited)
    bodies = _bodies(context, ask.blocks)
    notes = (*_undrawn(ask.blocks, bodies), *notes) if ask.notes else notes
    for number, body in enumerate(bodies):
        figures = tuple(figure_notes(context, body.items))
        yield Draft(
            title=context.paragraph(ask.title), body=body, source=ask.source, section=section.heading.plain,
            notes=(*figures, *(notes if number < MOST_WITH_NOTES else ())), sources=sources, icon=section.icon,
        )  # fmt: skip


def _undrawn(blocks: Iterable[Block], bodies: Iterable[Body]) -> Iterator[Note]:
    """Yield what diagrams and charts show that a list stands for: the author's own notes need not say it."""
    drawn = {getattr(item, "alt", "") for body in bodies for item in body.items}
    pictures = (block for block in blocks if isinstance(block, Diagram | Chart))
    return (note for block in pictures if block.alt not in drawn for note in plain_notes(block.alt))


def _bodies(context: DeckContext, blocks: Sequence[Block]) -> list[Body]:
    """Return the parts of a section on slides; text is above what follows it, or next to it, where both fit."""
    bodies: list[Body] = []
    waiting: Block | None = None
    for block in blocks:
        together = _together(context, waiting, block) if waiting else None
        if together:
            bodies.append(together)
            waiting = None
        else:
            bodies += _alone(context, waiting)
            waiting = block
    return bodies + _alone(context, waiting) or [Body("statement", ())]


def _alone(context: DeckContext, block: Block | None) -> list[Body]:
    return block_bodies(context, block, False) if block else []


def _together(context: DeckContext, text: Block, block: Block) -> Body | None:
    """Return a part of a section with the text before it on one slide: a short text as the lead line above it.

    None where they do not fit together.
    """
    led = _led(context, text, block) if isinstance(text, Prose) else None
    if led:
        return led
    beside = _attempt(lambda: [column_body(context, text, block)])
    return beside[0] if beside else None


def _led(context: DeckContext, prose: Prose, block: Block) -> Body | None:
    """Return a part below its lead line; None where the text is too long for one, or both for one slide."""
    lead = _lead(context, prose) if not isinstance(block, Prose) else None
    below = _attempt(lambda: list(block_bodies(context, block, True))) if lead else []
    if len(below) == 1 and below[0] and context.layout.kind(below[0].kind).lead:
        return below[0]._replace(lead=lead)
    return None


def _attempt(compose: Callable[[], list[Body | None]]) -> list[Body | None]:
    try:
        return compose()
    except FitError:
        return []


def _lead(context: DeckContext, prose: Prose) -> FittedText | None:
    """Return a text as a lead line; None where it is too long for one."""
    room = context.measure.room(context.layout.lead.placeholder)
    found = fitted_together(context.measure, "lead", [(context.paragraph(prose.text),)], [room])
    return found[0] if found else None


def block_bodies(context: DeckContext, block: Block, with_lead: bool) -> list[Body]:
    """Return one part of a section on as many slides as it needs; FitError where it cannot be split."""
    match block:
        case Prose():
            return prose_bodies(context, block.text)
        case Points():
            cards = card_body(context, block.items, with_lead)
            return [cards] if cards else point_bodies(context, block.items, with_lead)
        case Steps():
            return step_bodies(context, block, with_lead)
        case Diagram():
            return diagram_bodies(context, block, with_lead)
        case Chart():
            return chart_bodies(context, block, with_lead)
        case Table():
            return table_bodies(context, block, with_lead)
        case Figure():
            return [figure_body(context, block, with_lead)]
        case _:
            assert_never(block)


def shown_sections(context: DeckContext) -> Iterable[Draft]:
    """Yield the slides of every section that clinicians see."""
    for index, section in enumerate(context.document.sections):
        if section.on_slides:
            yield from section_drafts(context, section, index)
