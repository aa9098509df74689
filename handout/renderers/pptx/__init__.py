"""The deck's renderer: a Deck as native PowerPoint. What python-pptx and its XML are good for is used only here."""

from __future__ import annotations

from handout.renderers.pptx.rendering import render_pptx
from handout.renderers.pptx.template_reading import read_template

__all__ = ["read_template", "render_pptx"]
