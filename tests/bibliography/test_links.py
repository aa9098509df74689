import pytest

from handout.bibliography.html import to_html
from handout.bibliography.links import bare_doi, doi_link, url_link
from handout.content.inlines import Link, Text


@pytest.mark.parametrize(
    "given", ["10.1/x", "doi:10.1/x", "DOI: 10.1/x", "https://doi.org/10.1/x", "http://dx.doi.org/10.1/x", " 10.1/x. "]
)
def test_a_doi_is_read_with_and_without_its_address(given):
    assert bare_doi(given) == "10.1/x"


def test_a_doi_opens_its_resolver():
    assert doi_link("10.1/x", "doi:") == (Link((Text("doi:10.1/x"),), "https://doi.org/10.1/x"),)
    assert doi_link("", "doi:") == ()


def test_an_old_doi_prints_as_it_is_and_opens_all_the_same():
    (link,) = doi_link("10.1002/(SICI)1<1661::AID#3>3.0.CO;2-2", "")
    assert link.url == "https://doi.org/10.1002/(SICI)1%3C1661::AID%233%3E3.0.CO;2-2"
    assert link.children == (Text("10.1002/(SICI)1<1661::AID#3>3.0.CO;2-2"),)


def test_a_web_address_is_a_link():
    assert url_link("https://example.org/a?b=c") == (
        Link((Text("https://example.org/a?b=c"),), "https://example.org/a?b=c"),
    )
    assert url_link("www.example.org")[0].url == "https://www.example.org"
    assert url_link('https://example.org/"x y"')[0].url == "https://example.org/%22x%20y%22"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "see the library"]
)
def test_what_no_reader_can_open_is_plain_text(address):
    assert url_link(address) == (Text(address),)


def test_html_shows_links_only_when_asked():
    link = url_link("https://example.org/?a=1&b=2")
    assert to_html(link) == "https://example.org/?a=1&#38;b=2"
    assert to_html(link, links=True) == (
        '<a href="https://example.org/?a=1&#38;b=2">https://example.org/?a=1&#38;b=2</a>'
    )
