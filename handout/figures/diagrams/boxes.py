"""The inside of a node: its frame, icon and label."""

from __future__ import annotations

from collections.abc import Sequence

from handout.figures.boxes import Box, LabelBox
from handout.figures.diagrams.plan import NodePlace
from handout.figures.diagrams.sizes import DiagramSizes
from handout.figures.drawing import PointLength


def box_width(columns: int, width: PointLength, sizes: DiagramSizes) -> PointLength:
    """Return how wide boxes are when so many are side by side."""
    return (width - (columns - 1) * sizes.gap) / columns


def label_width(box: PointLength, sizes: DiagramSizes) -> PointLength:
    """Return how wide the label of a box of that width may be."""
    return box - 2 * sizes.padding if sizes.labels_inside else box


def frame_height(label_heights: Sequence[PointLength], sizes: DiagramSizes) -> PointLength:
    """Return the height that all boxes take, so that the fullest contains what it should."""
    content = sizes.icon
    if sizes.labels_inside:
        content = max(label_heights) + (sizes.icon + sizes.label_gap if sizes.icon else 0.0)
    return max(sizes.box_height, content + 2 * sizes.padding)


def node_place(frame: Box, label_height: PointLength, sizes: DiagramSizes) -> NodePlace:
    """Return where label and icon are: both centred in the frame, or the icon in it and the label below."""
    side = min(sizes.icon, frame.width - 2 * sizes.padding)
    left = frame.x + (frame.width - side) / 2
    if not sizes.labels_inside:
        label = Box(frame.x, frame.bottom + sizes.label_gap, frame.width, label_height)
        icon = Box(left, frame.y + (frame.height - side) / 2, side, side)
        return NodePlace(frame=frame, label=LabelBox(box=label, align=sizes.label_align), icon=icon)
    above = side + sizes.label_gap if side > 0 else 0.0
    top = frame.y + (frame.height - above - label_height) / 2
    label = Box(frame.x + sizes.padding, top + above, frame.width - 2 * sizes.padding, label_height)
    inner = LabelBox(box=label, align=sizes.label_align, valign="middle")
    return NodePlace(frame=frame, label=inner, icon=Box(left, top, side, side) if side > 0 else None)
