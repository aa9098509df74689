"""Nothing that a source says to print is left out: every string and figure is found in each output that owes it."""

import datetime
import io
import re
from functools import cache

import msgspec
import pdfplumber
import pypdfium2
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.content.inlines import Citation, Emphasis, Link, RichText, Strong, Text
from handout.errors import FitError
from handout.layout.glosses import Glosses
from handout.reading import read_artwork, read_document
from handout.renderers.pptx import read_template
from tests.outputs.owed_strings import (
    EMPTY,
    OWED,
    fields_with_words,
    icon_array_names,
    leaves,
    owed_on_paper,
    owed_on_slides,
)
from tests.outputs.reading_back import letters, reference_texts
from tests.outputs.structure import structure
from tests.outputs.templates import standard
from tests.topics import EXAMPLE, TOPICS

DAY = datetime.date(2026, 11, 1)
EVERY_BLOCK = TOPICS / "every-block.toml"
SHORT = 6
"""A string of fewer letters could be a part of another: it has to stand as a word of its own."""


def read(path):
    """A topic and its pictures."""
    document = read_document(path)
    return document, read_artwork(document, path.parent).artwork


@cache
def topic(path):
    return read(path)


def test_every_field_that_holds_words_is_in_the_table_and_nothing_else_is():
    assert fields_with_words() == set(OWED)


def test_what_is_owed_nowhere_or_not_everywhere_has_a_reason():
    for field, owes in OWED.items():
        assert owes.why or (owes.paper and owes.deck), field


def test_the_walk_finds_every_string_of_the_source():
    document, _ = topic(EVERY_BLOCK)
    found = {leaf.value.source if isinstance(leaf.value, RichText) else leaf.value for leaf in leaves(document)}
    source = EVERY_BLOCK.read_text("utf-8")
    for part in re.findall(r'"([^"\n]+)"', source.partition("[[reference]]")[0]):
        assert part in found, part


def test_the_topic_fills_every_field_that_is_owed():
    document, _ = topic(EVERY_BLOCK)
    filled = {leaf.field for leaf in leaves(document)}
    owed = {field for field, owes in OWED.items() if owes.paper or owes.deck}
    elsewhere = {"Nutshell.text", "BlockTable.steps", "Clinic.logo_alt", "Urgent.call"}
    assert owed - filled <= elsewhere


# What the files say.


class Said:
    """What a reader finds in a file."""

    def __init__(self, texts, words, alts, spoken=(), properties=""):
        self.properties = letters(properties)
        self.shown = [letters(unbroken(text)) for text in texts]
        self.words = words
        self.alts = {letters(alt) for alt in alts}
        self.spoken = [letters(text) for text in spoken]

    def has(self, wanted, where):
        if where == "alt":
            return any(letters(wanted) in alt for alt in (*self.alts, *self.spoken))
        if where == "file":
            return letters(wanted) in self.properties
        if len(letters(wanted)) < SHORT:
            return letters(wanted) in self.words
        found = (*self.shown, *self.spoken) if where == "spoken" else self.shown
        return any(letters(wanted) in text for text in found)


def unbroken(text):
    return re.sub("[\u00ad\u200b-\u200f\u2060-\u2069]", "", text)


