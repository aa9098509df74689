"""What a rule says of its languages is true: in each that it reads it tells its bad example from its good one."""

import pytest

from handout.checks import RULES, rule_by_id
from handout.checks.languages import ALL_LANGUAGES, WITH_SENTENCES, WITH_WORDS, Languages, reading
from handout.checks.reports.text import explanation
from handout.checks.states import State
from handout.diagnostics import Severity
from tests.checks.examples import Example, check, section

ANY_LANGUAGE = ("de", "es", "fr", "vi", "ru", "ar", "ja", "th")
_TREATMENT = 'kind = "treatment"\n[[section]]\nheading = "{0}"\ncovers = ["benefits", "risks", "alternatives", "no-treatment", "unknowns"]\ntext = "{1}"\nsteps = ["{2}"]\n'  # noqa: E501
_NO_MORE = ("section", "nutshell", "questions", "urgent")
IN_THEIR_LANGUAGE = {
    ("R03", "es"): (rule_by_id("R03").bad, rule_by_id("R03").good),
    ("R08", "es"): (section("Puede que le hagan una RMN antes."), section("Le harán una RMN (fotos del cuerpo).")),
    ("R08", "fr"): (section("Vous aurez peut-être une IRM."), section("Une IRM est une image du corps.")),
    ("R08", "de"): (section("Vielleicht machen wir ein MRT."), section("Ein MRT ist ein Bild vom Körper.")),
    ("R10", "es"): (Example('[[section]]\nheading = "Información"\nsteps = ["Descanse."]\n'),
                    Example('[[section]]\nheading = "¿Cómo ayuda a dormir?"\nsteps = ["Descanse."]\n')),
    ("R10", "fr"): (Example('[[section]]\nheading = "Généralités"\nsteps = ["Dormez."]\n'),
                    Example('[[section]]\nheading = "Comment mieux dormir ?"\nsteps = ["Dormez."]\n')),
    ("R10", "de"): (Example('[[section]]\nheading = "Einleitung"\nsteps = ["Ruhen Sie."]\n'),
                    Example('[[section]]\nheading = "Was hilft beim Schlafen?"\nsteps = ["Ruhen Sie."]\n')),
    ("N01", "es"): (section("El 20 % de las personas tose."), section("1 de cada 5 personas tose.")),
    ("N02", "es"): (section("Dé 10 mg por kg cada día."), section("Dé 5 mL cada día.")),
    ("D01", "es"): (section("Tome una cucharadita al día."), section("Tome 5 mL al día.")),
    ("D02", "es"): (section("Es 100 % seguro."), section("Puede ayudar a muchas personas.")),
    ("C05", "es"): (Example(_TREATMENT.format("¿Por qué?", "Es maravilloso.", "Descanse.")),
                    Example(_TREATMENT.format("¿Qué debo saber?", "Ayuda a dormir. Puede causar dolor. Otra opción es "
                            "caminar. Sin ella, el dolor puede seguir. No se sabe cuánto dura.", "Descanse."))),
    ("A02", "es"): (section("Lea [aquí](https://example.org/a)."), section("Lea [cómo dormir](https://example.org/a).")),
    ("A02", "fr"): (section("Lisez [ici](https://example.org/a)."), section("Lisez [bien dormir](https://example.org/a).")),
    ("A02", "de"): (section("Lesen Sie [hier](https://example.org/a)."),
                    section("Lesen Sie [gut schlafen](https://example.org/a).")),
}  # fmt: skip


def in_language(example, language):
    from dataclasses import replace

    content = "\n".join(line for line in example.content.splitlines() if not line.startswith("language = "))
    return replace(example, content=f'language = "{language}"\n{content}')


def counted(rule, example):
    """What a rule has to say, but for information that a language is not measured."""
    found = check(example, select={rule.id}).found
    return [each for each in found if rule.id != "R03" or each.severity is not Severity.INFORMATION]


@pytest.mark.long
@pytest.mark.parametrize(("rule", "language"), [
    (rule, language) for rule in RULES if not rule.languages.only and rule.id != "L11"  # that is about languages
    for language in ANY_LANGUAGE if rule.languages.reads(language)
], ids=lambda each: each if isinstance(each, str) else each.id)  # fmt: skip
def test_a_rule_for_every_language_finds_its_bad_example_in_any(rule, language):
    outcome = check(in_language(rule.bad, language))
    state = next(each for each in outcome.states if each.rule is rule)
    assert state.state is State.PROBLEM or "could not be laid out" in state.words


def test_pages_that_cannot_be_laid_out_are_the_exception():
    states = check(in_language(Example(), "de")).states
    assert not [each for each in states if "could not be laid out" in each.words]


DECLARED = [(rule.id, language) for rule in RULES for language in sorted(rule.languages.only)]


@pytest.mark.parametrize(("name", "language"), DECLARED)
def test_a_rule_finds_the_bad_example_of_each_language_that_it_reads(name, language):
    rule = rule_by_id(name)
    bad, good = (rule.bad, rule.good) if language == "en" else IN_THEIR_LANGUAGE[name, language]
    assert counted(rule, in_language(bad, language))
    assert not counted(rule, in_language(good, language))


def test_no_language_is_forgotten_or_tested_though_nobody_reads_it():
    assert {each for each in DECLARED if each[1] != "en"} == set(IN_THEIR_LANGUAGE)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.languages.only], ids=lambda rule: rule.id)
def test_a_rule_that_reads_nothing_elsewhere_finds_nothing_there(rule):
    if not rule.languages.elsewhere:
        assert not counted(rule, in_language(rule.bad, "de" if not rule.languages.reads("de") else "it"))


def test_languages_are_said_in_words():
    assert str(ALL_LANGUAGES) == "every language"
    assert str(reading("en")) == "English only"
    assert str(reading("en", "es", elsewhere="signs")) == "English and Spanish; in other languages signs"
    assert str(Languages(but=frozenset({"th"}))) == "every language but Thai"
    assert reading("en").reads("en-GB")
    assert not reading("en").reads("es-US")
    assert not WITH_SENTENCES.reads("th")
    assert not WITH_WORDS.reads("zh-Hant")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_explanation_says_which_languages_are_read(rule):
    assert f"Reads: {rule.languages}" in explanation(rule)


@pytest.mark.parametrize("stop", ["。", "।", "۔", "؟", "።", "։", "។", "။"])
def test_sentences_end_with_the_stops_of_other_scripts(stop):
    from handout.checks.language.sentences import split_sentences

    assert len(list(split_sentences(f"ab cd{stop} ef gh{stop}"))) == 2
