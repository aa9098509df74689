"""Tables: columns by what their cells need, rows by their lines; one that is too high goes on with its header."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from handout.content.blocks import Table
from handout.content.inlines import RichText
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.layout.misfits import shortened
from handout.layout.slides.captions import captioned
from handout.layout.slides.deck import FittedTable, Paragraph
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.fitting import TOLERANCE, even_runs, scales
from handout.layout.slides.measure import Room
from handout.layout.slides.slide_kinds import TableSlide
from handout.layout.slides.slide_type import TextStyle

Cells: TypeAlias = tuple[Paragraph, ...]

NARROWEST = 0.6
"""The least width of a column, as a share of an even one."""


class _Grid(NamedTuple):
    """A table at one size."""

    scale: float
    columns: tuple[float, ...]
    texts: tuple[float, ...]
    """The height of each row's text."""
    padding: float
    """Above and below it."""
    fits: bool
    """Whether all rows fit on one slide."""
    whole: bool
    """Whether no word had to be cut."""

    @property
    def heights(self) -> tuple[float, ...]:
        """The rows' heights."""
        return tuple(text + 2 * self.padding for text in self.texts)


def table_bodies(context: DeckContext, table: Table, with_lead: bool) -> list[Body]:
    """Return a table on as many slides as it needs, each with the header; FitError where one row is too high."""
    setter = _TableSetter(context, table, with_lead)
    grid = setter.padded(setter.grid())
    parts = [setter.part(grid, start, end) for start, end in setter.runs(grid)]
    return [Body("table", (part, *setter.place.items)) for part in parts]


