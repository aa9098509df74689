import pytest

from handout.content.csl_date import CslDate
from handout.content.reference import Name
from handout.reading.references import read_nbib


def one(*lines):
    read = read_nbib("\n".join(["PMID- 90000001", "TI  - Title.", *lines]), "refs.nbib")
    assert read.diagnostics == ()
    return read.references[0]


@pytest.mark.parametrize(
    ("given", "date"),
    [
        ("2021 Jun 3", "2021-06-03"),
        ("2021 Jun", "2021-06"),
        ("2021", "2021"),
        ("2021 Nov-Dec", "2021-11/2021-12"),
        ("2021 Nov 30-Dec 2", "2021-11-30/2021-12-02"),
        ("2021 Nov-2022 Jan", "2021-11/2022-01"),
        ("2020 Winter", "2020-24"),
    ],
)
def test_the_dates_of_medline_are_read(given, date):
    assert one(f"DP  - {given}").issued == CslDate.parse(date)


def test_full_names_count_before_short_ones_and_groups_hold_their_place():
    assert one("FAU - Doe, Jane Q", "AU  - Doe JQ", "CN  - Trial Group, Inc", "FAU - Roe, R").author == (
        Name(family="Doe", given="Jane Q"),
        Name(literal="Trial Group, Inc"),
        Name(family="Roe", given="R"),
    )


def test_short_names_are_parted():
    assert one("AU  - van der Kolk BA", "AU  - King ML 3rd", "AU  - O'Neill J", "AU  - Trial Group").author == (
        Name(family="van der Kolk", given="BA"),
        Name(family="King", given="ML", suffix="3rd"),
        Name(family="O'Neill", given="J"),
        Name(literal="Trial Group"),
    )


def test_a_journal_gets_its_capitals_back():
    found = one("JT  - The journal of example medicine : official organ", "TA  - J Ex Med")
    assert (found.container_title, found.container_title_short) == ("The Journal of Example Medicine", "J Ex Med")


def test_the_full_stop_of_a_title_goes():
    assert one().title == "Title"


def test_a_title_in_another_language_stands_with_its_translation():
    read = read_nbib("PMID- 1\nTI  - [Ketamine for rest].\nTT  - Ketamin zur Ruhe.\nLA  - ger\n", "refs.nbib")
    (found,) = read.references
    assert (found.title, found.original_title, found.language) == ("Ketamin zur Ruhe", "Ketamine for rest", "ger")


def test_an_article_number_stands_in_for_pages():
    assert one("LID - e12345 [pii]", "LID - 10.5555/x [doi]").number == "e12345"
    assert one("LID - e12345 [pii]", "PG  - 1-2").number == ""


def test_a_preprint_names_its_server():
    found = one("PT  - Preprint", "JT  - medRxiv", "TA  - medRxiv")
    assert (found.type, found.publisher, found.genre) == ("article", "medRxiv", "Preprint")


def test_an_article_ahead_of_print_says_so():
    assert one("PST - aheadofprint").status == "advance online publication"


def test_entries_part_at_blank_lines_and_at_the_next_number():
    read = read_nbib("PMID- 1\nTI  - A\n\n\nPMID- 2\nTI  - B\nPMID- 3\nTI  - C\n", "refs.nbib")
    assert [each.title for each in read.references] == ["A", "B", "C"]
    assert [each.id for each in read.references] == ["a", "b", "c"]


def test_invalid_entries_are_reported_and_the_others_read():
    read = read_nbib("PMID- 1\nVI  - 2\n\nPMID- 2\nTI  - B\nstray words\n", "refs.nbib")
    assert [str(each).partition(";")[0] for each in read.diagnostics] == [
        "refs.nbib:1:1 error: the entry has no title",
        'refs.nbib:6:1 warning: "stray words" has no tag',
    ]
    assert [each.title for each in read.references] == ["B"]


def test_a_journal_with_a_short_title_only_is_that():
    read = read_nbib("PMID- 1\nTI  - A.\nTA  - J Ex\nPT  - Journal Article\n", "refs.nbib")
    assert (read.references[0].container_title, read.references[0].container_title_short) == ("J Ex", "J Ex")
