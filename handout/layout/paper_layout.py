"""Paper layout: the look of a handout, as a layout file of format "pdf" describes it. Lengths are points."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from handout.figures.drawing import ColorRole
from handout.layout.palette import Colors
from handout.typography.line_breaking import Breaking

Length: TypeAlias = Annotated[float, Meta(ge=0)]
Size: TypeAlias = Annotated[float, Meta(gt=0)]
Range: TypeAlias = tuple[Length, Length]
"""Least and most; the most that keeps the page budget is taken."""

PAPERS: dict[str, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}


class LayoutStruct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a layout file; an unknown key is a fault."""


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
    """Where the live area lies."""

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
    """How many columns the headings take at the side; 0: headings stand above the text."""


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


class HeaderLook(LayoutStruct, frozen=True):
    """The first page's head, and the running head of the others."""

    logo: Size
    gap: Length
    """Between the logo and the clinic's name."""
    icon: Length
    """The phone icon's height; 0: none."""
    rule: Length
    above_rule: Length
    after: Length
    """Between the rule and the content."""
    running: bool
    """Whether the further pages have a head."""
    running_above_rule: Length
    running_after: Length


class NutshellLook(LayoutStruct, frozen=True):
    """The shell of the summary."""

    form: Literal["side", "top"]
    """Where the accent cap with the heading stands."""
    cap: Size
    """Width of a side cap; least height of a top cap."""
    radius: Length
    outline: Length
    padding: Length
    inset: Length
    """Between the cap's edge and the text; at the outer edge the cap's own content stands as far in."""
    icon: Size
    bullet: Size
    hang: Size


class SectionLook(LayoutStruct, frozen=True):
    """How a section begins."""

    rule: Length
    padding: Length
    """Between the rule and the text."""
    icon: Length
    icon_gap: Length
    """Between the icon and the heading."""
    say_gap: Length
    heading_gap: Length
    """Between a heading and the text under it, where no rail stands."""


class ListLook(LayoutStruct, frozen=True):
    """Bullets, numbers and rows of terms."""

    bullet: Size
    hang: Size
    number_hang: Size
    term: Size
    """The width of the terms in rows of terms."""
    term_gap: Length
    rule: Length
    """Between rows."""


class CardLook(LayoutStruct, frozen=True):
    """The boxes of terms with icons."""

    frame: Length
    bar: Length
    padding: Length
    icon: Size
    gap: Length
    """Between the icon and the term."""
    text_gap: Length
    boxed: bool
    """Whether cards are boxes side by side; otherwise they stand one under the other."""


class DiagramLook(LayoutStruct, frozen=True):
    """Diagrams."""

    box: Size
    """The least height of a station."""
    station: Range
    """The least width of a station; where not all have it they stand in rows."""
    gap: Size
    """Between two stations, where the arrow is."""
    picture: Range
    """The least width of a picture; where not all have it they stand one under the other."""
    picture_gap: Range
    """Between two pictures, where the arrow is."""
    line: Size
    arrow: Size
    padding: Length


class TableLook(LayoutStruct, frozen=True):
    """Tables."""

    rule: Size
    padding: Length


class QuestionLook(LayoutStruct, frozen=True):
    """The lines to write on."""

    pitch: Size
    rule: Size


class UrgentLook(LayoutStruct, frozen=True):
    """The box that says when to call."""

    outline: Size
    padding: Length
    icon: Size
    gap: Length


class ReferenceLook(LayoutStruct, frozen=True):
    """The references and the code beside them."""

    icon: Length
    hang: Size
    gap: Length
    qr: Length
    """0: no code."""
    brackets: bool
    """Whether citation numbers stand in brackets, as large as the text, instead of raised."""


class FooterLook(LayoutStruct, frozen=True):
    """The last line of each page."""

    rule: Length
    gap: Length


PartOfPage: TypeAlias = Literal[
    "header", "title", "subtitle", "main_message", "nutshell", "sections", "questions", "urgent", "references",
    "contact", "talk_to_us", "version", "disclaimer", "footer",
]  # fmt: skip


class LeafletLook(LayoutStruct, frozen=True):
    """A sheet folded twice: which part of the text stands on which of its six panels."""

    outside: tuple[Size, Size, Size]
    """Widths of flap, back and cover, from the left; they are scaled to the paper."""
    inside: tuple[Size, Size, Size]
    """Widths of the three inner panels, from the left."""
    top: Length
    bottom: Length
    """From the text to the paper's edge."""
    art: Length
    """The height of the cover's drawing; 0: none."""
    fold: Length
    """The length of the fold marks at the paper's edges; 0: none."""
    flap: tuple[PartOfPage, ...]
    back: tuple[PartOfPage, ...]


StyleName: TypeAlias = Literal[
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
    """For a folded sheet; then `order` lists what stands inside."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the paper in points."""
        width, height = PAPERS[self.paper] if isinstance(self.paper, str) else self.paper
        return (height, width) if self.orientation == "landscape" else (width, height)
