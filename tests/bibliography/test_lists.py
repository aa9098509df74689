import pytest

from handout.bibliography import STYLES, format_bibliography, format_reference, to_text
from handout.content.document import StyleName

from .samples import reference


def test_numeric_styles_number_the_references_in_the_order_given():
    references = [reference(id=key, title=key, container_title="J") for key in ("b", "a")]
    printed = format_bibliography(references, StyleName.AMA)
    assert [(each.id, each.label) for each in printed] == [("b", "1"), ("a", "2")]


def test_author_date_styles_sort_and_have_no_numbers():
    references = [reference(id=key, title=key, container_title="J") for key in ("b", "a")]
    printed = format_bibliography(references, StyleName.APA)
    assert [(each.id, each.label) for each in printed] == [("a", ""), ("b", "")]


@pytest.mark.parametrize("style", StyleName)
def test_a_reference_that_says_nothing_prints_its_key(style):
    assert "doe2020" in to_text(format_reference(reference(id="doe2020", type="book"), style))


@pytest.mark.parametrize("style", [StyleName.AMA, StyleName.VANCOUVER])
def test_a_reference_of_which_a_style_prints_nothing_prints_its_key(style):
    assert to_text(format_reference(reference(id="doe2020", publisher="Press"), style)) == "doe2020"


@pytest.mark.parametrize("style", StyleName)
def test_a_page_of_which_only_the_address_is_known_prints_its_site(style):
    page = reference(type="webpage", URL="https://www.example.org/a/b")
    assert to_text(format_reference(page, style)).startswith("example.org")


@pytest.mark.parametrize("style", StyleName)
def test_the_table_of_styles_knows_every_name(style):
    assert STYLES[style].reference
    assert list(STYLES) == list(StyleName)
    assert len(STYLES) == 4


@pytest.mark.parametrize("style", StyleName)
def test_numbers_may_be_written_as_numbers(style):
    written = reference(title="T", container_title="J", volume=89, issue=11, page=12, issued=2021)
    quoted = reference(title="T", container_title="J", volume="89", issue="11", page="12", issued="2021")
    assert format_reference(written, style) == format_reference(quoted, style)


def test_two_references_of_one_key_are_both_listed():
    references = [reference(title="T"), reference(title="U")]
    for style in StyleName:
        assert len(format_bibliography(references, style)) == 2
