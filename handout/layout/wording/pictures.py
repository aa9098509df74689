"""Pictures: which drawing stands for a name, the topic's own or a built-in one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from handout.content.document import Document
from handout.figures.covers import cover_names
from handout.figures.drawing import ColorRole, Drawing
from handout.figures.icons import icon
from handout.figures.pictures import Artwork
from handout.figures.placement import fitted, one_colored

DEFAULT_COVER: Final = "waves"
"""What is drawn where a topic names no cover."""


def icon_of(artwork: Mapping[str, Artwork], name: str, size: float, role: ColorRole = "accent") -> Drawing:
    """Return an icon of the topic's own or a built-in one, `size` wide and high, in one colour."""
    own = artwork.get(name)
    return fitted(one_colored(own, role), size, size) if isinstance(own, Drawing) else icon(name, size, role=role)


def drawn_cover(document: Document) -> str:
    """Return the name of the built-in drawing of a document's cover; empty where it has a picture of its own."""
    name = document.cover or DEFAULT_COVER
    return name if name in cover_names() else ""
