import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.reading.string_literals import written_offset

PIECES = [
    "a",
    "é",
    "😀",
    " ",
    "\\n",
    '\\"',
    "\\\\",
    "\\u00e9",
    "\\U0001F600",
    "\n",
    "\\\n  ",
    "\\  \n\n \t",
    '"',
    '""',
    "'",
]


@pytest.mark.parametrize(
    ("literal", "offset", "written"),
    [
        ('"abc"', 1, "b"),
        ('"a\\tb"', 1, "\\t"),
        ('"a\\u00e9b"', 2, "b"),
        ('"""\nabc"""', 0, "a"),
        ('"""\r\nabc"""', 0, "a"),
        ('"""a\r\nb"""', 2, "b"),
        ('"""a \\\n   b"""', 2, "b"),
        ("'a\\tb'", 1, "\\tb"),
        ("'''\na'b'''", 1, "'b"),
        ('""', 0, '"'),
        ('"abc"', 9, '"'),
    ],
)
def test_a_character_is_found_where_it_was_written(literal, offset, written):
    assert literal[written_offset(literal, offset) :].startswith(written)


@given(st.lists(st.sampled_from(PIECES)))
def test_every_character_is_found_in_any_string(pieces):
    literal = '"""' + "".join(pieces) + '"""'
    try:
        value = tomllib.loads(f"k = {literal}")["k"]
    except tomllib.TOMLDecodeError:
        return
    for offset, character in enumerate(value):
        written = literal[written_offset(literal, offset) :]
        assert written.startswith((character, "\\"))
