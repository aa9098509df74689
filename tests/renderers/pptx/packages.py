"""Presentations as their parts, and as python-pptx reads them."""

import datetime
import io
import zipfile
from functools import cache

from lxml import etree
from pptx import Presentation

from handout.layout.slides.composition import lay_out_deck
from handout.renderers.pptx import render_pptx
from tests.layout.slides.decks import HEAD, deck, document, every_part_deck, layout

DAY = datetime.date(2026, 11, 1)
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


@cache
def every_part_file():
    """The file of a talk that has every kind of part."""
    return render_pptx(every_part_deck(), created=DAY)


@cache
def every_part_presentation():
    """The same, as python-pptx reads it."""
    return opened(every_part_file())


def file(body, head=HEAD):
    """The file of a small topic."""
    return render_pptx(deck(body, head), created=DAY)


def opened(data):
    """A file as python-pptx reads it."""
    return Presentation(io.BytesIO(data))


def archive(data):
    """A file as a zip archive."""
    return zipfile.ZipFile(io.BytesIO(data))


def part(data, name):
    """A part of a file as an element."""
    return etree.fromstring(archive(data).read(name))


def find(element, path):
    """What an XPath finds, with the usual prefixes."""
    return etree._Element.xpath(element, path, namespaces=NAMES)


def slide_xml(data, number):
    """A slide's element."""
    return part(data, f"ppt/slides/slide{number}.xml")


__all__ = [
    "DAY", "HEAD", "NAMES", "archive", "deck", "document", "every_part_deck", "every_part_file",
    "every_part_presentation", "file", "find", "lay_out_deck", "layout", "opened", "part", "slide_xml",
]  # fmt: skip
