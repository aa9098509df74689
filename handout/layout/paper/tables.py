"""Tables: a header, rows with a head of their own, rules between; the header stands again on a new page."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.blocks import Table
from handout.content.inlines import Inline, RichText, Strong
from handout.layout.flow import Placed, PlacedText
from handout.layout.paper.pieces import Piece, rule
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element

NARROWEST = 0.6
"""The least width of a column, as a share of an even one."""


def table_pieces(setting: Setting, table: Table, parent: Element) -> list[Piece]:
    """Return the caption, the header and the rows; a row is never parted, and the header stays with the first."""
    element = parent.add("Table")
    caption = _caption(setting, table, element)
    widths = column_widths(setting, table)
    header = _row(setting, table, table.header, element.add("TR"), widths, header=True)
    repeated = header._replace(placed=tuple(_as_artifact(thing) for thing in header.placed), keep=False)
    rows = [
        _row(setting, table, row, element.add("TR"), widths, header=False)._replace(repeat=repeated)
        for row in table.rows
    ]
    return [caption, header, *rows]


def column_widths(setting: Setting, table: Table) -> list[float]:
    """Return the columns' widths: in step with what their cells need on one line, none narrower than its share."""
    padding = setting.layout.table.padding
    columns = list(zip(table.header, *table.rows, strict=True))
    needs = [
        max(
            setting.natural_width(_cell(setting, table, cell, column, row == 0), "body")
            for row, cell in enumerate(cells)
        )
        + 2 * padding
        for column, cells in enumerate(columns)
    ]
    available = setting.text_width
    least = available / len(needs) * NARROWEST
    spare = available - least * len(needs)
    wants = [max(need - least, 1.0) for need in needs]
    return [least + spare * want / sum(wants) for want in wants]


def _caption(setting: Setting, table: Table, element: Element) -> Piece:
    text, height = setting.paragraph(
        setting.inlines(table.caption), "caption", element.add("Caption"), x=setting.text_x, width=setting.text_width
    )
    return Piece(height, (text,), keep=True)


def _row(
    setting: Setting,
    table: Table,
    cells: Sequence[RichText],
    element: Element,
    widths: Sequence[float],
    *,
    header: bool,
) -> Piece:
    look, pad = setting.layout.table, setting.between(setting.layout.spacing.row)
    x, texts = setting.text_x, []
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        texts.append(
            setting.paragraph(
                _cell(setting, table, cell, column, header),
                "body",
                _cell_element(element, column, header),
                x=x + (look.padding if column else 0),
                y=pad,
                width=width - look.padding * (2 if column else 1),
                color="accent" if header else None,
            )
        )
        x += width
    height = max(text.height for text in texts) + 2 * pad
    thickness = 2 * look.rule if header else look.rule
    line = rule(setting.text_x, height, setting.text_width, thickness, "accent" if header else "rule")
    return Piece(height + thickness, (*(text.text for text in texts), line), keep=header)


def _cell(setting: Setting, table: Table, cell: RichText, column: int, header: bool) -> Sequence[Inline]:
    """Return a cell's inlines; heads and the column in focus are bold, so that no one needs the colour."""
    inlines = setting.inlines(cell)
    return (Strong(tuple(inlines)),) if header or column == 0 or table.focus == column + 1 else inlines


def _cell_element(row: Element, column: int, header: bool) -> Element:
    if header:
        return row.add("TH", scope="Column")
    return row.add("TH", scope="Row") if column == 0 else row.add("TD")


def _as_artifact(thing: Placed) -> Placed:
    return thing._replace(element=None, marks=()) if isinstance(thing, PlacedText) else thing
