"""Deck: slides of fitted things, ready to paint. Lengths are points from a slide's top left corner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from handout.diagnostics import SourcePath
from handout.figures.boxes import Box
from handout.figures.drawing import ColorRole, Drawing
from handout.figures.pictures import Artwork, Picture
from handout.layout.palette import Palette
from handout.layout.slides.slide_kinds import SlideKind
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate
from handout.layout.slides.slide_type import SlideStyleName
from handout.typography.spans import TextSpan


class DeckStruct(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a deck."""


class Paragraph(DeckStruct, frozen=True):
    """A paragraph of a placeholder, a cell or the notes."""

    spans: tuple[TextSpan, ...]
    """A span with a mark belongs to the link of that number."""
    links: tuple[str, ...] = ()
    """The address of the link with mark 1, 2 and so on."""
    level: int = 0
    """Which of the placeholder's styles it has."""
    start: int = 1
    """Where its style is numbered: the number of the first paragraph of its list."""
    unmarked: bool = False
    """Whether the bullet of its style is left out."""
    source: SourcePath = ()
    """Where its words are in the content source; empty: they are the outputs' own."""

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(span.text for span in self.spans)


class Note(DeckStruct, frozen=True):
    """A paragraph of the speaker's notes."""

    paragraph: Paragraph
    marker: Literal["none", "disc", "number"] = "none"
    """What is before it, as in a list."""


class FittedText(DeckStruct, frozen=True):
    """Text in a placeholder, at the size that fits."""

    placeholder: str
    """A placeholder of the slide's kind; "title", "lead" and "sources" are those that all kinds share."""
    paragraphs: tuple[Paragraph, ...]
    index: int = 0
    """Which one, where there are several of that name."""
    scale: float = 1.0
    """The share of the style's size at which it fits."""
    fixed: bool = False
    """Whether it is shrunk though it is not too high: to keep a word whole, or to match its neighbours."""
    narrowed: float = 0.0
    """How much narrower than its placeholder it is set, so that its lines are of about the same length."""
    extent: tuple[float, float] = (0.0, 0.0)
    """The width of the widest line and the height of all lines, as measured."""
    box: Box | None = None
    """Where it is; None: where its placeholder does."""


class TextBox(DeckStruct, frozen=True):
    """Text without a placeholder, such as a caption where the layout has no place for one."""

    name: str
    """What PowerPoint's selection pane calls it."""
    box: Box
    paragraph: Paragraph
    style: SlideStyleName
    scale: float = 1.0
    """The share of the style's size at which it fits."""


class FittedTable(DeckStruct, frozen=True):
    """A native table in a placeholder; the first row is the header, the first column heads its row."""

    placeholder: str
    box: Box
    columns: tuple[float, ...]
    """Their widths."""
    heights: tuple[float, ...]
    """The rows' heights."""
    rows: tuple[tuple[Paragraph, ...], ...]
    scale: float
    padding: float
    """Above and below the text of a cell."""
    focus: int | None
    """The column to stress, counted from 0."""
    alt: str
    source: SourcePath = ()
    """Where the table is in the content source."""


class DataSeries(DeckStruct, frozen=True):
    """One row of figures."""

    name: str
    values: tuple[float, ...]
    labels: tuple[str, ...]
    """Each value in the form of the document's language, whatever the program that shows the deck would write."""


ChartForm: TypeAlias = Literal["column", "bar", "line"]


class NativeChart(DeckStruct, frozen=True):
    """A native chart in a placeholder."""

    placeholder: str
    box: Box
    kind: ChartForm
    """Columns are up, bars lie."""
    categories: tuple[str, ...]
    series: tuple[DataSeries, ...]
    unit: str
    axis: tuple[float, float, float]
    """Where the scale of the values begins and ends, and the step between its ticks."""
    alt: str
    source: SourcePath = ()
    """Where the chart is in the content source."""
    labelled: bool = True
    """Whether each figure is at its bar or point; else an axis says them, and the notes."""


class SlidePicture(DeckStruct, frozen=True):
    """A picture in a placeholder."""

    placeholder: str
    box: Box
    picture: Picture
    alt: str
    """Empty: decorative."""
    source: SourcePath = ()
    """Where the figure is in the content source."""


