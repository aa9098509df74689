"""What the reader is to do: R11."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.verbs import begins_with_condition, is_imperative
from handout.checks.language.words import words_of
from handout.checks.languages import reading
from handout.checks.passages import Passage, PassageRole
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject, at
from handout.content.document import Covers
from handout.diagnostics import Finding, Severity

_YOU: Final = re.compile(r"\b(?:you|you'll|you're|you've|yourself)\b", re.IGNORECASE)


def _action_wording(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in actions_of(subject):
        if not _tells(passage):
            message = "this action neither begins with what to do nor says “you”"
            yield at(passage, 0, message, passage.plain, 'begin with a verb: "Take …", "Call …", "Do not …"')


def actions_of(subject: Subject) -> Iterator[Passage]:
    """Yield the actions: steps, and points of sections that cover actions."""
    sections = subject.document.sections
    for passage in subject.passages:
        in_actions = passage.section >= 0 and Covers.ACTIONS in sections[passage.section].covers
        if passage.role is PassageRole.STEP or (passage.role is PassageRole.POINT and in_actions):
            yield passage


def _tells(passage: Passage) -> bool:
    """Return whether any sentence of an action, or what follows its condition, tells the reader what to do."""
    plain = passage.plain.replace("’", "'")
    if _YOU.search(plain):
        return True
    parts = [sentence.text for sentence in passage.sentences]
    for part in parts:
        words = words_of(part)
        if is_imperative(words):
            return True
        if begins_with_condition(words) and any(is_imperative(words_of(each)) for each in part.split(",")[1:]):
            return True
        if any(is_imperative(words_of(each)) for each in part.split(":")[1:]):
            return True
    return False


def _steps(text: str) -> str:
    return f'[[section]]\nheading = "What can you do at home?"\nsteps = ["{text}"]\n'


RULES = (
    Rule(
        id="R11",
        name="action-wording",
        severity=Severity.WARNING,
        looks_for="steps that neither begin with a verb nor say “you”",
        languages=reading("en"),
        what="A step, or a point of a section that covers actions, neither begins with a verb nor says “you”.",
        why="People act on a sentence that speaks to them: “Take one tablet”, not “One tablet daily”.",
        source="PEMAT 21",
        bad=Example(_steps("Regular exercise in the morning.")),
        good=Example(_steps("Walk for ten minutes each morning.")),
        in_source=_action_wording,
    ),
)
