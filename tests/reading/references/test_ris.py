from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.content.csl_date import CslDate
from handout.content.reference import Name
from handout.reading.references import read_ris


def record(*lines, type_="JOUR"):
    return "\n".join([f"TY  - {type_}", *lines, "ER  - ", ""])


def one(*lines, type_="JOUR"):
    read = read_ris(record(*lines, type_=type_), "refs.ris")
    assert read.diagnostics == ()
    return read.references[0]


def problems(text):
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
        (["DA  - Jun 12", "PY  - 2012"], "2012-06-12"),
        (["PY  - 1990", "DA  - Jan"], "1990-01"),
        (["PY  - 2012", "DA  - 12 June"], "2012-06-12"),
        (["PY  - 2012", "DA  - JAN-FEB"], "2012-01/2012-02"),
        (["PY  - 2012", "DA  - Summer"], "2012-22"),
        (["PY  - 2012", "DA  - SPR"], "2012"),
        (["PY  - 2012", "DA  - 06/12"], "2012"),
        (["DA  - July", "Y1  - 2012//"], "2012-07"),
        (["DA  - 30 Feb", "PY  - 2012"], "2012"),
        (["DA  - June 3, 2012", "PY  - 2012"], "2012-06-03"),
    ],
)
def test_the_date_that_says_most_counts(lines, date):
    assert one("TI  - T", *lines).issued == CslDate.parse(date)


@given(
    st.integers(1900, 2100),
    st.lists(
        st.sampled_from(["Jun 12", "12 Jun", "Jan", "06/12", "JAN-FEB", "SPR", "12", "x", "Jun 99", "//", "/6/3"]),
        max_size=3,
    ),
    st.sampled_from(["PY", "Y1", "DA"]),
)
def test_the_year_is_never_lost(year, others, tag):
    lines = [f"DA  - {each}" for each in others]
    read = read_ris(record("TI  - T", *lines, f"{tag}  - {year}"), "refs.ris")
    assert read.references[0].issued.start[0] == year


def test_a_date_without_a_year_is_reported_and_not_printed_as_one():
    messages, _ = problems(record("TI  - T", "DA  - Jun 12"))
    assert messages == ['refs.ris:1:1 warning: the date of the entry: "Jun 12" has no year']


def test_two_years_are_reported_and_that_of_the_year_counts():
    read = read_ris(record("TI  - T", "DA  - 2013/01/04", "PY  - 2012"), "refs.ris")
    assert read.references[0].issued == CslDate.parse(2012)
    assert "2012 and 2013-01-04 are two years" in read.diagnostics[0].message


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Smith J.", Name(family="Smith", given="J.")),
        ("Doe A.B.", Name(family="Doe", given="A.B.")),
        ("Doe AB", Name(family="Doe", given="AB")),
        ("van der Berg C.", Name(family="van der Berg", given="C.")),
        ("Park H.-J.", Name(family="Park", given="H.-J.")),
        ("Li X.", Name(family="Li", given="X.")),
        ("Ivanov Yu.A.", Name(family="Ivanov", given="Yu.A.")),
        ("Müller-Roe Ö.", Name(family="Müller-Roe", given="Ö.")),
        ("Smith J. A.", Name(family="Smith", given="J. A.")),
        ("King ML 3rd", Name(family="King", given="ML", suffix="3rd")),
        ("WHO", Name(literal="WHO")),
        ("NICE UK", Name(literal="NICE UK")),
        ("Example Study Group A", Name(literal="Example Study Group A")),
        ("Ministry of Rest", Name(literal="Ministry of Rest")),
        ("M&uuml;ller, J", Name(family="Müller", given="J")),
        ("et al.", Name(literal="others")),
    ],
)
def test_a_name_that_ends_in_initials_is_a_persons(written, name):
    assert one(f"AU  - {written}").author == (name,)


@pytest.mark.parametrize(
    ("written", "families", "is_sure"),
    [
        ("Roe, Anna; Poe, Carl", ["Roe", "Poe"], True),
        ("Roe A.; Poe B.; Doe C.", ["Roe", "Poe", "Doe"], True),
        ("Roe, Anna and Poe, Carl", ["Roe", "Poe"], True),
        ("Roe AB, Poe CD, Doe E", ["Roe", "Poe", "Doe"], False),
        ("Roe, A.B., Poe, C.D.", ["Roe", "Poe"], False),
    ],
)
def test_several_names_in_one_field_are_several_persons(written, families, is_sure):
    read = read_ris(record(f"AU  - {written}"), "refs.ris")
    assert [name.family for name in read.references[0].author] == families
    assert [each.span.line for each in read.diagnostics] == ([] if is_sure else [2])


