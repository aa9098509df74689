"""Numbers, strings and addresses as a PDF file writes them."""

import pytest

from handout.renderers.pdf.syntax import glyph_code, number, text_string, uri_string


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"), (-0.0, "0"), (1, "1"), (12.0, "12"), (0.5, ".5"), (-0.5, "-.5"), (1.256, "1.26"), (-1.256, "-1.26"),
        (0.004, "0"), (-0.004, "0"), (612, "612"), (10.1, "10.1"), (100.25, "100.25"),
    ],
)  # fmt: skip
def test_a_number_has_two_decimals_and_no_needless_zeros(value, written):
    assert number(value) == written


@pytest.mark.parametrize(("decimals", "written"), [(0, "3"), (1, "3.1"), (2, "3.14"), (3, "3.142"), (4, "3.1416")])
def test_a_number_has_as_many_decimals_as_it_is_asked_for(decimals, written):
    assert number(3.14159, decimals) == written


def test_a_text_is_ascii_as_it_is_and_utf_16_otherwise():
    assert text_string("a (b) \\c") == "(a \\(b\\) \\\\c)"
    assert text_string("é→") == "<feff00e92192>"
    assert text_string("tab\t") == "<feff007400610062" + "0009>"


def test_an_address_is_ascii():
    assert (
        uri_string("https://a.example/ü (1)\\x?b=1&c=[2]#d") == "(https://a.example/%C3%BC%20%281%29%5Cx?b=1&c=[2]#d)"
    )


@pytest.mark.parametrize(
    ("glyph", "written"),
    [(0, "\0\0"), (0x0141, "\x01A"), (ord("("), "\0\\("), (ord(")") << 8, "\\)\0"), (0x5C5C, "\\\\\\\\"),
     (0x0A0D, "\\n\\r"), (0xFFFE, "\xff\xfe")],
)  # fmt: skip
def test_a_glyph_is_two_bytes_of_a_literal_string(glyph, written):
    assert glyph_code(glyph) == written
