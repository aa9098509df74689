"""Cycles: nodes in a ring, clockwise from the top, each with an arrow to the next and the last with one to the first.

The ring is two rows of boxes, or two columns where the rows would be too narrow: so boxes are as wide as can be, arrows
run straight across or straight down, and nothing overlaps whatever the number of nodes.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from handout.content.languages import Direction
from handout.figures.boxes import Box, Position
from handout.figures.connectors import Connector
from handout.figures.diagrams.boxes import box_width, frame_height, label_width, node_place
from handout.figures.diagrams.plan import DiagramPlan, NodePlace, finished, frames, require_nodes
from handout.figures.diagrams.sizes import PAPER, DiagramSizes
from handout.figures.drawing import PointLength

_PAIR_SPREAD = 0.9


def cycle_label_width(count: int, width: PointLength, sizes: DiagramSizes = PAPER) -> PointLength:
    """Return how wide the labels may be in a cycle of `count` nodes; measure them in it, then plan the cycle."""
    return label_width(box_width(_columns(count, width, sizes), width, sizes), sizes)


def cycle(
    width: PointLength,
    label_heights: Sequence[PointLength],
    sizes: DiagramSizes = PAPER,
    *,
    direction: Direction = "ltr",
) -> DiagramPlan:
    """Return a cycle of as many nodes as there are label heights; it never has fewer than two columns.

    Raises RenderError where there are none. Mirrored, it runs against the clock.
    """
    require_nodes(len(label_heights))
    places = _places(width, label_heights, sizes)
    return finished(width, frames(places, sizes), places, _connectors(places, sizes), direction)


def _columns(count: int, width: PointLength, sizes: DiagramSizes) -> int:
    wanted = max(2, ceil(count / 2)) if count > 1 else 1
    fitting = int((width + sizes.gap) // (sizes.min_box_width + sizes.gap))
    return wanted if wanted <= fitting else min(wanted, 2)


def _rows(count: int, columns: int) -> list[list[int]]:
    """Return the nodes of each row from left to right."""
    if count <= 2:
        return [list(range(count))]
    if columns == ceil(count / 2):
        upper = count // 2
        return [list(range(upper)), list(range(count - 1, upper - 1, -1))]
    first = [0] if count % 2 else [0, 1]
    rows = [first]
    right, left = len(first), count - 1
    while right < left:
        rows.append([left, right])
        right, left = right + 1, left - 1
    return rows


def _places(width: PointLength, label_heights: Sequence[PointLength], sizes: DiagramSizes) -> tuple[NodePlace, ...]:
    columns = _columns(len(label_heights), width, sizes)
    frame_width, height = box_width(columns, width, sizes), frame_height(label_heights, sizes)
    places: dict[int, NodePlace] = {}
    top = 0.0
    for row in _rows(len(label_heights), columns):
        left = (width - len(row) * frame_width - (len(row) - 1) * sizes.gap) / 2
        for index, node in enumerate(row):
            frame = Box(left + index * (frame_width + sizes.gap), top, frame_width, height)
            places[node] = node_place(frame, label_heights[node], sizes)
        top = max(places[node].bottom for node in row) + sizes.row_gap
    return tuple(places[node] for node in sorted(places))


def _connectors(places: Sequence[NodePlace], sizes: DiagramSizes) -> tuple[Connector, ...]:
    count = len(places)
    if count < 2:
        return ()
    return tuple(
        Connector(
            points=_points(places[index], places[(index + 1) % count], _spread(count, sizes), sizes),
            line_width=sizes.arrow_line,
            head=sizes.arrow_head,
            source=index,
            target=(index + 1) % count,
        )
        for index in range(count)
    )


def _spread(count: int, sizes: DiagramSizes) -> PointLength:
    """Return how far from the middle the arrows of a pair run, there and back."""
    return sizes.arrow_head * _PAIR_SPREAD if count == 2 else 0.0


def _points(
    source: NodePlace, target: NodePlace, spread: PointLength, sizes: DiagramSizes
) -> tuple[Position, Position]:
    margin, start, end = sizes.arrow_margin, source.frame, target.frame
    if start.y == end.y:
        rightwards = start.x < end.x
        y = start.center.y + (-spread if rightwards else spread)
        if rightwards:
            return Position(start.right + margin, y), Position(end.x - margin, y)
        return Position(start.x - margin, y), Position(end.right + margin, y)
    # Straight down or up through the middle of what both boxes share.
    x = (max(start.x, end.x) + min(start.right, end.right)) / 2
    if start.y < end.y:
        return Position(x, source.bottom + margin), Position(x, end.y - margin)
    return Position(x, start.y - margin), Position(x, target.bottom + margin)
