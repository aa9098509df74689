import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box
from handout.figures.charts import ChartSizes, bar_axis, category_width, column_chart
from handout.figures.placement import painted_bounds

from .chart_cases import SERIES, assert_sound, of_kind


def chart(series, *, width=332, height=170, value_width=14.0, names=True, direction="ltr", scale=1.0):
    names_of = (50.0,) * len(series) if names and len(series) > 1 else ()
    sizes = ChartSizes(line=13, tick_width=24, value_width=value_width, series_widths=names_of, scale=scale)
    return column_chart(width, height, series, 13, bar_axis(series), sizes, direction=direction)


def bars(plan):
    boxes = [painted_bounds(shape) for shape in plan.drawing.shapes if shape.fill]
    return [box for box in boxes if plan.plot.holds(box)]


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [217, 332, 816])
def test_a_chart_is_sound(series, direction, width):
    plan = chart(series, width=width, direction=direction, scale=width / 332)

    assert_sound(plan)
    assert len(of_kind(plan, "category")) == len(series[0])
    assert len(of_kind(plan, "series")) == (len(series) if len(series) > 1 else 0)
    assert [label.value for label in of_kind(plan, "tick")] == list(bar_axis(series).ticks)


def test_bars_are_as_high_as_their_figures():
    plan = chart([[10, 30, 20]])
    low, high, middle = bars(plan)

    assert high.height == pytest.approx(3 * low.height) == pytest.approx(1.5 * middle.height)
    assert high.height == pytest.approx(plan.plot.height)
    assert low.bottom == high.bottom == plan.plot.bottom


def test_bars_of_negative_figures_hang_from_zero():
    up, down = bars(chart([[10, -10]]))

    assert up.bottom == pytest.approx(down.y)
    assert up.height == pytest.approx(down.height)


def test_values_stand_over_bars_and_under_hanging_ones():
    plan = chart([[10, -10]])
    up, down = bars(plan)
    over, under = (label.place.box for label in of_kind(plan, "value"))

    assert over.bottom == pytest.approx(up.y)
    assert under.y == pytest.approx(down.bottom)


def test_values_wider_than_their_bars_are_left_to_the_ticks():
    assert of_kind(chart([list(range(12))], value_width=40), "value") == []
    assert of_kind(chart([[1, 2]], value_width=0), "value") == []
    assert len(of_kind(chart([[1, 2]], value_width=40), "value")) == 2


def test_a_figure_of_nothing_has_a_value_and_no_bar():
    plan = chart([[0, 5]])

    assert len(bars(plan)) == 1
    assert len(of_kind(plan, "value")) == 2


def test_the_bars_of_a_group_stand_side_by_side_in_the_order_of_the_series():
    plan = chart([[5, 5], [5, 5]])
    first, second, third, fourth = sorted(bars(plan), key=lambda box: box.x)

    assert first.right < second.x < second.right < third.x < third.right < fourth.x
    assert third.x - second.right > second.x - first.right


def test_a_single_bar_is_not_as_wide_as_the_chart():
    (bar,) = bars(chart([[7]], width=816))

    assert bar.width < 65


def test_categories_are_as_wide_as_promised():
    sizes = ChartSizes(line=13, tick_width=24)
    plan = column_chart(332, 170, [[1, 2, 3]], 26, bar_axis([[3]]), sizes)

    widths = [label.place.box.width for label in of_kind(plan, "category")]
    assert widths == [pytest.approx(category_width(332, 3, sizes))] * 3
    assert all(label.place.box.bottom == 170 and label.place.box.height == 26 for label in of_kind(plan, "category"))


def test_a_long_legend_takes_more_rows_and_leaves_less_for_the_bars():
    short, long = chart(SERIES["grouped"]), chart(SERIES["six series"])

    assert len({label.place.box.y for label in of_kind(long, "series")}) > 1
    assert long.plot.y > short.plot.y


def test_the_grid_has_a_thick_line_at_zero():
    plan = chart([[10, -10]])
    lines = [shape for shape in plan.drawing.shapes if shape.stroke in ("rule", "secondary")]

    (zero,) = [shape for shape in lines if shape.stroke == "secondary"]
    assert painted_bounds(zero).center.y == pytest.approx(plan.plot.center.y)
    assert zero.stroke_width > max(shape.stroke_width for shape in lines if shape is not zero)


def test_more_series_than_can_be_told_apart_are_refused():
    with pytest.raises(RenderError, match="6 series"):
        chart([[1]] * 7)


def test_series_of_different_length_are_refused():
    with pytest.raises(RenderError):
        column_chart(332, 170, [[1, 2], [1]], 13, bar_axis([[1]]), ChartSizes(line=13))


def test_mirrored_the_ticks_are_on_the_right():
    plan = chart([[1, 2]], direction="rtl")

    assert all(label.place.box.x > plan.plot.right and label.place.align == "left" for label in of_kind(plan, "tick"))
    assert plan.plot.x == pytest.approx(0)
    assert isinstance(plan.plot, Box)
