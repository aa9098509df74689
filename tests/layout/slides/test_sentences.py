from handout.layout.slides.deck import Paragraph
from handout.layout.slides.sentences import sentences
from handout.typography.spans import TextSpan


def said(*spans):
    return [each.text for each in sentences(Paragraph(spans=spans))]


def test_a_sentence_ends_with_its_stop_and_the_space_after_it():
    assert said(TextSpan("One. Two! Three? Four")) == ["One. ", "Two! ", "Three? ", "Four"]


def test_a_closing_quotation_mark_belongs_to_its_sentence():
    assert said(TextSpan("“One.” Two.")) == ["“One.” ", "Two."]


def test_decimals_and_abbreviations_without_a_space_do_not_end_a_sentence():
    assert said(TextSpan("Take 2.5 mg at 8 a.m.")) == ["Take 2.5 mg at 8 a.m."]


def test_ideographic_stops_need_no_space():
    assert said(TextSpan("一。二！三")) == ["一。", "二！", "三"]


def test_looks_and_links_stay_with_their_words():
    first, second = sentences(
        Paragraph(spans=(TextSpan("One "), TextSpan("bold. Still", bold=True), TextSpan(" two.")), links=("u",))
    )
    assert first.spans == (TextSpan("One "), TextSpan("bold. ", bold=True))
    assert second.spans == (TextSpan("Still", bold=True), TextSpan(" two."))
    assert second.links == ("u",)


def test_nothing_is_lost():
    text = "One. Two (three). “Four!” Five… six"
    assert "".join(said(TextSpan(text))) == text
