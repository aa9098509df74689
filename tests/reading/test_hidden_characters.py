"""A character that nobody sees must not make one number of two, nor hide a minus."""

import pytest

from handout.errors import SourceError
from handout.reading import parse_document

HEAD = 'language = "en"\ntitle = "T"\nmain_message = "{}"\n'


@pytest.mark.parametrize(
    "text",
    [
        "Take 1\u00ad2 tablets", "INR is 2\u00ad3", "1\u00ad½", "(202)\u00ad555\u00ad0142", "1\u200b000 mg",
        "0\u200b.5 mg",
        "5\u20605 mg", "1\ufeff0", "2\u200d5", "3.\u200b5",
    ],
)  # fmt: skip
def test_an_invisible_character_in_a_number_is_an_error(text):
    with pytest.raises(SourceError) as caught:
        parse_document(HEAD.format(text))
    assert "an invisible character" in caught.value.diagnostics[0].message
    assert caught.value.diagnostics[0].span.line == 3


def test_an_escaped_one_and_one_in_a_phone_are_found_too():
    for source in (HEAD.format("1\\u00AD2"), HEAD.format("M.") + '[clinic]\nphone = "202\u00ad555\u00ad0142"\n'):
        with pytest.raises(SourceError):
            parse_document(source)


@pytest.mark.parametrize("text", ["co\u00adoperate", "a\u200bb", "علي\u200f 5", "5 mg", "👨\u200d👩", "❤\ufe0f 5"])
def test_between_letters_and_signs_it_is_not_this_rules_affair(text):
    parse_document(HEAD.format(text))
