"""Before and after: two states with an arrow between, as boxes or as pictures of nerve cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, assert_never

import msgspec

from handout.content.languages import Direction
from handout.figures.boxes import Box
from handout.figures.diagrams.boxes import box_width
from handout.figures.diagrams.chain import chain, chain_label_width
from handout.figures.diagrams.plan import DiagramPlan, NodePlace, finished, require_nodes
from handout.figures.diagrams.rows import columns_of, row_connectors, row_places
from handout.figures.diagrams.sizes import PAPER, DiagramSizes
from handout.figures.drawing import PointLength, Shape
from handout.figures.neurons import neurons_at
from handout.figures.placement import moved

StateArt: TypeAlias = Literal["boxes", "neurons"]
"""What shows a state: a box with its icon or label, or a picture of nerve cells with the label below."""

_PICTURE_HEIGHT = 0.417
_THICKNESS = 0.0137


def before_after_label_width(
    count: int, width: PointLength, sizes: DiagramSizes = PAPER, *, art: StateArt = "boxes"
) -> PointLength:
    """Return how wide the labels may be; measure them in it, then plan the diagram."""
    match art:
        case "boxes":
            return chain_label_width(count, width, sizes)
        case "neurons":
            return box_width(columns_of(count, width, sizes), width, sizes)
        case _:
            assert_never(art)


def before_after(
    width: PointLength,
    label_heights: Sequence[PointLength],
    sizes: DiagramSizes = PAPER,
    *,
    art: StateArt = "boxes",
    direction: Direction = "ltr",
) -> DiagramPlan:
    """Return the states in order of time, with arrows between, stacked where they do not fit side by side.

    Raises RenderError where there are none.
    """
    match art:
        case "boxes":
            return chain(width, label_heights, sizes, direction=direction)
        case "neurons":
            return _pictures(width, label_heights, sizes, direction)
        case _:
            assert_never(art)


def _pictures(
    width: PointLength, label_heights: Sequence[PointLength], sizes: DiagramSizes, direction: Direction
) -> DiagramPlan:
    count = len(label_heights)
    require_nodes(count)
    frame_width = box_width(columns_of(count, width, sizes), width, sizes)
    # A picture fills its box, as an icon would; so the label is below.
    below = msgspec.structs.replace(sizes, labels="below", icon=frame_width)
    places = row_places(width, label_heights, frame_width * _PICTURE_HEIGHT, below)
    places = tuple(msgspec.structs.replace(place, icon=None) for place in places)
    shapes = [shape for stage, place in enumerate(places) for shape in _picture(place, stage, count)]
    return finished(width, shapes, places, row_connectors(places, sizes), direction)


def _picture(place: NodePlace, stage: int, stages: int) -> tuple[Shape, ...]:
    frame: Box = place.frame
    drawing = neurons_at(frame.width, frame.height, stage, stages, thickness=frame.width * _THICKNESS)
    return moved(drawing.shapes, frame.x, frame.y)
