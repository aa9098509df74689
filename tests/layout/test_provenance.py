"""What stands on a page or a slide knows where in the source it comes from, and what it is."""

import re
from collections import Counter

import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.checks.printed import text_of, texts_on
from handout.content.inlines import RichText
from handout.content.provenance import Provenance
from handout.content.walk import locate_strings, locate_texts
from handout.errors import FitError
from handout.layout.paper.composition import lay_out_paper
from handout.layout.paper.structure import Element
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.deck import FittedTable, FittedText, NativeChart, TextBox
from handout.reading import parse_document, read_document
from handout.reading.artwork import read_artwork
from tests.topics import TOPICS

EVERY_BLOCK = TOPICS / "every-block.toml"
DOCUMENT = read_document(EVERY_BLOCK)
ARTWORK = read_artwork(DOCUMENT, TOPICS).artwork
WORD = re.compile(r"[^\W\d_]{5,}")
ELSEWHERE = ("glossary", "clinic")
"""Plain words are printed in the text that has their term, and the clinic's phone and hours in sentences of ours."""


def owners():
    """The path of each word that a single string of the document has."""
    strings = [
        (path, set(WORD.findall(text)))
        for path, text in locate_strings(DOCUMENT)
        if path[0] not in ELSEWHERE and "://" not in text
    ]
    count = Counter(word for _, words in strings for word in words)
    return {word: path for path, words in strings for word in words if count[word] == 1}


OWNERS = owners()


def test_parts_are_told_apart_though_they_say_the_same():
    text = 'language = "en"\ntitle = "Same"\nmain_message = "Same"\n[[section]]\nheading = "Same"\ntext = "Same"\n'
    document = parse_document(text).document
    provenance = Provenance(document)
    assert [provenance.path(text) for _, text in locate_texts(document)] == [path for path, _ in locate_texts(document)]
    assert provenance.path(document.clinic, "name") == ("clinic", "name")
    assert provenance.path(RichText("Same", ())) == ()


@pytest.mark.parametrize("name", ["handout", "clear-print"])
def test_every_word_of_a_page_comes_from_the_string_that_has_it(name):
    flow = lay_out_paper(DOCUMENT, read_layout(name), ARTWORK)
    looked_for = set()
    for _, text in texts_on(flow):
        for word in WORD.findall(text_of(text)):
            if word in OWNERS and text.element is not None and ".example" not in text_of(text):
                looked_for.add(word)
                assert text.source, text_of(text)
                assert OWNERS[word][: len(text.source)] == text.source, text_of(text)
    assert len(looked_for) > 80


def paragraphs(slide):
    for item in slide.items:
        match item:
            case FittedText():
                yield from item.paragraphs
            case TextBox():
                yield item.paragraph
            case FittedTable():
                yield from (cell for row in item.rows for cell in row)
                assert item.source


def test_every_word_of_a_slide_comes_from_the_string_that_has_it():
    deck = lay_out_deck(DOCUMENT, read_layout("slides"), ARTWORK)
    looked_for = set()
    for slide in deck.slides:
        for paragraph in paragraphs(slide):
            for word in WORD.findall(paragraph.text):
                if word in OWNERS and ".example" not in paragraph.text:
                    looked_for.add(word)
                    assert OWNERS[word][: len(paragraph.source)] == paragraph.source, paragraph.text
                    assert paragraph.source or slide.source in (("nutshell",), ("reference",)), paragraph.text
        assert all(item.source for item in slide.items if isinstance(item, NativeChart))
    assert len(looked_for) > 60


def test_every_element_of_a_section_comes_from_it():
    flow = lay_out_paper(DOCUMENT, read_layout("handout"), ARTWORK)

    def sources(element: Element):
        yield element.source
        for child in element.children:
            yield from sources(child)

    sections = [each for each in flow.root.children if each.source[:1] == ("section",)]
    assert [each.source for each in sections] == [
        ("section", index) for index, section in enumerate(DOCUMENT.sections) if section.on_paper
    ]
    for section in sections:
        assert {source[:2] for source in sources(section)} == {section.source}


def test_a_text_says_in_which_style_it_is_set():
    layout = read_layout("handout")
    for _, text in texts_on(lay_out_paper(DOCUMENT, layout, ARTWORK)):
        assert text.size <= getattr(layout.type, text.style).size


TABLE = '[[section]]\nheading = "H"\n[section.table]\ncaption = "What to take"\nheader = {header}\nrows = [{row}]\n'
HEAD = 'language = "en"\ntitle = "T"\nmain_message = "M."\n'


def test_of_two_tables_with_one_caption_the_one_with_the_problem_is_named():
    wide = [f'"Honorificabilitudinitatibus{letter * 14}"' for letter in "abc"]
    text = HEAD + TABLE.format(header='["Day", "Dose"]', row='["Monday", "1"]')
    text += TABLE.format(header=f"[{', '.join(wide)}]", row='["1", "2", "3"]')
    with pytest.raises(FitError) as raised:
        lay_out_paper(parse_document(text).document, read_layout("handout"))
    assert raised.value.source == ("section", 1, "table", "caption")


def test_of_two_equal_texts_the_one_that_does_not_fit_a_slide_is_named():
    long = "word" * 300
    text = f'{HEAD}[[section]]\nheading = "A"\naudience = "patient"\ntext = "{long}"\n'
    text += f'[[section]]\nheading = "B"\npoints = ["{long}"]\n'
    with pytest.raises(FitError) as raised:
        lay_out_deck(parse_document(text).document, read_layout("slides"))
    assert raised.value.source == ("section", 1, "points", 0, "text")


def test_a_document_with_another_clinic_keeps_its_places():
    other = msgspec.structs.replace(DOCUMENT, clinic=DOCUMENT.clinic)
    assert Provenance(other).path(other.sections[0].heading) == ("section", 0, "heading")
