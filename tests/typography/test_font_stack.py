"""A word is set in one face, a page of a language in a face that has its letters, and marks stand over them."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.typography.alphabets import ALPHABETS
from handout.typography.faces import face
from handout.typography.font_stack import font_family, suited_family

NAMES = ("Atkinson Hyperlegible", "Source Sans 3")
STACK = font_family(NAMES, "en-US").stack()


def faces(text, stack=STACK):
    return [(run.face.family, run.text) for run in stack.shape(text)]


@pytest.mark.parametrize("word", ["bệnh", "điều", "Nguyễn", "ọmọ", "ŵyr", "α-synuclein", "l’ọmọ", "болезнь"])
def test_a_word_is_never_set_in_two_faces(word):
    assert faces(word) == [("Source Sans 3", word)]


def test_the_words_around_keep_theirs():
    assert [name for name, text in faces("the bệnh is")] == [NAMES[0], NAMES[1], NAMES[0]]


@given(st.text(st.sampled_from("abệềđơư ’-ọńBỄ.5"), min_size=1, max_size=40))
def test_no_word_of_letters_that_one_face_has_is_split(text):
    position = 0
    cuts = set()
    for _, part in faces(text):
        position += len(part)
        cuts.add(position)
    assert not any(text[cut - 1 : cut].isalpha() and text[cut : cut + 1].isalpha() for cut in cuts)


@pytest.mark.parametrize("word", ["J\u0301", "x\u0304", "M\u0302", "\u1eb9\u0301"])
def test_a_mark_without_a_character_of_its_own_stands_over_its_letter(word):
    (run,) = STACK.shape(word)
    mark = next(glyph for glyph in run.glyphs if glyph.text == word[-1])
    assert mark.x_offset < 0


@pytest.mark.parametrize("language", ALPHABETS)
def test_a_page_of_such_a_language_needs_one_face(language):
    assert not face(NAMES[0], "regular").coverage >= set(map(ord, ALPHABETS[language]))
    letters = " ".join(ALPHABETS[language])
    assert faces(letters, suited_family(NAMES, language).stack()) == [(NAMES[1], letters)]


@pytest.mark.parametrize("language", ["en-US", "es", "fr", "de", "pl", "ro", "cs"])
def test_other_languages_keep_the_layouts_first_face(language):
    assert suited_family(NAMES, language).names == NAMES


@pytest.mark.parametrize("word", ["ọ̀rọ̀", "ẹ́", "x̄"])
def test_no_glyph_of_a_word_says_nothing(word):
    (run,) = STACK.shape(word)
    said = "".join(glyph.text for glyph in run.glyphs)
    assert normalize("NFC", said) == normalize("NFC", word)
    assert "\u200b" not in said
