"""Notes: what the speaker says to each slide: the author's words, else the handout's, and the sources in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from handout.content.blocks import Block, Chart, Diagram, Figure, Point, Points, Prose, Series, Steps, Table
from handout.content.document import Section
from handout.content.inlines import RichText
from handout.content.number_form import figure
from handout.content.walk import texts_of
from handout.layout.slides.deck import DataSeries, NativeChart, Note, SlideItem
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.wording.figures import counted_by
from handout.layout.wording.terms import stop_after
from handout.typography.spans import TextSpan


def section_notes(
    context: DeckContext, section: Section, own: RichText | None, texts: Iterable[RichText]
) -> tuple[Note, ...]:
    """Return the notes of a section's slide: the author's `own`, else what the handout says there.

    `texts` are what the slide's claims rest on: their sources are in full at the end.
    """
    spoken = (
        text_notes(context, own) if own else [note for block in section.blocks for note in _block_notes(context, block)]
    )
    cited = [*texts, own] if own else texts
    return (*spoken, *source_notes(context, cited))


def text_notes(context: DeckContext, text: RichText | None) -> list[Note]:
    """Return a text paragraph by paragraph."""
    return [Note(paragraph=context.spoken(inlines)) for inlines in text.paragraphs] if text else []


def list_notes(context: DeckContext, texts: Iterable[RichText]) -> list[Note]:
    """Return texts as a list."""
    return [Note(paragraph=context.spoken(text.inlines), marker="disc") for text in texts]


def plain_notes(*lines: str) -> tuple[Note, ...]:
    """Return literal lines; empty ones are left out."""
    return tuple(Note(paragraph=plain(line)) for line in lines if line)


def source_notes(context: DeckContext, texts: Iterable[RichText]) -> Iterator[Note]:
    """Yield what the texts cite, in full, each reference once."""
    keys = {item.key for text in texts for citation in text.citations for item in citation.items}
    cited = [reference for reference in context.references_cited.references if reference.id in keys]
    if cited:
        yield Note(paragraph=plain(context.phrases.sources.format(numbers="").strip()))
    for reference in cited:
        number = (TextSpan(f"{reference.list_label} "),) if reference.label else ()
        yield Note(paragraph=context.spoken(reference.inlines, before=number))


def figure_notes(context: DeckContext, items: Iterable[SlideItem]) -> Iterator[Note]:
    """Yield the figures of charts that have too many for labels: "Doses: Monday 5; Tuesday 4.5"."""
    for chart in (item for item in items if isinstance(item, NativeChart) and not item.labelled):
        yield from _rows(context, chart.categories, chart.series, chart.unit)


def _rows(
    context: DeckContext, categories: Sequence[str], series: Iterable[Series | DataSeries], unit: str
) -> Iterator[Note]:
    language = context.document.language
    for row in series:
        spoken = zip(categories, (figure(value, language) for value in row.values), strict=True)
        figures = "; ".join(f"{category}: {value}" for category, value in spoken)
        name = counted_by(row.name, unit)
        yield Note(paragraph=plain(f"{name}. {figures}" if name else figures))


def unshown_notes(context: DeckContext, blocks: Iterable[Block]) -> Iterator[Note]:
    """Yield what parts say that are on no page and no slide, the rows of tables and the figures of charts with it."""
    for block in blocks:
        yield from _block_notes(context, block)
        match block:
            case Table():
                heads = [head.plain for head in block.header]
                for row in block.rows:
                    cells = zip(heads, (context.spoken(cell.inlines).text for cell in row), strict=True)
                    yield from plain_notes("; ".join(_headed(head, cell) for head, cell in cells if cell))
            case Chart():
                yield from _rows(context, block.categories, block.series, block.unit)
        yield from source_notes(context, texts_of(block))


def _headed(head: str, cell: str) -> str:
    return f"{head}: {cell}" if head else cell


def _block_notes(context: DeckContext, block: Block) -> list[Note]:
    match block:
        case Prose():
            return text_notes(context, block.text)
        case Points():
            return [_point_note(context, point) for point in block.items]
        case Steps():
            return _step_notes(context, block)
        case Diagram() | Chart():
            return [*plain_notes(block.alt), *text_notes(context, block.caption)]
        case Table():
            return text_notes(context, block.caption)
        case Figure():
            return [*plain_notes(block.alt), *text_notes(context, block.caption)]
        case _:
            assert_never(block)


def _step_notes(context: DeckContext, steps: Steps) -> list[Note]:
    if steps.start == 1:
        return [Note(paragraph=context.spoken(step.inlines), marker="number") for step in steps.items]
    # A numbered list begins at 1: those that go on have their numbers written out.
    numbered = enumerate(steps.items, start=steps.start)
    return [
        Note(paragraph=context.spoken(step.inlines, before=(TextSpan(f"{number}. "),))) for number, step in numbered
    ]


def _point_note(context: DeckContext, point: Point) -> Note:
    if point.term is None:
        return Note(paragraph=context.spoken(point.text.inlines), marker="disc")
    term = context.paragraph(point.term)
    stop = TextSpan(f"{stop_after(term.text)} ")
    bold = tuple(span._replace(bold=True, mark=0) for span in (*term.spans, stop))
    return Note(paragraph=context.spoken(point.text.inlines, before=bold), marker="disc")
