import pytest

from handout.errors import RenderError
from handout.figures.boxes import surrounding
from handout.figures.charts import ChartSizes, icon_array, icon_array_label_width
from handout.figures.drawing import MoveTo
from handout.figures.placement import painted_bounds

from .chart_cases import assert_sound, of_kind

SIZES = ChartSizes(line=13)


def people(plan, fill):
    """Return how many figures have that fill: each is a head and a body."""
    shapes = [shape for shape in plan.drawing.shapes if shape.fill == fill]
    return sum(isinstance(segment, MoveTo) for shape in shapes for segment in shape.segments) // 2


@pytest.mark.parametrize("total", [1, 3, 4, 10, 20, 25, 50, 100, 200, 1000])
@pytest.mark.parametrize("groups", [1, 2, 3])
@pytest.mark.parametrize("width", [217, 332, 816])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_array_is_sound_and_holds_all_figures(total, groups, width, direction):
    counts = [0, total, total // 2][:groups]
    plan = icon_array(width, counts, total, [13] * groups, SIZES, direction=direction)

    assert_sound(plan)
    assert people(plan, "accent") == sum(counts)
    assert people(plan, "accent") + people(plan, "paper") == total * groups
    assert len(of_kind(plan, "category")) == groups


def test_three_in_ten_are_ten_figures_in_a_row_of_which_the_first_three_are_filled():
    plan = icon_array(332, [3], 10, [13], SIZES)
    filled, hollow = plan.drawing.shapes

    assert (people(plan, "accent"), people(plan, "paper")) == (3, 7)
    assert painted_bounds(filled).right < painted_bounds(hollow).x
    assert painted_bounds(filled).y == pytest.approx(painted_bounds(hollow).y)


def test_a_hundred_stand_ten_by_ten():
    plan = icon_array(332, [100], 100, [13], SIZES)
    heads = [each for each in plan.drawing.shapes[0].segments if isinstance(each, MoveTo)][::2]

    assert len({round(each.x, 3) for each in heads}) == 10
    assert len({round(each.y, 3) for each in heads}) == 10


def test_the_label_stands_over_its_figures():
    plan = icon_array(332, [3, 5], 10, [13, 26], SIZES)
    first, second = (label.place.box for label in of_kind(plan, "category"))

    assert first.bottom == second.bottom < plan.plot.y
    assert {first.width, second.width} == {icon_array_label_width(332, 2, 10, SIZES)}


def test_arrays_that_would_be_too_small_stand_below_each_other():
    beside, below = (icon_array(width, [3, 5], 10, [13, 13], SIZES) for width in (332, 150))

    assert len({label.place.box.y for label in of_kind(beside, "category")}) == 1
    assert len({label.place.box.y for label in of_kind(below, "category")}) == 2


def test_a_count_is_rounded_to_whole_figures():
    assert [people(icon_array(332, [count], 10, [13], SIZES), "accent") for count in (2.4, 2.5, 2.6)] == [2, 3, 3]


def test_filled_and_hollow_figures_have_one_shape_each():
    plan = icon_array(332, [37], 100, [13], SIZES)

    assert len(plan.drawing.shapes) == 2
    assert plan.plot.holds(surrounding(painted_bounds(shape) for shape in plan.drawing.shapes), tolerance=0.6)


@pytest.mark.parametrize(
    ("counts", "total"), [([11], 10), ([-1], 10), ([1], 0), ([1], 1001), ([], 10), ([float("nan")], 10)]
)
def test_what_cannot_be_shown_is_refused(counts, total):
    with pytest.raises(RenderError):
        icon_array(332, counts, total, [13] * len(counts), SIZES)
