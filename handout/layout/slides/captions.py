"""Captions: the line under a diagram, a chart, a table or a picture, on the slide whatever its layout is."""

from __future__ import annotations

from typing import NamedTuple

from handout.content.inlines import RichText
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.layout.deck import FittedText, TextBox
from handout.layout.misfits import shortened
from handout.layout.slide_kinds import Placeholder
from handout.layout.slides.fitting import fitted_text, shared_scale
from handout.layout.slides.matter import Matter
from handout.layout.slides.measure import Room

GAP = 8.0
"""Points between an object and the caption under it."""

MOST_FOR_CAPTION = 0.4
"""The most of an object's place that its caption may take."""


class Captioned(NamedTuple):
    """The place of an object, and the caption that stands under it."""

    box: Box
    items: tuple[FittedText | TextBox, ...] = ()


def captioned(matter: Matter, caption: RichText | None, placeholder: Placeholder | None, box: Box) -> Captioned:
    """Return an object's place with its caption: in its placeholder, else as a text box at the foot of the place.

    FitError where the caption is too long.
    """
    if not caption:
        return Captioned(box)
    return Captioned(box, caption_items(matter, caption, placeholder)) if placeholder else _below(matter, caption, box)


def caption_items(matter: Matter, caption: RichText | None, placeholder: Placeholder) -> tuple[FittedText, ...]:
    """Return a caption in its placeholder, or nothing; FitError where it is too long."""
    if not caption:
        return ()
    room = matter.measure.room(placeholder)
    return (fitted_text(matter.measure, "caption", (matter.paragraph(caption),), room),)


def _below(matter: Matter, caption: RichText, box: Box) -> Captioned:
    paragraph, style = matter.paragraph(caption), matter.layout.style("caption")
    room = Room(box.width, box.height * MOST_FOR_CAPTION, (style,))
    scale = shared_scale(matter.measure, [((paragraph,), room)])
    if scale is None:
        raise FitError(f'"{shortened(paragraph.text)}" does not fit at {style.least:g} points', paragraph.source)
    height = matter.measure.extent((paragraph,), room, scale).height
    place = Box(box.x, box.bottom - height, box.width, height)
    text = TextBox(name="Caption", box=place, paragraph=paragraph, style="caption", scale=scale)
    return Captioned(Box(box.x, box.y, box.width, box.height - height - GAP), (text,))
