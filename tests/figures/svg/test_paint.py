import pytest

from handout.figures.svg.paint import inherited, is_hidden, paint_of


@pytest.mark.parametrize("color", ["#fff", "#FFFFFF", "white", "rgb(255, 250, 250)", "rgb(100%,100%,100%)", "ivory"])
def test_white_is_the_ground(color):
    assert paint_of({"fill": color}).fill == "ground"


@pytest.mark.parametrize("color", ["#000", "red", "rgb(10 20 30)", "currentColor", "url(#shade)", "#cccccc", "odd.."])
def test_every_other_colour_is_the_mark(color):
    assert paint_of({"fill": color}).fill == "mark"


@pytest.mark.parametrize("color", ["none", "transparent", "#0000", "#11223300", "rgba(1,2,3,0)"])
def test_what_is_clear_is_not_painted(color):
    assert paint_of({"fill": color, "stroke": color}).fill is None
    assert paint_of({"fill": color, "stroke": color}).stroke is None


def test_an_element_that_says_nothing_is_filled_and_not_stroked():
    paint = paint_of({})

    assert (paint.fill, paint.stroke) == ("mark", None)


def test_the_current_colour_is_the_property_color():
    assert paint_of({"fill": "currentColor", "color": "#fff"}).fill == "ground"


def test_opacity_of_nothing_hides():
    assert paint_of({"fill-opacity": "0"}).fill is None
    assert paint_of({"stroke": "red", "stroke-opacity": "0%"}).stroke is None
    assert paint_of({"visibility": "hidden"}).fill is None
    assert is_hidden({"opacity": "0"})
    assert is_hidden({"display": "none"})
    assert not is_hidden({"opacity": ".2"})


def test_a_stroke_without_width_is_none():
    assert paint_of({"stroke": "red", "stroke-width": "0"}).stroke is None


@pytest.mark.parametrize(
    ("dashes", "read"), [("none", ()), ("1 4.5", (1, 4.5)), ("3", (3, 3)), ("0 0", ()), ("2px,3px,4px", (2, 3, 4) * 2)]
)
def test_dashes_come_in_pairs(dashes, read):
    assert paint_of({"stroke-dasharray": dashes}).dashes == read


def test_children_take_what_their_parent_says_unless_they_say_otherwise():
    assert inherited({"fill": "red", "stroke": "blue"}, {"fill": "none", "stroke": "inherit", "d": "M0 0"}) == {
        "fill": "none",
        "stroke": "blue",
    }