class SlideDrawing(DeckStruct, frozen=True):
    """A drawing as native shapes."""

    name: str
    """What PowerPoint's selection pane calls it."""
    box: Box
    drawing: Drawing
    alt: str = ""
    """Empty: decorative."""
    source: SourcePath = ()
    """Where what it shows is in the content source; empty: it is decoration."""


class Site(DeckStruct, frozen=True):
    """Where an arrow is fastened: at the middle of a side of a box."""

    target: int
    """The number of the placeholder or frame, counted from 0."""
    side: Literal["top", "left", "bottom", "right"]
    x: float
    y: float


class Arrow(DeckStruct, frozen=True):
    """A connector with an arrow head at its end."""

    start: Site
    end: Site
    width: float


class SlideDiagram(DeckStruct, frozen=True):
    """Arrows between placeholders, or frames with drawings and the arrows between them, as one group."""

    arrows: tuple[Arrow, ...]
    alt: str
    source: SourcePath = ()
    """Where the diagram is in the content source."""
    target: str = ""
    """The placeholder that arrows are fastened to; empty: to the frames."""
    frames: tuple[Box, ...] = ()
    outline: float = 0.0
    drawings: tuple[SlideDrawing, ...] = ()
    """What is in the frames."""


SlideItem: TypeAlias = FittedText | TextBox | FittedTable | NativeChart | SlidePicture | SlideDrawing | SlideDiagram


class DeckSlide(DeckStruct, frozen=True):
    """One slide."""

    kind: str
    """A field of `handout.layout.slides.slide_kinds.SlideKinds`."""
    title: str
    """The title's characters; no two slides of a deck have the same."""
    items: tuple[SlideItem, ...]
    """In reading order; the title comes first."""
    notes: tuple[Note, ...]
    source: SourcePath
    with_lead: bool = False
    """Whether it is the form of its kind with room for a lead line."""
    footer: str = ""
    """What its footer says; empty: it has none."""

    @property
    def texts(self) -> Iterator[FittedText]:
        """The texts in its placeholders, in reading order."""
        return (item for item in self.items if isinstance(item, FittedText))

    @property
    def outline(self) -> str:
        """What an outline shows of it: each paragraph on a line, indented by its level; the title first."""
        texts = (text for text in self.texts if text.placeholder not in ("title", "sources"))
        lines = ["  " * (each.level + 1) + each.text for text in texts for each in text.paragraphs]
        return "\n".join([self.title, *lines])


class DeckSection(DeckStruct, frozen=True):
    """A run of slides under one name."""

    name: str
    slides: int
    """How many slides it has."""


class Brand(DeckStruct, frozen=True):
    """What the first and the last slide show of the clinic and the topic."""

    clinic: str = ""
    """The clinic's name."""
    monogram: str = ""
    """Letters that stand for a logo."""
    logo: Artwork | None = None
    cover: Artwork | None = None


class DeckProperties(DeckStruct, frozen=True):
    """What the file says of itself."""

    title: str
    author: str
    language: str
    """BCP 47."""
    subject: str = ""
    keywords: tuple[str, ...] = ()


class Deck(DeckStruct, frozen=True):
    """A talk."""

    layout: SlideLayout
    palette: Palette
    brand: Brand
    properties: DeckProperties
    slides: tuple[DeckSlide, ...]
    sections: tuple[DeckSection, ...]
    """Their slides add up to all slides."""
    right_to_left: bool = False
    template: SlideTemplate | None = None
    """The institution's own template that it is on; None: on one made from its layout."""

    def kind(self, slide: DeckSlide) -> SlideKind:
        """Return the kind of a slide, with its placeholders where they are on it."""
        return self.layout.kind(slide.kind, slide.with_lead)

    def color(self, role: ColorRole) -> str:
        """Return the colour of a role as `#RRGGBB`."""
        return self.palette.color(role)

    @property
    def outline(self) -> str:
        """The talk as an outline view shows it; slides are split by blank lines."""
        return "\n\n".join(slide.outline for slide in self.slides)
