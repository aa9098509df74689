import pytest

from handout.figures.affine import IDENTITY, Affine, scaling, transformed, translation
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo


def test_the_map_done_first_is_the_inner_one():
    moved_then_doubled = scaling(2, 2).after(translation(1, 0))

    assert moved_then_doubled.apply(1, 1) == (4, 2)


def test_identity_changes_nothing():
    assert Affine(2, 3, 5, 7, 11, 13).after(IDENTITY) == Affine(2, 3, 5, 7, 11, 13)


def test_lengths_grow_by_the_mean_of_both_directions():
    assert scaling(2, 8).scale == pytest.approx(4)
    assert Affine(0, 3, -3, 0, 9, 9).scale == pytest.approx(3)


def test_every_kind_of_segment_is_sent_through_the_map():
    path = (MoveTo(0, 0), LineTo(1, 0), CurveTo(1, 1, 2, 2, 3, 3), Close())

    assert transformed(path, translation(10, 20)) == (
        MoveTo(10, 20),
        LineTo(11, 20),
        CurveTo(11, 21, 12, 22, 13, 23),
        Close(),
    )
