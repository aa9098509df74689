import math

import pytest

from handout.figures.boxes import Box, Position, surrounding
from handout.figures.connectors import Connector, arrow_shapes
from handout.figures.placement import bounds, painted_bounds


def arrow(*points, head=6.0):
    return Connector(points=tuple(Position(*each) for each in points), line_width=2, head=head, source=0, target=1)


@pytest.mark.parametrize("end", [(20, 0), (-20, 0), (0, 20), (0, -20), (12, 16)])
def test_an_arrow_reaches_from_its_start_to_its_tip(end):
    line, head = arrow_shapes(arrow((0, 0), end))
    tip = head.segments[0]

    assert (tip.x, tip.y) == end
    assert all(math.dist((0, 0), (each.x, each.y)) <= 20 for each in line.segments)
    assert math.dist((0, 0), (line.segments[0].x, line.segments[0].y)) == pytest.approx(1)


def test_an_arrow_paints_no_further_than_its_ends():
    box = surrounding(painted_bounds(shape) for shape in arrow_shapes(arrow((0, 0), (20, 0))))

    assert (box.x, box.right) == (0, 20)


def test_the_head_of_a_short_arrow_shrinks():
    _, head = arrow_shapes(arrow((0, 0), (5, 0)))

    assert Box(0, -99, 5, 198).holds(bounds(head.segments))


def test_an_elbow_has_its_head_on_the_last_leg():
    line, head = arrow_shapes(arrow((50, 0), (50, 10), (0, 10), (0, 30)))

    assert len(line.segments) == 4
    assert bounds(head.segments).bottom == 30
    assert bounds(head.segments).center.x == 0


def test_a_mirrored_arrow_points_the_other_way():
    mirrored = arrow((10, 5), (30, 5)).mirrored(100)

    assert (mirrored.start, mirrored.end) == ((90, 5), (70, 5))
