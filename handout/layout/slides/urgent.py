"""Urgent: the slide that says when to get help, and from whom; each level differs by words and sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from handout.content.inlines import Inline, RichText, Strong, Text, plain_text
from handout.content.languages import is_right_to_left
from handout.layout.slides.cards import cards_of
from handout.layout.slides.deck import Note, Paragraph
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Body, Draft
from handout.layout.slides.fitting import Unit, fits, scales
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.notes import list_notes, source_notes
from handout.layout.slides.slide_kinds import TextSlide
from handout.layout.wording.help import ICONS, HelpLevel, HelpSentence, help_levels

NO_BREAK_SPACE = "\u00a0"


def urgent_drafts(context: DeckContext) -> Iterator[Draft]:
    """Yield the slides of `[urgent]`; none where the document has none, or the talk leaves it out."""
    levels = help_levels(context.document, context.phrases) if context.document.talk.urgent else ()
    if not levels:
        return
    title = context.phrases.when_to_get_help
    written = [each for level in levels for each in (*level.signs, *level.actions) if isinstance(each, RichText)]
    notes = (*(note for level in levels for note in _notes(context, level)), *source_notes(context, written))
    for body in _bodies(context, levels):
        yield Draft(plain(title), body, ("urgent",), title, notes, context.references_cited.labels(written))


def _notes(context: DeckContext, level: HelpLevel) -> Iterator[Note]:
    """Yield a level as the speaker says it: its heading, its signs and whom to call."""
    if level.heading:
        yield Note(paragraph=context.spoken(level.heading))
    yield from list_notes(context, level.signs)
    for sentence in level.actions:
        yield Note(paragraph=context.spoken(sentence.inlines if isinstance(sentence, RichText) else sentence))


def _bodies(context: DeckContext, levels: Sequence[HelpLevel]) -> list[Body]:
    """Return the levels as cards side by side, else one under the other on as many slides as they need."""
    texts = [_level(context, level, below=1) for level in levels]
    cards = cards_of(context, texts, [ICONS[level.urgency] for level in levels])
    if cards:
        return [cards]
    if context.layout.has("term_list"):
        return text_bodies(
            context, "term_list", [part for text in texts for part in _parts(context, "term_list", text)], False
        )
    listed = [_level(context, level, below=0) for level in levels]
    return text_bodies(context, "points", [part for text in listed for part in _parts(context, "points", text)], False)


def _level(context: DeckContext, level: HelpLevel, below: int) -> Unit:
    """Return the heading of a level, then its signs and what to do in the style of the level `below`.

    Without signs, what to do first takes the place of the heading.
    """
    lines = [*level.signs, *level.actions] if level.heading else level.actions
    heading = (
        context.paragraph((Strong(level.heading),), source=("urgent",))
        if level.heading
        else _said(context, level.actions[0], 0)
    )
    rest = lines if level.heading else lines[1:]
    return (_unmarked(heading), *(_said(context, each, below) for each in rest))


def _said(context: DeckContext, sentence: HelpSentence, level: int) -> Paragraph:
    if not isinstance(sentence, RichText):
        return context.paragraph(_unbroken(context, sentence), level, source=context.path(context.document.urgent))
    return context.paragraph(sentence, level)


def _unbroken(context: DeckContext, inlines: Sequence[Inline]) -> Sequence[Inline]:
    """Return a sentence of ours; in a language from right to left its number stays on one line.

    Its second half, alone on the next line, would be read as the first.
    """
    if not is_right_to_left(context.document.language):
        return inlines
    return [
        Strong((Text(plain_text(each.children).replace(" ", NO_BREAK_SPACE)),)) if isinstance(each, Strong) else each
        for each in inlines
    ]


def _unmarked(paragraph: Paragraph) -> Paragraph:
    return msgspec.structs.replace(paragraph, unmarked=True)


def _parts(context: DeckContext, kind: str, unit: Unit) -> list[Unit]:
    """Return a level as it is, or as halves under the same heading where it is too much for one slide."""
    look = context.layout.kind(kind)
    assert isinstance(look, TextSlide)
    room = context.measure.room(look.body)
    heading, *rest = unit
    if len(rest) < 2 or any(fits(context.measure, unit, room, scale) for scale in scales(room.styles)):
        return [unit]
    half = len(rest) // 2
    return [part for some in (rest[:half], rest[half:]) for part in _parts(context, kind, (heading, *some))]
