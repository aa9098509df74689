"""Columns: points or paragraphs next to the chart or the picture that they speak of."""

from __future__ import annotations

import msgspec

from handout.content.blocks import Block, Chart, ChartKind, Figure, Points, Prose
from handout.layout.slides.charts import native_chart_body
from handout.layout.slides.deck import Paragraph
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.figures import figure_body
from handout.layout.slides.fitting import Unit, fit_units, placed_text
from handout.layout.slides.lists import run_in
from handout.layout.slides.slide_kinds import ChartSlide, FigureSlide

CHART, FIGURE = "text_and_chart", "text_and_figure"


def column_body(context: DeckContext, text: Block, shown: Block) -> Body | None:
    """Return text next to a chart or a picture; None where they are something else, or too long for one slide.

    FitError where the caption or the names of the chart are too long.
    """
    units, kind = _units(context, text), _kind(shown)
    if not units or kind is None or not context.layout.has(kind):
        return None
    look = context.layout.kind(kind)
    assert isinstance(look, ChartSlide | FigureSlide)
    assert look.body is not None
    room = context.measure.room(look.body)
    fits = fit_units(context.measure, units, room)
    if len(fits) > 1:
        return None
    column = placed_text(context.measure, "body", fits[0].paragraphs, room, fits[0].scale)
    beside = native_chart_body(context, shown, kind) if isinstance(shown, Chart) else _figure(context, shown, kind)
    return Body(kind, (column, *beside.items))


def _kind(shown: Block) -> str | None:
    match shown:
        case Chart() if shown.kind is not ChartKind.ICON_ARRAY:
            return CHART
        case Figure():
            return FIGURE
        case _:
            return None


def _figure(context: DeckContext, shown: Block, kind: str) -> Body:
    assert isinstance(shown, Figure)
    return figure_body(context, shown, False, kind)


def _units(context: DeckContext, text: Block) -> list[Unit]:
    """Return text as it is in a column; nothing for what is better by itself, as cards and steps do."""
    match text:
        case Prose():
            return [(_unmarked(each),) for each in context.paragraphs(text.text)]
        case Points() if not all(point.term for point in text.items):
            return [(run_in(context, point),) for point in text.items]
        case _:
            return []


def _unmarked(paragraph: Paragraph) -> Paragraph:
    return msgspec.structs.replace(paragraph, unmarked=True)
