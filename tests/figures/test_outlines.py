import pytest

from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import CurveTo
from handout.figures.placement import bounds

from .coverage import polygons


def area(segments):
    return sum(
        (x0 * y1 - x1 * y0) / 2
        for points in polygons(segments, 60)
        for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True)
    )


def test_a_circle_has_the_area_of_one():
    assert area(outlines.circle(5, 5, 3)) == pytest.approx(3.14159 * 9, rel=2e-3)


@pytest.mark.parametrize(
    "outline",
    [
        outlines.circle(5, 5, 3),
        outlines.rectangle(Box(0, 0, 4, 5)),
        outlines.rounded_rectangle(Box(0, 0, 40, 50), 6, 4),
        outlines.polyline(((0, 0), (4, 0), (4, 4)), closed=True),
    ],
)
def test_closed_outlines_run_clockwise(outline):
    assert area(outline) > 0


def test_a_rounded_rectangle_fills_its_box():
    box = Box(2, 3, 40, 20)

    assert bounds(outlines.rounded_rectangle(box, 6, 4)) == box


def test_radii_larger_than_half_a_side_make_an_ellipse():
    assert area(outlines.rounded_rectangle(Box(0, 0, 40, 20), 99, 99)) == pytest.approx(3.14159 * 200, rel=2e-3)


def test_without_a_radius_corners_are_square():
    assert not any(isinstance(each, CurveTo) for each in outlines.rounded_rectangle(Box(0, 0, 4, 4), 0, 3))
