"""Blocks: the parts a section is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Final, TypeAlias

import msgspec
from msgspec import Meta

from handout.content.inlines import RichText


class ContentStruct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value read from one TOML table; a key that it does not have is a problem."""


class BlockStruct(ContentStruct, frozen=True):
    """A part of a section, with what rules ask of every kind."""

    is_picture: ClassVar[bool] = False
    """Whether it is seen and not read, so that it needs `alt`."""

    @property
    def list_length(self) -> int:
        """How many items it lists; 0: it is no list."""
        return 0

    @property
    def is_filled_in(self) -> bool:
        """Whether the reader writes in it, or ticks."""
        return False


class Point(ContentStruct, frozen=True, kw_only=True):
    """One point of a list: a term with its text, or a text alone."""

    term: Annotated[RichText | None, Meta(description="The word or two that name the point.")] = None
    text: Annotated[RichText, Meta(description="What the point says.")]
    icon: Annotated[str, Meta(description="Name of an icon, or an SVG file of your own; one colour.")] = ""


class DiagramKind(StrEnum):
    """How a diagram is drawn."""

    CHAIN = "chain"
    CYCLE = "cycle"
    BEFORE_AFTER = "before-after"


class Node(ContentStruct, frozen=True):
    """One station of a diagram."""

    label: Annotated[RichText, Meta(description="The few words at the station.")]
    text: Annotated[RichText | None, Meta(description="A sentence about it; shown on slides.")] = None
    icon: Annotated[str, Meta(description="Name of an icon, or an SVG file of your own; one colour.")] = ""


class Diagram(BlockStruct, frozen=True):
    """Stations and the arrows between them."""

    is_picture: ClassVar[bool] = True

    kind: Annotated[DiagramKind, Meta(description="`chain`, `cycle` or `before-after`.")]
    nodes: Annotated[
        tuple[Node, ...], Meta(description="The stations: texts, or tables of `label`, `text`, `icon`.", min_length=2)
    ]
    alt: Annotated[str, Meta(description="What the diagram shows, for people who cannot see it.", min_length=1)]
    caption: Annotated[RichText | None, Meta(description="A line under the diagram.")] = None


class ChartKind(StrEnum):
    """How a chart is drawn."""

    BAR = "bar"
    LINE = "line"
    ICON_ARRAY = "icon-array"


class Series(ContentStruct, frozen=True):
    """One row of figures of a chart."""

    values: Annotated[tuple[float, ...], Meta(description="One figure for each category.", min_length=1)]
    name: Annotated[str, Meta(description="What the figures count.")] = ""


class Chart(BlockStruct, frozen=True):
    """Figures by category. An icon array draws the first value of each category out of its unit, as in "3 in 10"."""

    is_picture: ClassVar[bool] = True

    kind: Annotated[ChartKind, Meta(description="`bar`, `line` or `icon-array`.")]
    categories: Annotated[tuple[str, ...], Meta(description="What is compared.", min_length=1)]
    series: Annotated[tuple[Series, ...], Meta(description="Rows of figures: `{ name, values }`.", min_length=1)]
    alt: Annotated[str, Meta(description="What the chart shows, for people who cannot see it.", min_length=1)]
    unit: Annotated[
        str, Meta(description="What one figure counts; for an icon array, out of how many: `10 people`.")
    ] = ""
    caption: Annotated[RichText | None, Meta(description="A line under the chart.")] = None


class Table(BlockStruct, frozen=True):
    """Rows under a header; the first column heads its row."""

    header: Annotated[tuple[RichText, ...], Meta(description="The head of each column.", min_length=1)]
    rows: Annotated[
        tuple[tuple[RichText, ...], ...],
        Meta(description="The rows, each with as many cells as the header.", min_length=1),
    ]
    caption: Annotated[RichText, Meta(description="What the table shows.")]
    focus: Annotated[Annotated[int, Meta(ge=1)] | None, Meta(description="The column to stress, counted from 1.")] = (
        None
    )

    @property
    def is_filled_in(self) -> bool:
        """Whether it has empty cells, as a log has."""
        return any(not cell.plain.strip() for row in self.rows for cell in row)


_OUT_OF = re.compile(r"\s*(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d{1,9})(?![.,]?\d)\s*(.*)", re.DOTALL)


