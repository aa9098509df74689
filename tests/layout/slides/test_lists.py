from handout.layout.slides.deck import FittedText
from tests.layout.slides.decks import section, texts

TERMS = """points = [
  { term = "Colour", text = "Is one toe redder?" },
  { term = "Skin", text = "Is there a blister?" },
  { term = "Warmth", text = "Is one foot warmer?" },
  { term = "Shape", text = "Has it changed?" },
]"""


def test_points_without_terms_have_bullets():
    [slide] = section('points = ["One", "Two"]')
    assert slide.kind == "points"
    assert texts(slide, "body") == [["One", "Two"]]


def test_a_term_among_plain_points_is_run_in():
    [slide] = section('points = ["One", { term = "Two", text = "the second" }, { term = "Why?", text = "because" }]')
    assert texts(slide, "body") == [["One", "Two: the second", "Why? because"]]
    spans = next(text for text in slide.texts if text.placeholder == "body").paragraphs[1].spans
    assert [span.bold for span in spans] == [True, True, None]


def test_short_terms_stand_beside_their_texts():
    [slide] = section(TERMS)
    assert slide.kind == "term_rows"
    assert texts(slide, "body")[0][0] == "Colour\tIs one toe redder?"


def test_a_term_too_long_for_its_column_stands_above_its_text():
    [slide] = section(TERMS.replace("Skin", "Skin of the soles and of the toes"))
    assert slide.kind == "term_list"
    body = next(text for text in slide.texts if text.placeholder == "body")
    assert [each.level for each in body.paragraphs] == [0, 1] * 4


def test_numbers_of_steps_go_on_from_slide_to_slide():
    steps = ", ".join(
        f'"Step {number} has a good many words, so that it takes two lines of the slide, or nearly two."'
        for number in range(9)
    )
    found = section(f"steps = [{steps}]")
    assert len(found) > 1
    start = 1
    for slide in found:
        body = next(text for text in slide.texts if text.placeholder == "body")
        assert {each.start for each in body.paragraphs} == {start}
        start += len(body.paragraphs)
    assert start == 10


def test_paragraphs_stay_paragraphs():
    [slide] = section('text = """First.\n\nSecond,\nstill second."""')
    assert texts(slide, "body") == [["First.", "Second, still second."]]


def test_markup_of_the_content_is_kept_and_all_else_is_literal():
    [slide] = section('text = "*a* **b** <b>c</b> &amp; \\\\*d\\\\*"')
    [body] = [text for text in slide.texts if text.placeholder == "body"]
    spans = body.paragraphs[0].spans
    assert [(span.text, span.italic, span.bold) for span in spans] == [
        ("a", True, None), (" ", False, None), ("b", False, True), (" <b>c</b> &amp; *d*", False, None),
    ]  # fmt: skip


def test_links_keep_their_address():
    [slide] = section('text = "See [our page](https://clinic.example/a)."')
    [body] = [text for text in slide.texts if text.placeholder == "body"]
    assert body.paragraphs[0].links == ("https://clinic.example/a",)
    assert [span.text for span in body.paragraphs[0].spans if span.mark] == ["our page"]


GO_ON = """
[[section.block]]
steps = ["One", "Two"]
[[section.block]]
text = "Go back to step 1."
[[section.block]]
steps = ["Three"]
"""


def test_steps_go_on_within_a_section():
    found = section(GO_ON)
    numbers = {
        paragraph.text: paragraph.start for slide in found for item in slide.items if isinstance(item, FittedText)
        for paragraph in item.paragraphs
    }  # fmt: skip
    assert numbers["Three"] == 3
    assert [note.paragraph.text for note in found[0].notes] == ["One", "Two", "Go back to step 1.", "3. Three"]
