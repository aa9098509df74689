"""Line charts on paper: every category is named and every figure printed, or an error says what does not fit."""

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.content.number_form import figure
from handout.errors import FitError
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.flow import PlacedText
from handout.reading import parse_document

LAYOUTS = ("handout", "clear-print", "large-print", "leaflet")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
HEAD = 'language = "en-US"\ntitle = "Months"\nmain_message = "It goes down."\nmax_pages = 0\n'


def chart(categories, series, kind="line"):
    values = ", ".join(f'{{ name = "{name}", values = {list(values)} }}' for name, values in series.items())
    return (
        f'[[section]]\nheading = "How?"\nchart = {{ kind = "{kind}", unit = "mm Hg", '
        f'categories = {msgspec.json.encode(categories).decode()}, series = [{values}], alt = "It falls." }}\n'
    )


def texts(source, layout):
    """The texts of the pages of a layout, each paragraph with single spaces."""
    flow = lay_out_paper(parse_document(HEAD + source).document, read_layout(layout))
    placed = [thing for page in flow.pages for thing in page.placed if isinstance(thing, PlacedText)]
    return [" ".join(words(line) for line in thing.lines) for thing in placed]


def words(line):
    return "".join(run.text for segment in line.segments for run in segment.runs).strip()


SERIES = {
    1: {"With treatment": (152, 146, 138, 131.5, 130, 129, 128.25, 127, 126, 125, 124, 123)},
    2: {
        "With treatment": (152, 146, 138, 131.5, 130, 129, 128.25, 127, 126, 125, 124, 123),
        "Without treatment": (152, 153, 151, 154, 150, 149, 148, 147, 156, 155, 144, 143),
    },
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("count", [1, 2, 4, 6, 9, 12])
@pytest.mark.parametrize("number", SERIES)
def test_every_month_and_every_figure_is_printed(layout, count, number):
    series = {name: values[:count] for name, values in SERIES[number].items()}
    printed = texts(chart(MONTHS[:count], series), layout)

    for month in MONTHS[:count]:
        assert month in printed
    for name, values in series.items():
        assert any(name in each for each in printed)
        for value in set(values):
            wanted = sum(each.count(value) for each in series.values())
            assert printed.count(figure(value, "en")) >= wanted, value


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_of_several_words_are_wrapped(layout):
    names = ("First visit", "After one month", "After two months", "After half a year")
    printed = texts(chart(names, {"A": (9.5, 8, 7, 6), "B": (9, 9, 9, 8.25)}), layout)

    assert set(names) <= set(printed)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_that_fit_in_no_form_are_an_error_that_says_so(layout):
    names = [f"Pneumonoultramicroscopic{number}" for number in range(24)]
    with pytest.raises(FitError, match=r'names under the line chart do not fit: .* kind = "bar"'):
        texts(chart(names, {"A": range(24)}), layout)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_single_series_says_its_name(layout):
    printed = texts(chart(("A", "B"), {"People who slept": (3, 4)}, kind="bar"), layout)

    assert "People who slept, mm Hg" in printed


def test_a_name_that_is_the_unit_is_printed_once():
    printed = texts(chart(("A", "B"), {"MM HG": (3, 4)}, kind="bar"), "handout")

    assert "MM HG" in printed
    assert not any("mm Hg" in each for each in printed)


def test_several_series_without_names_print_no_nought_for_them():
    printed = texts(chart(("A", "B"), {"": (103, 104), "Second": (105, 106)}), "handout")

    assert "0" not in printed


def test_no_digit_of_a_figure_is_lost():
    printed = texts(chart(("A", "B"), {"n": (12345678901.25, 4)}, kind="bar"), "handout")

    assert "12,345,678,901.25" in printed
