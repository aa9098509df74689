"""Decks from right to left, on templates of either direction: each paragraph says its own, no number is reordered."""

import re
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.reading import parse_document
from handout.renderers.pptx import read_template
from tests.outputs.conftest import DAY
from tests.outputs.templates import right_to_left, standard
from tests.renderers.pptx.packages import archive, find
from tests.topics import ALL as TOPICS
from tests.typography.visual_order import CONTROLS, seen

TEMPLATES = {"own": None, "left to right": standard, "right to left": right_to_left}
ARABIC = Path(__file__).with_name("fever-ar.toml").read_text("utf-8")
HEBREW_NAME = 'language = "en"\ntitle = "Fever"\nmain_message = "Call עיכה שלום (202) 555-0142 or +1 202 555 0143."\n'
RUNS = (
    "+966 11 555 0123", "(202) 555-0142", "5 mg", "6 hours", "≥ 38.5 °C", "10-15 mg/kg", "4-6", "O+", "1½", "2.5 mL",
    "https://clinic.example/a?b=1", "info@clinic.example", "clinic.example/ar", "10 mg (2 × 5)", "≤ 20 mg/kg",
    "Paracetamol 500 mg; every 6 hours.", "2021-2024", "Dr. S. Example, MD (Example City)", "1/2", "Sources: 1",
    "Example S. Fever at home: what parents ask. J Test. 2021;2:7-9. doi:10.5555/jt.2021.7",
)  # fmt: skip


@cache
def deck(source, on):
    template = read_template(TEMPLATES[on](), "template.pptx") if TEMPLATES[on] else None
    document = TOPICS["example"]() if source == "example" else parse_document(source).document
    return archive(produce(document, read_layout("slides"), {}, DAY, template))


def paragraphs(source, on, folder="slides"):
    """The paragraphs of all slides, or of their notes."""
    data = deck(source, on)
    for name in data.namelist():
        if re.fullmatch(rf"ppt/{folder}/\w+\.xml", name):
            yield from find(etree.fromstring(data.read(name)), "//a:p")


def text(paragraph):
    return "".join(find(paragraph, ".//a:t/text()")).replace("\u00a0", " ")


def drawn(paragraph):
    """What a paragraph shows from left to right."""
    return seen(text(paragraph), find(paragraph, "a:pPr/@rtl") == ["1"])


def said(paragraphs, words):
    """The side of the one paragraph that says something."""
    [found] = {
        (find(each, "a:pPr/@rtl")[0], find(each, "a:pPr/@algn")[0])
        for each in paragraphs
        if words in CONTROLS.sub("", text(each))
    }
    return found


@pytest.mark.parametrize("on", TEMPLATES)
@pytest.mark.parametrize("source", [ARABIC, HEBREW_NAME, "example"], ids=["arabic", "hebrew name", "english"])
@pytest.mark.parametrize("folder", ["slides", "notesSlides"])
def test_each_paragraph_says_its_own_direction_and_side(source, on, folder):
    found = list(paragraphs(source, on, folder))
    assert found
    for each in found:
        [properties] = find(each, "a:pPr")
        assert (properties.get("rtl"), properties.get("algn") is not None) in {("0", True), ("1", True)}, text(each)


@pytest.mark.parametrize("on", TEMPLATES)
@pytest.mark.parametrize("source", [HEBREW_NAME, "example"], ids=["hebrew name", "english"])
def test_a_deck_from_left_to_right_runs_so_on_every_template(source, on):
    sides = {(find(each, "a:pPr/@rtl")[0], find(each, "a:pPr/@algn")[0]) for each in paragraphs(source, on)}
    assert sides <= {("0", "l"), ("0", "ctr"), ("0", "r")}
    bodies = [each for each in paragraphs(source, on) if "555" in text(each) or "Ketamine may" in text(each)]
    assert {find(each, "a:pPr/@algn")[0] for each in bodies} <= {"l", "ctr"}


