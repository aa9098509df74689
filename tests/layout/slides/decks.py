"""Decks of small topics, and of one that has every kind of part."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.slide_layout import SlideLayout
from handout.reading import parse_document, read_artwork, read_document

TOPICS = Path(__file__).parent / "topics"
LAYOUT_FILE = Path(__file__).parents[3] / "layouts" / "slides.toml"

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "One message."\n'
REFERENCES = """
[[reference]]
id = "one"
type = "book"
title = "The first book"
author = [{ family = "Alpha", given = "A." }]
publisher = "A press"
issued = 2001

[[reference]]
id = "two"
type = "book"
title = "The second book"
author = [{ family = "Beta", given = "B." }]
publisher = "A press"
issued = 2002
"""


def layout_data():
    """The built-in layout as a fresh table."""
    return tomllib.loads(LAYOUT_FILE.read_text("utf-8"))


@cache
def layout():
    """The built-in layout."""
    return msgspec.convert(layout_data(), SlideLayout)


def document(body, head=HEAD):
    """The document of a body under a good head."""
    return parse_document(head + body).document


def deck(body, head=HEAD, artwork=None):
    """The deck of a body under a good head."""
    return lay_out_deck(document(body, head), layout(), artwork or {})


def slides(body, head=HEAD):
    """The slides that a body adds between the main message and the last slide."""
    return deck(body, head).slides[2:-1]


def section(body, heading="A heading"):
    """The slides of one section."""
    return slides(f'[[section]]\nheading = "{heading}"\n{body}\n')


def texts(slide, placeholder):
    """The paragraphs in the placeholders of a name, as characters."""
    return [[each.text for each in item.paragraphs] for item in slide.texts if item.placeholder == placeholder]


@cache
def every_part():
    """A document that has every kind of part, with its pictures."""
    path = TOPICS / "asthma.toml"
    found = read_document(path)
    return found, read_artwork(found, path.parent).artwork


@cache
def every_part_deck():
    """The deck of a document that has every kind of part."""
    found, artwork = every_part()
    return lay_out_deck(found, layout(), artwork)
