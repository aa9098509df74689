"""Paper layout: the look of a handout, as a layout file of format "pdf" describes it. Lengths are points."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from handout.figures.drawing import ColorRole
from handout.layout.layout_structs import LayoutStruct, Length, Range, Size
from handout.layout.palette import Colors
from handout.layout.paper.paper_looks import (
    CardLook,
    DiagramLook,
    FooterLook,
    HeaderLook,
    LeafletLook,
    ListLook,
    NutshellLook,
    PartOfPage,
    QuestionLook,
    ReferenceLook,
    SectionLook,
    TableLook,
    UrgentLook,
)
from handout.typography.line_breaking import Breaking

PAPERS: dict[str, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}


class TypeStyle(LayoutStruct, frozen=True):
    """One style of the type scale."""

    size: Size
    """The largest and preferred size."""
    leading: Size
    """From line to line, at the largest size; it shrinks with the size."""
    minimum: Size | None = None
    """The smallest legal size; default: the size."""
    face: Annotated[str, Meta(min_length=1)] = "text"
    """A key of [fonts]."""
    weight: Literal["regular", "bold"] = "regular"
    slant: Literal["upright", "italic"] = "upright"
    color: ColorRole = "ink"
    tracking: float = 0.0
    """Added between letters, in points at the largest size."""
    breaking: Breaking = "total_fit"
    """`greedy`, `balanced` (lines of one length) or `total_fit` (even lines, no short last one)."""


class Margins(LayoutStruct, frozen=True):
    """Where the live area is."""

    top: Length
    bottom: Length
    """From the footer's rule to the paper's edge."""
    live_width: Size
    """The width of the text area; it is centred on the paper."""


class Columns(LayoutStruct, frozen=True):
    """The columns of the text area."""

    count: Annotated[int, Meta(ge=1, le=6)]
    gutter: Length
    rail: Annotated[int, Meta(ge=0, le=5)]
    """How many columns the headings take at the side; 0: headings are above the text."""


class Spacing(LayoutStruct, frozen=True):
    """Gaps that give way, within their range, to keep the page budget."""

    section: Range
    """Before a section's rule."""
    block: Range
    """Between the parts of a section."""
    paragraph: Range
    """Between paragraphs."""
    item: Range
    """Between the items of a list."""
    row: Range
    """Above and below the text of a row."""
    title: Range
    """Around the title, the main message and the summary."""


PaperStyleName: TypeAlias = Literal[
    "title", "lead", "heading", "nutshell_heading", "nutshell", "body", "quiet", "card_term", "card", "row_term",
    "caption", "label", "reference_heading", "reference", "footer", "page", "clinic", "phone", "monogram",
]  # fmt: skip


class TypeScale(LayoutStruct, frozen=True):
    """The styles of type."""

    title: TypeStyle
    """The document's title."""
    lead: TypeStyle
    """The main message and the subtitle."""
    heading: TypeStyle
    """A section's heading."""
    nutshell_heading: TypeStyle
    """The summary's heading."""
    nutshell: TypeStyle
    """The summary's points."""
    body: TypeStyle
    """Running text."""
    quiet: TypeStyle
    """Prompts to write."""
    card_term: TypeStyle
    """The term of a card."""
    card: TypeStyle
    """The text of a card."""
    row_term: TypeStyle
    """The term of a row, and terms run into a list."""
    caption: TypeStyle
    """Captions, and the smaller lines of the head."""
    label: TypeStyle
    """Words in diagrams."""
    reference_heading: TypeStyle
    """The references' heading."""
    reference: TypeStyle
    """References."""
    footer: TypeStyle
    """The footer."""
    page: TypeStyle
    """The page number."""
    clinic: TypeStyle
    """The clinic's name."""
    phone: TypeStyle
    """The phone number in the head."""
    monogram: TypeStyle
    """The letters that stand for a logo."""


class PaperLayout(LayoutStruct, frozen=True, kw_only=True):
    """The look of a handout."""

    format: Literal["pdf"]
    extends: str = ""
    """The layout this one varies; settled before this is read."""
    description: str = ""
    """What `handout layouts` says of it."""
    paper: Literal["letter", "a4"] | tuple[Size, Size] = "letter"
    orientation: Literal["portrait", "landscape"] = "portrait"
    max_pages: Annotated[int, Meta(ge=0)] = 0
    minimum_size: Annotated[float, Meta(ge=0)] = 0.0
    """The smallest type in points that the layout promises its readers, for every word on the page; 0: none."""
    order: tuple[PartOfPage, ...]
    """The parts of the page from top to bottom; a part that is not named is left out."""
    fonts: dict[str, tuple[str, ...]]
    """Families in order of preference for each face; a character is set in the first that has it."""
    type: TypeScale
    colors: Colors
    margins: Margins
    columns: Columns
    spacing: Spacing
    header: HeaderLook
    nutshell: NutshellLook
    section: SectionLook
    list: ListLook
    card: CardLook
    diagram: DiagramLook
    table: TableLook
    questions: QuestionLook
    urgent: UrgentLook
    references: ReferenceLook
    footer: FooterLook
    leaflet: LeafletLook | None = None
    """For a folded sheet; then `order` lists what is inside."""

    @property
    def parts(self) -> tuple[PartOfPage, ...]:
        """All parts that are printed, in the order in which they are read."""
        if self.leaflet is None:
            return self.order
        return (*self.leaflet.cover, *self.order, *self.leaflet.flap, *self.leaflet.back)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        width, height = PAPERS[self.paper] if isinstance(self.paper, str) else self.paper
        return (height, width) if self.orientation == "landscape" else (width, height)
