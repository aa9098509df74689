"""SVG files, read safely into drawings: in one colour, or in their own."""

from __future__ import annotations

from handout.figures.svg.reader import OneColorRead, read_figure, read_one_color, read_svg

__all__ = ["OneColorRead", "read_figure", "read_one_color", "read_svg"]
