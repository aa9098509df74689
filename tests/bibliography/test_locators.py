import pytest

from handout.bibliography.locators import locator
from handout.content.inlines import CitationItem


@pytest.mark.parametrize(
    ("place", "label", "bare", "short", "full"),
    [
        ("12-15", "page", "pp12-15", "pp. 12–15", "pp. 12–15"),
        ("12", "page", "p12", "p. 12", "p. 12"),
        ("3", "chapter", "chap3", "ch. 3", "Chapter 3"),
        ("2, 4", "table", "tbls2, 4", "tbls. 2, 4", "Tables 2, 4"),
        ("4", "paragraph", "para4", "para. 4", "para. 4"),
        ("1-2", "appendix", "apps1-2", "apps. 1–2", "Appendices 1–2"),
        ("7", "", "7", "7", "7"),
        ("7", "canto", "canto7", "canto 7", "Canto 7"),
        ("", "page", "", "", ""),
    ],
)
def test_a_locator_prints_with_its_label(place, label, bare, short, full):
    item = CitationItem("it", locator=place, label=label)
    assert (locator(item, "bare"), locator(item, "short"), locator(item, "full")) == (bare, short, full)
