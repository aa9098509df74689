"""When to get help, as both outputs say it."""

from pathlib import Path

import pptx
import pytest

from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.layout.slides.composition import lay_out_deck
from handout.reading import parse_document
from tests.layout.wording.test_help import CLINIC, HEAD, LATER, NOW, SIGNS
from tests.outputs.conftest import DAY
from tests.outputs.reading_back import pdf_text, slide_texts
from tests.outputs.structure import structure

SECTION = '[[section]]\nheading = "The section"\ntext = "Some words."\n'
REST = SECTION + '[nutshell]\npoints = ["The summary."]\n'
LEVELS = NOW + SIGNS + LATER + 'emergency = "911"\ncrisis = "Call or text 988."\n'
HEADINGS = ("Call 911 now if:", "Call us today if:", "Tell us at your next visit if:")
SAID = (*HEADINGS, "You cannot talk.", "988", "You wake at night.", "(202) 555-0142", "You have a question.")


def document(urgent, more=""):
    return parse_document(f"{HEAD}max_pages = 0\n{CLINIC}{REST}{more}[urgent]\n{urgent}").document


@pytest.mark.parametrize("layout", ["handout", "clear-print", "large-print", "leaflet"])
def test_paper_prints_the_levels_in_order_under_real_headings(layout):
    data = produce(document(LEVELS), read_layout(layout), {}, DAY)
    text = pdf_text(data)
    places = [text.index(words) for words in SAID[:3]]
    assert places == sorted(places)
    assert all(words in text for words in SAID)
    tree = structure(data)
    assert "H2: Need help now?" in tree
    assert all(f"H3: {heading}" in tree for heading in HEADINGS)


def test_the_levels_differ_by_sign_and_line_not_by_colour():
    from handout.layout.paper.composition import lay_out_paper
    from handout.layout.paper.flow import PlacedDrawing

    (page,) = lay_out_paper(document(LEVELS), read_layout("handout")).pages
    drawings = [thing.drawing for thing in page.placed if isinstance(thing, PlacedDrawing)]
    frames = [
        each for each in drawings if len(each.shapes) == 1 and each.shapes[0].stroke == "ink" and each.width > 400
    ]
    assert len({each.shapes[0].stroke_width for each in frames}) == 3


def test_a_single_list_keeps_one_box_with_its_heading_inside():
    tree = structure(produce(document(SIGNS + 'emergency = "911"\n'), read_layout("handout"), {}, DAY))
    assert "  Aside\n    H2: Need help now?\n    P: Get help now if:\n" in tree


@pytest.mark.parametrize("layout", ["handout", "leaflet"])
def test_the_box_stands_before_the_sections_where_the_topic_asks(layout):
    tree = structure(produce(document(LEVELS + "first = true\n"), read_layout(layout), {}, DAY))
    assert tree.index("Call 911 now if:") < tree.index("The section")


def test_citations_of_a_box_that_stands_first_are_numbered_first():
    references = "".join(f'[[reference]]\nid = "{key}"\ntype = "book"\ntitle = "Book {key}"\n' for key in "ab")
    source = (
        f'{HEAD}[[section]]\nheading = "H"\ntext = "Later.[@a]"\n{references}'
        '[urgent]\nfirst = true\nsigns = ["First.[@b]"]\nemergency = "911"\n'
    )
    text = pdf_text(produce(parse_document(source).document, read_layout("handout"), {}, DAY))
    assert "1. Book B" in text


def test_the_deck_has_a_slide_of_it_before_the_summary():
    slides = slide_texts(produce(document(LEVELS), read_layout("slides"), {}, DAY))
    titles = [slide.split(" If")[0] for slide in slides]
    (place,) = [index for index, text in enumerate(slides) if text.startswith("When to get help")]
    assert all(words in slides[place] for words in SAID), titles
    assert slides[place + 1].startswith("In a Nutshell")


def test_a_talk_can_leave_the_slide_out():
    data = produce(document(LEVELS, "[talk]\nurgent = false\n"), read_layout("slides"), {}, DAY)
    assert "When to get help" not in " ".join(slide_texts(data))


def test_many_signs_stand_on_several_slides_each_under_their_heading():
    signs = ", ".join(f'"A sign of number {number}, with some words about it to make it long."' for number in range(30))
    deck = lay_out_deck(document(f"emergency_signs = [{signs}]\nemergency = '911'\n"), read_layout("slides"))
    shown = [slide.outline for slide in deck.slides if slide.title.startswith("When to get help")]
    assert len(shown) > 1
    assert all("Call 911 now if:" in outline for outline in shown[:-1])
    assert all(any(f"number {number}," in outline for outline in shown) for number in range(30))


def test_the_slide_stands_on_a_strangers_template_too():
    from handout.renderers.pptx import read_template

    data = (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()
    template = read_template(data, "default.pptx")
    text = " ".join(slide_texts(produce(document(LEVELS), read_layout("slides"), {}, DAY, template)))
    assert all(words in text for words in SAID)


def test_the_notes_say_each_level_with_its_heading():
    deck = lay_out_deck(document(LEVELS), read_layout("slides"))
    (slide,) = [each for each in deck.slides if each.title == "When to get help"]
    said = [note.paragraph.text for note in slide.notes]
    assert said.index(HEADINGS[0]) < said.index("You cannot talk.") < said.index(HEADINGS[1])
    assert said.index(HEADINGS[1]) < said.index("You wake at night.") < said.index(HEADINGS[2])


def test_a_number_whose_thousands_a_space_separates_stays_on_one_line():
    from handout.layout.inline_spans import style_inlines

    for written, printed in (
        ("take 1 000 mg", "take 1\u00a0000 mg"),
        ("12 000 000", "12\u00a0000\u00a0000"),
        ("5 10", "5 10"),
    ):
        (span,) = style_inlines(parse_document(HEAD.replace("A message.", written)).document.main_message.inlines).spans
        assert span.text == printed
