"""Stations: what a diagram puts before the labels of its stations."""

from __future__ import annotations

from typing import Final

from handout.content.blocks import Diagram, DiagramKind
from handout.content.phrases import Phrases

_TWO: Final = 2


def times_of(diagram: Diagram, phrases: Phrases) -> tuple[str, ...]:
    """Return "Before:" and "After:" for a diagram of two states; nothing for one of more, and for other diagrams."""
    is_pair = diagram.kind is DiagramKind.BEFORE_AFTER and len(diagram.nodes) == _TWO
    return (phrases.before, phrases.after) if is_pair else ()
