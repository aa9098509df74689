import pytest

from handout.content.csl_date import CslDate
from handout.content.reference import Name
from handout.reading.references import read_ris


def record(*lines, type_="JOUR"):
    return "\n".join([f"TY  - {type_}", *lines, "ER  - ", ""])


def one(*lines, type_="JOUR"):
    read = read_ris(record(*lines, type_=type_), "refs.ris")
    assert read.diagnostics == ()
    return read.references[0]


def faults(text):
    read = read_ris(text, "refs.ris")
    return [str(each).partition(";")[0] for each in read.diagnostics], [each.id for each in read.references]


def test_an_empty_tag_leaves_the_next_field_alone():
    found = one("AB  -", "TI  - Title", "N1  - ", "VL  - 3")
    assert (found.abstract, found.title, found.note, found.volume) == ("", "Title", "", "3")


def test_a_line_without_a_tag_continues_the_field():
    assert one("TI  - A title", "  that goes on").title == "A title that goes on"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PY  - 2020"], "2020"),
        (["PY  - 2020///"], "2020"),
        (["PY  - 2020", "DA  - 2020/06/03/"], "2020-06-03"),
        (["Y1  - 2020/6"], "2020-06"),
        (["DA  - 2020-06-03"], "2020-06-03"),
        (["PY  - 2020/00/00/"], "2020"),
        (["PY  - in press"], "in press"),
    ],
)
def test_the_date_that_says_most_counts(lines, date):
    assert one("TI  - T", *lines).issued == CslDate.parse(date)


def test_persons_have_a_comma_and_groups_have_none():
    assert one("AU  - King, Martin L, Jr", "AU  - World Health Organization", "A1  - Doe,J").author == (
        Name(family="King", given="Martin L", suffix="Jr"),
        Name(literal="World Health Organization"),
        Name(family="Doe", given="J"),
    )


def test_the_second_title_is_a_container_or_a_series():
    assert one("TI  - T", "T2  - J", "J2  - Jn").container_title == "J"
    book = one("TI  - T", "T2  - Series", type_="BOOK")
    assert (book.container_title, book.collection_title) == ("", "Series")


def test_pages_may_stand_in_one_tag_or_two():
    assert one("SP  - 12", "EP  - 15").page == "12-15"
    assert one("SP  - 12-15", "EP  - 15").page == "12-15"
    assert one("SP  - e12").page == "e12"
    assert one("SP  - 350", type_="BOOK").number_of_pages == "350"


def test_an_accession_number_of_digits_is_a_pubmed_number():
    assert one("AN  - 20724638").PMID == "20724638"
    assert one("AN  - WOS:000123").PMID == ""


def test_two_entries_of_one_author_and_year_get_keys_of_their_own():
    text = record("AU  - Doe, J", "PY  - 2020") * 3
    assert faults(text)[1] == ["doe2020", "doe2020b", "doe2020c"]


def test_faulty_entries_are_reported_and_the_others_read():
    text = "Words before\nTY  - JOUR\nID  - a\nTI  - A\nTY  - JORU\nID  - b\nER  - \nAU  - Doe, J\n" + record("ID  - a")
    messages, keys = faults(text)
    assert keys == ["a", "b"]
    assert messages == [
        'refs.ris:1:1 error: "Words before" stands outside an entry',
        "refs.ris:2:1 warning: the entry has no ER line",
        'refs.ris:5:1 warning: no reference type "JORU"',
        "refs.ris:8:1 error: `AU` stands outside an entry",
        'refs.ris:9:1 warning: the key "a" stands in two entries',
    ]


def test_the_last_entry_may_lack_its_end():
    messages, keys = faults("TY  - JOUR\nID  - a\nTI  - A")
    assert (messages, keys) == (["refs.ris:1:1 warning: the entry has no ER line"], ["a"])