def counted_out_of(unit: str) -> tuple[int, str] | None:
    """Return out of how many an icon array counts, and what: 1000 and "people" of "1,000 people".

    None where the unit begins with no whole number.
    """
    found = _OUT_OF.fullmatch(unit)
    return (int("".join(filter(str.isdigit, found[1]))), found[2]) if found else None


class Figure(BlockStruct, frozen=True):
    """A picture."""

    is_picture: ClassVar[bool] = True

    file: Annotated[
        str, Meta(description="A PNG, JPEG or SVG file in the topic's folder, in its colours.", min_length=1)
    ]
    alt: Annotated[str, Meta(description="What the picture shows, for people who cannot see it.")] = ""
    decorative: Annotated[bool, Meta(description="Whether the picture says nothing that the text does not.")] = False
    caption: Annotated[RichText | None, Meta(description="A line under the picture.")] = None


class Prose(BlockStruct, frozen=True):
    """Paragraphs."""

    text: RichText


_TICK_BOXES: Final = ("☐", "□", "❏", "❑", "☑", "[ ]")


class Points(BlockStruct, frozen=True):
    """Points in a list, in no order."""

    items: tuple[Point, ...]

    @property
    def list_length(self) -> int:
        """How many points there are."""
        return len(self.items)

    @property
    def is_filled_in(self) -> bool:
        """Whether a point begins with a box to tick."""
        return any(item.text.plain.lstrip().startswith(_TICK_BOXES) for item in self.items)


class Steps(BlockStruct, frozen=True):
    """Steps to take, in order."""

    items: tuple[RichText, ...]
    start: int = 1
    """The number of the first: steps go on within a section, so that "go back to step 1" means one step."""

    @property
    def list_length(self) -> int:
        """How many steps there are."""
        return len(self.items)


Block: TypeAlias = Prose | Points | Steps | Diagram | Chart | Table | Figure


def numbered_on(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of a section, the steps of each going on where those before them end."""
    if sum(isinstance(block, Steps) for block in blocks) < 2:
        return blocks
    found: list[Block] = []
    start = 1
    for block in blocks:
        if isinstance(block, Steps):
            found.append(msgspec.structs.replace(block, start=start))
            start += len(block.items)
        else:
            found.append(block)
    return tuple(found)


BLOCK_KINDS: Final[Mapping[str, type[Block]]] = {
    "text": Prose,
    "points": Points,
    "steps": Steps,
    "diagram": Diagram,
    "chart": Chart,
    "table": Table,
    "figure": Figure,
}
"""Each kind of block by the key that contains it, in the order in which a section prints them."""


class PartName(StrEnum):
    """The keys of BLOCK_KINDS, as a slide's `use` names them."""

    TEXT = "text"
    POINTS = "points"
    STEPS = "steps"
    DIAGRAM = "diagram"
    CHART = "chart"
    TABLE = "table"
    FIGURE = "figure"


class Parts(ContentStruct, frozen=True):
    """The parts of a section as its table names them, printed in this order."""

    text: Annotated[RichText | None, Meta(description="Paragraphs; blank lines separate them.")] = None
    points: Annotated[tuple[Point, ...], Meta(description="A list: texts, or tables of `term`, `text`, `icon`.")] = ()
    steps: Annotated[tuple[RichText, ...], Meta(description="Numbered steps.")] = ()
    diagram: Annotated[Diagram | None, Meta(description="Stations and arrows.")] = None
    chart: Annotated[Chart | None, Meta(description="Figures by category.")] = None
    table: Annotated[Table | None, Meta(description="Rows under a header.")] = None
    figure: Annotated[Figure | None, Meta(description="A picture.")] = None

    @property
    def parts(self) -> tuple[Block, ...]:
        """The parts that are there, as blocks in printing order."""
        found = [(kind, value) for key, kind in BLOCK_KINDS.items() if (value := getattr(self, key))]
        return tuple([_as_block(kind, value) for kind, value in found])


def _as_block(kind: type[Block], value: Any) -> Block:
    """Return a part as a block: what its key contains is the block itself, or what the block is made of."""
    return value if isinstance(value, kind) else kind(**{kind.__struct_fields__[0]: value})
