import pytest

from handout.content.inlines import plain_text
from handout.layout.glosses import Glosses
from handout.reading import parse_document

SOURCE = """\
language = "en"
title = "A callus on the title"
main_message = "{message}"
[[section]]
heading = "A callus in a heading"
text = '''{text}'''
points = ["{point}"]
[[glossary]]
term = "callus"
plain = "hard skin"
"""


def explained(message="Nothing.", text="Nothing.", point="Nothing."):
    document = parse_document(SOURCE.format(message=message, text=text, point=point)).document
    glosses = Glosses(document)
    section = document.sections[0]
    texts = (document.main_message, section.text, section.points[0].text)
    return [" ".join(plain_text(paragraph) for paragraph in glosses.explain(each)) for each in texts]


def test_a_term_is_explained_where_it_first_appears():
    assert explained(text="Is there a callus? A callus is hard.", point="No callus") == [
        "Nothing.",
        "Is there a callus (hard skin)? A callus is hard.",
        "No callus",
    ]


def test_headings_and_titles_do_not_count():
    assert explained(point="See your callus now")[2] == "See your callus (hard skin) now"


def test_the_main_message_counts():
    assert explained(message="Watch a callus.", text="A callus here.")[:2] == [
        "Watch a callus (hard skin).",
        "A callus here.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A callus (a hard spot) is there.",
        "A callus is a hard spot.",
        "A callus, a hard spot, is there.",
        "A callus means a hard spot.",
        "A callus: a hard spot.",
        "This is hard skin, or a callus",
        "A **callus** (a hard spot)",
    ],
)
def test_a_term_that_its_sentence_explains_is_left_alone(text):
    assert explained(text=text)[1] == text.replace("*", "")


def test_a_term_in_bold_is_followed_in_plain_type():
    document = parse_document(SOURCE.format(message="x", text="Look at a **callus** now", point="y")).document
    (paragraph,) = Glosses(document).explain(document.sections[0].text)
    assert [type(piece).__name__ for piece in paragraph] == ["Text", "Strong", "Text", "Text"]
    assert plain_text(paragraph) == "Look at a callus (hard skin) now"


def test_part_of_a_word_is_no_term():
    assert explained(text="Calluses and uncallus.")[1] == "Calluses and uncallus."


def glossed(text, terms):
    """What a paragraph says with these terms, each explained as its number."""
    entries = "".join(f'[[glossary]]\nterm = "{term}"\nplain = "meaning {place}"\n' for place, term in enumerate(terms))
    source = (
        f'language = "en"\ntitle = "T"\nmain_message = "M."\n[[section]]\nheading = "H"\ntext = "{text}"\n{entries}'
    )
    document = parse_document(source).document
    return " ".join(plain_text(each) for each in Glosses(document).explain(document.sections[0].text))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Take all tablets.", ["ALL"]),
        ("Keep it dry.", ["IT"]),
        ("Wear your hearing aids.", ["AIDS"]),
        ("A dose-dense plan.", ["dense"]),
        ("Take 5 mcg/hour.", ["mcg", "hour"]),
        ("A non-sugar drink.", ["sugar"]),
        ("Type 1 diabetes is here.", ["1 diabetes mellitus"]),
    ],
)
def test_a_word_that_is_another_word_is_not_explained(text, terms):
    assert glossed(text, terms) == text


@pytest.mark.parametrize("terms", [["insulin", "insulin glargine"], ["insulin glargine", "insulin"]])
def test_the_longer_term_goes_before_the_shorter_one_in_it(terms):
    names = {term: f"meaning {place}" for place, term in enumerate(terms)}
    found = glossed("Use insulin glargine at night and insulin with meals.", terms)
    assert found == (
        f"Use insulin glargine ({names['insulin glargine']}) at night and insulin ({names['insulin']}) with meals."
    )


def test_a_term_at_the_end_of_a_longer_one_is_left_to_it():
    assert glossed("Low blood sugar needs care.", ["sugar", "blood sugar"]) == "Low blood sugar (meaning 1) needs care."
    assert glossed("A heart attack needs care.", ["heart", "heart attack"]) == "A heart attack (meaning 1) needs care."
    assert glossed("An ABC of AB.", ["AB"]) == "An ABC of AB (meaning 0)."


def test_a_glossary_term_needs_a_letter():
    from handout.errors import SourceError

    with pytest.raises(SourceError) as caught:
        glossed("Take 5 mg.", ["5"])
    assert "has no letter" in caught.value.diagnostics[0].message


@pytest.mark.parametrize(("term", "is_lost"), [("callus", True), ("nothing", False), ("Noth", True)])
def test_a_term_that_no_text_has_is_lost(term, is_lost):
    source = SOURCE.format(message="Nothing.", text="Nothing.", point="Nothing.").replace('"callus"', f'"{term}"')
    assert bool(Glosses(parse_document(source).document).lost) is is_lost


@pytest.mark.parametrize("text", ["Callus is common here.", "A callus is not bad.", "A callus is hard to cut."])
def test_a_sentence_that_says_something_else_of_a_term_explains_nothing(text):
    assert "(hard skin)" in explained(text=text)[1]


@pytest.mark.parametrize(
    "text", ["A callus is a thick layer.", "Callus means thick skin.", "A callus (thick skin) hurts."]
)
def test_a_sentence_that_says_what_a_term_is_explains_it(text):
    assert "(hard skin)" not in explained(text=text)[1]
