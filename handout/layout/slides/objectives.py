"""Objectives: what listeners will be able to do, each beside its number, its verb set apart where it comes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.content.inlines import RichText
from handout.errors import FitError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing, Shape
from handout.layout.deck import Paragraph, PlacedDrawing
from handout.layout.misfits import shortened
from handout.layout.slide_kinds import RowsSlide
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import fitted_together
from handout.layout.slides.lists import fits_column, text_bodies
from handout.layout.slides.matter import Matter, plain
from handout.layout.slides.notes import list_notes
from handout.layout.slides.numerals import numbered_disc
from handout.typography.spans import Span

VERB_FIRST = frozenset({"ca", "da", "en", "es", "fr", "gl", "it", "no", "nb", "pt", "ro", "sv"})
"""Languages in which what one is able to do begins with its verb."""

SHORTEST_VERB = 3
"""Letters: a shorter word at the beginning leads to the verb."""


def objective_drafts(matter: Matter, objectives: Sequence[RichText], section: str) -> Iterator[Draft]:
    """Yield the slides of the objectives; none where there are none."""
    notes = tuple(list_notes(matter, objectives))
    for body in _objective_bodies(matter, objectives):
        yield Draft(
            plain(matter.phrases.objectives),
            body,
            ("talk", "objectives"),
            (matter.document.talk.title or matter.document.title).plain,
            notes,
        )


def _objective_bodies(matter: Matter, objectives: Sequence[RichText]) -> Iterator[Body]:
    """Yield the objectives in rows, as many on one slide as on the next, or as a list."""
    look = matter.layout.slides.objectives
    if not objectives or not matter.layout.has("objectives"):
        units = [(matter.paragraph(text),) for text in objectives]
        yield from text_bodies(matter, "points", units, False) if units else ()
        return
    slides = -(-len(objectives) // len(look.row.boxes))
    each = -(-len(objectives) // slides)
    for start in range(0, len(objectives), each):
        yield _rows(matter, look, objectives[start : start + each], start + 1)


def _rows(matter: Matter, look: RowsSlide, texts: Sequence[RichText], first: int) -> Body:
    paragraphs = [(each,) for each in _with_verbs(matter, [matter.paragraph(text) for text in texts])]
    rooms = [matter.measure.room(look.row, index) for index in range(len(texts))]
    rows = fitted_together(matter.measure, "row", paragraphs, rooms)
    if rows is None:
        longest = max(texts, key=lambda text: len(text.plain))
        raise FitError(f'the objective "{shortened(longest.plain)}" does not fit its row', matter.path(longest))
    return Body("objectives", (*rows, _numbers(matter, look, len(texts), first)))


def _numbers(matter: Matter, look: RowsSlide, count: int, first: int) -> PlacedDrawing:
    """Return the numbers in their discs and the rules between the rows, as one decoration."""
    boxes = [look.row.box(index) for index in range(count)]
    # From right to left the discs stand at the right of the rows.
    left, right = min(look.disc_x, boxes[0].x), max(look.disc_x + look.disc, boxes[0].right)
    top = boxes[0].y
    style = matter.layout.style("numeral")
    shapes: list[Shape] = []
    for index, box in enumerate(boxes):
        disc = Box(look.disc_x - left, box.center.y - top - look.disc / 2, look.disc, look.disc)
        shapes += numbered_disc(first + index, disc, style, matter.measure.family(style.face))
    for box in boxes[1:] if look.rule else []:
        line = outlines.line(0.0, box.y - top, right - left, box.y - top)
        shapes.append(Shape(segments=line, stroke="rule", stroke_width=look.rule))
    area = Box(left, top, right - left, boxes[-1].bottom - top)
    return PlacedDrawing(
        name="Numbers", box=area, drawing=Drawing(width=area.width, height=area.height, shapes=tuple(shapes))
    )


def _with_verbs(matter: Matter, objectives: Sequence[Paragraph]) -> list[Paragraph]:
    """Return objectives, each verb in a column of its own; as they are where one does not begin with a short verb."""
    split = [_split(matter, each) for each in objectives]
    found = [each for each in split if each is not None]
    fits = all(fits_column(matter, (verb,), "objective") for verb, _ in found)
    if len(found) < len(objectives) or not fits:
        return [msgspec.structs.replace(each, unmarked=True) for each in objectives]
    return [
        msgspec.structs.replace(objective, spans=(verb, Span("\t"), *rest))
        for objective, (verb, rest) in zip(objectives, found, strict=True)
    ]


def _split(matter: Matter, objective: Paragraph) -> tuple[Span, tuple[Span, ...]] | None:
    """Return an objective's verb and the rest; None where its first word is no verb."""
    if matter.document.language.split("-")[0].lower() not in VERB_FIRST or not objective.spans:
        return None
    first = objective.spans[0]
    verb, _, rest = first.text.partition(" ")
    if first.mark or not verb.isalpha() or len(verb) < SHORTEST_VERB or not rest:
        return None
    return Span(verb, bold=True, color="accent"), (first._replace(text=rest), *objective.spans[1:])
