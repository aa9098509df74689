import itertools

import msgspec
import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box, surrounding
from handout.figures.diagrams import PAPER, SLIDE, cycle, cycle_label_width
from handout.figures.placement import painted_bounds

FLAT_SLIDE = msgspec.structs.replace(SLIDE, box_height=80.0, icon=0.0)
CASES = [
    (PAPER, 332.0),
    (PAPER, 217.0),
    (PAPER, 900.0),
    (FLAT_SLIDE, 816.0),
    (SLIDE, 816.0),
    (msgspec.structs.replace(PAPER, icon=20.0), 504.0),
]


@pytest.mark.parametrize("count", range(2, 9))
@pytest.mark.parametrize(("sizes", "width"), CASES)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nodes_stand_apart_in_the_box_and_arrows_run_straight_through_free_space(sizes, width, count, direction):
    plan = cycle(width, [13.0] * count, sizes, direction=direction)
    whole = Box(0, 0, plan.art.width, plan.art.height)
    taken = [surrounding((node.frame, node.label.box)) for node in plan.nodes]

    assert len(taken) == count
    assert all(whole.holds(box) for box in taken)
    assert whole.holds(surrounding(painted_bounds(shape) for shape in plan.drawing.shapes))
    assert not any(first.overlaps(second) for first, second in itertools.combinations(taken, 2))
    for connector in plan.connectors:
        (x0, y0), (x1, y1) = connector.points
        assert x0 == pytest.approx(x1) or y0 == pytest.approx(y1)
        leg = surrounding((Box(x0, y0, 0, 0), Box(x1, y1, 0, 0)))
        assert not any(leg.inset(-0.01).overlaps(box) for box in taken)
        for point, node in ((connector.start, connector.source), (connector.end, connector.target)):
            assert taken[node].inset(-sizes.arrow_margin - 1e-6).holds(Box(*point, 0, 0))


@pytest.mark.parametrize("count", range(2, 9))
def test_every_node_has_an_arrow_to_the_next_and_the_last_to_the_first(count):
    arrows = cycle(332, [13.0] * count).connectors

    assert [(each.source, each.target) for each in arrows] == [(index, (index + 1) % count) for index in range(count)]


@pytest.mark.parametrize("count", range(3, 9))
@pytest.mark.parametrize(("direction", "sign"), [("ltr", 1), ("rtl", -1)])
@pytest.mark.parametrize("width", [217, 332, 900])
def test_the_ring_runs_clockwise_and_mirrored_against_the_clock(count, direction, sign, width):
    centers = [node.frame.center for node in cycle(width, [13.0] * count, direction=direction).nodes]
    turn = sum(a.x * b.y - b.x * a.y for a, b in zip(centers, centers[1:] + centers[:1], strict=True))

    assert turn * sign > 0


def test_the_arrows_of_a_pair_run_there_and_back_without_touching():
    there, back = cycle(332, [13, 13]).connectors

    assert there.end.x > there.start.x
    assert back.end.x < back.start.x
    assert back.start.y - there.start.y >= 2 * 0.8 * PAPER.arrow_head


def test_a_wide_cycle_has_two_rows_and_a_narrow_one_two_columns():
    assert len({node.frame.y for node in cycle(900, [13] * 6).nodes}) == 2
    assert len({node.frame.x for node in cycle(217, [13] * 6).nodes}) == 2


def test_the_label_width_is_that_of_the_plan():
    for count in range(2, 9):
        labels = {node.label.box.width for node in cycle(332, [13] * count).nodes}
        assert labels == {cycle_label_width(count, 332)}


def test_a_cycle_of_one_has_no_arrow_and_of_none_is_refused():
    assert cycle(332, [13]).connectors == ()
    with pytest.raises(RenderError):
        cycle(332, [])
