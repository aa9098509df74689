"""Grades against counts by hand: sentences, words, syllables, and words of three syllables or more."""

import pytest

from handout.checks import Circumstances
from handout.checks.language.grades import Counts, count_sentence, total
from handout.checks.language.sentences import split_sentences
from handout.checks.subject import Subject
from handout.reading import parse_document
from tests.checks.examples import TODAY, check, section, source

PASSAGES = [
    ("Take one pill each day. Take it with food.", Counts(2, 9, 9, 0)),
    ("Your heart pumps blood to all of your body. It beats about seventy times a minute.", Counts(2, 16, 21, 1)),
    ("Asthma makes it hard to breathe. An inhaler can help. Use it before you exercise.", Counts(3, 15, 21, 2)),
    ("Diabetes is a disease. Your body cannot use sugar the way it should. Insulin can help.", Counts(3, 16, 25, 2)),
    ("Wash your hands with soap and water. Dry them well. Then put on clean gloves.", Counts(3, 15, 16, 0)),
    ("The operation takes an hour. You will be asleep and feel no pain. Most people go home the same day.",
     Counts(3, 20, 25, 1)),
    ("High blood pressure often has no symptoms. It can damage your arteries, your heart and your kidneys.",
     Counts(2, 17, 24, 1)),
    ("Physical therapy strengthens your muscles. A therapist will show you several movements.", Counts(2, 12, 23, 4)),
    ("Antibiotics kill bacteria. They do not kill viruses, so they cannot cure a cold.", Counts(2, 14, 24, 3)),
    ("Do not lift anything heavy for six weeks. Ask somebody to help you with the shopping.", Counts(2, 16, 22, 2)),
    ("Depression is an illness. It can change how you think, feel and behave. Treatment can help.",
     Counts(3, 16, 21, 1)),
    ("Your doctor may suggest a biopsy. A small piece of tissue is taken from the breast and looked at under a "
     "microscope.", Counts(2, 22, 31, 2)),
    ("Eat vegetables, beans and fruit. Drink water instead of soda. Limit salt, butter and sweets.",
     Counts(3, 15, 23, 1)),
    ("Keep the plaster cast dry. Cover it with a plastic bag when you take a shower.", Counts(2, 16, 20, 0)),
    ("Smoking harms nearly every organ. Quitting is difficult, but you can do it.", Counts(2, 13, 20, 1)),
    ("Chemotherapy is medicine that kills cancer cells. It may also harm healthy cells for a while.",
     Counts(2, 16, 25, 2)),
    ("Put the eardrops in the fridge. Let them warm up in your hand first.", Counts(2, 14, 15, 0)),
    ("An allergic reaction can be dangerous. Call an ambulance immediately if you cannot breathe.",
     Counts(2, 14, 27, 5)),
    ("Breastfeeding protects babies from infections. Mothers who breastfeed may also lower their own risk of disease.",
     Counts(2, 16, 27, 2)),
    ("Hearing loss is common in older adults. Hearing aids make sounds louder, so you can follow conversations again.",
     Counts(2, 18, 29, 1)),
]  # fmt: skip
THIRTY = [*PASSAGES[:11], PASSAGES[12]]
"""Thirty sentences with eighteen words of three syllables or more."""


def counted(text, language="en"):
    return total(count_sentence(sentence.text, language) for sentence in split_sentences(text))


@pytest.mark.parametrize(("text", "by_hand"), PASSAGES, ids=range(1, 21))
def test_a_grade_agrees_with_counts_by_hand(text, by_hand):
    assert counted(text).flesch_kincaid == pytest.approx(by_hand.flesch_kincaid, abs=0.3)
    assert counted(text)[:2] == by_hand[:2]


def test_the_formula_of_flesch_and_kincaid():
    assert Counts(10, 100, 150, 0).flesch_kincaid == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_the_smog_of_thirty_sentences_agrees_with_counts_by_hand():
    assert sum(counts.sentences for _, counts in THIRTY) == 30
    by_hand = 3.1291 + 1.043 * 18**0.5
    assert counted(" ".join(text for text, _ in THIRTY)).smog == pytest.approx(by_hand, abs=0.2)


BULLETS = ["Wash the wound with water", "Pat the skin dry", "Put on a clean bandage", "Change it each morning",
           "Tell your nurse about redness or pus"]  # fmt: skip


def graded(points):
    listed = ", ".join(f'"{point}"' for point in points)
    document = parse_document(source(section("", f"points = [{listed}]"))).document
    subject = Subject(document, Circumstances(TODAY))
    return total(each.counts for each in subject.measured if each.passage.section == 0)


def test_bullets_have_one_grade_with_and_without_full_stops():
    bare, stopped = graded(BULLETS), graded([f"{bullet}." for bullet in BULLETS])
    assert bare.flesch_kincaid == pytest.approx(stopped.flesch_kincaid, abs=0.5)
    assert bare == stopped


def test_a_long_word_in_one_section_raises_that_section_and_names_its_sentence():
    hard = "Rehabilitation facilitates considerable psychological stabilization in individuals. Rest is good."
    found = [each for each in check(section(hard), pages=False).found if each.code.id == "R01"]
    assert any('section 1, "What can you do at home?"' in each.message for each in found)
    assert all(each.excerpt.startswith("Rehabilitation") for each in found)


def test_references_notes_and_sections_of_clinicians_do_not_count():
    plain = check(section("Rest is good.")).grades
    notes = '[section.slide]\nnotes = "Psychopharmacological interventions necessitate deliberation."\n'
    clinician = (
        '[[section]]\nheading = "Psychopathology"\naudience = "clinician"\ntext = "Polypharmacy considerations."\n'
    )
    example = section("Rest is good.")
    longer = type(example)(example.content + notes + clinician)
    assert check(longer).grades == plain


def test_a_language_without_a_formula_is_not_measured():
    example = section("Ruhen Sie sich aus.")
    german = check(type(example)('language = "de"\n' + example.content), pages=False)
    assert german.grades.flesch_kincaid is None
    assert german.grades.smog is None
    assert [each.severity for each in german.found if each.code.id == "R03"] == ["information"]
    assert "not measured" in next(each.message for each in german.found if each.code.id == "R03")


def test_spanish_is_measured_by_inflesz():
    # Diez sílabas a mano: To-me-su-pas-ti-lla-ca-da-dí-a; cinco palabras, una frase.
    assert counted("Tome su pastilla cada día.", "es")[:3] == (1, 5, 10)
    assert Counts(1, 5, 10).inflesz == pytest.approx(206.835 - 62.3 * 2 - 5)
