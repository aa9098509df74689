"""One-colour SVG files, read safely into drawings."""

from __future__ import annotations

from handout.figures.svg.reader import read_svg

__all__ = ["read_svg"]
