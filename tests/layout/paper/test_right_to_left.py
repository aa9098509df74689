import msgspec
import pytest

from handout.building.layout_files import read_layout
from handout.errors import FitError, GlyphError
from handout.layout.paper.composition import lay_out_paper
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "A title"\nmain_message = "One message."\nmax_pages = 0\n'


def laid_out(text, fonts=("Arimo",)):
    layout = read_layout("handout")
    # Arimo has Hebrew letters; the fonts of the built-in layouts have none.
    layout = msgspec.structs.replace(layout, fonts=dict.fromkeys(layout.fonts, fonts))
    body = f'[[section]]\nheading = "A heading"\ntext = "{text}"\n'
    return lay_out_paper(parse_document(HEAD + body).document, layout)


@pytest.mark.parametrize("text", ["Ask in עברית (202) 555-0142", "Deutsch עברית français", "*עברית* or English 5 mg"])
def test_a_single_word_from_right_to_left_can_stand_in_a_line(text):
    assert laid_out(text).pages


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ask מילים עברית now", "מילים עברית"),
        ("Take ב38 now", "ב38"),
        ("Take ב-38 now", "ב-38"),
        ("Take 12ב5 now", "12ב5"),
        ("Take *עב*-5 now", "עב-5"),
        ("Ask *מילים* עברית", "מילים עברית"),
    ],
)
def test_what_paper_would_draw_in_a_wrong_order_is_refused(text, words):
    with pytest.raises(FitError, match=words) as raised:
        laid_out(text)
    assert raised.value.source == ("section", 0, "text")


def test_letters_that_no_font_has_are_named_first():
    with pytest.raises(GlyphError):
        laid_out("Ask מילים עברית now", ("Source Sans 3",))
