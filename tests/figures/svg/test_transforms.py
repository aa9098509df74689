import pytest

from handout.errors import RenderError
from handout.figures.svg.transforms import parse_transform


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("", (3, 4)),
        ("translate(10)", (13, 4)),
        ("translate(10, 20)", (13, 24)),
        ("scale(2)", (6, 8)),
        ("scale(2 -1)", (6, -4)),
        ("rotate(90)", (-4, 3)),
        ("rotate(90 3 4)", (3, 4)),
        ("skewX(45)", (7, 4)),
        ("skewY(45)", (3, 7)),
        ("matrix(1 2 3 4 5 6)", (20, 28)),
        ("translate(10 0) scale(2)", (16, 8)),
        ("scale(2), translate(10 0)", (26, 8)),
    ],
)
def test_a_transform_moves_the_point_where_svg_says(text, point):
    assert parse_transform(text).apply(3, 4) == pytest.approx(point)


@pytest.mark.parametrize("text", ["turn(3)", "scale(1 2 3)", "rotate(1 2)", "scale(2", "scale(x)", "nonsense"])
def test_what_is_no_transform_is_refused(text):
    with pytest.raises(RenderError):
        parse_transform(text)
