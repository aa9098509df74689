"""Syllables of words that handouts use."""

import pytest

from handout.checks.language.spanish import count_spanish_syllables
from handout.checks.language.syllables import by_spelling, count_syllables

ENGLISH = {
    1: "pain lungs breathe heart clothes moved walked months rinsed used tongue ache sleeps",
    2: "asthma kidney bandage glucose migraine wanted added changing closer fatty blisters stitches uses rashes every",
    3: "medicine inhaler insulin synapses receptor nausea area idea allergies bronchitis depending carefully operate",
    4: "diabetes hypertension anxiety radiation anesthetic dialysis anemia cholesterol pneumonia",
    5: "psychotherapy antibiotics chemotherapy colonoscopy approximately",
    6: "neuroplasticity osteoporosis acetaminophen",
}
SPANISH = {
    1: "sol muy bien que",
    2: "agua cuando ciudad dolor guía presión",
    3: "pastilla corazón médico público",
    4: "medicina enfermera tratamiento energía",
    5: "medicamentos rehabilita",
}


def each_word(table):
    return [(count, word) for count, words in table.items() for word in words.split()]


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in ENGLISH.items() for word in words.split()]
)
def test_an_english_word(count, word):
    assert count_syllables(word) == count
    assert count_syllables(word.upper().capitalize()) == count


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in SPANISH.items() for word in words.split()]
)
def test_a_spanish_word(count, word):
    assert count_spanish_syllables(word) == count


def test_numbers_and_acronyms():
    assert count_syllables("2.5") == 1
    assert count_syllables("BDNF") == 4
    assert count_syllables("HIV") == 3


@pytest.mark.parametrize("word", ["", "-", "’", "xyz", "ß", "hmm", "ééé", "a" * 300])
def test_no_word_has_less_than_one(word):
    assert count_syllables(word) >= 1
    assert by_spelling(word) >= 1
