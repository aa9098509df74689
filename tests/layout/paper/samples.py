"""Flows of topics with every kind of block, in every paper layout, that goldens and the painting are held against."""

import io
from functools import cache

import msgspec
import PIL.Image

from handout.building.layout_files import read_layout
from handout.figures.drawing import Close, Drawing, FileColor, LineTo, MoveTo, Shape
from handout.figures.pictures import Picture
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document, read_artwork, read_document
from tests.layout.paper.pages import HEAD
from tests.topics import EXAMPLE, TOPICS

EVERY_BLOCK = TOPICS / "every-block.toml"
TOO_HIGH = "Many bars?"
"""A section that is higher than a page of the large print or a panel."""


def _raster():
    image = PIL.Image.new("RGB", (300, 200), (200, 60, 40))
    image.paste((20, 90, 160), (0, 0, 100, 100))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return Picture(data=buffer.getvalue(), width=image.width, height=image.height)


LOGO = Drawing(
    width=60,
    height=30,
    shapes=(
        Shape(
            segments=(MoveTo(0, 0), LineTo(60, 0), LineTo(60, 30), Close()),
            fill=FileColor("#336699"),
            stroke="ink",
            stroke_width=1.5,
            dashes=(3, 2),
            fill_alpha=0.5,
            cap="butt",
            join="bevel",
        ),
    ),
)

FURTHER = """
[clinic]
name = "Example Clinic"
logo = "logo.svg"
phone = "(202) 555-0142"

[governance]
version = "2"
reviewed = 2026-05-01
review_by = 2028-05-01

[urgent]
signs = ["A fever of 39 °C", "A rash", "You cannot drink"]
call = "Call the clinic you know best"

[[section]]
heading = "What is *in* the words?"
text = "Bold **words**, *slanted* ones, H~2~O, 10^9^ and [a page](https://clinic.example/page) [of ours][@a2020]."
points = ["First", "Second", "Third"]

[[section]]
heading = "And then?"
steps = ["One.", "Two, which is longer than the other ones and so is set in more than one line of the page."]

[[section]]
heading = "What does it look like?"
figure = { file = "photo.png", alt = "Two fields of colour", caption = "A photograph" }

[[section]]
heading = "Over time?"
[section.chart]
kind = "line"
unit = "points"
categories = ["Week 1", "Week 2", "Week 3"]
series = [{ name = "One", values = [1, 3, 2] }, { name = "Other", values = [9, 7, 8.5] }]
alt = "Two lines."
caption = "Lines"

[nutshell]
points = ["A line[@a2020]", "Another line", "A third", "A fourth", "A fifth"]

[questions]
lines = 4

[more]
url = "https://clinic.example/more"
label = "More to read"

[[reference]]
id = "a2020"
type = "book"
title = "A book of examples"
author = [{ family = "Sample", given = "A." }]
issued = 2020
DOI = "10.1000/182"
"""


def without_the_highest(document):
    sections = tuple(each for each in document.sections if each.heading.plain != TOO_HIGH)
    return msgspec.structs.replace(document, sections=sections)


def _every_block(layout):
    document = read_document(EVERY_BLOCK)
    if layout != "handout":
        document = without_the_highest(document)
    return document, read_artwork(document, EVERY_BLOCK.parent).artwork


def _further(layout):
    cover = 'cover = "logo.svg"\n' if layout == "leaflet" else ""
    document = parse_document(HEAD.format(language="en-US") + cover + FURTHER).document
    return document, {"logo.svg": LOGO, "photo.png": _raster()}


def _phone_only(layout):
    text = '[clinic]\nphone = "(202) 555-0142"\n[[section]]\nheading = "A"\ntext = "B."\n'
    return parse_document(HEAD.format(language="en-US") + text).document, {}


def _file(path):
    return lambda layout: (read_document(path), {})


TOPICS_OF = {
    "every-block": _every_block,
    "further": _further,
    "phone-only": _phone_only,
    "asthma": _file(TOPICS / "asthma.toml"),
    "foot-care": _file(TOPICS / "foot-care.toml"),
    "example": _file(EXAMPLE),
}

SAMPLES = [
    ("every-block", "handout"), ("every-block", "large-print"),
    ("further", "handout"), ("further", "clear-print"), ("further", "large-print"), ("further", "leaflet"),
    ("asthma", "handout"), ("asthma", "leaflet"), ("foot-care", "handout"), ("foot-care", "large-print"),
    ("example", "handout"), ("example", "leaflet"), ("example", "handout-a4"), ("asthma", "leaflet-a4"),
    ("phone-only", "handout"),
]  # fmt: skip
"""Topics and layouts."""


@cache
def sample(topic, layout):
    """The flow of a topic in a layout, on its own paper or on A4."""
    name = layout.removesuffix("-a4")
    document, artwork = TOPICS_OF[topic](name)
    look = read_layout(name)
    return lay_out_paper(document, look if name == layout else msgspec.structs.replace(look, paper="a4"), artwork)
