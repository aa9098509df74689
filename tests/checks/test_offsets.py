"""Every character of a plain text is found in the source it came from."""

from hypothesis import given
from hypothesis import strategies as st

from handout.checks.offsets import paragraph_offsets
from handout.content.inlines import plain_text
from handout.reading import read_rich_text

PIECES = st.lists(
    st.sampled_from(
        ["word", " ", "\n", "\n\n", "*a b*", "**c**", "[d](https://example.org/a(b)d)", "[@key]", "[see @k; @l, p. 3]",
         "\\*", "\\[", "é", "😀", "x. Y", "[e]", "(f)", "*", "[", "@g", "  "]
    ),
    max_size=12,
)  # fmt: skip


@given(PIECES.map("".join))
def test_a_character_stands_where_it_is_said_to_stand(source):
    text = read_rich_text(source)
    offsets = paragraph_offsets(text)
    assert len(offsets) == len(text.paragraphs)
    for paragraph, places in zip(text.paragraphs, offsets, strict=True):
        plain = plain_text(paragraph)
        assert len(places) == len(plain)
        assert list(places) == sorted(places)
        for character, place in zip(plain, places, strict=True):
            assert source[place] == character or (character == " " and source[place].isspace())
