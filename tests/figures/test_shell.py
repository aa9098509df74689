import pytest

from handout.figures.boxes import Box, surrounding
from handout.figures.drawing import CurveTo
from handout.figures.placement import bounds, painted_bounds
from handout.figures.shell import shell

from .coverage import painted

SIDE = {"width": 504, "height": 104, "radius": 30, "cap": 160, "form": "side"}
TOP = {"width": 217, "height": 220, "radius": 28, "cap": 44, "form": "top"}


@pytest.mark.parametrize("form", [SIDE, TOP, {**SIDE, "direction": "rtl"}], ids=["side", "top", "mirrored"])
def test_the_shell_fills_its_box_and_no_more(form):
    drawing = shell(**form)

    box = surrounding(painted_bounds(shape) for shape in drawing.shapes)
    assert box.holds(Box(0, 0, form["width"], form["height"]))
    assert Box(0, 0, form["width"], form["height"]).holds(box)


def test_it_is_a_body_with_a_cap_and_an_outline_on_top():
    body, cap, outline = shell(**SIDE).shapes

    assert (body.fill, cap.fill, outline.stroke, outline.stroke_width) == ("tint", "accent", "accent", 1.5)
    assert outline.segments == body.segments
    assert bounds(cap.segments).right == pytest.approx(160)


def test_a_top_cap_is_as_wide_as_the_shell():
    _, cap, _ = shell(**TOP).shapes

    assert bounds(cap.segments) == Box(0.75, 0.75, 215.5, 43.25)


def corners(drawing):
    """Return which corners of the box are painted: top left, top right, bottom right, bottom left."""
    right, bottom = drawing.width - 2, drawing.height - 2
    return [painted(drawing, x, y) is not None for x, y in ((2, 2), (right, 2), (right, bottom), (2, bottom))]


def test_two_opposite_corners_are_round():
    assert corners(shell(**SIDE)) == [False, True, False, True]
    assert corners(shell(**TOP)) == [False, True, False, True]


def test_for_readers_from_right_to_left_it_is_mirrored():
    drawing = shell(**SIDE, direction="rtl")

    assert corners(drawing) == [True, False, True, False]
    assert painted(drawing, 450, 50) == "accent"
    assert painted(drawing, 50, 50) == "tint"


def test_a_low_shell_bends_no_further_than_its_middle():
    body = shell(width=300, height=40, radius=30, cap=100, form="side").shapes[0]

    assert all(0 <= each.y <= 40 for each in body.segments if isinstance(each, CurveTo))
    assert bounds(body.segments).height == pytest.approx(38.5)
