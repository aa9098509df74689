"""Objectives: what listeners will be able to do, each next to its number, its verb set apart where it comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.content.inlines import RichText
from handout.content.languages import base_language
from handout.errors import FitError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing, Shape
from handout.layout.misfits import shortened
from handout.layout.slides.deck import Paragraph, SlideDrawing
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import fitted_together
from handout.layout.slides.lists import fits_column, text_bodies
from handout.layout.slides.notes import list_notes
from handout.layout.slides.numerals import numbered_disc
from handout.layout.slides.slide_kinds import RowsSlide
from handout.typography.spans import TextSpan

VERB_FIRST = frozenset({"ca", "da", "en", "es", "fr", "gl", "it", "no", "nb", "pt", "ro", "sv"})
"""Languages in which what one is able to do begins with its verb."""

SHORTEST_VERB = 3
"""Letters: a shorter word at the beginning leads to the verb."""


def objective_drafts(context: DeckContext, objectives: Sequence[RichText], section: str) -> Iterator[Draft]:
    """Yield the slides of the objectives; none where there are none."""
    notes = tuple(list_notes(context, objectives))
    for body in _objective_bodies(context, objectives):
        yield Draft(
            plain(context.phrases.objectives),
            body,
            ("talk", "objectives"),
            (context.document.talk.title or context.document.title).plain,
            notes,
        )


def _objective_bodies(context: DeckContext, objectives: Sequence[RichText]) -> Iterator[Body]:
    """Yield the objectives in rows, as many on one slide as on the next, or as a list."""
    look = context.layout.slides.objectives
    if not objectives or not context.layout.has("objectives"):
        units = [(context.paragraph(text),) for text in objectives]
        yield from text_bodies(context, "points", units, False) if units else ()
        return
    slides = -(-len(objectives) // len(look.row.boxes))
    each = -(-len(objectives) // slides)
    for start in range(0, len(objectives), each):
        yield _rows(context, look, objectives[start : start + each], start + 1)


def _rows(context: DeckContext, look: RowsSlide, texts: Sequence[RichText], first: int) -> Body:
    paragraphs = [(each,) for each in _with_verbs(context, [context.paragraph(text) for text in texts])]
    rooms = [context.measure.room(look.row, index) for index in range(len(texts))]
    rows = fitted_together(context.measure, "row", paragraphs, rooms)
    if rows is None:
        longest = max(texts, key=lambda text: len(text.plain))
        raise FitError(f'the objective "{shortened(longest.plain)}" does not fit its row', context.path(longest))
    return Body("objectives", (*rows, _numbers(context, look, len(texts), first)))


def _numbers(context: DeckContext, look: RowsSlide, count: int, first: int) -> SlideDrawing:
    """Return the numbers in their discs and the rules between the rows, as one decoration."""
    boxes = [look.row.box(index) for index in range(count)]
    # From right to left the discs are at the right of the rows.
    left, right = min(look.disc_x, boxes[0].x), max(look.disc_x + look.disc, boxes[0].right)
    top = boxes[0].y
    style = context.layout.style("numeral")
    shapes: list[Shape] = []
    for index, box in enumerate(boxes):
        disc = Box(look.disc_x - left, box.center.y - top - look.disc / 2, look.disc, look.disc)
        shapes += numbered_disc(first + index, disc, style, context.measure.family(style.face))
    for box in boxes[1:] if look.rule else []:
        line = outlines.line(0.0, box.y - top, right - left, box.y - top)
        shapes.append(Shape(segments=line, stroke="rule", stroke_width=look.rule))
    area = Box(left, top, right - left, boxes[-1].bottom - top)
    return SlideDrawing(
        name="Numbers", box=area, drawing=Drawing(width=area.width, height=area.height, shapes=tuple(shapes))
    )


def _with_verbs(context: DeckContext, objectives: Sequence[Paragraph]) -> list[Paragraph]:
    """Return objectives, each verb in a column of its own; as they are where one does not begin with a short verb."""
    split = [_split(context, each) for each in objectives]
    found = [each for each in split if each is not None]
    fits = all(fits_column(context, (verb,), "objective") for verb, _ in found)
    if len(found) < len(objectives) or not fits:
        return [msgspec.structs.replace(each, unmarked=True) for each in objectives]
    return [
        msgspec.structs.replace(objective, spans=(verb, TextSpan("\t"), *rest))
        for objective, (verb, rest) in zip(objectives, found, strict=True)
    ]


def _split(context: DeckContext, objective: Paragraph) -> tuple[TextSpan, tuple[TextSpan, ...]] | None:
    """Return an objective's verb and the rest; None where its first word is no verb."""
    if base_language(context.document.language) not in VERB_FIRST or not objective.spans:
        return None
    first = objective.spans[0]
    verb, _, rest = first.text.partition(" ")
    if first.mark or not verb.isalpha() or len(verb) < SHORTEST_VERB or not rest:
        return None
    return TextSpan(verb, bold=True, color="accent"), (first._replace(text=rest), *objective.spans[1:])
