"""Pages laid out of a few lines of TOML, and what is on them."""

import msgspec

from handout.building.layout_files import read_layout
from handout.checks.printed import text_of
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.flow import PlacedDrawing, PlacedPicture, PlacedText
from handout.reading import parse_document

HEAD = 'language = "{language}"\ntitle = "A title"\nmain_message = "One message."\nmax_pages = 0\n'
LEFT = 54.0
"""Where the text area of the built-in handout begins on Letter."""


def document(body="", language="en"):
    return parse_document(HEAD.format(language=language) + body).document


def flow(body="", layout="handout", artwork=None, language="en", **changes):
    look = msgspec.structs.replace(read_layout(layout), **changes)
    return lay_out_paper(document(body, language), look, artwork or {})


def look(layout="handout"):
    return read_layout(layout)


def things(laid, page=None):
    pages = laid.pages if page is None else [laid.pages[page]]
    return [thing for each in pages for thing in each.placed]


def texts(laid, page=None):
    return [each for each in things(laid, page) if isinstance(each, PlacedText)]


def drawings(laid, page=None):
    return [each for each in things(laid, page) if isinstance(each, PlacedDrawing)]


def pictures(laid):
    return [each for each in things(laid) if isinstance(each, PlacedPicture)]


def words(laid, page=None):
    return [text_of(each) for each in texts(laid, page)]


def find(laid, said):
    """The one text that begins with some words."""
    found = [each for each in texts(laid) if text_of(each).startswith(said)]
    assert len(found) == 1, [text_of(each) for each in texts(laid)]
    return found[0]


def elements(laid, role=None):
    def below(element):
        yield element
        for child in element.children:
            yield from below(child)

    return [each for each in below(laid.root) if role in (None, each.role)]


def roles(element):
    """The roles of an element's children, in order."""
    return [child.role for child in element.children]


def colors(drawing):
    return {color for shape in drawing.drawing.shapes for color in (shape.fill, shape.stroke) if color}
