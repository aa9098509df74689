import pytest

from tests.layout.slides.decks import REFERENCES, deck, section, slides, texts


def said(slide):
    return [(note.marker, note.paragraph.text) for note in slide.notes]


def test_the_authors_notes_are_the_notes():
    [slide] = section('text = "Words."\n[section.slide]\nnotes = "Ask first.\\n\\nThen *tell*."')
    assert said(slide) == [("none", "Ask first."), ("none", "Then tell.")]


def test_without_notes_the_handouts_words_are_said():
    body = """
text = "A text."
points = [{ term = "Term", text = "its text" }, "no term"]
steps = ["Do this", "Do that"]
diagram = { kind = "chain", nodes = ["A", "B"], alt = "From A to B.", caption = "A caption" }
table = { header = ["a"], rows = [["b"]], caption = "A table" }
"""
    assert said(section(body)[0]) == [
        ("none", "A text."), ("disc", "Term: its text"), ("disc", "no term"), ("number", "Do this"),
        ("number", "Do that"), ("none", "From A to B."), ("none", "A caption"), ("none", "A table"),
    ]  # fmt: skip


def test_sources_stand_in_full_at_the_end():
    [slide] = slides('[[section]]\nheading = "H"\ntext = "Claims [@two; @one]."\n' + REFERENCES)[:1]
    assert said(slide) == [
        ("none", "Claims.\u00a01,2"),
        ("none", "Sources:"),
        ("none", "1. Beta B. The Second Book. A press; 2002."),
        ("none", "2. Alpha A. The First Book. A press; 2001."),
    ]


def test_what_only_the_notes_cite_is_a_source_too():
    body = '[[section]]\nheading = "H"\ntext = "Words."\n[section.slide]\nnotes = "As shown [@one]."\n'
    [slide] = slides(body + REFERENCES)[:1]
    assert [text for _, text in said(slide)][1] == "Sources:"
    assert not [text for text in slide.texts if text.placeholder == "sources"]


def test_the_last_slide_says_how_to_reach_the_clinic():
    found = deck('[clinic]\nname = "C"\nteam = "The team"\nhours = "9 to 5"\naddress = "1 Example Street"\n')
    assert said(found.slides[-1]) == [("none", "The team"), ("none", "9 to 5"), ("none", "1 Example Street")]


def test_notes_of_all_slides_of_one_section_tell_its_whole():
    points = ", ".join(
        f'"Point {n} has a good many words, so that it takes two lines of the slide, or nearly."' for n in range(9)
    )
    found = section(f"points = [{points}]")
    assert len(found) > 1
    assert len({slide.notes for slide in found}) == 1


CLINICIAN = """
[[section]]
heading = "H"
audience = "clinician"
text = "Never give more than 40 mg."
steps = ["Do one"]
table = {{ header = ["Weight", "Dose"], rows = [["5 kg", "41 mg"]], caption = "Cap" }}
chart = {{ kind = "bar", categories = ["A", "B"], series = [{{ name = "S", values = [42, 43] }}], alt = "Alt" }}
[section.slide]
{slide}
"""


@pytest.mark.parametrize(
    "slide",
    [
        'points = ["A"]\nnotes = "N."',
        'use = "steps"\nnotes = "N."',
        'points = ["A"]',
        'use = "text"',
        'use = "chart"\nnotes = "N."',
    ],
)
def test_what_neither_paper_nor_a_slide_shows_is_in_the_notes(slide):
    found = slides(CLINICIAN.format(slide=slide))
    shown = " ".join(
        text
        for each in found
        for rows in (texts(each, name) for name in ("body", "row", "point"))
        for row in rows
        for text in row
    )
    notes = " ".join(text for each in found for _, text in said(each))
    for words in ("40 mg", "Do one"):
        assert words in notes + shown
    assert "Weight: 5 kg; Dose: 41 mg" in notes
    assert 'use = "chart"' in slide or "S. A: 42; B: 43" in notes


def test_an_empty_cell_says_nothing_and_a_unit_is_said_once():
    body = """
[[section]]
heading = "H"
audience = "clinician"
text = "T."
table = { header = ["Day", "Dose", "Time"], rows = [["Monday", "", "9 am"]], caption = "Cap" }
chart = { kind = "bar", categories = ["A"], series = [{ name = "mg", values = [42] }], unit = "mg", alt = "Alt" }
[section.slide]
use = "text"
"""
    notes = [text for each in slides(body) for _, text in said(each)]
    assert "Day: Monday; Time: 9 am" in notes
    assert "mg. A: 42" in notes


def test_what_paper_prints_need_not_be_said():
    body = '[[section]]\nheading = "H"\ntext = "On paper."\n[section.slide]\npoints = ["A"]\nnotes = "N."\n'
    assert said(slides(body)[0]) == [("none", "N.")]
