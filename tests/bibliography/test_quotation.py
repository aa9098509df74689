import pytest

from handout.bibliography import to_text
from handout.bibliography.markup import read_markup
from handout.bibliography.quotation import curled, in_double_quotes, in_single_quotes


@pytest.mark.parametrize(
    ("straight", "curved"),
    [
        ("O'Neill", "O’Neill"),
        ("patients' words", "patients’ words"),
        ('"It\'s not just sadness": words', "“It’s not just sadness”: words"),
        ("('so') it's", "(‘so’) it’s"),
        ("the '90s", "the ’90s"),
        ("rock 'n roll", "rock ’n roll"),
        ("already “curved”", "already “curved”"),
    ],
)
def test_straight_quotes_become_curved(straight, curved):
    assert curled(straight) == curved


def test_a_quote_that_follows_a_letter_within_a_tag_closes():
    assert to_text(read_markup('"<i>so</i>" it is')) == "“so” it is"


def test_quotes_within_quotes_change_their_kind():
    assert to_text(in_single_quotes(read_markup("\"Not sad\": patients' 'words'"))) == "‘“Not sad”: patients’ “words”’"
    assert to_text(in_double_quotes(read_markup('"Not sad": patients\' words'))) == "“‘Not sad’: patients’ words”"


def test_many_unpaired_quotes_take_linear_time():
    assert len(curled(" '" * 50_000)) == 100_000
