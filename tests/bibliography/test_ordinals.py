import pytest

from handout.bibliography.ordinals import edition, is_number, ordinal


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("5", "5th ed"),
        ("2nd", "2nd ed"),
        ("3rd edition", "3rd ed"),
        ("Fifth Edition", "5th ed"),
        ("Rev. ed.", "Rev. ed"),
        ("Revised", "Revised ed"),
        ("International student", "International student ed"),
        ("1", ""),
        ("First edition", ""),
        ("", ""),
    ],
)
def test_an_edition_prints_as_an_ordinal_unless_it_is_the_first(given, printed):
    assert edition(given, "ed") == printed


def test_ordinals_know_the_teens():
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


def test_a_number_has_a_digit_and_is_one_word():
    assert is_number("NG222")
    assert not is_number("Draft")
    assert not is_number("Draft 2")
