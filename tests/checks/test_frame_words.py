"""L11: whom to call is never printed in a language that the reader may not know without a word of it."""

import pytest

from handout.checks import Circumstances
from handout.checks.rules.frame_words import RULES
from handout.checks.subject import Subject
from handout.reading import parse_document
from tests.checks.examples import TODAY

HEAD = 'language = "{language}"\ntitle = "T"\nmain_message = "M."\n'
BOX = '[urgent]\nsigns = ["S."]\nemergency = "911"\ncall = "(202) 555-0142"\n'


def found(source, language="vi"):
    document = parse_document(HEAD.format(language=language) + source).document
    return list(RULES[0].in_source(Subject(document, Circumstances(TODAY))))


@pytest.mark.parametrize("language", ["vi", "ht", "tl", "ru", "pl", "pt-BR", "ar"])
def test_a_box_in_a_language_without_words_is_an_error_and_the_rest_a_warning(language):
    urgent, others = found(BOX, language)
    assert urgent.path == ("urgent",)
    assert urgent.severity is None
    assert 'call = "Call us at {phone}."' in urgent.hint
    assert others.severity.name == "WARNING"
    assert "would print in English" in others.message


def test_only_the_words_that_the_box_takes_are_asked_for():
    (urgent, _) = found(BOX)
    assert "later" not in urgent.hint
    assert "emergency_signs" not in urgent.hint


def test_with_its_words_written_the_box_is_good():
    phrases = (
        'urgent = "Cần giúp?"\nwhen_to_get_help = "Khi nào"\nurgent_signs = "Gọi ngay nếu:"\n'
        'emergency = "Gọi {number}."\ncall = "Gọi {phone}."\n'
    )
    (others,) = found(f"{BOX}[phrases]\n{phrases}")
    assert others.path == ("language",)


@pytest.mark.parametrize("language", ["en", "en-GB", "es-US", "fr-CA", "de"])
def test_languages_with_words_are_silent(language):
    assert found(BOX, language) == []


def test_english_copied_into_the_phrases_is_no_translation():
    copied = 'urgent = "Need help now?"\nwhen_to_get_help = "When to get help"\nurgent_signs = "Get help now if:"\n'
    copied += 'emergency = "In an emergency, call {number}."\ncall = "Call us at {phone}."\n'
    urgent, _ = found(f"[phrases]\n{copied}{BOX}")
    assert 'urgent = "Need help now?"' in urgent.hint


def test_what_signs_can_say_is_not_said_in_english():
    words = parse_document(HEAD.format(language="ar")).document.words
    assert words.continued.format(title="خطوات", part=1, parts=7) == "خطوات (1/7)"
    assert words.page.format(page=1, pages=2) == "1/2"
    assert words.language_of("page", "ar") == ""
    assert parse_document(HEAD.format(language="en")).document.words.page == "Page {page} of {pages}"
