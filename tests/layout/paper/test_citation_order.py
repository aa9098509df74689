"""Numbers of citations rise as a page is read, whatever order its layout has."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.building.layout_files import read_layout
from handout.content.inlines import RichText
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document, read_artwork, read_document, read_rich_text
from tests.layout.paper.samples import EVERY_BLOCK, without_the_highest

PARTS = ("title", "main_message", "nutshell", "sections", "questions", "urgent", "disclaimer")
KEYS = ("message", "summary", "first", "second", "question", "sign", "end")
TOPIC = """\
language = "en"
title = "T"
main_message = "Rest.[@message]"
disclaimer = "End.[@end]"
[nutshell]
points = ["Rest.[@summary]"]
[[section]]
heading = "A"
text = "A callus.[@first]"
[[section]]
heading = "B"
steps = ["Rest.[@second]"]
[questions]
prompts = ["Why?[@question]"]
[urgent]
emergency = "911"
emergency_signs = ["A callus.[@sign]"]
first = {first}
"""
REFERENCES = "".join(f'[[reference]]\nid = "{key}"\ntype = "book"\ntitle = "On {key}"\n' for key in KEYS)


def topic(first):
    return parse_document(TOPIC.format(first=str(first).lower()) + REFERENCES).document


def read(element):
    yield element
    for child in element.children:
        yield from read(child)


def cited_and_listed(document, layout):
    """The keys as the page cites them, each once, and as its list has them."""
    elements = list(read(lay_out_paper(document, layout).root))
    cited = dict.fromkeys(each.target for each in elements if each.role == "Link" and each.target)
    return list(cited), [each.anchor for each in elements if each.anchor]


@settings(max_examples=30)
@given(st.permutations(PARTS), st.booleans())
def test_numbers_rise_in_every_order_of_a_layout(order, first):
    layout = msgspec.structs.replace(read_layout("handout"), order=("header", *order, "references", "footer"))
    cited, listed = cited_and_listed(topic(first), layout)
    assert cited == listed
    assert set(cited) == set(KEYS)


@pytest.mark.parametrize("name", ["handout", "clear-print", "large-print", "leaflet"])
@pytest.mark.parametrize("first", [True, False])
def test_numbers_rise_in_the_built_in_layouts(name, first):
    cited, listed = cited_and_listed(topic(first), read_layout(name))
    assert cited == listed


@pytest.mark.parametrize("order", [PARTS, PARTS[::-1]])
def test_a_part_that_is_not_printed_is_numbered_after_those_that_are(order):
    kept = [name for name in order if name != "nutshell"]
    layout = msgspec.structs.replace(read_layout("handout"), order=(*kept, "references"))
    cited, listed = cited_and_listed(topic(False), layout)
    assert listed == [*cited, "summary"]


class Citing:
    """Gives each text of a document a citation of its own."""

    def __init__(self):
        self.keys = []

    def cited(self, value):
        if isinstance(value, RichText):
            self.keys.append(f"k{len(self.keys)}")
            return read_rich_text(f"{value.source} [@{self.keys[-1]}]")
        if isinstance(value, tuple):
            return tuple(map(self.cited, value))
        if isinstance(value, msgspec.Struct):
            return msgspec.structs.replace(
                value, **{key: self.cited(getattr(value, key)) for key in value.__struct_fields__}
            )
        return value

    def cited_in(self, struct, fields):
        return msgspec.structs.replace(struct, **{each: self.cited(getattr(struct, each)) for each in fields})


WITH_TEXTS = ("main_message", "sections", "nutshell", "urgent", "questions", "disclaimer")


@pytest.mark.parametrize("name", ["handout", "clear-print", "large-print"])
def test_numbers_rise_through_every_kind_of_block(name):
    document = without_the_highest(read_document(EVERY_BLOCK))
    artwork = read_artwork(document, EVERY_BLOCK.parent).artwork
    citing = Citing()
    document = citing.cited_in(document, WITH_TEXTS)
    book = document.references[0]
    works = tuple(msgspec.structs.replace(book, id=key, title=f"On {key}") for key in citing.keys)
    document = msgspec.structs.replace(document, references=works, max_pages=0)
    layout = msgspec.structs.replace(read_layout(name), max_pages=0)
    elements = list(read(lay_out_paper(document, layout, artwork).root))
    cited = list(dict.fromkeys(each.target for each in elements if each.role == "Link" and each.target))
    listed = [each.anchor for each in elements if each.anchor]
    assert len(cited) > 40
    assert cited == [key for key in listed if key in set(cited)] == listed[: len(cited)]
