"""Slide template: an institution's own .pptx or .potx, as far as a deck has to know it. Lengths are points."""

from __future__ import annotations

import msgspec

from handout.figures.boxes import Box
from handout.layout.slides.slide_type import TextStyle


class TemplateStruct(msgspec.Struct, frozen=True, kw_only=True):
    """A value read from a template."""


class LevelSide(TemplateStruct, frozen=True):
    """Which way the text of a level runs, and at which side it is."""

    align: str = ""
    """PowerPoint's name: "l", "ctr", "r", "just"; empty: nothing says it."""
    right_to_left: bool = False


class TemplatePlaceholder(TemplateStruct, frozen=True):
    """A placeholder of one of its layouts, with what it inherits from the master."""

    type: str
    """PowerPoint's name: "title", "ctrTitle", "subTitle", "body", "obj", "tbl", "chart", "pic"."""
    index: int | None
    """What ties a slide's placeholder to it; None: only its type does."""
    name: str
    box: Box
    inset: tuple[float, float, float, float]
    """Between its sides and its text: left, top, right, bottom."""
    styles: tuple[TextStyle, ...]
    """The style of each level."""
    sides: tuple[LevelSide, ...] = ()
    """The side of each level."""

    @property
    def area(self) -> float:
        """How large it is, in square points."""
        return self.box.width * self.box.height


class TemplateLayout(TemplateStruct, frozen=True):
    """One of its layouts."""

    part: str
    """The name of its part, as "slideLayout2.xml"."""
    name: str
    """What PowerPoint lists it as."""
    type: str
    """PowerPoint's own name of what it is for, as "obj"; empty where it has none."""
    placeholders: tuple[TemplatePlaceholder, ...]
    footer: int | None = None
    """The index of its footer; None: it has none."""
    number: int | None = None
    """The index of its slide number."""
    footer_align: str = "l"
    """Where its footer is in its box, as PowerPoint names it."""
    number_align: str = "l"
    """Where its slide number is in its box."""


class TemplatePart(TemplateStruct, frozen=True):
    """A part of its package."""

    name: str
    """Without a slash at its beginning."""
    content_type: str
    """Empty for a part that contains relationships."""
    data: bytes


class SlideTemplate(TemplateStruct, frozen=True):
    """A template without its slides."""

    name: str
    """What its file is called."""
    size: tuple[float, float]
    """Width and height of a slide."""
    headings: str
    """The theme's font for titles."""
    text: str
    """The theme's font for all else."""
    layouts: tuple[TemplateLayout, ...]
    parts: tuple[TemplatePart, ...]
    """All parts but the presentation's own."""
    presentation: bytes
    """The part that lists the slides: none."""
    relationships: bytes
    """That part's relationships."""