def paper_said(data):
    texts = [structure(data)]
    texts += ["\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)]
    texts += ["\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))]
    with pdfplumber.open(io.BytesIO(data)) as document:
        words = {unbroken(word["text"]).strip(".,:;?!()") for page in document.pages for word in page.extract_words()}
    return Said(texts, words, pdf_alts(data), properties=PdfReader(io.BytesIO(data)).metadata.author)


def pdf_alts(data):
    """The alternative texts of the structure tree."""
    found = []

    def visit(node):
        element = node.get_object()
        if isinstance(element, ArrayObject):
            for kid in element:
                visit(kid)
        elif isinstance(element, DictionaryObject):
            found.extend([element["/Alt"]] if "/Alt" in element else [])
            visit(element.get("/K", ArrayObject()))

    visit(PdfReader(io.BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def shapes_of(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape.shapes)


def deck_said(data):
    texts, spoken, alts = [], [], []
    for slide in Presentation(io.BytesIO(data)).slides:
        for shape in shapes_of(slide.shapes):
            texts += shape_texts(shape)
        alts += slide._element.xpath("//p:cNvPr/@descr")
        if slide.has_notes_slide:
            spoken += [paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs]
    words = {letters(word).strip(".,:;?!()|") for text in texts for word in (text, *text.split())}
    return Said(texts, words, alts, spoken)


def shape_texts(shape):
    if shape.has_text_frame:
        return ["".join(run.text for run in paragraph.runs) for paragraph in shape.text_frame.paragraphs]
    if getattr(shape, "has_table", False) and shape.has_table:
        return [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    if getattr(shape, "has_chart", False) and shape.has_chart:
        return chart_texts(shape.chart)
    return []


def chart_texts(chart):
    """What a native chart shows: names, the figures of its data, and the unit in their format."""
    names = [str(each) for each in chart.plots[0].categories]
    figures = [f"{value:,.15g}" for series in chart.plots[0].series for value in series.values]
    formats = [each.replace('"', "") for each in chart._chartSpace.xpath("//c:numFmt/@formatCode")]
    return [*names, *(series.name for series in chart.plots[0].series), *figures, *formats]


# What a source wants to be found.


def pieces(value, glosses=None):
    """What has to be found of a value: its words between citations, with the explanations that paper adds."""
    match value:
        case RichText():
            paragraphs = glosses.explain(value) if glosses else value.paragraphs
            return [piece for paragraph in paragraphs for piece in between_citations(paragraph)]
        case datetime.date():
            return [value.strftime("%B %Y")]
        case float() | int():
            return [f"{value:,.15g}"]
        case _:
            return [re.sub("^https?://", "", value)]


def between_citations(inlines):
    """The words of a paragraph, cut at its citations; a stop beside one may change its place."""
    found = [""]
    for inline in flat(inlines):
        if isinstance(inline, Citation):
            found.append("")
        else:
            found[-1] += inline.text
    return [piece.strip(" .,:;?!") for piece in found if any(letter.isalnum() for letter in piece)]


def flat(inlines):
    for inline in inlines:
        if isinstance(inline, Emphasis | Strong | Link):
            yield from flat(inline.children)
        elif isinstance(inline, Text | Citation):
            yield inline
        else:
            raise AssertionError(f"nobody has decided how {inline} is looked for")


def missing(owed, said, document, glosses=None):
    """What is owed and not found, each with its place."""
    unnamed = icon_array_names(document)
    return [
        (".".join(map(str, leaf.path)), where, piece)
        for leaf, where in owed
        if not (leaf.field == "Series.name" and leaf.value in unnamed)
        for piece in pieces(leaf.value, glosses)
        if not said.has(piece, where)
    ]


def unreferenced(document, said):
    return [text for text in reference_texts(document) if not any(letters(text) in each for each in said.shown)]


# The outputs.

PAPERS = ("handout", "clear-print", "large-print")


def on_paper(document, artwork, layout):
    said = paper_said(produce(document, read_layout(layout), artwork, DAY))
    return missing(owed_on_paper(document), said, document, Glosses(document)) + unreferenced(document, said)


def on_slides(document, artwork, template=None):
    said = deck_said(produce(document, read_layout("slides"), artwork, DAY, template))
    return missing(owed_on_slides(document), said, document) + unreferenced(document, said)


@pytest.mark.parametrize("layout", [*PAPERS, "leaflet"])
def test_paper_has_every_string_of_the_example(layout):
    assert on_paper(*topic(EXAMPLE), layout) == []


@pytest.mark.parametrize("layout", PAPERS)
def test_paper_has_every_string_of_every_block(layout):
    document, artwork = topic(EVERY_BLOCK)
    assert on_paper(without(document, TOO_HIGH.get(layout, "")), artwork, layout) == []


TOO_HIGH = {"large-print": "Many bars?", "leaflet": "Many bars?"}
"""What is higher than a page or a panel: 24 bars, each with its figure."""


def without(document, *headings):
    sections = tuple(section for section in document.sections if section.heading.plain not in headings)
    return msgspec.structs.replace(document, sections=sections)


def test_what_is_higher_than_a_page_is_an_error_that_names_its_section():
    document, artwork = topic(EVERY_BLOCK)
    for layout, heading in TOO_HIGH.items():
        alone = without(document, *(each.heading.plain for each in document.sections if each.heading.plain != heading))
        with pytest.raises(FitError, match=f'the section "{re.escape(heading)}" has a part that is higher'):
            on_paper(alone, artwork, layout)


def one_by_one(document):
    """A document for each block of each section: six panels hold no more."""
    for section in document.sections:
        own = msgspec.structs.replace(section, block=())
        for each in (own, *(msgspec.structs.replace(no_parts(section), block=(table,)) for table in section.block)):
            yield msgspec.structs.replace(document, sections=(each,))


def no_parts(section):
    return msgspec.structs.replace(section, **EMPTY)


BLOCKS = range(len(list(one_by_one(without(topic(EVERY_BLOCK)[0], TOO_HIGH["leaflet"])))))


@pytest.mark.parametrize("number", BLOCKS)
def test_the_leaflet_has_every_string_of_every_block(number):
    document, artwork = topic(EVERY_BLOCK)
    blocks = list(one_by_one(without(document, TOO_HIGH["leaflet"])))
    assert on_paper(blocks[number], artwork, "leaflet") == []


@pytest.mark.parametrize("path", [EXAMPLE, EVERY_BLOCK], ids=["example", "every block"])
def test_our_own_deck_has_every_string_that_it_owes(path):
    assert on_slides(*topic(path)) == []


@pytest.mark.parametrize("path", [EXAMPLE, EVERY_BLOCK], ids=["example", "every block"])
def test_a_deck_on_a_template_has_every_string_that_it_owes(path):
    assert on_slides(*topic(path), read_template(standard(), "default.pptx")) == []


def test_no_file_is_empty_of_what_is_looked_for():
    """The test can fail: a string that is nowhere is missed, a short one that is part of a word too."""
    said = Said(["Take 12 tablets"], {"Take", "12", "tablets"}, {"A picture"})

    assert said.has("12", "shown")
    assert not said.has("2", "shown")
    assert not said.has("13 tablets", "shown")
    assert not said.has("A drawing", "alt")
