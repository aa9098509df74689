import pytest

from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing, Shape
from handout.figures.placement import bounds, fitted, mirrored, moved, painted_bounds, recolored

SQUARE = Shape(segments=outlines.rectangle(Box(1, 2, 4, 4)), stroke="accent", stroke_width=2, dashes=(1, 3))
DRAWING = Drawing(width=10, height=20, shapes=(SQUARE,))


def test_a_moved_shape_keeps_its_size():
    (shape,) = moved((SQUARE,), 10, 20)

    assert bounds(shape.segments) == Box(11, 22, 4, 4)
    assert shape.stroke_width == 2


def test_a_fitted_drawing_is_centred_and_its_strokes_grow_with_it():
    drawing = fitted(DRAWING, 100, 40)
    (shape,) = drawing.shapes

    assert (drawing.width, drawing.height) == (100, 40)
    assert bounds(shape.segments) == Box(42, 4, 8, 8)
    assert shape.stroke_width == pytest.approx(4)
    assert shape.dashes == pytest.approx((2, 6))


def test_mirroring_twice_changes_nothing():
    assert bounds(mirrored(DRAWING).shapes[0].segments) == Box(5, 2, 4, 4)
    assert mirrored(mirrored(DRAWING)) == DRAWING


def test_roles_are_swapped_at_once_and_not_one_after_the_other():
    both = Drawing(width=1, height=1, shapes=(Shape(segments=(), fill="accent", stroke="paper"),))

    (shape,) = recolored(both, {"accent": "paper", "paper": "accent"}).shapes

    assert (shape.fill, shape.stroke) == ("paper", "accent")


def test_the_painted_bounds_include_half_the_stroke():
    assert painted_bounds(SQUARE) == Box(0, 1, 6, 6)
    assert painted_bounds(Shape(segments=SQUARE.segments, fill="ink", stroke_width=9)) == Box(1, 2, 4, 4)
