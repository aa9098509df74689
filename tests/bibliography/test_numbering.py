from handout.bibliography import cited_references
from handout.content.inlines import Citation, CitationItem

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
