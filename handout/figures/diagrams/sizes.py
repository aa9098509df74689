"""The measures of a diagram, with the sets that paper and slides start from. All lengths are points."""

from __future__ import annotations

from typing import Literal

import msgspec

from handout.figures.boxes import Align
from handout.figures.drawing import PointLength


class DiagramSizes(msgspec.Struct, frozen=True, kw_only=True):
    """How large the parts of a diagram are."""

    box_height: PointLength = 26.0
    """The least height of a node's box; it grows with what it contains."""
    min_box_width: PointLength = 80.0
    """Narrower than this, nodes wrap to more rows."""
    padding: PointLength = 4.0
    """Between a box and what it contains."""
    frame_line: PointLength = 1.0
    gap: PointLength = 22.0
    """Between boxes side by side."""
    row_gap: PointLength = 28.0
    """Between boxes one above the other."""
    arrow_margin: PointLength = 3.0
    """Between a box and an arrow."""
    arrow_line: PointLength = 1.8
    arrow_head: PointLength = 6.0
    icon: PointLength = 0.0
    """The side of a node's icon; 0: nodes have none."""
    labels: Literal["inside", "below"] = "inside"
    """Where labels are; without an icon to fill the box, they are inside."""
    label_gap: PointLength = 4.0
    """Between a label and the icon or box above it."""
    label_align: Align = "center"

    @property
    def labels_inside(self) -> bool:
        """Whether the labels are inside the boxes."""
        return self.labels == "inside" or self.icon <= 0


PAPER = DiagramSizes()
"""Chains and cycles on paper."""

SLIDE = DiagramSizes(
    box_height=192.0,
    min_box_width=140.0,
    padding=16.0,
    frame_line=1.5,
    gap=72.0,
    row_gap=64.0,
    arrow_margin=8.0,
    arrow_line=4.0,
    arrow_head=13.0,
    icon=108.0,
    labels="below",
    label_gap=20.0,
    label_align="left",
)
"""Chains and cycles on slides."""

PAPER_PICTURES = DiagramSizes(
    min_box_width=120.0,
    gap=54.0,
    row_gap=46.0,
    arrow_margin=9.0,
    arrow_line=2.2,
    arrow_head=10.0,
    labels="below",
    label_gap=8.0,
)
"""Before and after as pictures on paper."""

SLIDE_PICTURES = DiagramSizes(
    min_box_width=220.0,
    gap=112.0,
    row_gap=80.0,
    arrow_margin=20.0,
    arrow_line=4.0,
    arrow_head=16.0,
    labels="below",
    label_gap=20.0,
)
"""Before and after as pictures on slides."""
