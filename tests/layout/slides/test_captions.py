"""A caption stands on the slide, under what it speaks of, on our own layout and on every template."""

import pytest

from handout.errors import FitError
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.deck import FittedTable, FittedText, NativeChart, TextBox
from handout.reading import parse_document
from handout.renderers.pptx import read_template
from tests.layout.slides.decks import HEAD, layout
from tests.outputs.templates import french, narrow, standard, two_masters, without_footer

CAPTION = "EXAMPLE only: your doctor decides for you"
TEMPLATES = {
    "standard": standard, "narrow": narrow, "french": french, "without a footer": without_footer,
    "two masters": two_masters,
}  # fmt: skip
PARTS = {
    "table": 'table = {{ caption = "{}", header = ["Medicine", "On the day"], rows = [["Iron", "Do not take."]] }}',
    "bars": 'chart = {{ kind = "bar", caption = "{}", alt = "Bars.", categories = ["A"], '
    "series = [{{ values = [3] }}] }}",
    "counts": 'chart = {{ kind = "icon-array", unit = "10 people", caption = "{}", alt = "Counts.", '
    'categories = ["A", "B"], '
    "series = [{{ values = [3, 4] }}] }}",
    "chain of three": 'diagram = {{ kind = "chain", caption = "{}", alt = "A chain.", nodes = ["A", "B", "C"] }}',
    "chain of five": 'diagram = {{ kind = "chain", caption = "{}", alt = "A chain.", '
    'nodes = ["A", "B", "C", "D", "E"] }}',
    "states": 'diagram = {{ kind = "before-after", caption = "{}", alt = "States.", '
    'nodes = ["A", "B", "C", "D", "E"] }}',
}


def slides(part, template=None, caption=CAPTION, notes=""):
    slide = f'[section.slide]\nnotes = "{notes}"\n' if notes else ""
    body = f'[[section]]\nheading = "A heading"\n{PARTS[part].format(caption)}\n{slide}'
    found = read_template(template(), "template.pptx") if template else None
    return lay_out_deck(parse_document(HEAD + body).document, layout(), {}, found).slides[2:-1]


def captions(slide):
    texts = [item.paragraph.text for item in slide.items if isinstance(item, TextBox)]
    return texts + [text.paragraphs[0].text for text in slide.texts if text.placeholder == "caption"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["our own", *TEMPLATES])
@pytest.mark.parametrize("notes", ["", "My notes."])
def test_the_caption_is_on_the_slide(part, name, notes):
    for slide in slides(part, TEMPLATES.get(name), notes=notes):
        assert captions(slide) == [CAPTION]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_stands_on_the_caption(part, name):
    for slide in slides(part, TEMPLATES[name]):
        (caption,) = (item for item in slide.items if isinstance(item, TextBox))
        above = [item.box for item in slide.items if isinstance(item, FittedTable | NativeChart)]
        above += [item.box for item in slide.items if isinstance(item, FittedText) and item.placeholder == "body"]
        assert len(above) == 1
        assert above[0].bottom <= caption.box.y
        assert caption.box.height >= layout().style("caption").leading


def test_a_long_caption_takes_the_lines_that_it_needs():
    (short,) = slides("bars", standard)
    (long,) = slides("bars", standard, "A caption of many words that go on and on. " * 4)
    box, other = (next(item for item in slide.items if isinstance(item, TextBox)).box for slide in (short, long))

    assert other.height >= 3 * box.height
    assert other.bottom == pytest.approx(box.bottom)


def test_a_caption_that_leaves_no_room_is_an_error_that_names_its_section():
    with pytest.raises(FitError, match=r'section 1, "A heading".*does not fit'):
        slides("bars", standard, "A caption of many words that go on and on. " * 30)


@pytest.mark.parametrize("part", ["chain of three", "counts"])
def test_what_a_list_stands_for_is_in_the_notes_whatever_these_say(part):
    (slide,) = slides(part, standard, notes="My notes.")
    said = [note.paragraph.text for note in slide.notes]

    assert "My notes." in said
    assert {"A chain.", "Counts."} & set(said)
