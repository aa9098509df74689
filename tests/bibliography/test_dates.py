import pytest

from handout.bibliography.dates import DateForm, full, month_and_day, year
from handout.content.csl_date import CslDate

AMA = DateForm(order="mdy", dash="-")
NLM = DateForm(order="ymd", dash="-")
HARVARD = DateForm(order="dmy", dash="–", circa="c. ")


@pytest.mark.parametrize(
    ("date", "ama", "nlm", "harvard"),
    [
        ("2024-05-17", "May 17, 2024", "2024 May 17", "17 May 2024"),
        ("2020-10", "October 2020", "2020 Oct", "October 2020"),
        ("2020", "2020", "2020", "2020"),
        ("Fall 2021", "Autumn 2021", "2021 Autumn", "Autumn 2021"),
        ("2023-05-22/2023-05-25", "May 22-25, 2023", "2023 May 22-25", "22–25 May 2023"),
        ("2023-05-30/2023-06-02", "May 30-June 2, 2023", "2023 May 30-Jun 2", "30 May–2 June 2023"),
        ("2021-11/2022-02", "November 2021-February 2022", "2021 Nov-2022 Feb", "November 2021–February 2022"),
        ("2021/2022", "2021-2022", "2021-2022", "2021–2022"),
        ("ca. 1900", "ca. 1900", "ca. 1900", "c. 1900"),
        ("in press", "in press", "in press", "in press"),
        ("n.d.", "", "", ""),
        (-44, "44 BCE", "44 BCE", "44 BCE"),
    ],
)
def test_each_style_has_its_order_of_day_month_and_year(date, ama, nlm, harvard):
    parsed = CslDate.parse(date)
    assert (full(parsed, AMA), full(parsed, NLM), full(parsed, HARVARD)) == (ama, nlm, harvard)


def test_the_year_and_the_day_stand_apart_where_a_style_parts_them():
    date = CslDate.parse("2019-03-05")
    assert (year(date, AMA), month_and_day(date, AMA)) == ("2019", "March 5")
    assert month_and_day(CslDate.parse("2019"), AMA) == ""
    assert month_and_day(CslDate.parse("in press"), AMA) == ""


def test_no_date_is_no_words():
    assert (full(None, AMA), year(None, AMA), month_and_day(None, AMA)) == ("", "", "")
