"""Charts: bars and counts with their figures, names and unit, in the width of the text."""

import pytest

from handout.checks.printed import text_of
from tests.layout.paper.pages import drawings, elements, find, flow, look, texts, words

CHART = (
    '[[section]]\nheading = "H"\n'
    'chart = {{ kind = "{0}", categories = {1}, series = {2}, unit = "{3}", alt = "The alt"{4} }}\n'
)


def chart(kind, categories, *series, unit="%", more=""):
    rows = ", ".join(f'{{ name = "{name}", values = {list(values)} }}' for name, values in series)
    names = "[" + ", ".join(f'"{each}"' for each in categories) + "]"
    return CHART.format(kind, names, f"[{rows}]", unit, more)


def label(laid, said):
    """The figure at a bar: the last text that says it, for the axis says it too."""
    return [each for each in texts(laid) if text_of(each) == said][-1]


def test_a_bar_chart_prints_names_figures_and_what_they_count():
    laid = flow(chart("bar", ["Rested", "Worked"], ("People", [12.5, 40])))
    assert {"Rested", "Worked", "12.5", "40", "People, %"} <= set(words(laid))
    (figure,) = elements(laid, "Figure")
    assert figure.alt == "The alt"


def test_names_stand_before_their_bars_and_figures_behind_them():
    laid = flow(chart("bar", ["Rested", "Worked"], ("People", [10, 40])))
    (bars,) = [each for each in drawings(laid) if each.element is not None]
    left, right = bars.x, bars.x + bars.drawing.width
    assert find(laid, "Rested").x >= left
    assert find(laid, "Rested").x + find(laid, "Rested").width <= label(laid, "10").x
    assert label(laid, "40").x > label(laid, "10").x
    assert all(text.x + text.width <= right + 1 for text in texts(laid) if text.element is bars.element)


def test_several_series_have_their_names_printed():
    laid = flow(chart("bar", ["A", "B"], ("Before", [1, 2]), ("After", [3, 4])))
    assert {"Before", "After", "1", "2", "3", "4"} <= set(words(laid))
    assert "%" in words(laid)


@pytest.mark.parametrize(("language", "printed"), [("en", "1,125"), ("de", "1 125"), ("es", "1 125"), ("fr", "1 125")])
def test_figures_have_the_form_of_the_language(language, printed):
    laid = flow(chart("bar", ["A"], ("N", [1125]), unit="mg"), language=language)
    assert printed in [each.replace("\u202f", " ").replace("\u00a0", " ") for each in words(laid)]


def test_an_icon_array_says_its_count_in_words():
    laid = flow(chart("icon-array", ["Felt better", "Did not"], ("", [3, 7]), unit="10 people"))
    assert {"Felt better: 3 in 10 people", "Did not: 7 in 10 people"} <= set(words(laid))


def test_a_caption_stands_under_the_chart():
    laid = flow(chart("bar", ["A"], ("N", [1]), more=', caption = "Under it"'))
    (bars,) = [each for each in drawings(laid) if each.element is not None]
    assert find(laid, "Under it").y >= bars.y + bars.drawing.height
    assert find(laid, "Under it").style == "caption"


def test_a_chart_begins_where_the_text_does():
    laid = flow(chart("bar", ["A"], ("N", [1])))
    (bars,) = [each for each in drawings(laid) if each.element is not None]
    columns = look().columns
    width = (look().margins.live_width - 2 * columns.gutter) / 3
    assert bars.x == pytest.approx(54 + width + columns.gutter)
    assert bars.drawing.width == pytest.approx(2 * width + columns.gutter)
