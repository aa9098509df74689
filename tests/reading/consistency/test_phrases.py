"""The words that an author writes for the outputs: used in their language, and never without the value they hold."""

import pytest

from handout.content.own_phrases import NOT_WRITTEN, OwnPhrases, missing_phrases, slots_of
from handout.content.phrases import ENGLISH, Phrases
from handout.errors import SourceError
from handout.reading import parse_document
from handout.reading.clinics import read_clinic

HEAD = 'language = "vi"\ntitle = "Hen"\nmain_message = "Một câu."\n'


def problems(source):
    with pytest.raises(SourceError) as caught:
        parse_document(HEAD + source)
    return [each.message for each in caught.value.diagnostics]


def test_a_topic_writes_its_own_words():
    words = parse_document(f'{HEAD}[phrases]\ncall = "Gọi {{phone}}."\nnutshell = "Tóm tắt"\n').document.words
    assert (words.call, words.nutshell, words.references) == ("Gọi {phone}.", "Tóm tắt", "References")
    assert words.language_of("call", "vi") == ""
    assert words.language_of("references", "vi") == "en"


def test_a_clinic_writes_the_words_of_each_of_its_languages(tmp_path):
    (tmp_path / "c.toml").write_text(
        'name = "C"\n[phrases.vi]\ncall = "Gọi {phone}."\n[phrases.es]\ncall = "Llame: {phone}."\n', "utf-8"
    )
    clinic = read_clinic(tmp_path / "c.toml")
    assert {language: own.call for language, own in clinic.phrases.items()} == {
        "vi": "Gọi {phone}.", "es": "Llame: {phone}.",
    }  # fmt: skip


def test_the_topic_s_words_go_before_the_clinic_s():
    source = '[clinic.phrases.vi]\ncall = "A {phone}"\nsay = "B {sound}"\n[phrases]\ncall = "C {phone}"\n'
    words = parse_document(HEAD + source).document.words
    assert (words.call, words.say) == ("C {phone}", "B {sound}")


@pytest.mark.parametrize(
    "phrase", ["Gọi chúng tôi.", "Gọi {fone}.", "Gọi {}.", "Gọi {phone.", "Gọi {phone!r}.", "{phone:>9}"]
)
def test_a_phrase_that_would_lose_its_number_is_an_error(phrase):
    assert problems(f'[phrases]\ncall = "{phrase}"\n')


def test_a_value_that_would_be_printed_once_and_its_slot_once_more_is_an_error():
    assert problems('[phrases]\ncall = "{phone} {phone}"\n') == ["`call` has {phone} more than once"]


def test_every_phrase_has_a_key_with_the_same_slots():
    own = set(OwnPhrases.__struct_fields__)
    assert own == set(Phrases.__struct_fields__) - NOT_WRITTEN
    assert all(slots_of(getattr(ENGLISH, name)) is not None for name in own - {"months"})


def test_an_unknown_phrase_is_named_with_the_nearest():
    assert problems('[phrases]\nnutshel = "x"\n') == ['unknown key "nutshel" in [phrases]']
    assert problems('[clinic.phrases.vi]\nnutshel = "x"\n') == ['unknown key "nutshel" in [clinic.phrases.vi]']


def test_a_language_that_handout_knows_misses_nothing():
    for language in ("en-GB", "es-MX", "fr", "de-CH"):
        assert missing_phrases(language, parse_document(HEAD.replace('"vi"', f'"{language}"')).document.words) == ()
