"""Captions: the line under a diagram, a chart, a table or a picture."""

from __future__ import annotations

from handout.content.inlines import RichText
from handout.layout.deck import FittedText
from handout.layout.slide_kinds import Placeholder
from handout.layout.slides.fitting import fitted_text
from handout.layout.slides.matter import Matter


def caption_items(matter: Matter, caption: RichText | None, placeholder: Placeholder | None) -> tuple[FittedText, ...]:
    """Return a caption in its placeholder, or nothing; FitError where it is too long."""
    if not caption or placeholder is None:
        return ()
    room = matter.measure.room(placeholder)
    return (fitted_text(matter.measure, "caption", (matter.paragraph(caption),), room),)
