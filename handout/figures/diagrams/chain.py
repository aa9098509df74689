"""Chains: nodes in a row, each with an arrow to the next."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.languages import Direction
from handout.figures.diagrams.boxes import box_width, frame_height, label_width
from handout.figures.diagrams.plan import DiagramPlan, finished, frames, require_nodes
from handout.figures.diagrams.rows import columns_of, row_connectors, row_places
from handout.figures.diagrams.sizes import PAPER, DiagramSizes
from handout.figures.drawing import PointLength


def chain_label_width(count: int, width: PointLength, sizes: DiagramSizes = PAPER) -> PointLength:
    """Return how wide the labels may be in a chain of `count` nodes; measure them in it, then plan the chain."""
    return label_width(box_width(columns_of(count, width, sizes), width, sizes), sizes)


def chain(
    width: PointLength,
    label_heights: Sequence[PointLength],
    sizes: DiagramSizes = PAPER,
    *,
    direction: Direction = "ltr",
) -> DiagramPlan:
    """Return a chain of as many nodes as there are label heights, in rows where they do not fit side by side.

    Raises RenderError where there are none.
    """
    require_nodes(len(label_heights))
    places = row_places(width, label_heights, frame_height(label_heights, sizes), sizes)
    return finished(width, frames(places, sizes), places, row_connectors(places, sizes), direction)
