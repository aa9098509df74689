"""A citation prints in every place where text stands, with the same number in both files."""

import datetime
import re

import pytest

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.reading import parse_document
from tests.outputs.reading_back import letters, pdf_text, slide_texts

DAY = datetime.date(2026, 11, 1)
SOURCE = """\
language = "en"
title = "A topic"
main_message = "Mark message.[@k1]"
max_pages = 0
teach_back = ["Mark question.[@k13]"]

[[section]]
heading = "First section"
text = "Mark prose.[@k3]"
points = [{ term = "Mark term[@k4]", text = "Mark point.[@k5]" }]
steps = ["Mark step.[@k6]", "Another step."]

[[section]]
heading = "Second section"
[section.diagram]
kind = "chain"
alt = "Two stations."
nodes = [{ label = "Mark node[@k7]" }, "Other"]
caption = "Mark caption.[@k8]"

[[section]]
heading = "Third section"
[section.table]
caption = "Mark table.[@k11]"
header = ["Head", "Mark head[@k9]"]
rows = [["Row", "Mark cell.[@k10]"]]

[nutshell]
points = ["Mark nutshell.[@k2]"]

[urgent]
signs = ["Mark sign.[@k12]"]
call = "(202) 555-0142"

[bibliography]
style = "STYLE"
"""
MARKS = {
    "k1": "message", "k2": "nutshell", "k3": "prose", "k4": "term", "k5": "point", "k6": "step", "k7": "node",
    "k8": "caption", "k9": "head", "k10": "cell", "k11": "table", "k12": "sign",
}  # fmt: skip
REFERENCE = """
[[reference]]
id = "k{number}"
type = "book"
title = "Book {number}"
author = [{{ family = "Writer{letter}" }}]
issued = 2020
"""


def document(style):
    references = (REFERENCE.format(number=number, letter=chr(64 + number)) for number in range(1, 14))
    return parse_document(SOURCE.replace("STYLE", style) + "".join(references)).document


def numbers(text):
    """Return the number behind each marked place."""
    return dict(re.findall(r"Mark ([a-z]+)\.?\s?\[?(\d+)", text))


@pytest.fixture(scope="module")
def numbered():
    return document("ama")


def test_the_handout_prints_the_number_at_every_place(numbered):
    found = numbers(pdf_text(produce(numbered, read_layout("handout"), {}, DAY)))
    assert found.keys() == set(MARKS.values())
    assert len(set(found.values())) == len(MARKS)


def test_the_numbers_point_to_the_same_references_in_both_files(numbered):
    paper = pdf_text(produce(numbered, read_layout("handout"), {}, DAY))
    slides = letters(" ".join(slide_texts(produce(numbered, read_layout("slides"), {}, DAY))))
    lists = [dict(re.findall(r"(\d+)\.(Writer[A-M])\.Book", text)) for text in (letters(paper), slides)]
    assert len(lists[0]) == 13
    assert lists[0] == lists[1]
    cited = numbers(paper)
    for key, word in MARKS.items():
        assert lists[0][cited[word]] == f"Writer{chr(64 + int(key[1:]))}"


def test_names_and_years_print_at_every_place_too():
    text = letters(pdf_text(produce(document("apa"), read_layout("handout"), {}, DAY)))
    for key, word in MARKS.items():
        assert f"Mark{word}(Writer{chr(64 + int(key[1:]))},2020)" in text
