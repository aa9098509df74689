"""Looks: how each part of a handout looks, as the tables of a layout file describe it. Lengths are points."""

from __future__ import annotations

from typing import Literal, TypeAlias

from handout.layout.layout_structs import LayoutStruct, Length, Range, Size

PartOfPage: TypeAlias = Literal[
    "header", "title", "subtitle", "main_message", "nutshell", "sections", "questions", "urgent", "references",
    "contact", "offers", "talk_to_us", "version", "disclaimer", "footer",
]  # fmt: skip


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
    """Where the accent cap with the heading is."""
    cap: Size
    """Width of a side cap; least height of a top cap."""
    radius: Length
    outline: Length
    padding: Length
    inset: Length
    """Between the cap's edge and the text; at the outer edge the cap's own content is as far in."""
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
    """Between a heading and the text under it, where no rail is."""


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
    """Whether cards are boxes side by side; otherwise they are one under the other."""


class DiagramLook(LayoutStruct, frozen=True):
    """Diagrams."""

    box: Size
    """The least height of a station."""
    station: Range
    """The least width of a station; where not all have it they are in rows."""
    gap: Size
    """Between two stations, where the arrow is."""
    picture: Range
    """The least width of a picture; where not all have it they are one under the other."""
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

    pitch: Range
    """From line to line."""
    rule: Size


class UrgentLook(LayoutStruct, frozen=True):
    """The box that says when to call."""

    outline: Size
    padding: Length
    icon: Size
    gap: Length


class ReferenceLook(LayoutStruct, frozen=True):
    """The references and the code next to them."""

    icon: Length
    hang: Size
    gap: Length
    qr: Length
    """0: no code."""
    brackets: bool
    """Whether citation numbers are in brackets, as large as the text, instead of raised."""


class FooterLook(LayoutStruct, frozen=True):
    """The last line of each page."""

    rule: Length
    gap: Length


class LeafletLook(LayoutStruct, frozen=True):
    """A sheet folded twice: which part of the text is on which of its six panels."""

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
    cover: tuple[PartOfPage, ...]
    flap: tuple[PartOfPage, ...]
    back: tuple[PartOfPage, ...]
