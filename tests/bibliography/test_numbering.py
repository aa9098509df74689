import pytest

from handout.bibliography import cited_references
from handout.bibliography.citations import Citations
from handout.content.inlines import Citation, CitationItem, plain_text
from handout.content.style_name import StyleName
from handout.reading.references import read_bibtex

from .samples import reference

REFERENCES = [reference(id=key) for key in "abcd"]


def cite(*keys):
    return Citation(tuple(CitationItem(key) for key in keys))


def ids(*citations):
    return [each.id for each in cited_references(citations, REFERENCES)]


def test_references_stand_in_the_order_of_their_first_citation():
    assert ids(cite("c"), cite("a", "c"), cite("b")) == ["c", "a", "b"]


def test_what_is_not_cited_is_left_out():
    assert ids() == []


def test_an_unknown_key_is_skipped():
    assert ids(cite("a", "kim2021"), cite("b")) == ["a", "b"]


@pytest.mark.parametrize("years", [("2020", "2020a", "2020"), ("2020a", "2020", "2020"), ("2020b", "2020", "2020a")])
def test_no_two_works_have_one_letter(years):
    entry = "@article{{k{0}, author = {{Smith, J}}, title = {{T{0}}}, year = {{{1}}}}}\n"
    text = "".join(entry.format(number, year) for number, year in enumerate(years))
    references = read_bibtex(text, "a.bib").references
    for style in (StyleName.APA, StyleName.HARVARD):
        citations = Citations(references, style)
        said = [plain_text(citations.inlines_of(Citation((CitationItem(each.id),)))) for each in references]
        assert len(set(said)) == len(said), said


def test_a_letter_of_another_list_is_left_out():
    (reference,) = read_bibtex("@article{k, author = {Smith, J}, title = {T}, year = {2020b}}", "a.bib").references
    said = plain_text(Citations((reference,), StyleName.APA).inlines_of(Citation((CitationItem("k"),))))
    assert said == "(Smith, 2020)"
