import pytest

from handout.figures.boxes import Box, LabelBox, surrounding


def test_a_mirrored_box_stands_as_far_from_the_other_side():
    assert Box(10, 5, 20, 7).mirrored(100) == Box(70, 5, 20, 7)


def test_a_mirrored_label_is_aligned_to_the_other_side():
    label = LabelBox(box=Box(0, 0, 10, 10), align="right", valign="bottom")

    assert label.mirrored(100) == LabelBox(box=Box(90, 0, 10, 10), align="left", valign="bottom")


@pytest.mark.parametrize(
    ("other", "overlap"), [(Box(10, 0, 5, 5), False), (Box(9, 9, 5, 5), True), (Box(0, 10, 5, 5), False)]
)
def test_boxes_that_share_a_border_do_not_overlap(other, overlap):
    assert Box(0, 0, 10, 10).overlaps(other) is overlap


def test_the_surrounding_box_holds_all():
    boxes = (Box(3, 4, 5, 6), Box(-1, 8, 2, 2))

    assert surrounding(boxes) == Box(-1, 4, 9, 6)
    assert all(surrounding(boxes).holds(box) for box in boxes)


def test_a_box_does_not_hold_one_that_sticks_out():
    assert not Box(0, 0, 10, 10).holds(Box(1, 1, 9.5, 2))
