"""Citeproc: any style of the Citation Style Language, through pandoc. Optional: the extra `csl` brings pandoc."""

from __future__ import annotations

from handout.building.citeproc.processing import Processed, process, with_style
from handout.building.citeproc.style_files import CslStyle, read_csl_style

__all__ = ["CslStyle", "Processed", "process", "read_csl_style", "with_style"]
