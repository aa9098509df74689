"""Draft: a slide before its title is numbered and fitted."""

from __future__ import annotations

from typing import NamedTuple

from handout.diagnostics import SourcePath
from handout.layout.slides.deck import FittedText, Note, Paragraph, SlideItem


class Body(NamedTuple):
    """What is under a title: the kind of slide and its items."""

    kind: str
    """A field of `SlideKinds`."""
    items: tuple[SlideItem, ...]
    lead: FittedText | None = None
    """The line between title and content."""


class Draft(NamedTuple):
    """A slide but for its final title."""

    title: Paragraph
    body: Body
    source: SourcePath
    section: str
    """The run of slides it belongs to."""
    notes: tuple[Note, ...] = ()
    sources: tuple[str, ...] = ()
    """What its claims cite, as the line of sources names them."""
    icon: str = ""
    """The icon of its section."""
