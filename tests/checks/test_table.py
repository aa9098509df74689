"""The table of rules: complete, and each rule told apart by its own examples."""

import re

import pytest

from handout.checks import RULES, Reads, rule_by_id
from handout.checks.language.word_lists import PLAIN_WORDS, data_lines
from handout.checks.table import nearest_rule
from tests.checks.examples import Example, check

NAMES = {
    "R01": "reading-grade", "R02": "smog", "R03": "spanish-grade", "R04": "long-sentence", "R05": "long-paragraph",
    "R06": "passive-voice", "R07": "jargon", "R08": "undefined-term", "R09": "long-list", "R10": "generic-heading",
    "R11": "action-wording", "R12": "stigma", "N01": "number-form", "N02": "calculation", "D01": "dose-notation",
    "D02": "absolute-claim", "C01": "main-message", "C02": "summary", "C03": "action", "C04": "when-to-call",
    "C05": "balance", "C06": "tool", "C07": "teach-back", "C08": "placeholder", "G01": "review-date",
    "G02": "sources", "G03": "contact", "G04": "stale-translation", "G05": "sign-off", "G06": "title-case",
    "G07": "retracted", "G10": "identifier", "L01": "type-size", "L02": "alignment", "L03": "emphasis",
    "L04": "line-length", "L05": "contrast", "L06": "page-budget", "L07": "stranded", "L08": "safe-area",
    "L09": "missing-glyph", "L10": "qr", "L11": "frame-words", "A01": "alt-text", "A02": "link-text",
    "A03": "table-header", "P01": "slide-title", "P02": "assertion", "P03": "slide-type-size", "P04": "slide-list",
    "P05": "speaker-notes", "P06": "disclosure", "P07": "slide-sources",
}  # fmt: skip


def test_the_table_has_every_rule_under_its_name():
    assert {rule.id: rule.name for rule in RULES} == NAMES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_why_and_whence_and_has_both_examples(rule):
    for words in (rule.what, rule.why, rule.source):
        assert len(words) > 10 or words == rule.source
    assert rule.what.endswith(".")
    assert rule.bad != rule.good
    for example in (rule.bad, rule.good):
        assert example != Example()
    assert rule.in_source or rule.on_paper or rule.on_slides


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_reads_what_it_says_that_it_reads(rule):
    finders = {Reads.SOURCE: rule.in_source, Reads.PAPER: rule.on_paper, Reads.SLIDES: rule.on_slides}
    if Reads.PERSON not in rule.reads:
        assert {reads for reads, finder in finders.items() if finder} == set(rule.reads)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_bad_example(rule):
    found = check(rule.bad, select={rule.id}).found
    assert found
    for each in found:
        assert each.message
        assert not each.message.endswith(".")
        assert not re.search(r"\bNone\b|\{|\}", each.message)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_stays_silent_on_its_good_example(rule):
    assert list(check(rule.good, select={rule.id}).found) == []


def test_the_topic_that_examples_stand_on_keeps_every_rule_but_the_sign_off():
    assert [(each.code.id, each.message) for each in check(Example()).found if each.code.id != "G05"] == []


def test_a_rule_is_found_by_its_id_or_name_in_any_case():
    assert rule_by_id("r07") is rule_by_id("jargon") is rule_by_id("Jargon")
    assert rule_by_id("R99") is None
    assert nearest_rule("jragon") == "jargon"


def test_the_word_lists_come_from_named_free_lists():
    assert sum(1 for name in ("plain_words.tsv", "health_words.tsv") for _ in data_lines(name)) >= 300
    assert sum(1 for _ in data_lines("person_first.tsv")) >= 60


def test_a_word_stands_in_one_list_only():
    words = [line.split("\t")[0].lower() for name in PLAIN_WORDS for line in data_lines(name)]
    assert len(words) == len(set(words))
