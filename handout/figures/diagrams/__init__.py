"""Diagrams: nodes and arrows laid out in a width. Ask for the label width, measure the labels, then plan."""

from __future__ import annotations

from handout.figures.diagrams.before_after import StateArt, before_after, before_after_label_width
from handout.figures.diagrams.chain import chain, chain_label_width
from handout.figures.diagrams.cycle import cycle, cycle_label_width
from handout.figures.diagrams.kinds import diagram, diagram_label_width
from handout.figures.diagrams.plan import DiagramPlan, NodePlace
from handout.figures.diagrams.sizes import PAPER, PAPER_PICTURES, SLIDE, SLIDE_PICTURES, DiagramSizes

__all__ = [
    "PAPER",
    "PAPER_PICTURES",
    "SLIDE",
    "SLIDE_PICTURES",
    "DiagramPlan",
    "DiagramSizes",
    "NodePlace",
    "StateArt",
    "before_after",
    "before_after_label_width",
    "chain",
    "chain_label_width",
    "cycle",
    "cycle_label_width",
    "diagram",
    "diagram_label_width",
]