@pytest.mark.parametrize("on", TEMPLATES)
def test_the_telephone_of_an_english_deck_is_drawn_in_order_next_to_hebrew(on):
    lines = [drawn(each) for each in paragraphs(HEBREW_NAME, on)]
    assert any("(202) 555-0142" in line and "+1 202 555 0143" in line for line in lines)


@pytest.mark.parametrize("on", TEMPLATES)
@pytest.mark.parametrize("run", RUNS)
def test_what_runs_from_left_to_right_in_an_arabic_deck_is_drawn_in_order(run, on):
    holders = [
        each
        for folder in ("slides", "notesSlides")
        for each in paragraphs(ARABIC, on, folder)
        if run in CONTROLS.sub("", text(each))
    ]
    if run == "1/2" and on == "own":
        assert not holders
        return
    assert holders
    for each in holders:
        shown = drawn(each).replace("\t", " ")
        assert run in shown, (shown, text(each))


@pytest.mark.parametrize("on", TEMPLATES)
def test_arabic_paragraphs_stand_at_the_right_and_titles_stay_in_the_middle(on):
    found = list(paragraphs(ARABIC, on))
    assert said(found, "حرارة أعلى من 38") == ("1", "r")
    assert said(found, "خذ 2.5 mL") == ("1", "r")
    assert said(found, "ما هي الحمى") == ("1", "r" if on == "own" else "ctr")


@pytest.mark.parametrize("on", TEMPLATES)
def test_a_reference_in_latin_letters_runs_from_left_to_right_at_the_left(on):
    assert said(paragraphs(ARABIC, on), "Fever at home") == ("0", "l")
    assert said(paragraphs(ARABIC, on, "notesSlides"), "Fever at home") == ("0", "l")


@pytest.mark.parametrize("on", TEMPLATES)
def test_a_point_in_latin_letters_keeps_its_bullet_on_the_side_of_its_list(on):
    [point] = [each for each in paragraphs(ARABIC, on) if "Paracetamol" in text(each)]
    assert find(point, "a:pPr/@rtl") == ["1"]
    assert text(point) == "\u2066Paracetamol 500 mg; every 6 hours.\u2069"


@pytest.mark.parametrize("on", TEMPLATES)
def test_runs_have_the_language_of_their_script_for_programs_that_order_by_it(on):
    for source, other in ((ARABIC, "en-US"), (HEBREW_NAME, "he")):
        for run in (run for each in paragraphs(source, on) for run in find(each, "a:r")):
            words, [language] = CONTROLS.sub("", "".join(find(run, "a:t/text()"))), find(run, "a:rPr/@lang")
            isolated = find(run, "string(a:t)")[:1] in ("\u2066", "\u2067")
            assert language == other or not isolated, words


@pytest.mark.parametrize("on", TEMPLATES)
def test_an_english_deck_has_no_invisible_characters(on):
    for folder in ("slides", "notesSlides"):
        assert not any(CONTROLS.search(text(each)) for each in paragraphs("example", on, folder))


@pytest.mark.parametrize("on", TEMPLATES)
def test_labels_of_charts_are_drawn_in_order_in_lines_of_both_directions(on):
    data = deck(ARABIC, on)
    [name] = [name for name in data.namelist() if re.fullmatch(r"ppt/charts/\w+\.xml", name)]
    chart = etree.fromstring(data.read(name))
    labels = find(chart, "//c:cat//c:v/text() | //c:ser/c:tx//c:v/text()")
    for run in ("1-2", "≥ 10 kg", "Adult 65+", "6-12", "5-10"):
        [label] = [each for each in labels if run in each]
        assert run in seen(label, True)
        assert run in seen(label, False)
    [figures] = find(chart, "//c:dLbls/c:numFmt/@formatCode")
    shown = figures.replace("General", "-5").replace('"', "")
    assert {seen(shown, True), seen(shown, False)} == {"-5 mg/kg"}
    assert set(find(chart, "//a:pPr/@rtl")) == {"1"}


def test_footers_stand_where_the_template_has_them():
    for on in ("left to right", "right to left"):
        assert said(paragraphs(ARABIC, on), "عيادة النور")[1] in {"ctr", "r"}
