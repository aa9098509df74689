"""Events: how talks and posters say that they were presented."""

from __future__ import annotations

from typing import Final

from handout.bibliography.titles import capital_first

_NO_NEWS: Final = frozenset({"", "conference", "oral", "invited", "invited conference"})


def presented_at(genre: str) -> str:
    """Return "Presented at", or "Poster presented at" where the genre says more than that it was presented."""
    what = genre.removesuffix("presentation").strip()
    return "Presented at" if what.casefold() in _NO_NEWS else f"{capital_first(what)} presented at"
