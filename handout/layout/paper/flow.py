"""Flow: pages of placed things, each bound to its structure element. Lengths are points; y grows downwards."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import msgspec

from handout.diagnostics import SourcePath
from handout.figures.boxes import Align
from handout.figures.drawing import ColorRole, Drawing
from handout.layout.palette import Palette
from handout.layout.paper.paper_layout import PaperStyleName
from handout.layout.paper.structure import Element
from handout.typography.shaped_text import Line


class PlacedText(NamedTuple):
    """Lines of one paragraph, one under the other."""

    x: float
    y: float
    """The top of the first line's box."""
    width: float
    """The measure; lines are aligned within it."""
    lines: tuple[Line, ...]
    size: float
    leading: float
    baseline: float
    """From the top of a line's box to its base line."""
    color: ColorRole
    tracking: float
    """Added after every glyph."""
    align: Align
    style: PaperStyleName
    """The style of the type scale that it is set in."""
    source: SourcePath
    """Where its words are in the content source; empty: they are the outputs' own."""
    element: Element | None
    """None: an artifact, such as a page number."""
    marks: tuple[Element, ...] = ()
    """The elements of the spans with marks 1, 2, …"""

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.leading * len(self.lines)


class PlacedDrawing(NamedTuple):
    """A drawing."""

    x: float
    y: float
    drawing: Drawing
    element: Element | None = None
    """A Figure; None: decoration."""

    @property
    def source(self) -> SourcePath:
        """Where what it shows is in the content source; empty: it is decoration."""
        return self.element.source if self.element else ()


class PlacedPicture(NamedTuple):
    """A raster picture."""

    x: float
    y: float
    width: float
    height: float
    picture: bytes
    """A PNG or JPEG file, decoded and checked."""
    element: Element | None = None
    """A Figure; None: decoration."""

    @property
    def source(self) -> SourcePath:
        """Where the picture is in the content source; empty: it is decoration."""
        return self.element.source if self.element else ()


Placed: TypeAlias = PlacedText | PlacedDrawing | PlacedPicture


class OutlineEntry(NamedTuple):
    """A heading in the file's table of contents."""

    title: str
    page: int
    """Counted from 0."""
    y: float


class Page(NamedTuple):
    """The things on one page, in painting order."""

    placed: tuple[Placed, ...]


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """Pages ready to be painted."""

    size: tuple[float, float]
    """Width and height of the paper."""
    pages: tuple[Page, ...]
    root: Element
    """The Document element."""
    outline: tuple[OutlineEntry, ...]
    palette: Palette
    language: str
    title: str
    author: str
    subject: str = ""
    tightness: float = 0.0
    """How far sizes and spacing had to shrink within their legal range to keep the page budget: 0 to 1."""
