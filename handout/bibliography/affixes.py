"""Affixes: the words an author sets before and behind a reference inside its citation."""

from __future__ import annotations

from typing import Final

from handout.bibliography.quotation import curled
from handout.content.inlines import CitationItem

_BINDS_LEFT: Final = tuple(",;:.)]!?’”")
_BINDS_RIGHT: Final = tuple("([‘“")


def affixes(item: CitationItem) -> tuple[str, str]:
    """Return the item's prefix and suffix with the space that parts them from what is cited."""
    before, after = curled(item.prefix.strip()), curled(item.suffix.strip())
    if before and not before.endswith(_BINDS_RIGHT):
        before += " "
    if after and not after.startswith(_BINDS_LEFT):
        after = f" {after}"
    return before, after
