import datetime
from typing import get_args, get_type_hints

import msgspec
import pytest

from handout.bibliography.works import KINDS
from handout.content.reference import CslDate, Name, Reference, ReferenceType


def read(**fields):
    table = {"id": "it", "type": "article-journal"} | {key.replace("__", "-"): value for key, value in fields.items()}
    return msgspec.convert(table, Reference, dec_hook=lambda _, value: CslDate.parse(value))


def test_names_are_those_of_csl():
    found = read(
        container__title="J", container__title__short="J", DOI="10.1/x", archive_location="Box 3", shortTitle="T"
    )
    assert (found.container_title, found.DOI, found.archive_location, found.short_title) == (
        "J",
        "10.1/x",
        "Box 3",
        "T",
    )


def test_numbers_may_be_numbers_or_words():
    found = read(volume=89, issue="suppl 2", page=3, edition=5, PMID=20724638)
    assert (found.volume, found.issue, found.page, found.edition, found.PMID) == (89, "suppl 2", 3, 5, 20724638)


def test_dates_may_be_toml_dates_years_or_words():
    assert read(issued=datetime.date(2022, 6, 3)).issued == CslDate.parse("2022-06-03")
    assert read(issued=2022, accessed="2024-01-09").accessed == CslDate.parse("2024-01-09")


@pytest.mark.parametrize("fields", [{"type": "journal-article"}, {"titel": "T"}, {"id": ""}, {"issued": "2022-13"}])
def test_what_csl_does_not_know_is_an_error(fields):
    with pytest.raises((msgspec.ValidationError, ValueError)):
        read(**fields)


def test_a_name_has_the_parts_of_csl():
    name = msgspec.convert({"family": "Kolk", "non-dropping-particle": "van der", "parse-names": False}, Name)
    assert (name.non_dropping_particle, name.parse_names) == ("van der", False)


def test_every_field_says_what_it_is_for():
    for name, hint in get_type_hints(Reference, include_extras=True).items():
        described = [extra for extra in get_args(hint) if isinstance(extra, msgspec.Meta) and extra.description]
        assert described, name


def test_a_reference_can_be_a_key():
    assert len({read(), read()}) == 1


def test_every_type_has_a_form():
    assert set(KINDS) == set(get_args(ReferenceType))
