"""The figures of charts and tables stay apart for whoever reads the file: 5 beside 4 is never 54."""

import json
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.content.number_form import figure
from handout.errors import FitError
from handout.figures.charts import bar_axis, line_axis
from handout.reading import parse_document
from tests.outputs.conftest import DAY
from tests.outputs.extractors import EXTRACTORS

HEAD = 'language = "en"\ntitle = "Charts"\nmain_message = "A message."\nmax_pages = 0\n'
PAGES = {"1", "2", "3"}
FIGURES = st.lists(st.integers(0, 140), min_size=2, max_size=8)


def charts(kind, rows):
    """A topic with a chart of two series, and the same figures in a table."""
    names = [f"Day {chr(65 + index)}" for index in range(len(rows))]
    series = ", ".join(
        f'{{ name = "{name}", values = {json.dumps([row + shift for row in rows])} }}'
        for name, shift in (("Sat", 0), ("Sun", 7))
    )
    chart = f'kind = "{kind}"\nalt = "Figures."\ncategories = {json.dumps(names)}\nseries = [{series}]\n'
    cells = json.dumps([[name, str(row), str(row + 7)] for name, row in zip(names, rows, strict=True)])
    table = f'[section.table]\ncaption = "Figures"\nheader = ["Day", "Sat", "Sun"]\nrows = {cells}\n'
    return parse_document(f'{HEAD}[[section]]\nheading = "Head"\n[section.chart]\n{chart}{table}').document


@settings(max_examples=15)
@given(FIGURES, st.sampled_from(["bar", "line"]), st.sampled_from(["handout", "large-print", "leaflet"]))
@pytest.mark.parametrize("reader", EXTRACTORS)
def test_no_reader_joins_the_figures_of_a_chart(reader, rows, kind, layout):
    try:
        data = produce(charts(kind, rows), read_layout(layout), {}, DAY)
    except FitError:
        assume(False)
    series = [[row + shift for row in rows] for shift in (0, 7)]
    said = {str(value) for each in series for value in each}
    ticks = {figure(tick, "en") for tick in (bar_axis if kind == "bar" else line_axis)(series).ticks}
    assert set(re.findall(r"\d+", EXTRACTORS[reader](data))) <= said | ticks | PAGES, (rows, kind, layout)


@pytest.mark.parametrize("reader", EXTRACTORS)
def test_no_reader_takes_single_figures_with_spaces_for_one_number(reader):
    rows = '[["Pill", "1 0 1"], ["Drops", "2 3"], ["5 0", "1 ½"]]'
    table = f'[section.table]\ncaption = "Morning, noon, night"\nheader = ["What", "When"]\nrows = {rows}\n'
    text = 'points = ["1 0 1", "5 0"]\n'
    source = f'{HEAD}[[section]]\nheading = "Head"\n{text}{table}[nutshell]\npoints = ["2 0 2"]\n'
    found = EXTRACTORS[reader](produce(parse_document(source).document, read_layout("handout"), {}, DAY))
    assert set(re.findall(r"\d+½?", found)) <= {"0", "1", "2", "3", "5"}, found
