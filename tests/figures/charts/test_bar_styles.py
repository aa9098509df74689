import pytest

from handout.figures.boxes import Box, surrounding
from handout.figures.charts.bar_styles import BAR_STYLES, bar_shapes
from handout.figures.placement import painted_bounds


@pytest.mark.parametrize("style", BAR_STYLES)
@pytest.mark.parametrize("box", [Box(3, 4, 20, 90), Box(3, 4, 90, 12), Box(0, 0, 3, 200), Box(0, 0, 40, 0.8)])
def test_a_bar_fills_its_box_and_no_more(style, box):
    painted = surrounding(painted_bounds(shape) for shape in bar_shapes(box, style))

    assert box.holds(painted, tolerance=0.6)
    assert painted.holds(box)


@pytest.mark.parametrize("style", BAR_STYLES)
def test_a_bar_without_area_is_not_drawn(style):
    assert bar_shapes(Box(0, 0, 20, 0), style) == ()


def test_no_two_styles_look_alike_without_colour():
    def look(style):
        shapes = bar_shapes(Box(0, 0, 20, 60), style)
        return (shapes[0].fill, tuple(shape.segments for shape in shapes[1:]))

    assert len({look(style) for style in BAR_STYLES}) == len(BAR_STYLES)
