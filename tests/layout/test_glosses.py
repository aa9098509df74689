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
