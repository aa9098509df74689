"""Slides: a Document as a Deck, every text measured against the box it stands in."""

from __future__ import annotations

from handout.layout.slides.composition import lay_out_deck

__all__ = ["lay_out_deck"]
