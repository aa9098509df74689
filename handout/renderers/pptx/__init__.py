"""The deck's renderer: a Deck as native PowerPoint. What python-pptx and its XML are good for is used only here."""

from __future__ import annotations

from handout.renderers.pptx.rendering import render_pptx

__all__ = ["render_pptx"]
