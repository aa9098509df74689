"""Whatever fields are missing, what is left makes a sensible reference."""

import re
from itertools import chain, combinations

import pytest

from handout.bibliography import format_reference, to_text
from handout.content.style_name import StyleName

from .samples import reference

FIELDS = {
    "author": [{"family": "Author", "given": "Ann"}],
    "editor": [{"family": "Editor", "given": "Bo"}],
    "title": "Title words",
    "container_title": "Container words",
    "issued": 2020,
    "volume": 7,
    "page": "10-12",
    "publisher": "Publisher words",
    "URL": "https://example.org/page",
}
TYPES = [
    "article-journal", "article-newspaper", "article", "book", "chapter", "report", "webpage", "speech", "thesis",
    "dataset", "legal_case", "motion_picture",
]  # fmt: skip
BROKEN = re.compile(r"\.\.|,,|;;|::|\?\.|\s[.,;:)](?:\s|$)|[(\[]\s|\(\)|\[\]|[,;:]\.|,\s*[;:]|\bNone\b|  ")
SAID = {"title": "title words", "author": "Author", "issued": "2020"}
"""What a reader needs to find a work: each style prints it where it is known."""


def every_combination():
    names = list(FIELDS)
    return chain.from_iterable(combinations(names, count) for count in range(len(names) + 1))


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("type_", TYPES)
def test_every_combination_of_fields_prints_without_a_gap(type_, style):
    for names in every_combination():
        given = reference(type=type_, **{name: FIELDS[name] for name in names})
        printed = to_text(format_reference(given, style))
        assert not BROKEN.search(printed), (names, printed)
        assert printed[0].isalnum() or printed[0] in "‘“(", (names, printed)
        for name in SAID.keys() & set(names):
            if not (type_ == "legal_case" and name == "author"):
                assert SAID[name].casefold() in printed.casefold(), (name, names, printed)


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("missing", FIELDS)
def test_a_field_that_is_missing_takes_nothing_else_with_it(missing, style):
    kept = {name: value for name, value in FIELDS.items() if name != missing}
    printed = to_text(format_reference(reference(type="chapter", **kept), style)).casefold()
    for name, words in SAID.items():
        assert (words.casefold() in printed) == (name != missing)


@pytest.mark.parametrize("field", ["volume", "issue", "page", "number"])
def test_an_article_with_a_place_in_its_journal_is_no_preprint(field):
    article = reference(id="a", type="article-journal", title="T", container_title="J", **{field: "12"})
    assert "[Preprint]" not in to_text(format_reference(article, StyleName.HARVARD))
