import pytest

from handout.layout.slides.deck import NativeChart, SlideDrawing
from tests.layout.slides.decks import section, texts


def chart(kind, categories, *values, unit="%", more=""):
    series = ", ".join(f'{{ name = "S{n}", values = {list(row)} }}' for n, row in enumerate(values))
    names = ", ".join(f'"{name}"' for name in categories)
    said = f'kind = "{kind}", categories = [{names}], series = [{series}], unit = "{unit}", alt = "Figures."'
    return f"chart = {{ {said}{more} }}"


def native(slide):
    [found] = [item for item in slide.items if isinstance(item, NativeChart)]
    return found


def test_bars_with_short_names_stand():
    assert native(section(chart("bar", ["A", "B"], [1, 2]))[0]).kind == "column"


def test_bars_with_long_names_lie():
    names = ["A name that is far too long for the foot of a bar"] * 3
    assert native(section(chart("bar", names, [1, 2, 3]))[0]).kind == "bar"


def test_a_chart_keeps_its_figures_their_unit_and_its_alternative():
    found = native(section(chart("line", ["A", "B"], [1, 2.5], [3, 4], unit="days"))[0])
    assert found.kind == "line"
    assert [series.values for series in found.series] == [(1, 2.5), (3, 4)]
    assert (found.unit, found.alt) == ("days", "Figures.")


def test_bars_begin_at_zero_and_lines_need_not():
    assert native(section(chart("bar", ["A", "B"], [400, 420]))[0]).axis[0] == 0
    assert native(section(chart("line", ["A", "B"], [400, 420]))[0]).axis[0] > 0


def test_negative_figures_have_room():
    low, high, step = native(section(chart("bar", ["A", "B"], [-3, 4]))[0]).axis
    assert low <= -3 < 4 <= high
    assert step > 0


def test_an_icon_array_counts_each_category_out_of_its_unit():
    [slide] = section(chart("icon-array", ["who smoke", "who do not"], [3, 7], unit="10 people"))
    assert slide.kind == "two_arrays"
    assert texts(slide, "array") == [["3 in 10 people", "who smoke"], ["7 in 10 people", "who do not"]]


def test_the_first_array_says_what_all_show():
    [slide] = section(chart("icon-array", ["a", "b"], [3, 7], unit="10 people"))
    assert [item.alt for item in slide.items if isinstance(item, SlideDrawing)] == ["Figures.", ""]


@pytest.mark.parametrize(
    ("count", "kinds"), [(1, ["one_array"]), (3, ["three_arrays"]), (4, ["three_arrays", "one_array"])]
)
def test_three_arrays_stand_on_a_slide(count, kinds):
    found = section(chart("icon-array", [f"c{n}" for n in range(count)], [1] * count, unit="10 people"))
    assert [slide.kind for slide in found] == kinds


def test_a_caption_stands_in_its_placeholder():
    [slide] = section(chart("bar", ["A"], [1], more=', caption = "Invented."'))
    assert texts(slide, "caption") == [["Invented."]]


def figures_said(slide):
    return [note.paragraph.text for note in slide.notes if "12.5" in note.paragraph.text]


@pytest.mark.parametrize(
    ("kind", "count", "series", "labelled"),
    [("bar", 12, 1, True), ("bar", 14, 1, True), ("bar", 40, 1, False), ("line", 24, 2, False), ("line", 12, 1, True)],
)
def test_each_figure_stands_at_its_bar_or_in_the_notes(kind, count, series, labelled):
    names = [f"{number}" for number in range(count)]
    rows = [[12.5 + number for number in range(count)]] * series
    [slide] = section(chart(kind, names, *rows, unit=""))
    assert native(slide).labelled == labelled
    said = figures_said(slide)
    assert len(said) == (0 if labelled else series)
    assert all(f"{number}: {12.5 + number:g}" in line for line in said for number in range(count))


@pytest.mark.parametrize(
    ("one", "other", "labelled"),
    [([10, 20, 30], [90, 80, 95], True), ([151, 152, 150], [153, 152, 140], False), ([1, 2, 3], [1, 2, 3], False)],
)
def test_figures_of_lines_that_would_touch_stand_in_the_notes(one, other, labelled):
    (slide,) = section(chart("line", ["A", "B", "C"], one, other))
    assert native(slide).labelled is labelled
    notes = " ".join(note.paragraph.text for note in slide.notes)
    assert (f"A: {one[0]}" in notes) is not labelled


def test_figures_wider_than_their_place_stand_in_the_notes():
    names = [f"Month {n}" for n in range(8)]
    (slide,) = section(chart("line", names, list(range(8)), unit="millimetres of mercury"))
    assert not native(slide).labelled
