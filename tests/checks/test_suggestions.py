"""No suggestion of any rule changes a quantity: it offers what was written, or it asks which reading is meant."""

import json
import re
import tomllib
from fractions import Fraction

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.bibliography.title_case import sentence_case
from handout.checks import RULES
from handout.checks.language.number_readings import readings
from handout.checks.language.word_lists import PERSON_FIRST, PLAIN_WORDS, word_list
from tests.checks.examples import Example, check, section
from tests.checks.quantities import quantities
from tests.checks.test_blind_pairs import PAIRS, example

OUR_OWN_NUMBERS = {"G01", "G04"}
"""Rules whose suggestion holds digits of ours: the latest date of review, the hash of a text."""


def offered_words(suggestion):
    """What a suggestion offers to write: what stands in quotes, after "write", or before a question mark."""
    quoted = re.findall(r'"([^"]*)"', suggestion)
    if quoted:
        return " ; ".join(quoted)
    if "?" in suggestion:
        return suggestion.partition("?")[0]
    written = re.search(r"\bwrite (?:it out: )?(.*)", suggestion)
    return written[1] if written else " ; ".join(re.findall(r"\S*\d\S*", suggestion))


def keeps_quantities(words, suggestion):
    """Whether a suggestion has only quantities of the words to blame, and of those that read two ways all or none."""
    written, offered = quantities(words), quantities(offered_words(suggestion))
    known = set().union(*written) if written else set()
    given = set().union(*offered) if offered else set()
    is_asked = all(each <= given for each in written if len(each) > 1)
    return given <= known and (not given or is_asked)


