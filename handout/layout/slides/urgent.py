"""Urgent: the slide that says when to get help, and from whom; each level differs by words and sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.content.inlines import Inline, RichText, Strong, Text, plain_text
from handout.content.phrases import is_right_to_left
from handout.layout.deck import Note, Paragraph
from handout.layout.slide_kinds import TextSlide
from handout.layout.slides.cards import cards_of
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import Unit, fits, scales
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.matter import Matter, plain
from handout.layout.slides.notes import list_notes, source_notes
from handout.layout.wording.help import ICONS, HelpLevel, Sentence, help_levels

NO_BREAK_SPACE = "\u00a0"


def urgent_drafts(matter: Matter) -> Iterator[Draft]:
    """Yield the slides of `[urgent]`; none where the document has none, or the talk leaves it out."""
    levels = help_levels(matter.document, matter.phrases) if matter.document.talk.urgent else ()
    if not levels:
        return
    title = matter.phrases.when_to_get_help
    written = [each for level in levels for each in (*level.signs, *level.actions) if isinstance(each, RichText)]
    notes = (*(note for level in levels for note in _notes(matter, level)), *source_notes(matter, written))
    for body in _bodies(matter, levels):
        yield Draft(plain(title), body, ("urgent",), title, notes, matter.apparatus.labels(written))


def _notes(matter: Matter, level: HelpLevel) -> Iterator[Note]:
    """Yield a level as the speaker says it: its heading, its signs and whom to call."""
    if level.heading:
        yield Note(paragraph=matter.spoken(level.heading))
    yield from list_notes(matter, level.signs)
    for sentence in level.actions:
        yield Note(paragraph=matter.spoken(sentence.inlines if isinstance(sentence, RichText) else sentence))


def _bodies(matter: Matter, levels: Sequence[HelpLevel]) -> list[Body]:
    """Return the levels as cards side by side, else one under the other on as many slides as they need."""
    texts = [_level(matter, level, below=1) for level in levels]
    cards = cards_of(matter, texts, [ICONS[level.urgency] for level in levels])
    if cards:
        return [cards]
    if matter.layout.has("term_list"):
        return text_bodies(
            matter, "term_list", [part for text in texts for part in _parts(matter, "term_list", text)], False
        )
    listed = [_level(matter, level, below=0) for level in levels]
    return text_bodies(matter, "points", [part for text in listed for part in _parts(matter, "points", text)], False)


def _level(matter: Matter, level: HelpLevel, below: int) -> Unit:
    """Return the heading of a level, then its signs and what to do in the style of the level `below`.

    Without signs, what to do first takes the place of the heading.
    """
    said = [*level.signs, *level.actions] if level.heading else level.actions
    heading = (
        matter.paragraph((Strong(level.heading),), source=("urgent",))
        if level.heading
        else _said(matter, level.actions[0], 0)
    )
    rest = said if level.heading else said[1:]
    return (_unmarked(heading), *(_said(matter, each, below) for each in rest))


def _said(matter: Matter, sentence: Sentence, level: int) -> Paragraph:
    if not isinstance(sentence, RichText):
        return matter.paragraph(_unbroken(matter, sentence), level, source=matter.path(matter.document.urgent))
    return matter.paragraph(sentence, level)


def _unbroken(matter: Matter, inlines: Sequence[Inline]) -> Sequence[Inline]:
    """Return a sentence of ours; in a language from right to left its number stays on one line.

    Its second half, alone on the next line, would be read as the first.
    """
    if not is_right_to_left(matter.document.language):
        return inlines
    return [
        Strong((Text(plain_text(each.children).replace(" ", NO_BREAK_SPACE)),)) if isinstance(each, Strong) else each
        for each in inlines
    ]


def _unmarked(paragraph: Paragraph) -> Paragraph:
    return msgspec.structs.replace(paragraph, unmarked=True)


def _parts(matter: Matter, kind: str, unit: Unit) -> list[Unit]:
    """Return a level as it is, or as halves under the same heading where it is too much for one slide."""
    look = matter.layout.kind(kind)
    assert isinstance(look, TextSlide)
    room = matter.measure.room(look.body)
    heading, *rest = unit
    if len(rest) < 2 or any(fits(matter.measure, unit, room, scale) for scale in scales(room.styles)):
        return [unit]
    half = len(rest) // 2
    return [part for some in (rest[:half], rest[half:]) for part in _parts(matter, kind, (heading, *some))]
