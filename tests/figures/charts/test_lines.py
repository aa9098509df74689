import itertools

import pytest

from handout.errors import RenderError
from handout.figures.charts import (
    ChartSizes,
    LineForm,
    line_axis,
    line_category_width,
    line_chart,
    line_key,
    line_names_fit,
    with_value_list,
)
from handout.figures.drawing import LineTo, MoveTo

from .chart_cases import SERIES, assert_sound, of_kind

PLAIN = LineForm()


def chart(series, *, width=332, height=170, value_width=14.0, direction="ltr", form=PLAIN):
    names = (50.0,) * len(series) if len(series) > 1 else ()
    sizes = ChartSizes(line=13, tick_width=24, value_width=value_width, series_widths=names)
    texts = [(min(24, 4 + width / 4 / len(series[0])), 13)] * len(series[0])
    return line_chart(width, height, series, texts, line_axis(series), sizes, form, direction=direction)


def lines(plan):
    """Return the corners of each line, keys included."""
    found = []
    for shape in plan.drawing.shapes:
        if shape.stroke == "accent" and shape.fill is None:
            found.append([(each.x, each.y) for each in shape.segments if isinstance(each, MoveTo | LineTo)])
    return found


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [280, 332, 816])
def test_a_chart_is_sound(series, direction, width):
    plan = chart(series, width=width, direction=direction)

    assert_sound(plan)
    assert len(of_kind(plan, "category")) == len(series[0])
    assert len(of_kind(plan, "series")) == (len(series) if len(series) > 1 else 0)


def test_a_line_goes_through_its_figures():
    plan = chart([[0, 10, 5]])
    ((first, second, third),) = lines(plan)

    assert (first[1], second[1]) == (pytest.approx(plan.plot.bottom), pytest.approx(plan.plot.y))
    assert third[1] == pytest.approx(plan.plot.center.y)
    assert second[0] == pytest.approx(plan.plot.center.x)


def test_a_single_figure_is_a_marker_without_a_line():
    assert lines(chart([[5]])) == []


def test_no_value_stands_on_the_line():
    plan = chart([[36.6, 37.8, 38.9, 37.2, 36.8]], width=332, value_width=24)
    (corners,) = lines(plan)

    values = of_kind(plan, "value")
    assert len(values) == 5
    for label in values:
        box = label.place.box.inset(0.5)
        for (x0, y0), (x1, y1) in itertools.pairwise(corners):
            for step in range(101):
                x, y = x0 + (x1 - x0) * step / 100, y0 + (y1 - y0) * step / 100
                assert not (box.x < x < box.right and box.y < y < box.bottom), label


def test_the_value_in_a_valley_stands_under_it():
    plan = chart([[9, 2, 8]])
    (corners,) = lines(plan)
    values = [label.place.box for label in of_kind(plan, "value")]

    assert values[1].y > corners[1][1]
    assert values[0].bottom < corners[0][1]


def test_several_series_print_no_values():
    assert of_kind(chart([[1, 2], [2, 3]]), "value") == []


def test_names_of_lines_that_end_together_are_moved_apart():
    plan = chart([[1, 3], [2, 3], [4, 3]])
    tops = sorted(label.place.box.y for label in of_kind(plan, "series"))

    assert all(later - sooner >= 13 - 1e-6 for sooner, later in itertools.pairwise(tops))


def test_names_of_lines_that_end_apart_stand_at_their_ends():
    plan = chart([[1, 9], [1, 1]])
    ends = [corners[-1][1] for corners in lines(plan)[2:]]
    centers = [label.place.box.center.y for label in of_kind(plan, "series")]

    assert sorted(centers) == pytest.approx(sorted(ends))


def test_lines_can_be_told_apart_without_colour():
    plan = chart(SERIES["six series"])
    looks = {(shape.stroke_width, shape.dashes) for shape in plan.drawing.shapes if lines_only(shape)}
    markers = {
        (len(shape.segments), shape.segments[1].__class__, shape.fill)
        for shape in plan.drawing.shapes
        if shape.fill and shape.stroke
    }

    assert len(looks) == 6
    assert len(markers) >= 5


def lines_only(shape):
    return shape.stroke == "accent" and shape.fill is None


def test_names_stand_under_their_points():
    plan = chart([[1, 2, 3], [3, 2, 1]])
    points = lines(plan)[-1]

    centers = [label.place.box.center.x for label in of_kind(plan, "category")]
    assert centers == [pytest.approx(x) for x, _ in points]


FORMS = [LineForm(legend, rows, values) for legend in ("beside", "above") for rows in (1, 2, 3, 4)
         for values in ("at points", "below", "none")]  # fmt: skip


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("series", [SERIES["three"], SERIES["twelve"], SERIES["grouped"], SERIES["mixed signs"]])
def test_a_chart_is_sound_in_every_form(form, series):
    sizes = ChartSizes(line=13, tick_width=24, value_width=12, series_widths=(50,) * (len(series) > 1) * len(series))
    room = line_category_width(332, len(series[0]), sizes, form)
    names = [(min(room, 60), 13)] * len(series[0])
    if line_names_fit(332, names, sizes, form):
        plan = line_chart(332, 300, series, names, line_axis(series), sizes, form)
        assert_sound(plan)
        assert len(of_kind(plan, "category")) == len(series[0])
        if form.values == "below":
            assert len(of_kind(plan, "value")) == len(series) * len(series[0])


def test_names_in_two_rows_may_be_twice_as_wide():
    sizes = ChartSizes(line=13, tick_width=24)
    names = [(40, 13)] * 12

    assert not line_names_fit(332, names, sizes, LineForm(rows=1))
    assert line_names_fit(332, names, sizes, LineForm(rows=2))


@pytest.mark.parametrize("series", [SERIES["twelve"], SERIES["grouped"], SERIES["six series"]])
def test_figures_without_room_are_listed_under_the_chart(series):
    sizes = ChartSizes(line=13, tick_width=24, value_width=30, series_widths=(50,) * (len(series) > 1) * len(series))
    names = [(40, 13)] * len(series[0])
    plan = line_chart(332, 170, series, names, line_axis(series), sizes, LineForm("above", 2, "none"))
    listed = with_value_list(plan, series, names, sizes, lambda box, number: line_key(box, number, sizes))

    below = [label for label in listed.labels if label.place.box.y >= plan.drawing.height]
    assert [label.category for label in below if label.kind == "category"] == list(range(len(series[0])))
    assert {(label.series, label.category, label.value) for label in below if label.kind == "value"} == {
        (number, place, value) for number, values in enumerate(series) for place, value in enumerate(values)
    }
    boxes = [label.place.box for label in below]
    assert not any(first.overlaps(second) for first, second in itertools.combinations(boxes, 2))
    assert all(box.right <= 332 + 1e-6 and box.bottom <= listed.drawing.height + 1e-6 for box in boxes)


def test_a_list_wider_than_its_chart_is_refused():
    sizes = ChartSizes(line=13, tick_width=24, value_width=60, series_widths=(50, 50))
    plan = line_chart(332, 170, [[1], [2]], [(90, 13)], line_axis([[1, 2]]), sizes, LineForm("above", 1, "none"))
    with pytest.raises(RenderError, match="no room"):
        with_value_list(plan, [[1], [2]], [(300, 13)], sizes, lambda box, number: line_key(box, number, sizes))


def test_more_series_than_can_be_told_apart_are_refused():
    with pytest.raises(RenderError):
        line_chart(332, 170, [[1]] * 7, [(9, 13)], line_axis([[1]]), ChartSizes(line=13))
