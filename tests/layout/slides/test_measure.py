import pytest

from handout.layout.slides.deck import Paragraph
from handout.layout.slides.measure import Room, TypeMeasure, after_tab
from handout.layout.slides.slide_type import TextStyle
from handout.typography.spans import TextSpan
from tests.layout.slides.decks import layout

MEASURE = TypeMeasure(layout(), "en")
STYLE = TextStyle(size=20, leading=27)


def paragraph(*texts, **looks):
    return Paragraph(spans=tuple(TextSpan(text) for text in texts), **looks)


def room(width, style=STYLE):
    return Room(width, 500.0, (style,))


def test_a_line_takes_its_leading():
    assert MEASURE.extent((paragraph("Word"),), room(400)).height == 27


def test_space_before_counts_only_between_paragraphs():
    style = TextStyle(size=20, leading=27, before=10)
    assert MEASURE.extent((paragraph("a"), paragraph("b")), room(400, style)).height == 64


def test_an_empty_paragraph_is_a_line():
    assert MEASURE.extent((paragraph(),), room(400)).height == 27


def test_a_line_is_never_filled_to_the_last_point():
    word = paragraph("Antidepressants")
    width = MEASURE.natural_width(word, STYLE)
    two = paragraph("Antidepressants Antidepressants")
    exact = MEASURE.natural_width(two, STYLE)
    assert exact > 2 * width
    assert MEASURE.extent((two,), room(exact)).height == 54
    assert MEASURE.extent((two,), room(exact * 1.035)).height == 27


def test_bold_text_is_wider():
    plain, bold = paragraph("Ketamine"), Paragraph(spans=(TextSpan("Ketamine", bold=True),))
    assert MEASURE.natural_width(bold, STYLE) > MEASURE.natural_width(plain, STYLE)


def test_a_label_before_a_tab_takes_no_line():
    assert after_tab((TextSpan("1."), TextSpan("\t"), TextSpan("Text"))) == (TextSpan("Text"),)
    assert after_tab((TextSpan("Term\tText"),)) == (TextSpan("Text"),)
    assert after_tab((TextSpan("No tab"),)) == (TextSpan("No tab"),)


def test_a_hanging_paragraph_has_less_room():
    hanging = TextStyle(size=20, leading=27, left=200, hang=200)
    text = paragraph("Some words that need about half of it")
    assert MEASURE.extent((text,), room(500)).height == 27
    assert MEASURE.extent((text,), room(500, hanging)).height == 54


def test_a_paragraph_without_its_bullet_has_all_of_the_room():
    hanging = TextStyle(size=20, leading=27, left=200, hang=200, bullet="disc")
    text = paragraph("Some words that need about half of it", unmarked=True)
    assert MEASURE.extent((text,), room(500, hanging)).height == 27


@pytest.mark.parametrize("text", ["汉字和更多汉字", "ไทย", "हिन्दी", "漢字 and Latin", "😀"])
def test_scripts_that_no_font_here_has_are_measured_all_the_same(text):
    assert MEASURE.extent((paragraph(text),), room(400)).width > 0


def test_an_ideograph_is_one_em_and_a_line_may_break_after_it():
    ten = paragraph("汉" * 10)
    assert MEASURE.natural_width(ten, STYLE) == pytest.approx(200)
    assert MEASURE.extent((ten,), room(110)).height == 54


def test_a_theme_font_without_metrics_is_measured_by_the_widest_and_a_little_more():
    import msgspec

    fonts = msgspec.structs.replace(layout().fonts, text="Nowhere Sans")
    other = TypeMeasure(msgspec.structs.replace(layout(), fonts=fonts), "en")
    assert other.natural_width(paragraph("Word"), STYLE) == 1.04 * MEASURE.natural_width(paragraph("Word"), STYLE)


def test_a_balanced_text_is_narrowed_without_another_line():
    style = TextStyle(size=20, leading=27, balanced=True)
    text = paragraph("A title of some words that runs over to a second line by one")
    wide = room(MEASURE.natural_width(text, style) * 0.9, style)
    narrowed = MEASURE.narrowing((text,), wide)
    assert narrowed > 50
    narrow = room(wide.width - narrowed, style)
    assert MEASURE.extent((text,), narrow).height == MEASURE.extent((text,), wide).height == 54


def test_running_text_and_single_lines_keep_the_width_of_their_box():
    text = paragraph("A title of some words that runs over to a second line by one")
    balanced = TextStyle(size=20, leading=27, balanced=True)
    assert MEASURE.narrowing((text,), room(400)) == 0
    assert MEASURE.narrowing((paragraph("One line"),), room(400, balanced)) == 0


def test_a_word_wider_than_its_room_is_noticed():
    assert MEASURE.keeps_words((paragraph("short words"),), room(80))
    assert not MEASURE.keeps_words((paragraph("Pneumonoultramicroscopic"),), room(80))