def changed(found):
    """The suggestions that change a quantity."""
    return [
        (each.code.id, each.excerpt, each.hint)
        for each in found
        if each.excerpt and each.code.id not in OUR_OWN_NUMBERS
        if not keeps_quantities(each.excerpt, each.hint)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_get_no_suggestion_with_another_quantity(rule):
    for each in (rule.bad, rule.good):
        assert changed(check(each).found) == []


@pytest.mark.long
def test_what_others_wrote_gets_no_suggestion_with_another_quantity():
    entries = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    about_words = [each for each in entries if each["rule"][0] in "RNDCGA" and re.search(r"\d|half|double", str(each))]
    assert len(about_words) > 200
    assert [found for each in about_words for found in changed(check(example(each), pages=False).found)] == []


def test_no_word_list_offers_another_quantity():
    for names in (PLAIN_WORDS, PERSON_FIRST):
        for entries in word_list(names).values():
            for entry in entries:
                offered = [set().union(*quantities(each)) for each in entry.instead if quantities(each)]
                differ = len({frozenset(each) for each in offered}) > 1
                assert not differ or entry.asks, entry
                assert keeps_quantities(" ".join(entry.words), " ".join(f'"{each}"' for each in entry.instead)), entry


@pytest.mark.parametrize(
    "language", ["es-ES", "es", "de", "pt-BR", "pt-PT", "it", "fr-FR", "fr-CH", "nl", "ru", "tr", "id"]
)
@pytest.mark.parametrize("number", ["1.000", "10.000", "2.500", "1.000.000"])
def test_three_digits_after_a_point_are_no_trailing_zero_where_a_point_parts_thousands(language, number):
    topic = Example(f'language = "{language}"\n' + section(f"Tome {number} mg.").content)
    assert check(topic, pages=False, select={"D01"}).found == ()


@pytest.mark.parametrize("language", ["en-US", "en-GB", "es-US", "es-MX", "de-CH", "ja"])
def test_a_number_that_reads_two_ways_is_asked_about(language):
    topic = Example(f'language = "{language}"\n' + section("Take 1.000 mg.").content)
    (found,) = check(topic, pages=False, select={"D01"}).found
    assert re.match(r"1 mg or 1,?000 mg\?", found.hint)
    assert "write 1" not in found.hint.lower()


@pytest.mark.parametrize("language", ["en-US", "en-GB", "en", "ja", "ar", "de-CH"])
def test_thousands_with_a_comma_an_apostrophe_or_a_space_are_no_problem(language):
    numbers = ["1’000", "1'000", "1 000", "1\u00a0000", "1\u202f000", "1,000,000", "1000"]
    numbers += ["1,000"] if language.startswith("en") else []
    for number in numbers:
        topic = Example(f'language = "{language}"\n' + section(f"Take {number} mg.").content)
        assert check(topic, pages=False, select={"D01"}).found == (), number


@pytest.mark.parametrize(("language", "text", "words"), [
    ("es-US", "Tome 1,000 mg.", "1,000"), ("es-MX", "Tome 1.000 mg.", "1.000"), ("de", "Nehmen Sie 1,000 mg.", "1,000"),
    ("en", "Take 1.234,5 mg.", "1.234,5"), ("fr", "Prenez 1,234.5 mg.", "1,234.5"), ("en", "Take .25.", ".25"),
    ("en", "Take 10 to 12.0 mg.", "12.0"), ("en", "Take 10.00 to 12 mg.", "10.00"), ("en", "Take 3/1.0 mg.", "1.0"),
    ("fr", "Prenez 10u le soir.", "10u"), ("es-US", "Tome 10 u de insulina.", "10 u"),
    ("de", "Nehmen Sie 10iu.", "10iu"),
])  # fmt: skip
def test_doses_that_read_two_ways_or_ten_times_as_much(language, text, words):
    topic = Example(f'language = "{language}"\n' + section(text).content)
    (found,) = check(topic, pages=False, select={"D01"}).found
    assert found.excerpt == words


@pytest.mark.parametrize(("language", "text"), [
    ("es-US", "Tome 7 u 8 vasos."), ("de", "Tag 10 u. 12."), ("vi", "10 u"), ("en", "Take 1,234.5 mg."),
    ("en", "Take 3/4 mg."), ("en", "See 2.0 and rest."), ("es-US", "Tome 1,000,000 unidades."),
    ("fr", "Prenez 1,5 mg."),
])  # fmt: skip
def test_doses_that_read_one_way(language, text):
    topic = Example(f'language = "{language}"\n' + section(text).content)
    assert check(topic, pages=False, select={"D01"}).found == ()


@pytest.mark.parametrize(("language", "number"), [
    ("en", "10,0000"), ("en", "100,00"), ("en", "15,00"), ("en", "2,0"), ("en", "1.000,0"), ("es-US", "10.0000"),
    ("es", "10.0000"), ("de", "10.0000"),
])  # fmt: skip
def test_zeros_after_what_is_no_decimal_sign_are_asked_about(language, number):
    topic = Example(f'language = "{language}"\n' + section(f"Take {number} units.").content)
    (found,) = check(topic, pages=False, select={"D01"}).found
    assert found.hint.startswith("which quantity is meant?")


@pytest.mark.parametrize("language", ["es", "es-ES", "es-AR", "es-US"])
def test_counts_in_spanish_have_no_comma(language):
    topic = Example(f'language = "{language}"\n' + section("El riesgo es 0,05 % de las personas.").content)
    (found,) = check(topic, pages=False, select={"N01"}).found
    assert found.hint == 'write "5 de cada 10\u00a0000"'


@pytest.mark.parametrize(("written", "offered"), [
    ("1 000.0", "1 000"), ("12'500.0", "12'500"), ("1,000.0", "1000"), ("2.0", "2"), ("10.0000", "10"),
])  # fmt: skip
def test_a_trailing_zero_goes_alone(written, offered):
    (found,) = check(section(f"Take {written} mg."), pages=False, select={"D01"}).found
    assert (found.excerpt, found.hint) == (written, f"write {offered}")


DIGITS = st.one_of(
    st.integers(0, 3000).map(str),
    st.builds("{}{}{}".format, st.integers(0, 1200), st.sampled_from(".,"), st.sampled_from(
        ["0", "5", "50", "00", "000", "500", "125", "0000", "25"])),
    st.builds("{}{}{:03}".format, st.integers(1, 999), st.sampled_from([".", ",", "'", "’", " ", "\u00a0", "\u202f"]),
              st.integers(0, 999)),
    st.builds("{}{}000{}0".format, st.integers(1, 99), st.sampled_from(".,’ "), st.sampled_from(".,")),
    st.sampled_from([".5", ",5", ".25", "½", "¾", "1/2", "2½", "1.000.000", "1,000,000", "1.000,5", "1,000.5"]),
)  # fmt: skip
WORD = st.sampled_from(["one", "two", "ten", "twenty", "half", "a third", "three quarters", "a dozen", "twenty-five"])
UNIT = st.sampled_from([
    " mg", "mg", " mcg", " µg", " mL", " cc", " U", " IU", " units", " tablets", "%", " %", " per cent", " percent",
    " teaspoons", " tsp", " mg per kg", " in 5 people", " times a day", " UI", " unidades", " cucharaditas",
    " por ciento",
])  # fmt: skip
RANGE = st.sampled_from(["-", "–", " to ", " or ", " and ", " a ", " y ", ", "])
AMOUNT = st.one_of(
    st.builds("{}{}".format, DIGITS | WORD, UNIT),
    st.builds("{}{}{}{}".format, DIGITS, RANGE, DIGITS, UNIT),
    st.builds("{}{}{}{}{}".format, DIGITS, UNIT, RANGE, DIGITS, UNIT),
)
FRAME = st.sampled_from([
    "Take {} a day.", "It helps {} of people.", "Between {} feel sick.", "Your risk drops by {}.",
    "Cut your dose by {}.", "Give {} qid.", "Give {} b.i.d. or qd.", "{} of your dose is left.", "Tome {} al día.",
    "Ayuda al {} de los pacientes.",
    "Entre el {} de las personas tose.", "A biannual visit and {}.", "The chance is {} higher.", "Not later than {}.",
])  # fmt: skip
LANGUAGE = st.sampled_from(["en-US", "en-GB", "es-ES", "es-US", "es-MX", "de", "de-CH", "fr-CH", "pt", "ja"])


@settings(max_examples=400, deadline=None)
@given(LANGUAGE, FRAME, AMOUNT)
def test_a_suggestion_for_any_sentence_keeps_its_quantities(language, frame, amount):
    text = frame.format(amount)
    topic = Example(f'language = "{language}"\n' + section(text).content)
    found = check(topic, pages=False, select={rule.id for rule in RULES if rule.id[0] in "RND"}, graded=False).found
    assert changed(found) == []


@settings(max_examples=200, deadline=None)
@given(LANGUAGE, FRAME, AMOUNT)
def test_what_is_written_in_place_of_a_number_reads_as_what_stood_there(language, frame, amount):
    """Put into the sentence, an offered number leaves the readings of the sentence's numbers as they are."""
    text = frame.format(amount)
    topic = Example(f'language = "{language}"\n' + section(text).content)
    for each in check(topic, pages=False, select={"D01"}, graded=False).found:
        offered = re.fullmatch(r"write (\S*\d[\d.,’' \u00a0\u202f]*)", each.hint)
        if offered:
            start, end = each.offset, each.offset + len(each.excerpt)
            assert text[start:end] == each.excerpt
            corrected = text[:start] + offered[1] + text[end:]
            before, after = quantities(text), quantities(corrected)
            assert len(before) == len(after)
            assert all(new <= old or old <= new for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize(("number", "wanted"), [
    ("1.000", {1, 1000}), ("1,000", {1, 1000}), ("1.5", {Fraction(3, 2)}), ("1,000.5", {Fraction(2001, 2)}),
    ("1.000,5", {Fraction(2001, 2)}), ("1.000.000", {1000000}), ("1’000", {1000}), ("0.125", {Fraction(1, 8)}),
    ("1234.567", {Fraction(1234567, 1000)}), ("12", {12}), ("1 000.000", {1000}),
])  # fmt: skip
def test_a_number_is_read_in_every_way_that_it_can_be(number, wanted):
    assert {Fraction(each) for each in readings(number)} == wanted


@given(st.lists(st.sampled_from([
    "Effects", "Of", "5", "10.5", "Mg", "MG", "mg", "Sleep", "Type", "II", "2", "Vitamin", "D3", "B12", "1,000", "IU",
    "In", "Adults:", "A", "Phase", "III", "Trial", "0.5%", "mL", "ML", "3D", "H2O", "Two", "Half-Dose", "1/2", "±3",
    "–",
]), min_size=2, max_size=12).map(" ".join))  # fmt: skip
def test_the_sentence_case_of_a_title_keeps_every_number_and_the_signs_of_elements(title):
    recased = sentence_case(title)
    assert re.findall(r"\S*\d\S*", recased) == re.findall(r"\S*\d\S*", title)
    assert recased.casefold() == title.casefold()
    for place in re.finditer(r"(?<!\S)Mg(?!\S)", title):
        after_number = re.search(r"\d\W?$", title[: place.start()])
        assert after_number or place.start() == 0 or recased[place.start()] == "M"


@pytest.mark.parametrize(("written", "forbidden"), [
    ("version = 1.10", "1.1"), ("phone = +12025550142", "12025550142"), ("phone = 0555", "555"),
    ("phone = 0911", "911"),
])  # fmt: skip
def test_a_number_that_should_be_a_text_is_never_offered_as_another_one(written, forbidden):
    from handout.errors import SourceError
    from handout.reading import parse_document

    key = written.split()[0]
    data = tomllib.loads('language = "en"\ntitle = "A"\nmain_message = "B."\n')
    table = "governance" if key == "version" else "clinic"
    with pytest.raises(SourceError) as caught:
        parse_document(f"{tomlkit.dumps(data)}\n[{table}]\n{written}\n")
    assert not re.search(rf'write "?{re.escape(forbidden)}"?(?![\d.])', str(caught.value))


@pytest.mark.parametrize(
    "text",
    [
        "Set the pump to 80%.",
        "Take fifty percent of it.",
        "Mix bleach to 0.5%.",
        "Start at 25%.",
        "Take 1 .5 mg.",
        "Add -.5 mg.",
    ],
)
def test_what_counts_no_people_or_may_be_a_part_of_a_number_gets_no_number_offered(text):
    for each in check(section(text), pages=False).found:
        if each.code.id in ("N01", "D01"):
            assert not re.search(r"\d", each.hint), each.hint


@pytest.mark.parametrize("text", ["Take 1,5 mg.", "Take 12,25 mg a day."])
def test_a_comma_in_an_english_dose_is_asked_about(text):
    found = list(check(section(text), select={"D01"}, pages=False).found)
    assert found
    assert not re.search(r"\d", found[0].hint)


@pytest.mark.parametrize(
    "content",
    [
        '[[glossary]]\nterm = "pill"\nplain = "a drug; take .5 mg of it"\n',
        '[urgent]\ncall = "Take .5 mg more, then call."\n',
        '[clinic]\nfeedback = "Take 5.0 mg."\n',
        '[[section]]\nheading = "H"\n[section.chart]\nkind = "bar"\nalt = "A"\n'
        'categories = ["Morning .5 mg"]\nseries = [{ values = [1] }]\n',
    ],
)
def test_doses_in_every_string_that_is_printed_are_read(content):
    assert "D01" in {each.code.id for each in check(Example(content), select={"D01"}, pages=False).found}


@pytest.mark.parametrize(
    "text",
    [
        "Take fifty percent of your usual dose.",
        "Lower the dose by ten percent.",
        "Take 3 x your dose.",
        "Take 1.5x your dose.",
    ],
)
def test_a_part_of_a_dose_in_words_is_a_sum(text):
    assert "N02" in {each.code.id for each in check(section(text), select={"N02"}, pages=False).found}


def test_a_sum_in_the_glossary_or_beside_the_number_to_call_is_found():
    for content in (
        '[[glossary]]\nterm = "pill"\nplain = "double your dose"\n',
        '[urgent]\ncall = "Cut your insulin in half."\n',
    ):
        assert "N02" in {each.code.id for each in check(Example(content), select={"N02"}, pages=False).found}


def test_a_decimal_that_may_be_a_thousand_is_asked_about():
    found = check(section("It happens to 1 in 1.000 people."), pages=False, select={"N01"}).found
    (suggestion,) = {each.hint for each in found if each.excerpt == "1.000"}
    assert suggestion.startswith("1 or 1,000?")