def test_a_name_that_may_be_a_persons_or_a_groups_is_reported_at_its_line():
    messages, _ = problems(record("AU  - Doe, J", "AU  - Jane Roe"))
    assert messages == ['refs.ris:3:1 warning: `AU`: "Jane Roe" is read as the name of a group']
    assert one("AU  - Jane Roe,").author == (Name(literal="Jane Roe"),)


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
    assert one("AN  - PMID:35123456", "DB  - Embase").PMID == "35123456"
    assert one("AN  - 35123456", "DB  - CINAHL").PMID == ""
    assert one("AN  - 107654321").PMID == ""


def test_two_entries_of_one_author_and_year_get_keys_of_their_own():
    titles = ["A trial of rest", "Sleep and rest", "Sleep and rest again", "The ending"]
    records = [record("AU  - Doe, J", "PY  - 2020", f"TI  - {title}") for title in titles]
    keys = ["doe2020trial", "doe2020sleepandrest", "doe2020sleepandrestagain", "doe2020ending"]
    for order in permutations(range(4)):
        assert problems("".join(records[each] for each in order))[1] == [keys[each] for each in order]
    assert problems(records[0])[1] == ["doe2020"]
    assert problems(records[0] * 3)[1] == ["doe2020atrialofrest", "doe2020atrialofrest-2", "doe2020atrialofrest-3"]


def test_invalid_entries_are_reported_and_the_others_read():
    text = "Words before\nTY  - JOUR\nID  - a\nTI  - A\nTY  - JORU\nID  - b\nER  - \nAU  - Doe, J\n" + record("ID  - a")
    messages, keys = problems(text)
    assert keys == ["a", "b"]
    assert messages == [
        'refs.ris:1:1 error: "Words before" is outside an entry',
        "refs.ris:2:1 warning: the entry has no ER line",
        'refs.ris:5:1 warning: no reference type "JORU"',
        "refs.ris:8:1 error: `AU` is outside an entry",
        'refs.ris:9:1 warning: the key "a" is in two entries',
    ]


def test_the_last_entry_may_lack_its_end():
    messages, keys = problems("TY  - JOUR\nID  - a\nTI  - A")
    assert (messages, keys) == (["refs.ris:1:1 warning: the entry has no ER line"], ["a"])


def test_an_empty_id_is_no_key():
    text = record("ID  - ", "AU  - Roe, A", "PY  - 2020") + record("ID  -  ", "TI  - Another")
    assert problems(text) == ([], ["roe2020", "another"])
    assert read_ris(text, "refs.ris").references[1].author == ()


@pytest.mark.parametrize(
    "written",
    [
        "https://a.example/1; https://a.example/2",
        "https://a.example/1;https://a.example/2",
        "https://a.example/1 https://a.example/2",
    ],
)
def test_of_several_addresses_in_one_field_the_first_is_used_and_it_is_told(written):
    read = read_ris(record(f"UR  - {written}"), "refs.ris")
    assert read.references[0].URL == "https://a.example/1"
    assert "there are 2 web addresses in one field" in read.diagnostics[0].message


@pytest.mark.parametrize("written", ["https://a.example/1;b", "https://a.ex/?u=https://b.ex", "www.a.example"])
def test_one_address_stays_as_it_is(written):
    read = read_ris(record(f"UR  - {written}"), "refs.ris")
    assert (read.references[0].URL, read.diagnostics) == (written, ())


def test_what_runs_is_no_address_of_a_source():
    read = read_ris(record("UR  - javascript:alert(1)"), "refs.ris")
    assert read.references[0].URL == ""
    assert len(read.diagnostics) == 1


@pytest.mark.parametrize(
    ("lines", "page"),
    [
        ("SP  - 12\nEP  - 19\n", "12-19"), ("SP  - 12-19\n", "12-19"), ("SP  - 12\nEP  - 15-17\n", "15-17"),
        ("SP  - 10.1371/journal.pone.0123456\nC7  - e0123456\n", ""),
    ],
)  # fmt: skip
def test_pages(lines, page):
    read = read_ris(f"TY  - JOUR\nID  - a\nTI  - T\nAU  - Roe, A\n{lines}ER  - \n", "a.ris")
    assert read.references[0].page == page
