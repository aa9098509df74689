import itertools
import random

import pytest

from handout.errors import RenderError
from handout.figures.charts.axis import bar_axis, line_axis, require_shape

SETS = {
    "counts": [12, 30, 25],
    "negatives": [-4, 7, -1],
    "all negative": [-3, -5],
    "zero": [0, 0, 0],
    "all equal": [7, 7, 7],
    "one": [1],
    "tenths": [0.1, 0.2, 0.7],
    "tiny": [1.5e-9, 4e-9],
    "huge": [1e12, 3e12],
    "of all sizes": [1e-3, 1e6],
    "at the limits": [-1e300, 1e300],
    "least": [5e-324],
    "temperatures": [36.6, 38.9, 37.2],
}


@pytest.mark.parametrize("values", SETS.values(), ids=SETS)
@pytest.mark.parametrize("axis_of", [bar_axis, line_axis])
@pytest.mark.parametrize("most", [3, 6, 11])
def test_ticks_are_few_round_even_and_hold_all_values(values, axis_of, most):
    axis = axis_of([values], most_ticks=most)

    assert 2 <= len(axis.ticks) <= most + 1
    assert axis.minimum <= min(values)
    assert axis.maximum >= max(values)
    steps = [later - sooner for sooner, later in itertools.pairwise(axis.ticks)]
    assert all(step == pytest.approx(steps[0], rel=1e-6) for step in steps)
    assert f"{steps[0]:.0e}"[0] in "125"
    assert all(0 <= axis.position(value) <= 1 for value in values)


def test_ticks_are_decimal_numbers_and_not_nearly():
    axis = bar_axis([[0.3]])

    assert axis.ticks == (0.0, 0.1, 0.2, 0.3)
    assert axis.decimals == 1


def test_whole_ticks_need_no_decimals():
    assert (bar_axis([[30, 12]]).ticks, bar_axis([[30]]).decimals) == ((0, 10, 20, 30), 0)


def test_bars_begin_at_zero_however_close_the_values_are():
    assert bar_axis([[98, 99, 100]]).minimum == 0
    assert bar_axis([[-98, -99]]).maximum == 0


def test_lines_far_from_zero_and_close_together_need_not_show_it():
    assert line_axis([[36.6, 38.9]]).minimum == 36.5
    assert line_axis([[-38.9, -36.6]]).maximum == -36.5
    assert line_axis([[3, 38]]).minimum == 0
    assert line_axis([[37, 37]]).minimum == 0


def test_bars_stand_on_zero_or_on_the_end_next_to_it():
    assert bar_axis([[4, 2]]).base == 0
    assert bar_axis([[-4, -2]]).base == 1
    assert bar_axis([[-4, 4]]).base == 0.5
    assert line_axis([[36.6, 38.9]]).base == 0


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e301])
def test_what_is_no_figure_is_refused(value):
    with pytest.raises(RenderError):
        bar_axis([[1.0, value]])


def test_no_figures_at_all_are_refused():
    with pytest.raises(RenderError):
        line_axis([[]])


@pytest.mark.parametrize(("series", "categories"), [([], 1), ([[1, 2]], 3), ([[1], [1, 2]], 1), ([[]], 0)])
def test_series_have_a_figure_for_each_category(series, categories):
    with pytest.raises(RenderError):
        require_shape(series, categories)


def test_any_figures_get_an_axis():
    dice = random.Random(7)
    for _ in range(2000):
        values = [dice.uniform(-1, 1) * 10 ** dice.randint(-12, 12) for _ in range(dice.randint(1, 5))]
        axis = bar_axis([values])
        assert axis.minimum <= min(0.0, *values)
        assert axis.maximum >= max(0.0, *values)
        assert len(axis.ticks) <= 7
