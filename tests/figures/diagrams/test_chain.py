import itertools

import msgspec
import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box, surrounding
from handout.figures.diagrams import PAPER, SLIDE, chain, chain_label_width
from handout.figures.placement import bounds, painted_bounds

ICONS_INSIDE = msgspec.structs.replace(PAPER, icon=20.0)
COUNTS = range(2, 9)
CASES = [(sizes, width) for sizes in (PAPER, ICONS_INSIDE, SLIDE) for width in (150.0, 332.0, 816.0)]


def boxes_of(plan):
    labels = [node.label.box for node in plan.nodes]
    icons = [node.icon for node in plan.nodes if node.icon is not None]
    return [node.frame for node in plan.nodes], labels, icons


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize(("sizes", "width"), CASES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_everything_stands_in_the_box_and_nothing_on_another(sizes, width, count, direction):
    plan = chain(width, [13.0 + 5 * (index % 3) for index in range(count)], sizes, direction=direction)
    whole = Box(0, 0, plan.art.width, plan.art.height)
    frames, labels, icons = boxes_of(plan)

    assert len(frames) == count
    assert plan.art.width == width
    assert all(whole.holds(box) for box in (*frames, *labels, *icons))
    assert whole.holds(surrounding(painted_bounds(shape) for shape in plan.drawing.shapes))
    for group in (frames, labels + icons):
        assert not any(first.overlaps(second) for first, second in itertools.combinations(group, 2))


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize(("sizes", "width"), CASES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_an_arrow_runs_from_each_node_to_the_next_through_free_space(sizes, width, count, direction):
    plan = chain(width, [13.0] * count, sizes, direction=direction)
    frames, labels, _ = boxes_of(plan)

    assert [(each.source, each.target) for each in plan.connectors] == list(itertools.pairwise(range(count)))
    for connector in plan.connectors:
        source, target = plan.nodes[connector.source], plan.nodes[connector.target]
        away = max(sizes.arrow_margin, 0.1) + 1e-6
        assert surrounding((source.frame, source.label.box)).inset(-away).holds(Box(*connector.start, 0, 0))
        assert target.frame.inset(-away).holds(Box(*connector.end, 0, 0))
        for start, end in itertools.pairwise(connector.points):
            leg = surrounding((Box(*start, 0, 0), Box(*end, 0, 0))).inset(-0.01)
            assert not any(leg.overlaps(box) for box in (*frames, *labels))


def test_three_nodes_on_paper_are_boxes_of_96_by_26_with_gaps_of_22():
    plan = chain(332, [13, 13, 13])

    assert [node.frame for node in plan.nodes] == [Box(x, 0, 96, 26) for x in (0, 118, 236)]
    assert plan.art.height == 26
    assert [connector.end.x - connector.start.x for connector in plan.connectors] == [16, 16]
    assert chain_label_width(3, 332) == 96 - 2 * PAPER.padding


def test_three_nodes_on_a_slide_are_boxes_of_224_by_192_with_captions_below():
    plan = chain(816, [100, 80, 90], SLIDE)

    assert [node.frame for node in plan.nodes] == [Box(x, 0, 224, 192) for x in (0, 296, 592)]
    assert [node.label.box for node in plan.nodes] == [Box(x, 212, 224, h) for x, h in ((0, 100), (296, 80), (592, 90))]
    assert plan.nodes[0].icon == Box(58, 42, 108, 108)
    assert [(connector.start, connector.end) for connector in plan.connectors] == [
        ((232, 96), (288, 96)),
        ((528, 96), (584, 96)),
    ]


def test_a_tall_label_makes_all_boxes_taller():
    plan = chain(332, [13, 39, 13])

    assert {node.frame.height for node in plan.nodes} == {39 + 2 * PAPER.padding}
    assert plan.nodes[0].label.box.center.y == plan.nodes[0].frame.center.y


def test_boxes_too_narrow_wrap_to_even_rows():
    plan = chain(332, [13] * 4)

    assert [node.frame.y > 0 for node in plan.nodes] == [False, False, True, True]
    assert all(node.frame.width >= PAPER.min_box_width for node in plan.nodes)


def test_the_arrow_to_the_next_row_is_an_elbow():
    _, turn, _ = chain(332, [13] * 4).connectors

    assert len(turn.points) == 4


def test_one_below_the_other_the_arrows_run_straight_down():
    plan = chain(100, [13] * 3)

    assert all(
        len(each.points) == 2 and each.start.x == each.end.x and each.start.y < each.end.y for each in plan.connectors
    )


def test_from_right_to_left_the_first_node_is_on_the_right():
    plan = chain(332, [13, 13, 13], direction="rtl")

    assert [node.frame.x for node in plan.nodes] == [236, 118, 0]
    assert all(each.end.x < each.start.x for each in plan.connectors)


def test_labels_stand_inside_where_no_icon_fills_the_box():
    plan = chain(816, [29] * 3, msgspec.structs.replace(SLIDE, icon=0.0))

    assert all(node.frame.holds(node.label.box) and node.icon is None for node in plan.nodes)


def test_the_art_has_no_arrows_and_the_drawing_has_them():
    plan = chain(332, [13, 13, 13])

    assert [bounds(shape.segments) for shape in plan.art.shapes] == [node.frame.inset(0.5) for node in plan.nodes]
    assert plan.drawing.shapes[:3] == plan.art.shapes
    assert len(plan.drawing.shapes) == 3 + 2 * 2


def test_a_chain_of_nothing_is_refused():
    with pytest.raises(RenderError):
        chain(332, [])
