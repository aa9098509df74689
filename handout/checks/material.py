"""Material: pages and slides as rules see them: what was laid out, or why it could not be."""

from __future__ import annotations

from dataclasses import dataclass

from handout.errors import HandoutError
from handout.layout.paper.flow import Flow
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.deck import Deck
from handout.layout.slides.slide_layout import SlideLayout


@dataclass(frozen=True)
class PaperView:
    """A document's pages in one layout."""

    name: str
    """The layout's name."""
    layout: PaperLayout
    flow: Flow | None = None
    """None: it could not be laid out."""
    problem: HandoutError | None = None
    """Why not."""


@dataclass(frozen=True)
class SlideView:
    """A document's slides in one layout."""

    name: str
    layout: SlideLayout
    deck: Deck | None = None
    problem: HandoutError | None = None
