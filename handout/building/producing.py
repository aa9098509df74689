"""Producing: a document in a layout as the bytes of a file."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import assert_never

from handout.content.document import Document
from handout.figures.pictures import Artwork
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate
from handout.version import __version__

FIXED_DAY = datetime.date(2000, 1, 1)
"""The day that a file says it was made on where nothing else says it: never the clock's."""

PRODUCER = f"handout {__version__}"

EXTENSIONS = {"pdf": ".pdf", "pptx": ".pptx"}


def produce(
    document: Document,
    layout: PaperLayout | SlideLayout,
    artwork: Mapping[str, Artwork],
    today: datetime.date | None = None,
    template: SlideTemplate | None = None,
) -> bytes:
    """Return the file of a document in a layout, a deck on a `template` where there is one.

    HandoutError where it does not fit or a font lacks a character.
    """
    created = dated(document, today)
    match layout:
        case PaperLayout():
            from handout.layout.paper.composition import lay_out_paper
            from handout.renderers.pdf import render_pdf

            return render_pdf(lay_out_paper(document, layout, artwork), created=created, producer=PRODUCER)
        case SlideLayout():
            from handout.layout.slides.composition import lay_out_deck
            from handout.renderers.pptx import render_pptx

            return render_pptx(lay_out_deck(document, layout, artwork, template), created=created)
        case _:
            assert_never(layout)


def dated(document: Document, today: datetime.date | None) -> datetime.date:
    """Return the day that the document's files say they were made on."""
    governance = document.governance
    return governance.reviewed or governance.published or today or FIXED_DAY
