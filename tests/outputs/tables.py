"""The tables of a PDF file as a screen reader counts them: rows of cells, empty ones included."""

from __future__ import annotations

import re
from typing import NamedTuple

from tests.outputs.structure import structure

_CELL = re.compile(r"(?P<role>T[HD])(?: Scope=(?P<scope>\w+))?(?:: (?P<text>.*))?")


class Cell(NamedTuple):
    """A cell of the structure tree."""

    role: str
    scope: str | None
    text: str


def tables_of(data: bytes) -> list[list[list[Cell]]]:
    """Return the rows of each table, the header first."""
    tables: list[list[list[Cell]]] = []
    for line in structure(data).splitlines():
        words = line.strip()
        if words == "Table":
            tables.append([])
        elif words == "TR":
            tables[-1].append([])
        elif cell := _CELL.fullmatch(words):
            tables[-1][-1].append(Cell(cell["role"], cell["scope"], cell["text"] or ""))
    return tables
