"""What writers who had never seen the code wrote for each rule, bad and good, is told apart."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from handout.checks import RULES
from handout.diagnostics import Severity
from tests.checks.examples import Example, Profile, check, section

pytestmark = pytest.mark.long
PAIRS = Path(__file__).parent / "data" / "blind-pairs.jsonl"
LEAST_FOUND, MOST_ALARMS = 0.97, 0.02


def example(entry):
    content = entry["content"] if "content" in entry else section(entry["text"]).content
    others = {key: entry[key] for key in ("paper", "slides", "parted_after") if key in entry}
    return Example(content, tuple(entry.get("without", ())), **others, profile=Profile(entry.get("profile", "plain")))


def is_found(entry):
    """Whether the rule has more to say than that a language is not measured."""
    found = [each for each in check(example(entry)).found if each.code.id == entry["rule"]]
    return any(entry["rule"] != "R03" or each.severity is not Severity.INFORMATION for each in found)


@cache
def judged():
    """How many entries there are of each rule and kind, and in how many of them the rule finds something."""
    entries, found = Counter(), Counter()
    for line in PAIRS.read_text("utf-8").splitlines():
        entry = json.loads(line)
        entries[entry["rule"], entry["kind"]] += 1
        found[entry["rule"], entry["kind"]] += is_found(entry)
    return entries, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_tells_most_of_its_pairs_apart(rule):
    entries, found = judged()
    bad, good = (rule.id, "bad"), (rule.id, "good")
    assert found[bad] >= 0.7 * entries[bad]
    assert found[good] <= 0.3 * entries[good]


@pytest.mark.parametrize(("kind", "least", "most"), [("bad", LEAST_FOUND, 1.0), ("good", 0.0, MOST_ALARMS)])
def test_all_pairs_together_are_told_apart(kind, least, most):
    entries, found = judged()
    share = sum(count for (_, each), count in found.items() if each == kind) / sum(
        count for (_, each), count in entries.items() if each == kind
    )
    assert least <= share <= most
