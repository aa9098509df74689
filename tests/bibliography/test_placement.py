import pytest

from handout.bibliography import place_citations, to_html, to_text
from handout.content.inlines import Citation, CitationItem, Strong, Superscript, Text

CITATION = Citation((CitationItem("wu2021"),))


def raised(_):
    return (Superscript((Text("1"),)),)


def bracket(_):
    return (Text("(Wu, 2021)"),)


@pytest.mark.parametrize(
    "source",
    [
        (Text("It helps."), CITATION, Text(" It may last.")),
        (Text("It helps "), CITATION, Text(". It may last.")),
        (Text("It helps"), CITATION, Text(". It may last.")),
    ],
)
def test_a_citation_prints_right_wherever_its_author_put_the_stop(source):
    assert to_html(place_citations(source, raised)) == "It helps.<sup>\u00a01</sup> It may last."
    assert to_html(place_citations(source, bracket)) == "It helps (Wu, 2021). It may last."


def test_a_raised_number_stays_before_a_question_mark():
    assert to_html(place_citations((Text("So "), CITATION, Text("? More")), raised)) == "So<sup>\u00a01</sup>? More"


def test_a_bracket_after_an_opening_bracket_or_at_the_start_needs_no_space():
    assert to_html(place_citations((Text("(see "), CITATION, Text(")")), bracket)) == "(see (Wu, 2021))"
    assert to_html(place_citations((CITATION, Text(" says so.")), bracket)) == "(Wu, 2021) says so."


def test_a_citation_within_or_after_bold_words_is_placed_too():
    inlines = (Strong((Text("Bold"), CITATION)), CITATION, Text(", then"))
    assert to_html(place_citations(inlines, raised)) == "<b>Bold [1]</b> [1], then"
    ends = (Strong((Text("Bold"), CITATION)), CITATION, Text(". Then"))
    assert to_html(place_citations(ends, raised)) == "<b>Bold [1]</b>.<sup>\u00a01</sup> Then"
    assert to_html(place_citations(inlines, bracket)) == "<b>Bold (Wu, 2021)</b> (Wu, 2021), then"


def test_a_citation_that_prints_nothing_leaves_no_gap():
    assert to_html(place_citations((Text("It helps "), CITATION, Text(".")), lambda _: ())) == "It helps."


@pytest.mark.parametrize("digit", ["2", "٥", "२", "½", "⁹", "Ⅳ"])
def test_after_a_digit_of_any_script_the_number_stands_in_brackets(digit):
    printed = to_html(place_citations((Text(f"take {digit}"), CITATION, Text(" a day")), raised))
    assert printed == f"take {digit} [1] a day"


def test_emphasis_hides_no_digit_from_the_citation_behind_it():
    inlines = (Strong((Text("take 2"),)), CITATION, Text(" a day"))
    assert to_html(place_citations(inlines, raised)) == "<b>take 2</b> [1] a day"


def test_a_straight_quote_that_closes_is_followed_by_a_space():
    assert to_text(place_citations((Text('the "plan"'), CITATION), bracket)) == 'the "plan" (Wu, 2021)'


@pytest.mark.parametrize("before", ['take "5"', "step 3:", "5'", '5"', "take “2”", '"aspirin"', "(baby) aspirin (low)"])
def test_behind_quotes_and_colons_a_number_of_a_phrase_is_no_part_of_it(before):
    printed = to_text(place_citations((Text(before), CITATION, Text(" each day")), raised))
    assert printed.replace(" [1]:", ": [1]") == f"{before} [1] each day"


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("He said “rest.”", "", "He said “rest.”<sup>\u00a01</sup>"),
        ("(See below.)", " Then sleep.", "(See below.)<sup>\u00a01</sup> Then sleep."),
        ("Rest (and sleep)", ".", "Rest (and sleep).<sup>\u00a01</sup>"),
        ("(Rest", ".) Then", "(Rest.<sup>\u00a01</sup>) Then"),
        ("休む", "。次", "休む<sup>\u00a01</sup>。次"),
        ("Stop!", " Then", "Stop!<sup>\u00a01</sup> Then"),
    ],
)
def test_at_the_end_of_a_sentence_the_number_is_raised(before, after, printed):
    assert to_html(place_citations((Text(before), CITATION, Text(after)), raised)) == printed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dose,", " tablets"), ("two;", " pills"), ("Wait…", " days"), ("Take this: ", " tablets"),
        ("Rest!", " hours."),
        ("(see ", ") tablet"), ("approx.", " daily"), ("Rest.", " -5 mg"), ("Rest.", " (5 mg)"), ("Rest.", " /20 mg"),
        ("Rest.", " $5"), ("Rest", ". 5 mg"), ("Rest", ""), ("Rest", ", then"),
    ],
)  # fmt: skip
def test_where_the_sentence_goes_on_or_a_number_follows_it_stands_in_brackets(before, after):
    assert "[1]" in to_text(place_citations((Text(before), CITATION, Text(after)), raised))


@pytest.mark.parametrize(
    "following", [" Tablets only.", " Hours later, eat.", " Tabletas solamente.", " Stunden später.", " mg per day"]
)
def test_a_number_before_a_word_for_doses_or_times_is_in_brackets(following):
    assert to_text(place_citations((Text("Take your dose."), CITATION, Text(following)), raised)) == (
        f"Take your dose [1].{following}"
    )


@pytest.mark.parametrize("following", [" Rest now.", " Hourly walks help.", " Daytime naps help."])
def test_a_number_before_another_word_is_raised(following):
    assert "<sup>" in to_html(place_citations((Text("It helps."), CITATION, Text(following)), raised))
