"""Terms: how a term is before its text, and names that no line end splits."""

from __future__ import annotations

from typing import Final

_ENDS: Final = ".:?!"
_LONGEST_NAME: Final = 32


def stop_after(term: str) -> str:
    """Return what a term that is run in has between itself and its text: a colon, unless it ends in a stop."""
    return "" if term[-1:] in _ENDS else ":"


def is_unbroken(name: str) -> bool:
    """Return whether a title in italics stays on one line: one as short as a journal's abbreviation."""
    return len(name) <= _LONGEST_NAME
