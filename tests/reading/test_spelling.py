import pytest

from handout.reading.spelling import did_you_mean, in_a_row, nearest


@pytest.mark.parametrize(
    ("word", "candidates", "found"),
    [
        ("secton", ["section", "clinic"], "section"),
        ("Main-Message", ["main_message", "title"], "main_message"),
        ("doi", ["DOI", "URL"], "DOI"),
        ("message_main", ["main_message"], "main_message"),
        ("zzz", ["section"], ""),
        ("", ["section"], ""),
        ("a", [], ""),
    ],
)
def test_the_nearest_word(word, candidates, found):
    assert nearest(word, candidates) == found


def test_among_very_many_the_neighbours_are_compared():
    candidates = [f"{letter}{number}" for letter in "abcdefgh" for number in range(1000)] + ["kim2012"]
    assert nearest("kim2021", candidates) == "kim2012"


def test_the_question_and_the_row():
    assert did_you_mean("secton", ["section"]) == 'did you mean "section"?'
    assert did_you_mean("zzz", ["section"]) == ""
    assert [in_a_row([]), in_a_row(["a"]), in_a_row(["a", "b"]), in_a_row(["a", "b", "c"], "and")] == [
        "",
        "`a`",
        "`a` or `b`",
        "`a`, `b` and `c`",
    ]
