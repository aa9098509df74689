"""A screen reader reads each cell under its own head, whether cells before it are empty or not."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.content.blocks import Table
from handout.reading import parse_document, read_rich_text
from tests.conformance.tools import verapdf
from tests.outputs.conftest import DAY
from tests.outputs.tables import tables_of

PAPER = ("handout", "clear-print", "large-print", "leaflet")
DOSES = """\
language = "en-US"
title = "A short test topic"
main_message = "This is the main message."
max_pages = 0
[[section]]
heading = "Which one?"
[section.table]
caption = "Two medicines"
header = ["", "Morning", "Night"]
rows = [
  ["Medicine A", "1 tablet", ""],
  ["Medicine B", "", "2 tablets"],
  ["", "Both with food", "Never without food"],
  ["", "", ""],
]
"""


def with_table(header, rows):
    """The topic with another table."""
    document = parse_document(DOSES).document
    texts = [tuple(map(read_rich_text, row)) for row in (header, *rows)]
    table = Table(header=texts[0], rows=tuple(texts[1:]), caption=read_rich_text("A table"))
    section = msgspec.structs.replace(document.sections[0], table=table)
    return msgspec.structs.replace(document, sections=(section,))


@pytest.mark.parametrize("layout", PAPER)
def test_an_empty_cell_keeps_its_place(layout):
    (table,) = tables_of(produce(parse_document(DOSES).document, read_layout(layout), {}, DAY))
    assert [[cell.text for cell in row] for row in table] == [
        ["", "Morning", "Night"],
        ["Medicine A", "1 tablet", ""],
        ["Medicine B", "", "2 tablets"],
        ["", "Both with food", "Never without food"],
        ["", "", ""],
    ]


@pytest.mark.parametrize("layout", PAPER)
def test_every_row_keeps_its_head_and_every_column_too(layout):
    header, *rows = tables_of(produce(parse_document(DOSES).document, read_layout(layout), {}, DAY))[0]
    assert {(cell.role, cell.scope) for cell in header} == {("TH", "Column")}
    assert {(row[0].role, row[0].scope) for row in rows} == {("TH", "Row")}
    assert {cell.role for row in rows for cell in row[1:]} == {"TD"}


CELLS = st.sampled_from(["", "", "1 tablet", "2 tablets", "Stop", "½ tablet", "10 mg"])
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=2, max_size=12)
)


@settings(max_examples=60)
@given(TABLES, st.sampled_from(PAPER[:3]))
def test_rows_of_any_table_have_the_cells_of_its_source(rows, layout):
    (table,) = tables_of(produce(with_table(rows[0], rows[1:]), read_layout(layout), {}, DAY))
    assert [[cell.text for cell in row] for row in table] == rows


def test_tables_with_empty_cells_anywhere_are_accessible(tmp_path):
    cells = ["", "1 tablet"]
    for number in range(1, 2**6):
        words = [cells[number >> place & 1] for place in range(6)]
        data = produce(with_table(words[:3], [words[3:], words[:3]]), read_layout("handout"), {}, DAY)
        (tmp_path / f"{number}.pdf").write_bytes(data)
    done = verapdf("PDFUA-1", *sorted(tmp_path.iterdir()))
    assert done.returncode == 0, done.stdout + done.stderr
