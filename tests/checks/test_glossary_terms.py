"""R08: plain words that the handout would print nowhere, since no text has their term."""

import pytest

from handout.checks import Example
from tests.checks.examples import check

ENTRY = '[[glossary]]\nterm = "{term}"\nplain = "beats in a minute"\n'
SECTION = '[[section]]\nheading = "Your yawning"\ntext = "Check your pulse."\n{more}'
CHART = 'chart = { kind = "bar", categories = ["dose"], series = [{ name = "A", values = [1] }], alt = "A" }\n'


def lost(term, more=""):
    found = check(Example(SECTION.format(more=more) + ENTRY.format(term=term)), select={"R08"}, pages=False).found
    return [each.excerpt for each in found if "in no text" in each.message]


@pytest.mark.parametrize("term", ["pulse", "Pulse", "your pulse"])
def test_a_term_that_a_text_has_is_explained_there(term):
    assert lost(term) == []


@pytest.mark.parametrize(("term", "more"), [("heartbeat", ""), ("yawning", ""), ("pulses", ""), ("dose", CHART)])
def test_a_term_that_only_a_heading_or_a_chart_has_is_told(term, more):
    assert lost(term, more) == [term]


def test_a_term_that_only_a_sign_has_is_told_once():
    urgent = '[urgent]\nemergency = "911"\nemergency_signs = ["You have stridor."]\n'
    found = check(Example(SECTION.format(more="") + urgent + ENTRY.format(term="stridor")), select={"R08"}, pages=False)
    assert len(found.found) == 1
