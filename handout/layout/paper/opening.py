"""Opening: the title and what stands right under it."""

from __future__ import annotations

from handout.layout.paper.pieces import Piece, prose_pieces
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element

LEAD_MEASURE = 31.0
"""In em: about 66 characters."""


def title_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the document's title."""
    document = setting.document
    element = root.add("H1", setting.path(document.title))
    text, height = setting.paragraph(setting.inlines(document.title), "title", element, width=setting.width)
    return [Piece(height, (text,), keep=True, clear=True, outline=document.title.plain)]


def subtitle_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the subtitle, where there is one."""
    subtitle = setting.document.subtitle
    if subtitle is None:
        return []
    return _lead(setting, prose_pieces(setting, subtitle, "lead", root, x=0.0, width=_measure(setting)))


def main_message_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the main message."""
    message = setting.document.main_message
    return _lead(setting, prose_pieces(setting, message, "lead", root, x=0.0, width=_measure(setting)))


def _lead(setting: Setting, pieces: list[Piece]) -> list[Piece]:
    """Return pieces set off from the title by less than from what follows."""
    first, *rest = pieces
    gap = setting.between(setting.layout.spacing.title) / 3
    return [first._replace(gap=gap, clear=True), *rest]


def _measure(setting: Setting) -> float:
    """Return the width of the lead: no line of it is too long to find the next one."""
    return min(setting.width, LEAD_MEASURE * setting.style("lead").size)
