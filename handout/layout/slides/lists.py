"""Lists: points with bullets, terms with their texts, numbered steps and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from handout.content.blocks import Point, Steps
from handout.content.inlines import RichText
from handout.layout.slides.captions import captioned
from handout.layout.slides.deck import Paragraph
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.fitting import Fit, Unit, fit_units, placed_text
from handout.layout.slides.slide_kinds import TextSlide
from handout.layout.slides.slide_type import SlideStyleName
from handout.layout.wording.terms import stop_after
from handout.typography.spans import TextSpan

COLUMN = 0.94
"""The share of a column at the side that words may fill."""


def prose_bodies(context: DeckContext, text: RichText, with_lead: bool = False) -> list[Body]:
    """Return paragraphs on as many slides as they need."""
    return text_bodies(context, "prose", [(each,) for each in context.paragraphs(text)], with_lead)


def point_bodies(context: DeckContext, points: Sequence[Point], with_lead: bool) -> list[Body]:
    """Return points: terms with their texts where every point has a term, else bullets."""
    if all(point.term for point in points):
        bodies = _row_bodies(context, points, with_lead) or _term_bodies(context, points, with_lead)
        if bodies:
            return bodies
    return text_bodies(context, "points", [(run_in(context, point),) for point in points], with_lead)


def step_bodies(context: DeckContext, steps: Steps, with_lead: bool) -> list[Body]:
    """Return numbered steps; the numbers go on from slide to slide."""
    units: list[Unit] = [(context.paragraph(step),) for step in steps.items]
    return text_bodies(context, "steps", units, with_lead, start=steps.start)


def question_bodies(context: DeckContext, questions: Sequence[RichText]) -> list[Body]:
    """Return questions to discuss."""
    return text_bodies(context, "discussion", [(context.paragraph(each),) for each in questions], False)


def text_bodies(
    context: DeckContext,
    kind: str,
    units: Sequence[Unit],
    with_lead: bool,
    caption: RichText | None = None,
    *,
    start: int = 1,
) -> list[Body]:
    """Return units in the body of one kind of slide, on as many slides as they need, each with the caption."""
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, TextSlide)
    place = captioned(context, caption, None, look.body.box())
    box = place.box if caption else None
    room = context.measure.room(look.body)
    room = room._replace(height=room.height - (look.body.box().height - place.box.height))
    numbered = room.styles[0].bullet == "number"
    bodies = []
    for fit in fit_units(context.measure, units, room):
        paragraphs = _started(fit, start) if numbered else fit.paragraphs
        text = msgspec.structs.replace(placed_text(context.measure, "body", paragraphs, room, fit.scale), box=box)
        bodies.append(Body(kind, (text, *place.items)))
        start += len(fit.units)
    return bodies


def _started(fit: Fit, start: int) -> tuple[Paragraph, ...]:
    return tuple(msgspec.structs.replace(paragraph, start=start) for paragraph in fit.paragraphs)


def run_in(context: DeckContext, point: Point) -> Paragraph:
    """Return a point in one paragraph, its term in bold before its text."""
    if not point.term:
        return context.paragraph(point.text)
    term = context.paragraph(point.term)
    before = (*_bold(term), TextSpan(f"{stop_after(term.text)} ", bold=True))
    return context.paragraph(point.text, before=before, source=context.path(point))


def _row_bodies(context: DeckContext, points: Sequence[Point], with_lead: bool) -> list[Body]:
    """Return terms next to their texts; nothing where the column of terms cannot contain each of them on one line."""
    terms = [context.paragraph(point.term) for point in points if point.term]
    fits = all(fits_column(context, _bold(term), "row") for term in terms)
    if not fits or not context.layout.has("term_rows"):
        return []
    units: list[Unit] = [
        (context.paragraph(point.text, before=(*_bold(term, "accent"), TextSpan("\t")), source=context.path(point)),)
        for term, point in zip(terms, points, strict=True)
    ]
    return text_bodies(context, "term_rows", units, with_lead)


def fits_column(context: DeckContext, words: Sequence[TextSpan], name: SlideStyleName) -> bool:
    """Return whether words fit, on one line, the column at the side of a style's text."""
    style = context.layout.style(name)
    return context.measure.natural_width(Paragraph(spans=tuple(words)), style) <= style.hang * COLUMN


def _term_bodies(context: DeckContext, points: Sequence[Point], with_lead: bool) -> list[Body]:
    """Return terms above their texts."""
    if not context.layout.has("term_list"):
        return []
    units: list[Unit] = [
        (_bolded(context.paragraph(point.term)), context.paragraph(point.text, level=1))
        for point in points
        if point.term
    ]
    return text_bodies(context, "term_list", units, with_lead)


def _bolded(term: Paragraph) -> Paragraph:
    return msgspec.structs.replace(term, spans=_bold(term), links=())


def _bold(term: Paragraph, color: str = "") -> tuple[TextSpan, ...]:
    """Return a term's spans in bold; links in terms are left out."""
    return tuple(span._replace(bold=True, color=color, mark=0) for span in term.spans)
