"""Each kind of diagram that content knows, planned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from handout.content.blocks import DiagramKind
from handout.content.languages import Direction
from handout.figures.diagrams.before_after import StateArt, before_after, before_after_label_width
from handout.figures.diagrams.chain import chain, chain_label_width
from handout.figures.diagrams.cycle import cycle, cycle_label_width
from handout.figures.diagrams.plan import DiagramPlan
from handout.figures.diagrams.sizes import PAPER, DiagramSizes
from handout.figures.drawing import PointLength


def diagram_label_width(
    kind: DiagramKind, count: int, width: PointLength, sizes: DiagramSizes = PAPER, *, art: StateArt = "boxes"
) -> PointLength:
    """Return how wide the labels may be in a diagram of `count` nodes; measure them in it, then plan the diagram."""
    match kind:
        case DiagramKind.CHAIN:
            return chain_label_width(count, width, sizes)
        case DiagramKind.CYCLE:
            return cycle_label_width(count, width, sizes)
        case DiagramKind.BEFORE_AFTER:
            return before_after_label_width(count, width, sizes, art=art)
        case _:
            assert_never(kind)


def diagram(
    kind: DiagramKind,
    width: PointLength,
    label_heights: Sequence[PointLength],
    sizes: DiagramSizes = PAPER,
    *,
    art: StateArt = "boxes",
    direction: Direction = "ltr",
) -> DiagramPlan:
    """Return the diagram of as many nodes as there are label heights; `art` is how before and after are shown.

    Raises RenderError where there are none.
    """
    match kind:
        case DiagramKind.CHAIN:
            return chain(width, label_heights, sizes, direction=direction)
        case DiagramKind.CYCLE:
            return cycle(width, label_heights, sizes, direction=direction)
        case DiagramKind.BEFORE_AFTER:
            return before_after(width, label_heights, sizes, art=art, direction=direction)
        case _:
            assert_never(kind)
