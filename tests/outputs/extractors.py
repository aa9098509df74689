"""The text of a PDF file as four independent readers give it back."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

from tests.conformance.tools import absent


def pypdf_text(data: bytes) -> str:
    """As pypdf reads it."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def pdfium_text(data: bytes) -> str:
    """As Chromium's engine reads it."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def poppler_text(data: bytes) -> str:
    """As Poppler's pdftotext reads it."""
    if not shutil.which("pdftotext"):
        absent("pdftotext (Poppler) is not installed")
    return subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()


def pdfjs_text(data: bytes) -> str:
    """As Firefox's engine reads it: node, with the package pdfjs-dist in a folder of $NODE_PATH."""
    modules = next(
        (path for path in os.environ.get("NODE_PATH", "").split(os.pathsep) if (Path(path) / "pdfjs-dist").is_dir()), ""
    )
    if not modules or not shutil.which("node"):
        absent("node with pdfjs-dist on its NODE_PATH is not installed")
    script = Path(__file__).parent / "pdfjs.mjs"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        done = subprocess.run(["node", str(script), modules, file.name], capture_output=True, check=True)
    return done.stdout.decode()


EXTRACTORS = {"pypdf": pypdf_text, "pdfium": pdfium_text, "poppler": poppler_text, "pdf.js": pdfjs_text}
