import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.bibliography import format_reference, to_html
from handout.bibliography.identifiers import doi_of, not_identifiers, pmcid_of, pmid_of
from handout.content.inlines import Link, walk
from handout.content.reference import Reference
from handout.content.style_name import StyleName


def work(**fields):
    return Reference(id="a", type="article-journal", title="A title", container_title="J Ex", **fields)


def problems(**fields):
    return [(found.field, found.value) for found in not_identifiers(work(**fields))]


@pytest.mark.parametrize(
    "doi",
    [
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
        "10.1016/S0140-6736(10)60175-4",
        "10.1097/CCM.0000000000005432",
        "10.1000.10/123",
        "10.123456/abc",
        "10/bqcn",
        "10.1234/ПРИМЕР-é",
        "10.1159/000493478#_~",
    ],
)
def test_a_good_doi_is_never_called_bad(doi):
    for written in (
        doi,
        doi.upper(),
        f"doi:{doi}",
        f"DOI: {doi}",
        f"https://doi.org/{doi}",
        f"http://dx.doi.org/{doi}",
        f" {doi}. ",
    ):
        assert problems(DOI=written) == []
        assert doi_of(written).casefold() == doi.casefold()


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("http://dx.doi.org/10.1371%2Fjournal.pone.0000001", "10.1371/journal.pone.0000001"),
        ("10.1000%2f182", "10.1000/182"),
        ("10.1639/0044-7447(2000)029 [ 0126:FITEOT]2.0.CO;2", "10.1639/0044-7447(2000)029[0126:FITEOT]2.0.CO;2"),
    ],
)
def test_a_good_doi_that_a_program_has_written_in_its_own_way_is_read(written, doi):
    assert problems(DOI=written) == []
    assert doi_of(written) == doi


@given(
    st.lists(st.integers(0, 99999), min_size=1, max_size=3),
    st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1).filter(lambda text: text[-1].isalnum()),
)
def test_any_prefix_and_any_suffix_of_printed_characters_can_be_a_doi(prefix, suffix):
    doi = f"10.{'.'.join(map(str, prefix))}/{suffix}"
    assert doi_of(doi) == doi


@pytest.mark.parametrize(
    "written",
    [
        "not a doi", "10.1000", "10.1000/", "1000/182", "10.xxxx/yyyy", "https://example.org/10.1000/182",
        "10.1000/182 PMID 3", "10.1000/ 182", "10.1000/18\u200b2", "S0140-6736(10)60175-4",
        "10,1000/182", "javascript:10.1000/1",
    ],
)  # fmt: skip
@pytest.mark.parametrize("style", StyleName)
def test_what_cannot_be_a_doi_is_reported_and_neither_printed_nor_linked(written, style):
    assert problems(DOI=written) == [("DOI", written)]
    inlines = format_reference(work(DOI=written), style)
    assert "doi" not in to_html(inlines, links=True).casefold()
    assert [piece for piece in walk(inlines) if isinstance(piece, Link)] == []


@pytest.mark.parametrize("style", StyleName)
def test_the_address_prints_where_the_doi_cannot_be_one(style):
    inlines = format_reference(work(DOI="not a doi", URL="https://example.org/paper"), style)
    assert [piece.url for piece in walk(inlines) if isinstance(piece, Link)] == ["https://example.org/paper"]


def test_an_address_of_a_doi_that_cannot_be_one_is_no_link():
    assert problems(URL="https://doi.org/10.1000") == [("URL", "https://doi.org/10.1000")]
    assert problems(URL="https://doi.org/10.1000/182") == []
    assert "href" not in to_html(format_reference(work(URL="https://doi.org/10.1000"), StyleName.AMA), links=True)


@pytest.mark.parametrize("word", ["n/a", "N/A", "none", "-", "—", "unknown", "not available", " ", ""])
def test_a_word_for_none_is_none(word):
    assert problems(DOI=word, PMID=word, PMCID=word) == []
    assert "doi" not in to_html(format_reference(work(DOI=word), StyleName.AMA))


@pytest.mark.parametrize(
    ("given", "number"),
    [(20137807, "20137807"), ("20137807", "20137807"), ("PMID: 20137807", "20137807"), ("1", "1"),
     ("20137807.1", "20137807"),
     ("https://pubmed.ncbi.nlm.nih.gov/20137807/", "20137807")],
)  # fmt: skip
def test_a_pubmed_number_is_read_with_and_without_its_label(given, number):
    assert problems(PMID=given) == []
    assert pmid_of(given) == number


@pytest.mark.parametrize("given", ["PMC3531190", "3531190", "PMC3531190.1", "PMCID: PMC3531190", "pmc3531190"])
def test_a_number_of_pubmed_central_is_read_with_and_without_its_label(given):
    assert problems(PMCID=given) == []
    assert pmcid_of(given).casefold().removeprefix("pmc") == "3531190"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("PMID", "123456789"), ("PMID", "PMC3531190"), ("PMID", "10.1000/182"), ("PMID", "2013 7807"), ("PMID", "0000"),
        ("PMCID", "NIHMS123"), ("PMCID", "PMC"), ("PMCID", "PMC12 34"), ("number", "NCT0123456"),
        ("number", "NCT012345678"), ("archive_location", "NCT O1234567"),
    ],
)  # fmt: skip
def test_numbers_that_cannot_be_one_are_reported(field, value):
    assert problems(**{field: value}) == [(field, value)]
    if field.startswith("PM"):
        assert value not in to_html(format_reference(work(**{field: value}), StyleName.VANCOUVER))


@pytest.mark.parametrize("number", ["NCT01234567", "nct01234567", "NCT 01234567", "12", "e123", "NCTN group"])
def test_trial_numbers_and_other_numbers_are_left_alone(number):
    assert problems(number=number) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org/a?b=1",
        "www.example.org/a",
        "https://a.example:8080/",
        "HTTPS://A.EXAMPLE#x",
    ],
)
def test_an_address_of_a_page_is_a_link(url):
    assert problems(URL=url) == []
    assert any(isinstance(each, Link) for each in walk(format_reference(work(URL=url), StyleName.AMA)))


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "https://x",
        "not a url",
        "javascript:alert(1)",
        "http:///a",
        "http://.",
        "https:// example.org",
        "ftp://a.example",
    ],
)
def test_what_is_no_address_of_a_page_is_told_and_never_a_link(url):
    assert problems(URL=url) == [("URL", url)]
    assert not any(isinstance(each, Link) for each in walk(format_reference(work(URL=url), StyleName.AMA)))
