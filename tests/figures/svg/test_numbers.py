import pytest

from handout.errors import RenderError
from handout.figures.svg.numbers import length, number, numbers


@pytest.mark.parametrize(
    ("text", "units"), [("3", 3), ("3px", 3), ("72pt", 96), ("1in", 96), ("25.4mm", 96), ("50%", 20), (" 1e1 ", 10)]
)
def test_lengths_are_read_in_user_units(text, units):
    assert length(text, 40) == pytest.approx(units)


@pytest.mark.parametrize("text", ["", "em", "3em", "calc(1px)", "1e99", "inf", "3 4"])
def test_what_is_no_length_is_refused(text):
    with pytest.raises(RenderError):
        length(text)


def test_lists_are_parted_by_spaces_commas_or_signs():
    assert numbers("1,2 3-4\n.5") == (1, 2, 3, -4, 0.5)


@pytest.mark.parametrize("text", ["1 x", "1;2"])
def test_a_list_with_anything_else_is_refused(text):
    with pytest.raises(RenderError):
        numbers(text)


def test_a_number_stands_alone():
    assert number("-2.5") == -2.5
    with pytest.raises(RenderError):
        number("2.5px")
