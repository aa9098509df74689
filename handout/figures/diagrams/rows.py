"""Nodes in rows, read like text: an arrow to the next, and from the end of a row to the start of the one below."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from handout.figures.boxes import Box, Position
from handout.figures.connectors import Connector
from handout.figures.diagrams.boxes import box_width, node_place
from handout.figures.diagrams.plan import NodePlace
from handout.figures.diagrams.sizes import DiagramSizes
from handout.figures.drawing import PointLength


def columns_of(count: int, width: PointLength, sizes: DiagramSizes) -> int:
    """Return how many nodes are side by side: as many as fit, the rows as even as can be."""
    fitting = max(1, int((width + sizes.gap) // (sizes.min_box_width + sizes.gap)))
    return ceil(count / ceil(count / fitting))


def row_places(
    width: PointLength, label_heights: Sequence[PointLength], height: PointLength, sizes: DiagramSizes
) -> tuple[NodePlace, ...]:
    """Return the places of the nodes, frames `height` high, rows below each other."""
    columns = columns_of(len(label_heights), width, sizes)
    frame_width = box_width(columns, width, sizes)
    places: list[NodePlace] = []
    top = 0.0
    for first in range(0, len(label_heights), columns):
        row = [
            node_place(Box(index * (frame_width + sizes.gap), top, frame_width, height), label, sizes)
            for index, label in enumerate(label_heights[first : first + columns])
        ]
        places.extend(row)
        top = max(place.bottom for place in row) + sizes.row_gap
    return tuple(places)


def row_connectors(places: Sequence[NodePlace], sizes: DiagramSizes) -> tuple[Connector, ...]:
    """Return the arrows from each node to the next."""
    bottoms = _row_bottoms(places)
    return tuple(
        Connector(
            points=_points(places[index], places[index + 1], bottoms[places[index].frame.y], sizes),
            line_width=sizes.arrow_line,
            head=sizes.arrow_head,
            source=index,
            target=index + 1,
        )
        for index in range(len(places) - 1)
    )


def _row_bottoms(places: Sequence[NodePlace]) -> dict[PointLength, PointLength]:
    bottoms: dict[PointLength, PointLength] = {}
    for place in places:
        bottoms[place.frame.y] = max(place.bottom, bottoms.get(place.frame.y, 0.0))
    return bottoms


def _points(source: NodePlace, target: NodePlace, row_bottom: PointLength, sizes: DiagramSizes) -> tuple[Position, ...]:
    margin = sizes.arrow_margin
    if source.frame.y == target.frame.y:
        middle = source.frame.center.y
        return Position(source.frame.right + margin, middle), Position(target.frame.x - margin, middle)
    start, end = source.frame.center.x, target.frame.center.x
    top, bottom = source.bottom + margin, target.frame.y - margin
    if start == end:
        return Position(start, top), Position(end, bottom)
    between = row_bottom + (target.frame.y - row_bottom) / 2 - sizes.arrow_head / 4
    return Position(start, top), Position(start, between), Position(end, between), Position(end, bottom)
