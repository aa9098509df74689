import pytest

from handout.errors import RenderError
from handout.figures.charts import ChartSizes, bar_axis, bar_chart
from handout.figures.placement import painted_bounds

from .chart_cases import SERIES, assert_sound, of_kind


def chart(series, *, width=332, value_width=14.0, heights=None, direction="ltr"):
    names = (50.0,) * len(series) if len(series) > 1 else ()
    sizes = ChartSizes(line=13, tick_width=24, value_width=value_width, series_widths=names)
    heights = heights or [13.0] * len(series[0])
    return bar_chart(width, series, 90, heights, bar_axis(series), sizes, direction=direction)


def bars(plan):
    return [painted_bounds(shape) for shape in plan.drawing.shapes if shape.fill and painted_bounds(shape).x > 60]


@pytest.mark.parametrize("series", SERIES.values(), ids=SERIES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("value_width", [0.0, 14.0])
def test_a_chart_is_sound(series, direction, value_width):
    plan = chart(series, direction=direction, value_width=value_width)

    assert_sound(plan)
    assert len(of_kind(plan, "category")) == len(series[0])
    assert len(of_kind(plan, "value")) == (len(series) * len(series[0]) if value_width else 0)


def test_bars_are_as_long_as_their_figures():
    plan = chart([[10, 30, 20]])
    short, long, _ = bars(plan)

    assert long.width == pytest.approx(3 * short.width)
    assert long.width == pytest.approx(plan.plot.width)
    assert short.x == long.x == plan.plot.x


def test_bars_stand_beside_their_names_in_order_from_the_top():
    plan = chart([[3, 2, 1]], heights=[13, 39, 13])

    tops = [box.y for box in bars(plan)]
    assert tops == sorted(tops)
    for bar, label in zip(bars(plan), of_kind(plan, "category"), strict=True):
        assert bar.center.y == pytest.approx(label.place.box.center.y)
        assert label.place.align == "right"


def test_a_chart_is_as_high_as_its_names_need():
    assert chart([[3, 2]], heights=[39, 39]).drawing.height > chart([[3, 2]]).drawing.height


def test_values_stand_beyond_the_ends_of_bars():
    plan = chart([[10, -10]])
    right, left = bars(plan)
    beyond, before = (label.place.box for label in of_kind(plan, "value"))

    assert beyond.x > right.right
    assert before.right < left.x


def test_ticks_too_wide_for_their_places_are_thinned_out_but_zero_stays():
    sizes = ChartSizes(line=13, tick_width=70)
    plan = bar_chart(332, [[-30, 30]], 90, [13, 13], bar_axis([[-30, 30]]), sizes)

    shown = [label.value for label in of_kind(plan, "tick")]
    assert 0 in shown
    assert len(shown) < len(bar_axis([[-30, 30]]).ticks)
    assert_sound(plan)


def test_series_without_a_figure_for_each_name_are_refused():
    with pytest.raises(RenderError):
        chart([[1, 2]], heights=[13])


def test_more_series_than_can_be_told_apart_are_refused():
    with pytest.raises(RenderError):
        chart([[1]] * 7)
