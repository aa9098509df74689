"""Connectors: arrows from one thing to another, as points for native connectors and as shapes for paper."""

from __future__ import annotations

import math

import msgspec

from handout.figures import outlines
from handout.figures.boxes import Position
from handout.figures.drawing import ColorRole, PointLength, Shape

_HEAD_LENGTH = 1.3
_HEAD_HALF_WIDTH = 0.8


class Connector(msgspec.Struct, frozen=True, kw_only=True):
    """An arrow: straight with two points, an elbow with more."""

    points: tuple[Position, ...]
    """From the tail to the tip of the head."""
    line_width: PointLength
    head: PointLength
    """The head is 1.3 times as long and 1.6 times as wide."""
    source: int
    """The node at the tail, counted from 0."""
    target: int
    """The node at the tip."""

    @property
    def start(self) -> Position:
        """The tail."""
        return self.points[0]

    @property
    def end(self) -> Position:
        """The tip of the head."""
        return self.points[-1]

    def mirrored(self, width: PointLength) -> Connector:
        """Return the arrow as a mirror shows it, in a drawing of that width."""
        points = tuple(Position(width - point.x, point.y) for point in self.points)
        return msgspec.structs.replace(self, points=points)


def arrow_shapes(connector: Connector, color: ColorRole = "accent") -> tuple[Shape, ...]:
    """Return the arrow as a line and a filled triangle; the head shrinks where its leg is too short for it."""
    before, tip = connector.points[-2:]
    leg = math.dist(before, tip)
    head = min(connector.head, leg / _HEAD_LENGTH)
    dx, dy = ((tip.x - before.x) / leg, (tip.y - before.y) / leg) if leg else (1.0, 0.0)
    # The line ends inside the head, so that its round end does not show before the tip.
    line = (_tail(connector), *connector.points[1:-1], (tip.x - dx * head, tip.y - dy * head))
    back = (tip.x - dx * head * _HEAD_LENGTH, tip.y - dy * head * _HEAD_LENGTH)
    side = (-dy * head * _HEAD_HALF_WIDTH, dx * head * _HEAD_HALF_WIDTH)
    triangle = (tip, (back[0] + side[0], back[1] + side[1]), (back[0] - side[0], back[1] - side[1]))
    return (
        Shape(segments=outlines.polyline(line), stroke=color, stroke_width=connector.line_width),
        Shape(segments=outlines.polyline(triangle, closed=True), fill=color),
    )


def _tail(connector: Connector) -> tuple[PointLength, PointLength]:
    """Return where the line begins, so that its round end is on the tail."""
    start, following = connector.points[:2]
    leg = math.dist(start, following)
    step = min(connector.line_width / 2, leg) / leg if leg else 0.0
    return start.x + (following.x - start.x) * step, start.y + (following.y - start.y) * step
