import itertools

import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box, surrounding
from handout.figures.diagrams import (
    PAPER,
    PAPER_PICTURES,
    SLIDE_PICTURES,
    before_after,
    before_after_label_width,
    chain,
)
from handout.figures.placement import painted_bounds


@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize(("sizes", "width"), [(PAPER_PICTURES, 332), (PAPER_PICTURES, 217), (SLIDE_PICTURES, 816)])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_pictures_with_their_labels_stand_apart_in_the_box(sizes, width, count, direction):
    plan = before_after(width, [13.0] * count, sizes, art="neurons", direction=direction)
    whole = Box(0, 0, plan.art.width, plan.art.height)
    taken = [surrounding((node.frame, node.label.box)) for node in plan.nodes]

    assert all(whole.holds(box) for box in taken)
    assert whole.holds(surrounding(painted_bounds(shape) for shape in plan.drawing.shapes))
    assert not any(first.overlaps(second) for first, second in itertools.combinations(taken, 2))
    assert len(plan.connectors) == count - 1


def test_on_paper_two_pictures_stand_side_by_side_with_an_arrow_of_36_between():
    plan = before_after(332, [13, 13], PAPER_PICTURES, art="neurons")
    (arrow,) = plan.connectors

    assert [(node.frame.x, node.frame.width) for node in plan.nodes] == [(0, 139), (193, 139)]
    assert arrow.end.x - arrow.start.x == 36
    assert all(node.label.box.y == node.frame.bottom + 8 and node.label.align == "center" for node in plan.nodes)
    assert before_after_label_width(2, 332, PAPER_PICTURES, art="neurons") == 139


def test_in_a_narrow_panel_they_stand_one_above_the_other_with_an_arrow_down():
    plan = before_after(217, [13, 13], PAPER_PICTURES, art="neurons")
    (arrow,) = plan.connectors

    assert plan.nodes[1].frame.y > plan.nodes[0].label.box.bottom
    assert arrow.start.x == arrow.end.x
    assert arrow.start.y < arrow.end.y


def test_from_right_to_left_before_is_on_the_right():
    plan = before_after(332, [13, 13], PAPER_PICTURES, art="neurons", direction="rtl")

    assert plan.nodes[0].frame.x > plan.nodes[1].frame.x


def test_as_boxes_it_is_a_chain():
    assert before_after(332, [13, 13], PAPER) == chain(332, [13, 13], PAPER)
    assert before_after_label_width(2, 332, PAPER) == chain(332, [13, 13]).nodes[0].label.box.width


def test_nothing_before_and_after_is_refused():
    with pytest.raises(RenderError):
        before_after(332, [], PAPER_PICTURES, art="neurons")
