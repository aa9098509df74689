import datetime

import pytest

from handout.content.csl_date import CslDate


@pytest.mark.parametrize(
    ("value", "csl"),
    [
        (2022, {"date-parts": [[2022]]}),
        ("2022", {"date-parts": [[2022]]}),
        ("2022-06", {"date-parts": [[2022, 6]]}),
        ("2022-06-03", {"date-parts": [[2022, 6, 3]]}),
        ("2022/06/03", {"date-parts": [[2022, 6, 3]]}),
        ("2022-06-03T10:00:00Z", {"date-parts": [[2022, 6, 3]]}),
        (datetime.date(2022, 6, 3), {"date-parts": [[2022, 6, 3]]}),
        ("June 3, 2022", {"date-parts": [[2022, 6, 3]]}),
        ("3 June 2022", {"date-parts": [[2022, 6, 3]]}),
        ("2022 Sept", {"date-parts": [[2022, 9]]}),
        ("2021-11/2022-02", {"date-parts": [[2021, 11], [2022, 2]]}),
        ("2021–2022", {"date-parts": [[2021], [2022]]}),
        ("2021/..", {"date-parts": [[2021]]}),
        ("2021-21", {"date-parts": [[2021]], "season": 1}),
        ("Spring 2021", {"date-parts": [[2021]], "season": 1}),
        ("Fall 2021", {"date-parts": [[2021]], "season": 3}),
        ("2021-21/2022-22", {"date-parts": [[2021], [2022]]}),
        ("ca. 1900", {"date-parts": [[1900]], "circa": True}),
        ("1900~", {"date-parts": [[1900]], "circa": True}),
        ("in press", {"literal": "in press"}),
        ("circa the war", {"literal": "circa the war"}),
        ("May be 2022", {"literal": "May be 2022"}),
        ("n.d.", {}),
        ({"date-parts": [[2022, "6"]]}, {"date-parts": [[2022, 6]]}),
        (
            {"date-parts": [[2022]], "season": "Winter", "circa": 1},
            {"date-parts": [[2022]], "season": 4, "circa": True},
        ),
        ({"date-parts": [[None]]}, {}),
        ({"date-parts": [[2020, 1], [0]]}, {"date-parts": [[2020, 1]]}),
        ({"raw": "2020-05"}, {"date-parts": [[2020, 5]]}),
        ({"literal": "2020-05"}, {"literal": "2020-05"}),
        ({"date-parts": [[2020]], "date-time": "2020-01-01T00:00:00Z", "timestamp": 1}, {"date-parts": [[2020]]}),
    ],
)
def test_a_date_is_read_as_authors_and_programs_write_it(value, csl):
    assert CslDate.parse(value).csl == csl


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-13", "month 13"),
        ("2022-02-30", "day 30: February 2022 has the days 1 to 28"),
        ({"date-parts": [[2022, 0]]}, "month 0"),
        ({"date-parts": [["x"]]}, "whole numbers"),
        ({"date-parts": [2022]}, "list of lists"),
        ({"date-parts": [[2020], [2021], [2022]]}, "one or two lists"),
        ({"year": 2022}, "no key 'year'"),
        ({"date-parts": [[2022]], "season": 9}, "season 9"),
        (0, "year 0"),
        (True, "not True"),
        (2022.5, "not 2022.5"),
        (None, "not None"),
    ],
)
def test_a_date_that_cannot_be_is_an_error_that_says_why(value, words):
    with pytest.raises(ValueError, match=words):
        CslDate.parse(value)


def test_leap_years_have_a_29th_of_february():
    assert CslDate.parse("2020-02-29").start == (2020, 2, 29)
    for day in ("2021-02-29", "1900-02-29"):
        with pytest.raises(ValueError, match="1 to 28"):
            CslDate.parse(day)


def test_dates_that_say_the_same_are_equal():
    assert CslDate.parse("2022-06") == CslDate.parse({"date-parts": [[2022, 6]]})
    assert len({CslDate.parse(2022), CslDate.parse("2022")}) == 1
    assert CslDate.parse(2022) != CslDate.parse("2022-01")
    assert not CslDate.parse("n.d.")
    assert CslDate.parse("in press")


def test_a_date_is_read_from_its_own_csl_again():
    for value in ("2021-11/2022-02", "Spring 2021", "ca. 1900", "in press", "n.d."):
        assert CslDate.parse(CslDate.parse(value).csl) == CslDate.parse(value)
