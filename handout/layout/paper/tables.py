"""Tables: a header, rows with a head of their own, rules between; the header is again on a new page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handout.content.blocks import Table
from handout.content.inlines import Inline, RichText, Strong
from handout.diagnostics import SourcePath
from handout.errors import FitError
from handout.layout.paper.flow import Placed, PlacedText
from handout.layout.paper.pieces import Piece, rule
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter

SMALL = 5
"""Up to so many rows a table stays on one page."""


class _Area(NamedTuple):
    """Where a table is."""

    x: float
    width: float


def table_pieces(setter: Typesetter, table: Table, parent: Element) -> list[Piece]:
    """Return the caption, the header and the rows; a row is never split, and a small table stays on one page.

    A table whose words need more than the width of the text takes the rail's too. FitError where that is too narrow.
    """
    element = parent.add("Table", setter.path(table))
    area, widths = _columns(setter, table)
    caption = _caption(setter, table, element, area)
    header = _row(setter, table, table.header, element.add("TR"), area.x, widths, header=True)
    repeated = header._replace(placed=tuple(_as_artifact(thing) for thing in header.placed), keep=False)
    rows = [
        _row(setter, table, row, element.add("TR"), area.x, widths, header=False)._replace(repeat=repeated)
        for row in table.rows
    ]
    if len(rows) <= SMALL:
        rows[:-1] = [row._replace(keep=True) for row in rows[:-1]]
    return [caption, header, *rows]


def _columns(setter: Typesetter, table: Table) -> tuple[_Area, list[float]]:
    """Return where the table is, and its columns' widths: none narrower than its widest word."""
    padding = 2 * setter.layout.table.padding
    columns = list(zip(table.header, *table.rows, strict=True))
    cells = [
        [_cell(setter, table, cell, column, row == 0) for row, cell in enumerate(column_cells)]
        for column, column_cells in enumerate(columns)
    ]
    least = [max(setter.widest_word(cell, "body") for cell in column) + padding for column in cells]
    needs = [max(setter.natural_width(cell, "body") for cell in column) + padding for column in cells]
    area = _Area(setter.text_x, setter.text_width)
    if sum(least) > area.width:
        area = _Area(0.0, setter.width)
    spare = area.width - sum(least)
    if spare < 0:
        words = f'the table "{table.caption.plain}" has {len(least)} columns, whose words are wider than the page'
        raise FitError(f"{words}; take fewer columns or shorter words", setter.path(table.caption))
    wants = [max(need - width, 0.1) for need, width in zip(needs, least, strict=True)]
    return area, [width + spare * want / sum(wants) for width, want in zip(least, wants, strict=True)]


def _caption(setter: Typesetter, table: Table, element: Element, area: _Area) -> Piece:
    text, height = setter.paragraph(
        setter.inlines(table.caption),
        "caption",
        element.add("Caption", setter.path(table.caption)),
        x=area.x,
        width=area.width,
    )
    return Piece(height, (text,), keep=True, clear=area.x < setter.text_x)


def _row(
    setter: Typesetter,
    table: Table,
    cells: Sequence[RichText],
    element: Element,
    left: float,
    widths: Sequence[float],
    *,
    header: bool,
) -> Piece:
    look, pad = setter.layout.table, setter.between(setter.layout.spacing.row)
    x, texts = left, []
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        texts.append(
            setter.paragraph(
                _cell(setter, table, cell, column, header),
                "body",
                _cell_element(element, setter.path(cell), column, header),
                x=x + (look.padding if column else 0),
                y=pad,
                width=width - look.padding * (2 if column else 1),
                color="accent" if header else None,
            )
        )
        x += width
    height = max(text.height for text in texts) + 2 * pad
    thickness = 2 * look.rule if header else look.rule
    line = rule(left, height, sum(widths), thickness, "accent" if header else "rule")
    return Piece(height + thickness, (*(text.text for text in texts), line), keep=header)


def _cell(setter: Typesetter, table: Table, cell: RichText, column: int, header: bool) -> Sequence[Inline]:
    """Return a cell's inlines; heads and the column in focus are bold, so that no one needs the colour."""
    inlines = setter.inlines(cell)
    return (Strong(tuple(inlines)),) if header or column == 0 or table.focus == column + 1 else inlines


def _cell_element(row: Element, source: SourcePath, column: int, header: bool) -> Element:
    if header:
        return row.add("TH", source, scope="Column")
    return row.add("TH", source, scope="Row") if column == 0 else row.add("TD", source)


def _as_artifact(thing: Placed) -> Placed:
    return thing._replace(element=None, marks=()) if isinstance(thing, PlacedText) else thing
