import pytest

from handout.errors import GlyphError
from handout.typography.font_stack import font_family
from handout.typography.shaped_text import shaped_text
from handout.typography.spans import TextSpan

FAMILY = font_family(("Atkinson Hyperlegible", "Source Sans 3"), "en-US")


def text_of(lines):
    return ["".join(run.text for segment in line.segments for run in segment.runs) for line in lines]


def shape(*spans):
    return shaped_text(FAMILY, tuple(span if isinstance(span, TextSpan) else TextSpan(span) for span in spans))


def test_a_line_keeps_the_space_at_its_end_but_the_last_has_none():
    lines = shape("one two three four five").lines(60, 12)
    assert len(lines) > 1
    assert all(text.endswith(" ") for text in text_of(lines)[:-1])
    assert "".join(text_of(lines)) == "one two three four five"


def test_kerning_makes_a_word_narrower():
    kerned = FAMILY.stack().shape("AVATAR")[0]
    assert kerned.width < sum(kerned.face.advance(glyph.id) for glyph in kerned.glyphs)


def test_a_word_of_two_spans_does_not_break_between_them():
    lines = shape("aaaa bb", TextSpan("bb", bold=True), " cc").lines(30, 12)
    assert [text.strip() for text in text_of(lines)] == ["aaaa", "bbbb", "cc"]


def test_a_hyphen_between_letters_may_end_a_line_but_one_between_digits_may_not():
    assert len(shape("growth-promoting").lines(60, 12)) == 2
    room = shape("2022-2023").natural_width * 12 / 1000 + 2
    assert text_of(shape("x 2022-2023").lines(room, 12)) == ["x ", "2022-2023"]


def test_a_span_that_keeps_together_is_not_broken_at_its_spaces():
    lines = shape("see the ", TextSpan("J Pain Res", italic=True, keep=True)).lines(80, 12)
    assert [text.strip() for text in text_of(lines)] == ["see the", "J Pain Res"]


def test_a_word_wider_than_the_measure_is_cut_after_punctuation():
    lines = shape("https://doi.org/10.1016/j.biopsych.2021.03.014").lines(120, 12)
    assert len(lines) > 1
    assert all(line.width <= 120 for line in lines)
    assert text_of(lines)[0].endswith(("/", "."))
    assert "".join(text_of(lines)) == "https://doi.org/10.1016/j.biopsych.2021.03.014"


def test_a_character_is_set_in_the_first_face_that_has_it():
    runs = FAMILY.stack().shape("a α")
    assert [run.face.family for run in runs] == ["Atkinson Hyperlegible", "Source Sans 3"]


def test_a_character_that_no_face_has_is_named():
    with pytest.raises(GlyphError, match=r"\(U\+1F600\)"):
        shape("smile 😀")
    assert FAMILY.stack().missing("a😀漢a") == ("😀", "漢")


def test_a_run_knows_its_script_direction_and_language():
    (run,) = FAMILY.stack().shape("Привет")
    assert (run.script, run.direction, run.language) == ("Cyrl", "ltr", "en-us")


@pytest.mark.parametrize("text", ["difficult office", "naïve café", "Ünlü", "x̌y", "1⁄2 ½ ×"])
def test_the_glyphs_say_the_text(text):
    for run in shape(text).lines(1000, 12)[0].segments[0].runs:
        assert "".join(glyph.text for glyph in run.glyphs).replace("\u200b", "") == run.text


def test_sizes_scale_without_shaping_again():
    shaped = shape("one two three")
    assert shaped.lines(1000, 24)[0].width == pytest.approx(2 * shaped.lines(1000, 12)[0].width)
