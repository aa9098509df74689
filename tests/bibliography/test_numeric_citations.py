import pytest

from handout.bibliography import Citations, to_html
from handout.content.document import StyleName
from handout.content.inlines import Citation, CitationItem

from .samples import reference

REFERENCES = [reference(id=key) for key in "abcdefgh"]


def printed(*items, style=StyleName.AMA, brackets=False):
    cited = tuple(item if isinstance(item, CitationItem) else CitationItem(item) for item in items)
    return to_html(Citations(REFERENCES, style, brackets=brackets).inlines_of(Citation(cited)))


@pytest.mark.parametrize(
    ("keys", "ama", "vancouver"),
    [
        ("a", "<sup>1</sup>", "(1)"),
        ("ab", "<sup>1,2</sup>", "(1,2)"),
        ("cab", "<sup>1-3</sup>", "(1–3)"),
        ("abdefh", "<sup>1,2,4-6,8</sup>", "(1,2,4–6,8)"),
        ("aab", "<sup>1,2</sup>", "(1,2)"),
    ],
)
def test_three_and_more_numbers_in_a_row_are_joined(keys, ama, vancouver):
    assert printed(*keys) == ama
    assert printed(*keys, style=StyleName.VANCOUVER) == vancouver


def test_a_number_with_words_of_its_own_stands_outside_the_row():
    seen = CitationItem("b", prefix="see", suffix=", too")
    assert printed("a", seen, "c") == "<sup>1,see 2, too,3</sup>"


def test_ama_prints_where_in_the_work_and_vancouver_does_not():
    item = CitationItem("b", locator="3", label="page")
    assert printed(item) == "<sup>2(p3)</sup>"
    assert printed(item, brackets=True) == "[2, p3]"
    assert printed(item, style=StyleName.VANCOUVER) == "(2)"


def test_a_prefix_that_ends_with_a_bracket_needs_no_space():
    assert printed(CitationItem("a", prefix="(cf", suffix=")")) == "<sup>(cf 1)</sup>"


def test_a_citation_of_unknown_keys_prints_nothing():
    assert printed("nobody") == ""
    assert printed("nobody", "b") == "<sup>2</sup>"
