import pytest

from handout.bibliography.notices import notice_words
from handout.content.reference import Notice, Reference


def said(**fields):
    reference = Reference(**{"id": "a", "type": "article-journal", "title": "A trial", **fields})
    return [(words.is_error, words.message) for words in notice_words(reference)]


RETRACTED = [(True, "this article was retracted")]


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTED: A trial of rest",
        "Retracted: A trial of rest",
        "RETRACTED ARTICLE: A trial of rest",
        "Retracted article: a trial of rest",
        "[Retracted] A trial of rest",
        "<b>RETRACTED</b>: A trial of rest",
        "RETRACTED CHAPTER: Rest",
        "A trial of rest (Retracted article. See vol. 375, pg. 445, 2010)",
        "A trial of rest [retracted]",
        "A trial of rest – RETRACTED",
        "Retracted and republished: a trial of rest",
        "RETRACTADO: un ensayo",
        "Retracted and Republished: A trial of rest",
        "Retracted. A trial of rest",
        "A trial of rest - Article Retracted",
        "Zurückgezogen: eine Studie",
    ],
)
def test_a_title_that_is_marked_as_retracted_is_an_error(title):
    assert said(title=title) == RETRACTED


@pytest.mark.parametrize(
    "title",
    [
        "Retracted tympanic membranes in children",
        "Retraction of the upper eyelid: a trial",
        "Why articles are retracted: a survey",
        "Withdrawn patients in trials of rest",
        "Correction of low sodium: a trial",
        "Removed stitches and rest",
        "Concern about sleep",
        "Treatment of a retracted nipple",
    ],
)
def test_the_same_words_of_a_subject_are_no_mark(title):
    assert said(title=title) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"title": "WITHDRAWN: Rest for pain"}, [(True, "this article was withdrawn")]),
        ({"title": "Temporary Removal: Rest"}, [(True, "this article was withdrawn")]),
        ({"title": "Rest for pain - Article Withdrawn"}, [(True, "this article was withdrawn")]),
        ({"title": "Notice of Retraction. Rest"},
         [(False, "this is the notice of a retraction, not the work itself")]),
        ({"title": "Withdrawal: a cause of fits"}, []),
        ({"title": "Removed teeth. A trial"}, []),
        ({"title": "Retracted eyelids: a study"}, []),
        ({"title": "Removal of teeth: a trial"}, []),
        ({"title": "Expression of concern: a trial"},
         [(False, "an expression of concern was published about this article")]),
        ({"title": "Retraction notice to: a trial"},
         [(False, "this is the notice of a retraction, not the work itself")]),
        ({"title": "Erratum to: a trial"}, [(False, "this is a published correction, not the work itself")]),
        ({"keyword": "sleep, Retracted Publication"}, RETRACTED),
        ({"keyword": "retracted publication as topic"}, []),
        ({"genre": "Article; Retracted Publication"}, RETRACTED),
        ({"status": "retracted"}, RETRACTED),
        ({"note": "PMID: 1\nRetraction in: J Ex. 2022;2:1"}, RETRACTED),
        ({"note": "read, not yet cited"}, []),
        ({"type": "book", "title": "RETRACTED: Rest"}, [(True, "this work was retracted")]),
    ],
)  # fmt: skip
def test_marks_in_other_fields_count_too(fields, found):
    assert said(**fields) == found


def test_notices_of_a_kind_are_one_message_and_the_heaviest_comes_first():
    notices = (
        Notice(kind="corrected", where="J Ex. 2021;1:9"),
        Notice(kind="retracted"),
        Notice(kind="retracted", where="J Ex. 2022;2:1"),
        Notice(kind="corrected", where="J Ex. 2021;1:12"),
    )
    assert said(notices=notices, title="RETRACTED: a trial") == [
        (True, "this article was retracted: J Ex. 2022;2:1"),
        (False, "a correction of this article was published: J Ex. 2021;1:9; J Ex. 2021;1:12"),
    ]
