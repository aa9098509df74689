"""Slide kinds: what each kind of slide has, where its text is, and the art behind it. Lengths are points."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from handout.figures.boxes import Box
from handout.figures.drawing import ColorRole
from handout.layout.layout_structs import LayoutStruct, Length, Size
from handout.layout.slides.slide_type import SlideStyleName

BoxNumbers: TypeAlias = tuple[float, float, Length, Length]
"""x, y, width, height from the slide's top left corner."""

PlaceholderType: TypeAlias = Literal["title", "center_title", "subtitle", "body", "table", "chart", "picture"]

NO_INSET = (0.0, 0.0, 0.0, 0.0)


class Placeholder(LayoutStruct, frozen=True, kw_only=True):
    """Room for text or a native object; with several boxes, one placeholder each."""

    name: Annotated[str, Meta(min_length=1)]
    """What PowerPoint calls it; several are numbered."""
    boxes: Annotated[tuple[BoxNumbers, ...], Meta(min_length=1)]
    levels: Annotated[tuple[SlideStyleName, ...], Meta(min_length=1, max_length=5)]
    """The style of each level of its text."""
    type: PlaceholderType = "body"
    anchor: Literal["top", "middle", "bottom"] = "top"
    align: Literal["left", "center", "right"] = "left"
    inset: tuple[Length, Length, Length, Length] = NO_INSET
    """Between its sides and its text: left, top, right, bottom."""
    fill: ColorRole | None = None
    outline: ColorRole | None = None
    outline_width: Length = 1.0

    def box(self, index: int = 0) -> Box:
        """Return the box of one of its placeholders."""
        return Box(*self.boxes[index])

    def room(self, index: int = 0) -> Box:
        """Return the box of the text inside one of its placeholders."""
        left, top, right, bottom = self.inset
        box = self.box(index)
        return Box(box.x + left, box.y + top, box.width - left - right, box.height - top - bottom)


class Rectangle(LayoutStruct, frozen=True, kw_only=True, tag_field="shape", tag="rectangle"):
    """Rectangles of one colour."""

    boxes: tuple[BoxNumbers, ...]
    fill: ColorRole


class Icon(LayoutStruct, frozen=True, kw_only=True, tag_field="shape", tag="icon"):
    """An icon of the built-in set."""

    icon: Annotated[str, Meta(min_length=1)]
    boxes: tuple[BoxNumbers, ...]
    color: ColorRole = "accent"


class Shell(LayoutStruct, frozen=True, kw_only=True, tag_field="shape", tag="shell"):
    """The shell of the summary: a box with two round corners and a cap at its side."""

    boxes: tuple[BoxNumbers, ...]
    cap: Length
    """The width of the cap."""
    radius: Length
    outline: Length
    """The width of the line around it."""


Art: TypeAlias = Rectangle | Icon | Shell
"""Decoration of a master or a layout."""


class SlideKind(LayoutStruct, frozen=True, kw_only=True):
    """What all kinds of slides have."""

    name: Annotated[str, Meta(min_length=1)]
    """What PowerPoint lists the layout as."""
    offered: bool = False
    """Whether PowerPoint lists the layout even where no slide of the deck uses it."""
    title: Placeholder | None = None
    """None: as on the master."""
    art: tuple[Art, ...] = ()
    master_art: bool = True
    """Whether the master's art shows."""
    footer: bool = True
    """Whether footer and slide number show."""
    sources: bool = False
    """Whether a line of sources may be above the footer."""
    lead: bool = False
    """Whether a lead line may be above the content, which then gives way; see [lead]."""

    @property
    def placeholders(self) -> dict[str, Placeholder]:
        """The placeholders of this kind by their keys, in reading order; without what the master or all kinds have."""
        found = ((field, getattr(self, field)) for field in self.__struct_fields__ if field != "title")
        return {field: value for field, value in found if isinstance(value, Placeholder)}


class TitleSlide(SlideKind, frozen=True, kw_only=True):
    """The first slide."""

    clinic: Placeholder
    subtitle: Placeholder
    presenter: Placeholder
    logo: BoxNumbers
    """Where the clinic's logo is, or its monogram."""
    cover: BoxNumbers
    """Where the cover drawing is."""


class ClosingSlide(SlideKind, frozen=True, kw_only=True):
    """The last slide."""

    clinic: Placeholder
    subtitle: Placeholder
    contacts: Placeholder
    version: Placeholder
    code: Placeholder
    """What the QR code opens, below it."""
    logo: BoxNumbers
    cover: BoxNumbers
    qr: BoxNumbers
    """Where the code is that opens what the topic says more."""


class TextSlide(SlideKind, frozen=True, kw_only=True):
    """One body of text."""

    body: Placeholder


