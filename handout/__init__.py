"""Write a patient-education topic once; get a patient handout (PDF) and a clinician slide deck (PPTX)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from handout.version import __version__ as __version__

_HOMES = {
    "BuildOptions": "handout.building.build",
    "BuildReport": "handout.building.build",
    "build": "handout.building.build",
    "HandoutError": "handout.errors",
    "SourceError": "handout.errors",
    "lay_out_deck": "handout.layout.slides",
    "lay_out_paper": "handout.layout.paper.composition",
    "read_document": "handout.reading",
    "read_layout": "handout.building.layout_files",
    "render_pdf": "handout.renderers.pdf",
    "render_pptx": "handout.renderers.pptx",
}

__all__ = [
    "BuildOptions",
    "BuildReport",
    "HandoutError",
    "SourceError",
    "__version__",
    "build",
    "lay_out_deck",
    "lay_out_paper",
    "read_document",
    "read_layout",
    "render_pdf",
    "render_pptx",
]


def __getattr__(name: str) -> Any:
    """Return a name of the library, imported on first use: reading a document needs no PDF writer."""
    if name not in _HOMES:
        raise AttributeError(f"module 'handout' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
