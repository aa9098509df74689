"""Where sentences end."""

import pytest

from handout.checks.language.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Take 2.5 mg at night. Then rest.", 2),
        ("Take .5 mg at night. Then rest.", 2),
        ("Dr. Lee will see you. Bring your list.", 2),
        ("Ask Dr. J. Smith about it. He can help.", 2),
        ("J. Smith wrote it.", 1),
        ("J. R. Smith and A. Jones wrote it. It is short.", 2),
        ("Eat fruit, e.g. apples. Drink water.", 2),
        ("Eat fruit, e.g. Granny Smith apples.", 1),
        ("Rest, i.e. Do nothing.", 1),
        ("Come at 8 a.m. on Monday. Do not eat.", 2),
        ("Come at 8 a.m. Do not eat.", 2),
        ("The U.S. has a law. It helps.", 2),
        ("Drugs vs. talk: which helps? Both may.", 2),
        ("Eat foods with vitamin C. Oranges have a lot.", 2),
        ("You may have hepatitis B. Ask us.", 2),
        ("1. Wash your hands. 2. Dry them.", 2),
        ("Fruit, nuts, etc. are good. Eat them.", 2),
        ("Is it safe? No. Ask first.", 3),
        ("See fig. 3 and no. 4 below. Then rest.", 2),
        ("Wait... then breathe. Good!", 2),
        ('"Can I eat?" she asked. "Yes." He left.', 3),
        ("It costs $2.50. It works.", 2),
        ("Go to example.org. Read it.", 2),
        ("Rest (see below.) Then walk.", 2),
        ("No full stop at the end", 1),
        ("What is it? What helps?", 2),
        ("¿Qué es? Es una pastilla. ¡Tome una!", 3),
        ("休息。喝水。", 2),
        ("St. Mary clinic is open. Mrs. Bell runs it.", 2),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_are_counted(text, count):
    assert len(list(split_sentences(text))) == count


def test_a_sentence_knows_where_it_begins():
    text = "  Rest. (Then walk.)  Call us."
    assert [text[sentence.start :].startswith(sentence.text) for sentence in split_sentences(text)] == [True] * 3
    assert [sentence.text for sentence in split_sentences(text)] == ["Rest.", "(Then walk.)", "Call us."]
