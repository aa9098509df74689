"""Tables: rows as long as their header, and a focus among their columns."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.blocks import Table
from handout.diagnostics import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem


def check_tables(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each row with more or fewer cells than the header, and each focus outside the columns."""
    for path, table in survey.tables:
        if isinstance(table, Table):
            yield from _table(path, table)


def _table(path: SourcePath, table: Table) -> Iterator[Problem]:
    count = len(table.header)
    header = (*path, "header")
    for index, row in enumerate(table.rows):
        if len(row) != count:
            message = f"row {index + 1} has {_cells(len(row))}, the header has {count}"
            hint = "remove the extra cells" if len(row) > count else 'write "" for an empty cell'
            yield Problem((*path, "rows", index), message, hint, depends=(header,))
    if table.focus is not None and table.focus > count:
        message = f"`focus` is {table.focus}, the table has {count} column{'s' * (count != 1)}"
        yield Problem((*path, "focus"), message, "columns count from 1", depends=(header,))


def _cells(count: int) -> str:
    return f"{count} cell" if count == 1 else f"{count} cells"
