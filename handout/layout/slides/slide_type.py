"""Slide type: the fonts and the type scale of a deck. Lengths are points."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from handout.figures.drawing import ColorRole
from handout.layout.layout_structs import LayoutStruct, Length, Size

FontName: TypeAlias = Annotated[str, Meta(min_length=1)]


class ScriptFonts(LayoutStruct, frozen=True, kw_only=True, rename="pascal"):
    """The fonts that PowerPoint takes for scripts the theme fonts lack, by ISO 15924 code."""

    jpan: str = ""
    hang: str = ""
    hans: str = ""
    hant: str = ""
    arab: str = ""
    hebr: str = ""
    thai: str = ""
    deva: str = ""
    beng: str = ""
    taml: str = ""
    ethi: str = ""
    geor: str = ""
    armn: str = ""
    khmr: str = ""

    @property
    def by_code(self) -> dict[str, str]:
        """The fonts that are named, by the code of their script as "Arab"."""
        return {field.capitalize(): getattr(self, field) for field in self.__struct_fields__ if getattr(self, field)}


class SlideFonts(LayoutStruct, frozen=True, kw_only=True):
    """The theme's fonts."""

    headings: FontName
    text: FontName
    fallback: tuple[FontName, ...] = ()
    """Families by which characters are measured that the theme's fonts lack."""
    scripts: ScriptFonts = ScriptFonts()


class TextStyle(LayoutStruct, frozen=True, kw_only=True):
    """One style of the type scale."""

    size: Size
    """The preferred size."""
    leading: Size
    """From line to line, exact; it shrinks with the size."""
    minimum: Size | None = None
    """The smallest legal size; default: the size."""
    face: Literal["headings", "text"] = "text"
    bold: bool = False
    color: ColorRole = "ink"
    before: Length = 0.0
    """Space above; none above the first paragraph of a placeholder."""
    left: Length = 0.0
    """Where its lines begin, from the placeholder's side."""
    hang: Length = 0.0
    """How far the first line begins before the others; a bullet or a number is there."""
    balanced: bool = False
    """Whether its lines are of about the same length, as suits titles and short texts."""
    bullet: Literal["none", "disc", "number"] = "none"
    bullet_color: ColorRole = "accent"

    @property
    def least(self) -> float:
        """The smallest legal size."""
        return self.size if self.minimum is None else min(self.minimum, self.size)


def shown_size(style: TextStyle, scale: float) -> float:
    """Return the size at which PowerPoint shows shrunk type: whole points, halves up."""
    return style.size if scale == 1 else float(int(style.size * scale + 0.5))


SlideStyleName: TypeAlias = Literal[
    "title", "display", "subtitle", "clinic", "presenter", "contact", "monogram", "lead", "message", "prose", "point",
    "step", "objective", "card_term", "card_text", "row", "term", "term_text", "node", "node_text", "frame_label",
    "frame_text", "table_head", "table", "chart", "array", "caption", "caption_quiet", "nutshell_title", "nutshell",
    "reference", "address", "sources", "footer", "number", "numeral",
]  # fmt: skip


class SlideType(LayoutStruct, frozen=True, kw_only=True):
    """The type scale."""

    title: TextStyle
    """Titles."""
    display: TextStyle
    """The title of the first and the last slide."""
    subtitle: TextStyle
    """The line under it."""
    clinic: TextStyle
    """The clinic's name on the first and the last slide."""
    presenter: TextStyle
    """Who speaks, where and when."""
    contact: TextStyle
    """Ways to reach the speaker and the clinic."""
    monogram: TextStyle
    """The letters that stand for a logo."""
    lead: TextStyle
    """The line between title and content."""
    message: TextStyle
    """The main message."""
    prose: TextStyle
    """Paragraphs."""
    point: TextStyle
    """Points of a list."""
    step: TextStyle
    """Numbered steps."""
    objective: TextStyle
    """Objectives."""
    card_term: TextStyle
    """The term of a card."""
    card_text: TextStyle
    """The text of a card."""
    row: TextStyle
    """A term and its text side by side."""
    term: TextStyle
    """A term above its text."""
    term_text: TextStyle
    """The text under it."""
    node: TextStyle
    """The label inside a box of a diagram."""
    node_text: TextStyle
    """The sentence under that label."""
    frame_label: TextStyle
    """The label below a drawing of a diagram."""
    frame_text: TextStyle
    """The sentence under that label."""
    table_head: TextStyle
    """The header of a table."""
    table: TextStyle
    """The cells of a table."""
    chart: TextStyle
    """Words and figures in charts."""
    array: TextStyle
    """The label of an icon array."""
    caption: TextStyle
    """Captions."""
    caption_quiet: TextStyle
    """The second line of a caption."""
    nutshell_title: TextStyle
    """The summary's heading."""
    nutshell: TextStyle
    """The summary's points."""
    reference: TextStyle
    """References."""
    address: TextStyle
    """A printed web address."""
    sources: TextStyle
    """The line of sources."""
    footer: TextStyle
    """The footer."""
    number: TextStyle
    """The slide's number."""
    numeral: TextStyle
    """Numbers in discs."""