class _TableSetter:
    """Sets one table."""

    def __init__(self, context: DeckContext, table: Table, with_lead: bool) -> None:
        look = context.layout.kind("table", with_lead)
        assert isinstance(look, TableSlide)
        self.context, self.table, self.look = context, table, look
        self.place = captioned(context, table.caption, look.caption, look.table.box())
        self.box = self.place.box
        self.rows: list[Cells] = [self._cells(row) for row in (table.header, *table.rows)]
        self.styles = context.layout.style("table_head"), context.layout.style("table")

    def _cells(self, row: Sequence[RichText]) -> Cells:
        return tuple(self.context.paragraph(cell) for cell in row)

    def _style(self, row: int, column: int) -> TextStyle:
        """Return a cell's style: the first column and the focus column are bold under their header."""
        if row == 0:
            return self.styles[0]
        style = self.styles[1]
        return msgspec.structs.replace(style, bold=True) if column in (0, self.focus) else style

    @property
    def focus(self) -> int | None:
        """The column to stress, counted from 0."""
        return None if self.table.focus is None else self.table.focus - 1

    def _side_padding(self, column: int) -> float:
        # The first column is flush with the title, unless it has a ground of its own.
        return self.look.side_padding * (1 if column == 0 and self.focus != 0 else 2)

    def grid(self) -> _Grid:
        """Return the table at the largest size at which it fits one slide, else at its full size."""
        grids = [self._at(scale) for scale in scales(self.styles)]
        fitting = [grid for grid in grids if grid.fits]
        whole = [grid for grid in fitting or grids if grid.whole]
        return (whole or fitting or grids)[0]

    def _at(self, scale: float) -> _Grid:
        """Return the table at a size, its rows as roomy as lets all of them fit on one slide."""
        columns = self._columns(scale)
        texts = tuple(self._height(index, columns, scale) for index in range(len(self.rows)))
        least, most = self.look.row_padding
        spare = (self.box.height - sum(texts)) / len(texts) / 2
        whole = all(
            self.context.measure.keeps_words((cell,), self._room(row, column, columns), scale)
            for row, cells in enumerate(self.rows)
            for column, cell in enumerate(cells)
        )
        fits = spare + TOLERANCE >= least
        return _Grid(scale, columns, texts, min(max(spare, least), most), fits, whole)

    def padded(self, grid: _Grid) -> _Grid:
        """Return a table with its rows as roomy as costs no further slide; FitError where one row is too high."""
        if grid.fits:
            return grid
        least, most = self.look.row_padding
        tight = grid._replace(padding=least)
        highest = max(range(1, len(self.rows)), key=grid.texts.__getitem__)
        if tight.heights[highest] > self._limit(tight) + TOLERANCE:
            head = self.rows[highest][0]
            raise FitError(f'the row "{shortened(head.text)}" is too high for one slide', head.source)
        paddings = (float(step) for step in range(int(most), int(least), -1))
        roomy = (grid._replace(padding=padding) for padding in paddings)
        slides = len(self.runs(tight))
        return next((each for each in roomy if self._suits(each, highest, slides)), tight)

    def _suits(self, grid: _Grid, highest: int, slides: int) -> bool:
        return grid.heights[highest] <= self._limit(grid) and len(self.runs(grid)) == slides

    def _limit(self, grid: _Grid) -> float:
        """Return the room under the header."""
        return self.box.height - grid.heights[0]

    def _room(self, row: int, column: int, columns: Sequence[float]) -> Room:
        return Room(columns[column] - self._side_padding(column), self.box.height, (self._style(row, column),))

    def _height(self, row: int, columns: Sequence[float], scale: float) -> float:
        extents = (
            self.context.measure.extent((cell,), self._room(row, column, columns), scale)
            for column, cell in enumerate(self.rows[row])
        )
        return max(extent.height for extent in extents)

    def _columns(self, scale: float) -> tuple[float, ...]:
        """Return the widths: what each column needs where all fit, else less for those that need most."""
        needs = [self._need(column, scale) for column in range(len(self.table.header))]
        least, most = (share * self.box.width for share in self.look.first_column)
        first = min(max(needs[0], least), most) if len(needs) > 1 else self.box.width
        return (first, *shared_widths(needs[1:], self.box.width - first))

    def _need(self, column: int, scale: float) -> float:
        """Return the width that a column takes with every cell on one line, and a little more."""
        widths = (
            self.context.measure.natural_width(cells[column], self._style(row, column), scale)
            for row, cells in enumerate(self.rows)
        )
        return max(widths) * 1.05 + self._side_padding(column)

    def runs(self, grid: _Grid) -> list[tuple[int, int]]:
        """Return the rows of each slide, from and to, the header left out."""
        if grid.fits:
            return [(1, len(self.rows))]
        heights = grid.heights[1:]
        return [(start + 1, end + 1) for start, end in even_runs(heights, [0.0] * len(heights), self._limit(grid))]

    def part(self, grid: _Grid, start: int, end: int) -> FittedTable:
        """Return the header and the rows of one slide."""
        heights = (grid.heights[0], *grid.heights[start:end])
        box = Box(self.box.x, self.box.y, self.box.width, sum(heights))
        return FittedTable(
            placeholder="table", box=box, columns=grid.columns, heights=heights,
            rows=(self.rows[0], *self.rows[start:end]), scale=grid.scale, padding=grid.padding, focus=self.focus,
            alt=self.table.caption.plain, source=self.context.path(self.table),
        )  # fmt: skip


def shared_widths(needs: Sequence[float], available: float) -> tuple[float, ...]:
    """Return widths that add up to `available`, in step with what the columns need.

    Where there is room for all needs, no column is narrower than a good half of an even share; where there is not, a
    column that needs less than its share keeps what it needs, and the others share the rest.
    """
    if not needs:
        return ()
    if sum(needs) <= available:
        wanted = [max(need, available / len(needs) * NARROWEST) for need in needs]
        if sum(wanted) <= available:
            return tuple(want * available / sum(wanted) for want in wanted)
    widths: dict[int, float] = {}
    rest = available
    for left, index in zip(range(len(needs), 0, -1), sorted(range(len(needs)), key=needs.__getitem__), strict=True):
        widths[index] = min(needs[index], rest / left)
        rest -= widths[index]
    spare = rest / len(needs)
    return tuple(widths[index] + spare for index in range(len(needs)))
