import pytest

from handout.bibliography import Citations, format_bibliography, to_html, to_text
from handout.content.document import StyleName
from handout.content.inlines import Citation, CitationItem

from .samples import reference

APA, HARVARD = StyleName.APA, StyleName.HARVARD


def work(key, families, year=2020, **fields):
    authors = [dict(zip(("family", "given"), name.split(","), strict=False)) for name in families]
    return reference(id=key, author=authors, issued=year, title=f"Title of {key}", container_title="J", **fields)


def cited(references, style, *items):
    keys = tuple(item if isinstance(item, CitationItem) else CitationItem(item) for item in items)
    return to_html(Citations(references, style).inlines_of(Citation(keys)))


def test_letters_part_works_of_the_same_authors_and_year_in_the_order_of_titles():
    works = [work("b", ["Doe,J"]), work("a", ["Doe,J"]), work("c", ["Doe,J"], 2021)]
    for style in (APA, HARVARD):
        assert cited(works, style, "b", "a", "c") == "(Doe, 2020a, 2020b, 2021)"
        assert [each.id for each in format_bibliography(works, style)] == ["a", "b", "c"]
    assert "(2020a)" in to_text(format_bibliography(works, APA)[0].inlines)


def test_letters_also_part_works_without_a_date():
    works = [work("a", ["Doe,J"], None), work("b", ["Doe,J"], "n.d.")]
    assert cited(works, APA, "a", "b") == "(Doe, n.d.-a, n.d.-b)"
    assert cited(works, HARVARD, "a", "b") == "(Doe, no date a, no date b)"


def test_more_names_part_works_whose_first_authors_are_the_same():
    works = [work("a", ["Doe,J", "Roe,R", "Poe,E"]), work("b", ["Doe,J", "Fox,F", "Poe,E"])]
    assert cited(works, APA, "a") == "(Doe, Roe, et al., 2020)"
    assert cited(works, APA, "b") == "(Doe, Fox, et al., 2020)"
    long = [work("a", ["Doe,J", "Roe,R", "Poe,E", "Lee,L"]), work("b", ["Doe,J", "Fox,F", "Poe,E", "Lee,L"])]
    assert cited(long, HARVARD, "a") == "(Doe, Roe <i>et al.</i>, 2020)"


def test_lists_of_which_one_begins_the_other_are_parted_too():
    works = [work("a", ["Doe,J", "Roe,R", "Poe,E"]), work("b", ["Doe,J", "Roe,R", "Poe,E", "Lee,L"])]
    assert cited(works, APA, "a") != cited(works, APA, "b")


def test_apa_adds_initials_wherever_first_authors_share_a_family_name():
    works = [work("a", ["Smith,Alan"], 2019), work("b", ["Smith,Barbara"], 2021), work("c", ["Doe,J", "Smith,Carl"])]
    assert cited(works, APA, "a", "b", "c") == "(Doe &#38; Smith, 2020; A. Smith, 2019; B. Smith, 2021)"


def test_harvard_adds_initials_only_where_citations_would_look_alike():
    works = [work("a", ["Smith,Alan"], 2019), work("b", ["Smith,Barbara"], 2019), work("c", ["Lee,Al"], 2019)]
    assert cited(works, HARVARD, "a") == "(A. Smith, 2019)"
    assert cited([works[0], work("b", ["Smith,Barbara"], 2021)], HARVARD, "a") == "(Smith, 2019)"


def test_apa_orders_a_citation_by_name_and_harvard_by_year():
    works = [work("a", ["Adams,A"], 2022), work("b", ["Brown,B"], 2019)]
    assert cited(works, APA, "b", "a") == "(Adams, 2022; Brown, 2019)"
    assert cited(works, HARVARD, "a", "b") == "(Brown, 2019; Adams, 2022)"


def test_a_prefix_keeps_the_order_the_author_wrote():
    works = [work("a", ["Adams,A"], 2022), work("b", ["Brown,B"], 2019)]
    assert cited(works, APA, "b", CitationItem("a", prefix="see also")) == "(Brown, 2019; see also Adams, 2022)"
    assert cited(works, APA, CitationItem("b", prefix="see"), "a") == "(see Brown, 2019; Adams, 2022)"


def test_a_work_with_a_locator_does_not_share_its_author():
    works = [work("a", ["Doe,J"], 2019), work("b", ["Doe,J"], 2021)]
    item = CitationItem("a", locator="4", label="page")
    assert cited(works, APA, item, "b") == "(Doe, 2019, p. 4; Doe, 2021)"


def test_a_suppressed_author_leaves_the_year():
    works = [work("a", ["Doe,J"], 2019), work("b", ["Doe,J"], 2021)]
    items = [CitationItem(key, suppress_author=True) for key in "ab"]
    assert cited(works, APA, *items) == "(2019, 2021)"


def test_the_same_work_is_cited_once():
    assert cited([work("a", ["Doe,J"])], APA, "a", "a") == "(Doe, 2020)"


def test_apa_gives_both_dates_of_a_work_that_came_out_before():
    assert cited([work("a", ["Freud,S"], 2010, original_date=1900)], APA, "a") == "(Freud, 1900/2010)"


@pytest.mark.parametrize(
    ("fields", "apa", "harvard"),
    [
        ({"title": "What now?", "container_title": "J"}, "(“What Now?” 2020)", "(<i>J</i>, 2020)"),
        ({"title": "Old rules", "type": "book"}, "(<i>Old Rules</i>, 2020)", "(<i>Old rules</i>, 2020)"),
        ({"title": "Old rules", "type": "report"}, "(Old Rules, 2020)", "(<i>Old rules</i>, 2020)"),
        ({"title": "Rules", "type": "book", "editor": [{"family": "Doe"}]}, "(Doe, 2020)", "(Doe, 2020)"),
    ],
)
def test_a_title_or_an_editor_stands_in_for_the_author(fields, apa, harvard):
    works = [reference(issued=2020, **fields)]
    assert (cited(works, APA, "it"), cited(works, HARVARD, "it")) == (apa, harvard)


def test_a_list_that_names_not_everybody_is_cited_with_et_al():
    works = [work("a", ["Doe,J"])]
    named = reference(author=[{"family": "Doe"}, {"family": "Roe"}, {"literal": "others"}], issued=2020, title="T")
    assert cited([*works, named], APA, "it") == "(Doe et al., 2020)"


def test_a_thousand_works_of_one_author_and_year_get_a_letter_each():
    works = [work(f"k{place:04}", ["Doe,J", "Roe,R", f"P{place},X"]) for place in range(800)]
    same = [work(f"s{place:04}", ["Doe,J"]) for place in range(60)]
    assert len({cited(works[:3], APA, key) for key in ("k0000", "k0001", "k0002")}) == 3
    citations = Citations([*works, *same], APA)
    assert to_text(citations.inlines_of(Citation((CitationItem("s0027"),)))) == "(Doe, 2020ab)"
