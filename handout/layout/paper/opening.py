"""Opening: the title and what is right under it."""

from __future__ import annotations

from handout.layout.paper.pieces import Piece, prose_pieces
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter

LEAD_MEASURE = 31.0
"""In em: about 66 characters."""


def title_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the document's title."""
    document = setter.document
    element = root.add("H1", setter.path(document.title))
    text, height = setter.paragraph(setter.inlines(document.title), "title", element, width=setter.width)
    return [Piece(height, (text,), keep=True, clear=True, outline=document.title.plain)]


def subtitle_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the subtitle, where there is one."""
    subtitle = setter.document.subtitle
    if subtitle is None:
        return []
    return _lead(setter, prose_pieces(setter, subtitle, "lead", root, x=0.0, width=_measure(setter)))


def main_message_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the main message."""
    message = setter.document.main_message
    return _lead(setter, prose_pieces(setter, message, "lead", root, x=0.0, width=_measure(setter)))


def _lead(setter: Typesetter, pieces: list[Piece]) -> list[Piece]:
    """Return pieces set off from the title by less than from what follows."""
    first, *rest = pieces
    gap = setter.between(setter.layout.spacing.title) / 3
    return [first._replace(gap=gap, clear=True), *rest]


def _measure(setter: Typesetter) -> float:
    """Return the width of the lead: no line of it is too long to find the next one."""
    return min(setter.width, LEAD_MEASURE * setter.style("lead").size)
