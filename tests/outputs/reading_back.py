"""What a reader finds in the files: their text, as independent libraries give it back."""

from __future__ import annotations

import io
import re

from pptx import Presentation
from pypdf import PdfReader

from handout.content.inlines import RichText
from handout.layout.cited_references import CitedReferences


def squeezed(text):
    """Text with every run of white space as one space."""
    return " ".join(text.split())


def letters(text):
    """Text without white space: what counts is that no letter is lost, changed or moved."""
    return re.sub(r"\s+", "", text)


def pdf_pages(data):
    """The text of each page, as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def pdf_text(data):
    """The text of a PDF file without its heads and feet."""
    return squeezed(" ".join(pdf_pages(data)))


def slide_texts(data):
    """For each slide the texts of its placeholders and tables, one after the other."""
    slides = []
    for slide in Presentation(io.BytesIO(data)).slides:
        parts = []
        for shape in slide.shapes:
            if shape.has_text_frame:
                parts.append(shape.text_frame.text)
            if getattr(shape, "has_table", False) and shape.has_table:
                parts += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
        slides.append(squeezed(" ".join(parts)))
    return slides


def printed(text: RichText):
    """The words of a text without citations."""
    return text.plain


def reference_texts(document):
    """The references of a document, as both outputs print them."""
    from handout.bibliography import to_text

    return [to_text(reference.inlines) for reference in CitedReferences(document).references]