class RowsSlide(SlideKind, frozen=True, kw_only=True):
    """Texts one under the other, each next to a number in a disc."""

    row: Placeholder
    disc: Size
    """The disc's diameter."""
    disc_x: float
    """The disc's left side."""
    rule: Length
    """The width of the line between rows; 0: none."""


class CardsSlide(SlideKind, frozen=True, kw_only=True):
    """Cards side by side: a term and its text."""

    card: Placeholder
    icon_box: BoxNumbers | None = None
    """Where a card's icon is, from the card's corner; None: cards have no icons."""


class NodesSlide(SlideKind, frozen=True, kw_only=True):
    """Boxes with their labels inside, and arrows between them."""

    node: Placeholder
    caption: Placeholder
    arrow: Size
    """The width of the arrows' lines."""


class FramesSlide(SlideKind, frozen=True, kw_only=True):
    """Boxes with drawings in them, arrows between them, and labels below."""

    frames: tuple[BoxNumbers, ...]
    label: Placeholder
    caption: Placeholder
    icon: Size
    """The side of an icon in its frame."""
    outline: Size
    """The width of the frames' lines."""
    arrow: Size


class TableSlide(SlideKind, frozen=True, kw_only=True):
    """A table."""

    table: Placeholder
    caption: Placeholder | None = None
    side_padding: Length
    """Beside the text of a cell."""
    row_padding: tuple[Length, Length]
    """Above and below it: the least, and the most that is taken where all rows fit."""
    rule: Size
    """The width of the lines between rows."""
    head_rule: Size
    """The width of the line under the header."""
    frame: Size
    """The width of the lines around the focus column."""
    first_column: tuple[Annotated[float, Meta(gt=0, lt=1)], Annotated[float, Meta(gt=0, lt=1)]]
    """The least and the greatest share of the width that the first column takes."""


class ChartSlide(SlideKind, frozen=True, kw_only=True):
    """A chart."""

    body: Placeholder | None = None
    """The text next to it."""
    chart: Placeholder
    caption: Placeholder | None = None
    gap: Annotated[int, Meta(ge=0, le=500)]
    """The space between bars in per cent of a bar."""
    line: Size
    """The width of the lines of a line chart."""


class IconArraySlide(SlideKind, frozen=True, kw_only=True):
    """Counts drawn as rows of dots, each next to its label."""

    array: Placeholder
    caption: Placeholder
    dots: BoxNumbers
    """Where an array's dots are, from the corner of its label's box."""


class FigureSlide(SlideKind, frozen=True, kw_only=True):
    """A picture."""

    body: Placeholder | None = None
    """The text next to it."""
    picture: Placeholder
    caption: Placeholder | None = None


class ReferencesSlide(SlideKind, frozen=True, kw_only=True):
    """References, and the code that opens one."""

    body: Placeholder
    address: Placeholder
    qr: BoxNumbers


KindName: TypeAlias = Literal[
    "disclosures", "objectives", "message", "term_rows", "term_list", "two_cards", "three_cards",
    "two_icon_cards", "three_icon_cards", "two_nodes", "three_nodes", "four_nodes", "two_frames",
    "three_frames", "four_frames", "three_node_cycle", "four_node_cycle", "five_node_cycle", "six_node_cycle",
    "one_array", "two_arrays", "three_arrays", "text_and_chart", "text_and_figure", "references",
]  # fmt: skip
"""The kinds of slides that a deck can do without."""


class SlideKinds(LayoutStruct, frozen=True, kw_only=True):
    """Every kind of slide."""

    title: TitleSlide
    disclosures: TextSlide
    objectives: RowsSlide
    message: TextSlide
    statement: SlideKind
    prose: TextSlide
    points: TextSlide
    term_rows: TextSlide
    term_list: TextSlide
    steps: TextSlide
    two_cards: CardsSlide
    three_cards: CardsSlide
    two_icon_cards: CardsSlide
    three_icon_cards: CardsSlide
    two_nodes: NodesSlide
    three_nodes: NodesSlide
    four_nodes: NodesSlide
    two_frames: FramesSlide
    three_frames: FramesSlide
    four_frames: FramesSlide
    three_node_cycle: NodesSlide
    four_node_cycle: NodesSlide
    five_node_cycle: NodesSlide
    six_node_cycle: NodesSlide
    chart: ChartSlide
    one_array: IconArraySlide
    two_arrays: IconArraySlide
    three_arrays: IconArraySlide
    table: TableSlide
    figure: FigureSlide
    text_and_chart: ChartSlide
    text_and_figure: FigureSlide
    nutshell: TextSlide
    discussion: TextSlide
    references: ReferencesSlide
    more_references: TextSlide
    closing: ClosingSlide
