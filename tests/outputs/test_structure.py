"""The structure tree is the content's order, with the content's words.

A person reviews the goldens; `UPDATE_GOLDENS=1 pytest tests/outputs/test_structure.py` writes them anew.
"""

import os
from pathlib import Path

import pytest

from tests.outputs.structure import structure

GOLDENS = Path(__file__).parent / "golden"


def test_the_structure_tree_is_the_golden_one(document, pdf):
    golden = GOLDENS / f"{document.id}.txt"
    found = structure(pdf)
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_the_tree_has_the_headings_in_the_order_of_the_content(document, pdf):
    headings = [
        line.split(": ", 1)[1] for line in structure(pdf).splitlines() if line.lstrip().startswith(("H1:", "H2:"))
    ]
    wanted = [section.heading.plain for section in document.sections if section.on_paper]
    assert headings[0] == document.title.plain
    assert [heading for heading in headings if heading in wanted] == wanted


def test_every_picture_has_its_alternative_text(document, pdf):
    figures = [line for line in structure(pdf).splitlines() if line.lstrip().startswith("Figure")]
    assert figures
    assert all("alt='" in line or 'alt="' in line for line in figures)


def test_a_paragraph_over_two_pages_is_one_element(pdf, document):
    if document.id != "foot-care":
        pytest.skip("one topic with a long paragraph is enough")
    from msgspec.structs import replace

    from handout.building.layout_files import read_layout
    from handout.building.producing import produce
    from handout.reading import read_rich_text
    from tests.outputs.conftest import DAY

    words = " ".join(f"word{number}" for number in range(900))
    section = replace(document.sections[0], text=read_rich_text(words), points=())
    data = produce(replace(document, sections=(section,)), read_layout("handout"), {}, DAY)
    lines = [line for line in structure(data).splitlines() if "word" in line]
    assert len(lines) == 1
    assert lines[0].strip() == f"P: {words}"


def test_own_words_in_another_language_than_the_text_say_so():
    from msgspec.structs import replace

    from handout.building.layout_files import read_layout
    from handout.building.producing import produce
    from tests.outputs.conftest import DAY
    from tests.topics import asthma

    data = produce(replace(asthma(), language="pl"), read_layout("handout"), {}, DAY)
    tree = structure(data)
    assert "H2 lang=en: In a Nutshell" in tree
    assert "H2 lang=en: References" in tree
    assert "H2: What is a plan?" in tree
