"""Parts: the parts of a page by the names that a layout has for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handout.content.reading_order import in_reading_order
from handout.layout.paper.closing import (
    contact_pieces,
    disclaimer_pieces,
    offer_pieces,
    talk_to_us_pieces,
    version_pieces,
)
from handout.layout.paper.nutshell import nutshell_pieces
from handout.layout.paper.opening import main_message_pieces, subtitle_pieces, title_pieces
from handout.layout.paper.paper_looks import PartOfPage
from handout.layout.paper.pieces import Piece
from handout.layout.paper.questions import question_pieces
from handout.layout.paper.references import reference_pieces
from handout.layout.paper.sections import section_pieces
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.paper.urgent import urgent_pieces

PARTS: Mapping[str, Callable[[Typesetter, Element], list[Piece]]] = {
    "title": title_pieces,
    "subtitle": subtitle_pieces,
    "main_message": main_message_pieces,
    "nutshell": nutshell_pieces,
    "sections": section_pieces,
    "questions": question_pieces,
    "urgent": urgent_pieces,
    "references": reference_pieces,
    "contact": contact_pieces,
    "offers": offer_pieces,
    "talk_to_us": talk_to_us_pieces,
    "version": version_pieces,
    "disclaimer": disclaimer_pieces,
}
"""Head and foot of the page are no parts of its flow."""


SMALL_PRINT = frozenset({"disclaimer", "version"})


def _arranged(setter: Typesetter, names: Sequence[PartOfPage]) -> Sequence[str]:
    """Return the names as they are read; "urgent" may have moved to the sections, on another panel of a leaflet."""
    document, parts = setter.document, setter.layout.parts
    if in_reading_order(document, parts) == list(parts):
        return names
    others = [name for name in names if name != "urgent"]
    return in_reading_order(document, [*others, "urgent"]) if "sections" in others else others


def part_pieces(setter: Typesetter, names: Sequence[PartOfPage], root: Element) -> list[Piece]:
    """Return the parts of these names, in this order."""
    pieces: list[Piece] = []
    for name in _arranged(setter, names):
        if name in PARTS:
            part = PARTS[name](setter, root)
            if name in SMALL_PRINT and pieces and part:
                # A page of small print alone would be a waste of paper.
                pieces[-1] = pieces[-1]._replace(keep=True)
            pieces += part
    return pieces
