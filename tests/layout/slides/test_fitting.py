import pytest

from handout.errors import FitError
from handout.layout.slides.deck import Paragraph
from handout.layout.slides.fitting import (
    even_parts,
    fit_units,
    fitted_text,
    placed_text,
    prefix_fit_errors,
    scales,
    shared_scale,
)
from handout.layout.slides.measure import Room, TypeMeasure
from handout.layout.slides.slide_type import TextStyle, shown_size
from handout.typography.spans import TextSpan
from tests.layout.slides.decks import every_part_deck, layout, section, texts

MEASURE = TypeMeasure(layout(), "en")
STYLE = TextStyle(size=24, leading=32, minimum=20, before=16)


def paragraph(text, level=0):
    return Paragraph(spans=(TextSpan(text),), level=level)


def lines(count):
    """A paragraph of that many lines in a room of 400 points."""
    return paragraph(" ".join(["wordswordswordswordswords"] * count))


def room(height, *styles):
    return Room(400.0, height, styles or (STYLE,))


def test_sizes_go_down_in_whole_points_to_the_minimum():
    assert [round(24 * scale) for scale in scales((STYLE,))] == [24, 23, 22, 21, 20]


def test_the_style_that_reaches_its_minimum_first_stops_all():
    small = TextStyle(size=20, leading=27, minimum=18)
    assert [round(24 * scale, 2) for scale in scales((STYLE, small))] == [24, 23, 22]


def test_a_style_without_a_minimum_never_shrinks():
    assert list(scales((TextStyle(size=16, leading=20),))) == [1.0]


def test_shown_sizes_are_whole_points_with_halves_rounded_up():
    assert shown_size(TextStyle(size=26, leading=30), 0.85) == 22
    assert shown_size(TextStyle(size=26, leading=30), 22.5 / 26) == 23


def test_text_that_fits_keeps_its_size():
    assert shared_scale(MEASURE, [((lines(2),), room(64))]) == 1.0


def test_text_shrinks_until_it_fits():
    scale = shared_scale(MEASURE, [((lines(2),), room(58))])
    assert scale == pytest.approx(21 / 24)


def test_text_that_fits_at_no_legal_size_has_no_scale():
    assert shared_scale(MEASURE, [((lines(3),), room(64))]) is None


def test_texts_side_by_side_take_the_size_of_the_fullest():
    assert shared_scale(MEASURE, [((lines(1),), room(58)), ((lines(2),), room(58))]) == pytest.approx(21 / 24)


def word_and_narrow_room():
    """A word, and a room that is too narrow for it at full size but not at 22 points."""
    word = paragraph("Bronchodilator")
    return word, Room(MEASURE.natural_width(word, STYLE, 22.5 / 24) / 0.98, 200.0, (STYLE,))


def test_a_size_that_keeps_a_word_whole_is_preferred():
    word, narrow = word_and_narrow_room()
    scale = shared_scale(MEASURE, [((word,), narrow)])
    assert scale is not None
    assert scale < 1
    assert MEASURE.keeps_words((word,), narrow, scale)
    assert not MEASURE.keeps_words((word,), narrow, 1.0)


def test_a_size_taken_for_a_word_is_set_outright_since_powerpoint_would_not_keep_it():
    word, narrow = word_and_narrow_room()
    assert placed_text(MEASURE, "body", (word,), narrow, 20 / 24).fixed
    assert not placed_text(MEASURE, "body", (lines(2),), room(58), 21 / 24).fixed


def test_units_that_fit_one_slide_stay_on_it():
    [fit] = fit_units(MEASURE, [(lines(1),), (lines(1),)], room(80))
    assert fit.scale == 1
    assert len(fit.units) == 2


def test_units_go_on_evenly_at_full_size():
    fits = fit_units(MEASURE, [(lines(1),)] * 6, room(32 * 4 + 16 * 3))
    assert [(len(fit.units), fit.scale) for fit in fits] == [(3, 1.0), (3, 1.0)]


def test_a_term_is_never_parted_from_its_text():
    styles = (STYLE, TextStyle(size=22, leading=29, minimum=18))
    units = [(paragraph(f"Term {number}"), paragraph("Its text.", 1)) for number in range(7)]
    for fit in fit_units(MEASURE, units, room(200, *styles)):
        assert [each.level for each in fit.paragraphs] == [0, 1] * len(fit.units)


def test_a_long_paragraph_goes_on_after_a_sentence():
    said = "The first sentence is long enough to take a line. " * 8
    fits = fit_units(MEASURE, [(paragraph(said.strip()),)], room(130))
    assert len(fits) > 1
    assert " ".join(fit.paragraphs[0].text for fit in fits) == said.strip()
    assert all(fit.paragraphs[0].text.endswith(".") for fit in fits)


def test_a_sentence_that_fits_no_slide_is_an_error_that_quotes_it():
    with pytest.raises(FitError, match=r'"Endless words .*…" is too long for one slide'):
        fit_units(MEASURE, [(paragraph("Endless words " * 60),)], room(130))


def test_text_for_one_box_that_does_not_fit_is_an_error():
    with pytest.raises(FitError, match="does not fit at 20 points"):
        fitted_text(MEASURE, "body", (lines(9),), room(64))


def test_an_error_names_the_slides_it_befell():
    with pytest.raises(FitError, match=r"^the first slide: too long$"), prefix_fit_errors("the first slide"):
        raise FitError("too long")


def test_parts_are_as_few_as_fit_and_each_as_low_as_can_be():
    units = [(lines(count),) for count in (3, 1, 1, 1, 1, 1)]
    parts = even_parts(MEASURE, units, room(32 * 5 + 16 * 2), 1.0)
    assert [len(part) for part in parts] == [2, 4]


def test_no_text_of_a_deck_is_larger_than_its_placeholder():
    deck = every_part_deck()
    for slide in deck.slides:
        kind = deck.kind(slide)
        shared = {
            "title": deck.layout.title_of(kind), "lead": deck.layout.lead.placeholder, "sources": deck.layout.sources,
        }  # fmt: skip
        for text in slide.texts:
            placeholder = shared.get(text.placeholder) or kind.placeholders[text.placeholder]
            box = placeholder.room(text.index)
            assert text.extent[0] <= box.width
            assert text.extent[1] <= box.height + 0.01


def test_no_text_of_a_deck_is_smaller_than_its_style_allows():
    deck = every_part_deck()
    for slide in deck.slides:
        kind = deck.kind(slide)
        for text in slide.texts:
            if text.placeholder in kind.placeholders:
                styles = [deck.layout.style(name) for name in kind.placeholders[text.placeholder].levels]
                assert all(shown_size(style, text.scale) >= style.least for style in styles)


def test_points_that_do_not_fit_go_on_to_further_slides():
    points = ", ".join(
        f'"Point {number} has a good many words, so that it takes two lines of the slide, or nearly."'
        for number in range(9)
    )
    found = section(f"points = [{points}]")
    assert [slide.title for slide in found] == ["A heading (1 of 3)", "A heading (2 of 3)", "A heading (3 of 3)"]
    assert [len(texts(slide, "body")[0]) for slide in found] == [3, 3, 3]
