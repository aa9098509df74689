import pytest

from handout.bibliography.pages import is_several, page_numbers


@pytest.mark.parametrize(
    ("given", "expanded", "minimal"),
    [
        ("1691-1706", "1691-1706", "1691-706"),
        ("301-9", "301-309", "301-9"),
        ("401–410", "401-410", "401-10"),
        ("S12-S19", "S12-S19", "S12-9"),
        ("S12-9", "S12-S19", "S12-9"),
        ("99-105", "99-105", "99-105"),
        ("44-44", "44-44", "44-4"),
        ("e0197123", "e0197123", "e0197123"),
        ("PEP22-07-01-005", "PEP22-07-01-005", "PEP22-07-01-005"),
        ("12--15, 20", "12-15, 20", "12-5, 20"),
        ("pp. 3-4", "3-4", "3-4"),
        ("20-15", "20-15", "20-15"),
        ("A1", "A1", "A1"),
        ("xii-xx", "xii-xx", "xii-xx"),
    ],
)
def test_page_ranges_are_expanded_or_cut_to_what_differs(given, expanded, minimal):
    assert page_numbers(given, "-", "expanded") == expanded
    assert page_numbers(given, "-", "minimal") == minimal


def test_a_range_that_runs_backwards_stays_as_given():
    assert page_numbers("120-15", "-", "minimal") == "120-15"


def test_a_range_takes_the_styles_dash():
    assert page_numbers("351-4", "–") == "351–4"


def test_ranges_lists_and_pairs_are_several_pages():
    assert all(is_several(text) for text in ("12-15", "3, 7", "3 & 4", "3 and 4", "S12–S19"))
    assert not any(is_several(text) for text in ("12", "e0197123", "A1"))


@pytest.mark.parametrize(
    ("pages", "printed"),
    [("1,234-1,240", "1234-1240"), ("1,234–1,240", "1234-1240"), ("12,14-16", "12, 14-16"), ("1,2", "1, 2")],
)
def test_commas_that_set_off_thousands_part_no_pages(pages, printed):
    assert page_numbers(pages, "-") == printed
