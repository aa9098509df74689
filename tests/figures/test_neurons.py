import pytest

from handout.figures.boxes import Box, surrounding
from handout.figures.drawing import CurveTo
from handout.figures.neurons import ON_ACCENT, neurons, neurons_at
from handout.figures.placement import bounds, painted_bounds


def solid(drawing, role):
    return [shape for shape in drawing.shapes if shape.fill == role and shape.stroke is None]


def hollow(drawing):
    return [shape for shape in drawing.shapes if shape.fill == "paper" and shape.stroke == "mid"]


@pytest.mark.parametrize("branches", range(1, 9))
@pytest.mark.parametrize("size", [(139, 58), (298, 257), (185, 158), (192, 132)])
def test_the_picture_stays_in_its_box(size, branches):
    drawing = neurons(*size, branches, hot=branches // 2)

    assert Box(0, 0, *size).holds(surrounding(painted_bounds(shape) for shape in drawing.shapes), tolerance=0.5)


@pytest.mark.parametrize("branches", range(1, 9))
def test_every_branch_that_meets_has_a_bridge_between_two_dots(branches):
    drawing = neurons(200, 100, branches)

    bridges = [shape for shape in drawing.shapes if shape.stroke == "accent"]
    assert len(bridges) == branches
    assert len(solid(drawing, "accent")) == 2 * branches + 2
    assert not hollow(drawing)


def test_branches_that_do_not_meet_end_in_hollow_dots():
    drawing = neurons(200, 100, 3, bridges={1})

    assert len(hollow(drawing)) == 4
    assert len([shape for shape in drawing.shapes if shape.stroke == "accent"]) == 1


def test_the_hot_branch_is_a_thick_straight_line_in_the_middle():
    drawing = neurons(200, 100, 5, hot=2, thickness=2)
    hot = [shape for shape in drawing.shapes if shape.stroke == "accent" and shape.stroke_width == pytest.approx(4.8)]

    assert len(hot) == 3
    assert all(bounds(shape.segments).height == 0 for shape in hot)
    assert {bounds(shape.segments).y for shape in hot} == {50}


def test_branches_leave_and_arrive_level():
    for shape in neurons(200, 100, 4).shapes:
        if shape.stroke == "mid" and isinstance(shape.segments[-1], CurveTo):
            start, curve = shape.segments
            assert (curve.y1, curve.y2) == (start.y, curve.y)


def test_before_has_two_branches_apart_and_after_five_that_meet():
    before, after = neurons_at(139, 58, 0, 2), neurons_at(139, 58, 1, 2)

    assert (len(hollow(before)), len(hollow(after))) == (4, 0)
    assert len([shape for shape in after.shapes if shape.stroke == "accent" and len(shape.segments) == 2]) == 7


@pytest.mark.parametrize("stages", range(2, 9))
def test_each_stage_has_at_least_as_many_bridges_as_the_one_before(stages):
    pictures = [neurons_at(139, 58, stage, stages) for stage in range(stages)]
    dots = [len(solid(picture, "accent")) for picture in pictures]

    assert dots == sorted(dots)
    assert dots[0] == 2
    assert dots[-1] == 12


def test_on_accent_the_cells_are_paper_with_accent_holes():
    drawing = neurons(200, 100, 5, hot=2, colors=ON_ACCENT)

    assert {shape.stroke for shape in drawing.shapes} == {"on_accent", "paper", None}
    assert len(solid(drawing, "accent")) == 2
