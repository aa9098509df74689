"""Captions: the line under a diagram, a chart, a table or a picture, on the slide whatever its layout is."""

from __future__ import annotations

from typing import NamedTuple

from handout.content.inlines import RichText
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.layout.misfits import shortened
from handout.layout.slides.deck import FittedText, TextBox
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.fitting import fitted_text, shared_scale
from handout.layout.slides.measure import Room
from handout.layout.slides.slide_kinds import Placeholder

GAP = 8.0
"""Points between an object and the caption under it."""

MOST_FOR_CAPTION = 0.4
"""The most of an object's place that its caption may take."""


class Captioned(NamedTuple):
    """The place of an object, and the caption that is under it."""

    box: Box
    items: tuple[FittedText | TextBox, ...] = ()


def captioned(context: DeckContext, caption: RichText | None, placeholder: Placeholder | None, box: Box) -> Captioned:
    """Return an object's place with its caption: in its placeholder, else as a text box at the foot of the place.

    FitError where the caption is too long.
    """
    if not caption:
        return Captioned(box)
    return (
        Captioned(box, caption_items(context, caption, placeholder)) if placeholder else _below(context, caption, box)
    )


def caption_items(context: DeckContext, caption: RichText | None, placeholder: Placeholder) -> tuple[FittedText, ...]:
    """Return a caption in its placeholder, or nothing; FitError where it is too long."""
    if not caption:
        return ()
    room = context.measure.room(placeholder)
    return (fitted_text(context.measure, "caption", (context.paragraph(caption),), room),)


def _below(context: DeckContext, caption: RichText, box: Box) -> Captioned:
    paragraph, style = context.paragraph(caption), context.layout.style("caption")
    room = Room(box.width, box.height * MOST_FOR_CAPTION, (style,))
    scale = shared_scale(context.measure, [((paragraph,), room)])
    if scale is None:
        raise FitError(f'"{shortened(paragraph.text)}" does not fit at {style.least:g} points', paragraph.source)
    height = context.measure.extent((paragraph,), room, scale).height
    place = Box(box.x, box.bottom - height, box.width, height)
    text = TextBox(name="Caption", box=place, paragraph=paragraph, style="caption", scale=scale)
    return Captioned(Box(box.x, box.y, box.width, box.height - height - GAP), (text,))
