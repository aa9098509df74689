import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box, surrounding
from handout.figures.covers import cover, cover_names
from handout.figures.placement import painted_bounds


def test_there_are_covers_for_any_topic():
    assert {"neurons", "leaf", "heart", "waves"} <= set(cover_names())


@pytest.mark.parametrize("name", cover_names())
@pytest.mark.parametrize("panel", [(352, 540), (222, 232), (500, 120)])
def test_a_cover_stands_in_the_middle_of_its_panel(name, panel):
    drawing = cover(name, *panel)
    box = surrounding(painted_bounds(shape) for shape in drawing.shapes)

    assert (drawing.width, drawing.height) == panel
    assert Box(0, 0, *panel).holds(box)
    assert box.center.x == pytest.approx(panel[0] / 2, rel=0.03)
    assert box.center.y == pytest.approx(panel[1] / 2, rel=0.06)


@pytest.mark.parametrize("name", cover_names())
def test_a_cover_has_the_colours_of_art_on_accent(name):
    roles = {role for shape in cover(name, 200, 200).shapes for role in (shape.fill, shape.stroke)}

    assert {"on_accent", "paper"} <= roles <= {"on_accent", "paper", "accent", None}


def test_an_unknown_cover_is_refused_with_those_that_there_are():
    with pytest.raises(RenderError, match=r"rocket.*waves"):
        cover("rocket", 100, 100)
