"""The data's 58 references and 29 citations as citeproc-js prints them, with the corrections of the manuals."""

import pytest

from handout.bibliography import Citations, format_bibliography, to_html
from handout.content.document import StyleName
from handout.content.inlines import Citation, CitationItem

from .samples import REFERENCES, load

EXCEPTIONS = {
    (StyleName.APA, "nonlatin"): "Chinese has no italics: we leave it upright in every style, as AMA and Harvard "
    "expect it; here the processor slants the journal's title",
}
"""Where we print something else on purpose, and why."""

BRACKETED = "AMA joins the ends of a closed series with a hyphen, raised or in brackets"
BRACKET_EXCEPTIONS = {(StyleName.AMA, name): BRACKETED for name in ("range3", "range+gap", "two-ranges")}

CORRECTIONS = load("corrections")
CLUSTERS = {cluster["name"]: cluster["items"] for cluster in load("clusters")}
PRINTED = {
    style: {each.id: to_html(each.inlines) for each in format_bibliography(REFERENCES, style)} for style in StyleName
}


def expected_reference(style: StyleName, key: str) -> str:
    corrected = CORRECTIONS[style]["bibliography"].get(key)
    return (corrected or load(f"expected-{style}")[key])["html"]


def expected_citation(style: StyleName, name: str) -> str:
    corrected = CORRECTIONS[style]["citations"].get(name)
    return (corrected or load(f"expected-citations-{style}")[name])["html"]


def citation(name: str) -> Citation:
    return Citation(
        tuple(
            CitationItem(
                item["id"],
                prefix=item.get("prefix", ""),
                locator=item.get("locator", ""),
                label=item.get("label", ""),
                suffix=item.get("suffix", ""),
                suppress_author=item.get("suppress-author", False),
            )
            for item in CLUSTERS[name]
        )
    )


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("key", [reference.id for reference in REFERENCES])
def test_a_reference_prints_as_expected(style, key):
    if (style, key) in EXCEPTIONS:
        assert PRINTED[style][key] != expected_reference(style, key), "no exception any more: take it out"
    else:
        assert PRINTED[style][key] == expected_reference(style, key)


@pytest.mark.parametrize("style", StyleName)
def test_at_most_one_reference_of_a_style_is_an_exception(style):
    assert len(PRINTED[style]) == 58
    assert sum(each is style for each, _ in EXCEPTIONS) <= 1


@pytest.mark.parametrize("style", StyleName)
def test_the_list_stands_in_the_expected_order(style):
    expected = load(f"expected-{style}")
    assert list(PRINTED[style]) == sorted(expected, key=lambda key: expected[key]["order"])


@pytest.mark.parametrize("style", StyleName)
@pytest.mark.parametrize("name", CLUSTERS)
def test_a_citation_prints_as_expected(style, name):
    assert to_html(Citations(REFERENCES, style).inlines_of(citation(name))) == expected_citation(style, name)


@pytest.mark.parametrize("style", [StyleName.AMA, StyleName.VANCOUVER])
@pytest.mark.parametrize("name", CLUSTERS)
def test_a_citation_in_brackets_prints_as_expected(style, name):
    printed = to_html(Citations(REFERENCES, style, brackets=True).inlines_of(citation(name)))
    expected = load(f"expected-citations-{style}-brackets")[name]["html"]
    if (style, name) in BRACKET_EXCEPTIONS:
        assert printed != expected
        assert printed == expected.replace("–", "-")
    else:
        assert printed == expected
