import json

import pytest

from handout.content.csl_date import CslDate
from handout.content.reference import Name
from handout.reading.references import read_csl_json


def one(**fields):
    read = read_csl_json(json.dumps([{"id": "it", "type": "article-journal"} | fields]), "refs.json")
    assert read.diagnostics == ()
    return read.references[0]


def problems(text):
    read = read_csl_json(text, "refs.json")
    return [str(each).partition(";")[0] for each in read.diagnostics], [each.id for each in read.references]


CROSSREF = {
    "indexed": {"date-parts": [[2024, 1, 1]]},
    "type": "journal-article",
    "title": ["Rest &amp; <em>in vitro</em> Ca<sup>2+</sup>"],
    "container-title": ["Journal of Example Medicine"],
    "short-container-title": ["J Ex Med"],
    "author": [
        {"given": "Jane", "family": "Doe", "sequence": "first", "affiliation": [], "ORCID": "x"},
        {"name": "REST Group", "sequence": "additional", "affiliation": []},
    ],
    "issued": {"date-parts": [[None]]},
    "published-online": {"date-parts": [[2021, 6]]},
    "article-number": "e12",
    "volume": "3",
    "DOI": "10.5555/x",
    "ISSN": ["0000-0001", "0000-0002"],
    "reference-count": 3,
    "is-referenced-by-count": 1,
}


def test_an_answer_of_crossref_is_read():
    read = read_csl_json(json.dumps({"status": "ok", "message": CROSSREF}), "refs.json")
    (found,) = read.references
    assert read.diagnostics == ()
    assert found.id == "doe2021"
    assert found.title == "Rest & <i>in vitro</i> Ca<sup>2+</sup>"
    assert (found.type, found.container_title, found.container_title_short) == (
        "article-journal", "Journal of Example Medicine", "J Ex Med",
    )  # fmt: skip
    assert found.author == (Name(family="Doe", given="Jane"), Name(literal="REST Group"))
    assert (found.issued, found.number, found.ISSN) == (CslDate.parse("2021-06"), "e12", "0000-0001")


def test_a_list_of_crossref_is_read():
    read = read_csl_json(json.dumps({"message": {"items": [CROSSREF, CROSSREF]}}), "refs.json")
    assert [each.id for each in read.references] == ["doe2021restinvitroca2", "doe2021restinvitroca2-2"]


def test_a_preprint_of_crossref_names_its_server():
    found = one(type="posted-content", institution=[{"name": "medRxiv"}], publisher="Example Harbor")
    assert (found.type, found.publisher, found.genre) == ("article", "medRxiv", "Preprint")


def test_an_event_of_crossref_is_read():
    found = one(event={"name": "Congress", "location": "Paris"}, type="proceedings-article")
    assert (found.type, found.event_title, found.event_place) == ("paper-conference", "Congress", "Paris")


def test_an_export_of_zotero_is_read():
    found = one(
        **{
            "id": "http://zotero.org/users/1/items/ABC", "citation-key": "doe2021", "journalAbbreviation": "J Ex Med",
            "shortTitle": "Rest", "container-title": "Journal", "volume": 3,
            "note": "PMID: 90000001\nPMCID: PMC9\nstatus: in press\nCited words: none",
            "accessed": {"date-parts": [["2024", 3, 5]]}, "issued": {"date-parts": [["2021", 6]]},
        }
    )  # fmt: skip
    assert (found.id, found.PMID, found.PMCID, found.status) == ("doe2021", "90000001", "PMC9", "in press")
    assert (found.short_title, found.journal_abbreviation, found.volume) == ("Rest", "J Ex Med", "3")
    assert (found.accessed, found.issued) == (CslDate.parse("2024-03-05"), CslDate.parse("2021-06"))


def test_one_object_and_a_list_of_items_are_read_too():
    item = {"id": "a", "type": "book", "title": "A"}
    assert problems(json.dumps(item)) == ([], ["a"])
    assert problems(json.dumps({"items": [item]}, indent=1)) == ([], ["a"])


def test_a_broken_entry_is_reported_and_those_behind_it_are_read():
    text = (
        '[\n  {"id": "a", "type": "book", "title": "A"},\n'
        '  {"id": "b", "type": "book", "author": [{"family": "X"}, {"family": "Y"}], "title": },\n'
        '  {"id": "c", "type": "book", "title": "C"}\n]'
    )
    messages, keys = problems(text)
    assert keys == ["a", "c"]
    column = text.splitlines()[2].index("},", 80) + 1
    assert messages == [f"refs.json:3:{column} error: the file is not JSON here: expecting value"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[{"id": "a", "type": "book"}', "refs.json:1:29 error: the file is not JSON here: the list does not end"),
        ("", "refs.json:1:1 error: the file is not JSON here: expecting value"),
        ("[" * 100_000, "refs.json:1:2 error: the file is not JSON here: it nests too deep"),
        ('[{"type": "book"} {"type": "book"}]', "refs.json:1:19 error: the file is not JSON here: expecting a comma"),
        ("[1]", "refs.json:1:2 error: an entry is an object with `id` and `type`"),
        ('{"status": "ok"}', "refs.json:1:1 error: the object is no reference"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_references_is_reported(text, message):
    assert problems(text)[0][0] == message


def test_what_was_lost_of_an_entry_is_reported():
    text = json.dumps([
        {"id": "a", "type": "article-jurnal", "issued": {"date-parts": [[2020, 13]]}},
        {"id": "b", "type": "book", "title": {"x": 1}, "author": ["Doe", 3]},
        {"id": "b", "type": "book"},
    ], indent=1)  # fmt: skip
    messages, keys = problems(text)
    assert keys == ["a", "b"]
    assert messages == [
        'refs.json:2:2 warning: no reference type "article-jurnal"',
        "refs.json:2:2 warning: `issued` is no date: month 13: a month is 1 to 12, a season 21 (spring) to 24 (winter)",
        "refs.json:14:2 warning: `title` is no text",
        "refs.json:14:2 warning: `author` contains something that is not a name",
        'refs.json:25:2 warning: the key "b" is in two entries',
    ]


def test_what_csl_does_not_know_is_passed_over():
    assert one(**{"custom-field": 3, "abstract": "A"}).abstract == "A"


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ({"id": ""}, "roe2020"),
        ({"id": " "}, "roe2020"),
        ({"id": None}, "roe2020"),
        ({"id": 0}, "0"),
        ({"id": "a", "citation-key": " "}, "a"),
        ({"id": "a", "citation-key": "b"}, "b"),
    ],
)
def test_an_empty_key_is_none(entry, key):
    known = {"type": "book", "author": [{"family": "Roe"}], "issued": {"date-parts": [[2020]]}}
    other = {"type": "book", "title": "Another", "id": ""}
    found = read_csl_json(json.dumps([known | entry, other]), "refs.json").references
    assert [each.id for each in found] == [key, "another"]
    assert found[1].author == ()


def test_a_date_whose_month_is_none_keeps_its_year():
    entry = {"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2020, 13, 40]]}}
    read = read_csl_json(json.dumps([entry]), "refs.json")
    assert read.references[0].issued == CslDate.parse(2020)
    assert "month 13" in read.diagnostics[0].message


def test_a_number_with_a_point_stays_as_it_is_written():
    read = read_csl_json('[{"id": "a", "type": "article-journal", "title": "A", "volume": 1.10}]', "refs.json")
    assert read.references[0].volume == "1.10"
