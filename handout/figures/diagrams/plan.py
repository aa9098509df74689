"""A diagram laid out: what is drawn, and where the caller sets labels, icons and connectors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from handout.content.languages import Direction
from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Box, LabelBox
from handout.figures.connectors import Connector, arrow_shapes
from handout.figures.diagrams.sizes import DiagramSizes
from handout.figures.drawing import Drawing, PointLength, Shape
from handout.figures.placement import mirrored


class NodePlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where the parts of one node are."""

    frame: Box
    """The node's box or picture."""
    label: LabelBox
    icon: Box | None = None

    def mirrored(self, width: PointLength) -> NodePlace:
        """Return the place as a mirror shows it, in a drawing of that width."""
        icon = None if self.icon is None else self.icon.mirrored(width)
        return NodePlace(frame=self.frame.mirrored(width), label=self.label.mirrored(width), icon=icon)

    @property
    def bottom(self) -> PointLength:
        """The y under the node and its label."""
        return max(self.frame.bottom, self.label.box.bottom)


class DiagramPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A diagram laid out in its own box."""

    art: Drawing
    """Boxes and pictures without the arrows: for slides, where arrows are native connectors."""
    nodes: tuple[NodePlace, ...]
    connectors: tuple[Connector, ...]

    @property
    def drawing(self) -> Drawing:
        """Boxes, pictures and arrows: for paper."""
        arrows = tuple(shape for connector in self.connectors for shape in arrow_shapes(connector))
        return Drawing(width=self.art.width, height=self.art.height, shapes=self.art.shapes + arrows)


def finished(
    width: PointLength,
    shapes: Iterable[Shape],
    nodes: Sequence[NodePlace],
    connectors: Iterable[Connector],
    direction: Direction,
) -> DiagramPlan:
    """Return the plan, as high as its lowest node, mirrored for readers from right to left."""
    art = Drawing(width=width, height=max(node.bottom for node in nodes), shapes=tuple(shapes))
    if direction == "ltr":
        return DiagramPlan(art=art, nodes=tuple(nodes), connectors=tuple(connectors))
    return DiagramPlan(
        art=mirrored(art),
        nodes=tuple(node.mirrored(width) for node in nodes),
        connectors=tuple(connector.mirrored(width) for connector in connectors),
    )


def frames(nodes: Iterable[NodePlace], sizes: DiagramSizes) -> tuple[Shape, ...]:
    """Return the tinted boxes of the nodes, lines inside."""
    line = sizes.frame_line
    return tuple(
        Shape(segments=outlines.rectangle(node.frame.inset(line / 2)), fill="tint", stroke="accent", stroke_width=line)
        for node in nodes
    )


def require_nodes(count: int) -> None:
    """Raise RenderError for a diagram of nothing."""
    if count < 1:
        raise RenderError("a diagram needs at least one node")
