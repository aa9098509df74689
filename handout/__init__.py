"""Write a patient-education topic once; get a patient handout (PDF) and a clinician slide deck (PPTX)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from handout.version import __version__ as __version__

if TYPE_CHECKING:
    from handout.building.build import BuildOptions, BuildReport, build
    from handout.building.layout_files import read_layout
    from handout.building.producing import produce
    from handout.errors import HandoutError, SourceError
    from handout.layout.paper.composition import lay_out_paper
    from handout.layout.paper.paper_layout import PaperLayout
    from handout.layout.slides.composition import lay_out_deck
    from handout.layout.slides.slide_layout import SlideLayout
    from handout.reading import read_artwork, read_document
    from handout.renderers.pdf import render_pdf
    from handout.renderers.pptx import render_pptx

_HOMES = {
    "BuildOptions": "handout.building.build",
    "BuildReport": "handout.building.build",
    "build": "handout.building.build",
    "HandoutError": "handout.errors",
    "PaperLayout": "handout.layout.paper.paper_layout",
    "SlideLayout": "handout.layout.slides.slide_layout",
    "SourceError": "handout.errors",
    "lay_out_deck": "handout.layout.slides.composition",
    "lay_out_paper": "handout.layout.paper.composition",
    "produce": "handout.building.producing",
    "read_artwork": "handout.reading",
    "read_document": "handout.reading",
    "read_layout": "handout.building.layout_files",
    "render_pdf": "handout.renderers.pdf",
    "render_pptx": "handout.renderers.pptx",
}

__all__ = [
    "BuildOptions",
    "BuildReport",
    "HandoutError",
    "PaperLayout",
    "SlideLayout",
    "SourceError",
    "__version__",
    "build",
    "lay_out_deck",
    "lay_out_paper",
    "produce",
    "read_artwork",
    "read_document",
    "read_layout",
    "render_pdf",
    "render_pptx",
]


if not TYPE_CHECKING:  # a type checker would take any name for one of these

    def __getattr__(name: str) -> object:
        """Return a name of the library, imported on first use: reading a document needs no PDF writer."""
        if name not in _HOMES:
            raise AttributeError(f"module 'handout' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
