"""Parts: the parts of a page by the names that a layout has for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from handout.layout.paper.closing import (
    contact_pieces,
    disclaimer_pieces,
    offer_pieces,
    talk_to_us_pieces,
    version_pieces,
)
from handout.layout.paper.nutshell import nutshell_pieces
from handout.layout.paper.opening import main_message_pieces, subtitle_pieces, title_pieces
from handout.layout.paper.pieces import Piece
from handout.layout.paper.questions import question_pieces
from handout.layout.paper.references import reference_pieces
from handout.layout.paper.sections import section_pieces
from handout.layout.paper.setting import Setting
from handout.layout.paper.urgent import urgent_pieces
from handout.layout.paper_looks import PartOfPage
from handout.layout.structure import Element

PARTS: Mapping[PartOfPage, Callable[[Setting, Element], list[Piece]]] = {
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


def _arranged(setting: Setting, names: Iterable[PartOfPage]) -> list[PartOfPage]:
    """Return the names, "urgent" before the sections where the topic asks for that."""
    urgent, order = setting.document.urgent, list(names)
    printed = setting.layout.parts
    if urgent is None or not urgent.first or "urgent" not in printed or "sections" not in printed:
        return order
    order = [name for name in order if name != "urgent"]
    place = order.index("sections") if "sections" in order else None
    return order if place is None else [*order[:place], "urgent", *order[place:]]


def part_pieces(setting: Setting, names: Iterable[PartOfPage], root: Element) -> list[Piece]:
    """Return the parts of these names, in this order."""
    pieces: list[Piece] = []
    for name in _arranged(setting, names):
        if name in PARTS:
            part = PARTS[name](setting, root)
            if name in SMALL_PRINT and pieces and part:
                # A page of small print alone would be a waste of paper.
                pieces[-1] = pieces[-1]._replace(keep=True)
            pieces += part
    return pieces
