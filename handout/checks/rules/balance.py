"""Balance: C05. A person judges whether it is fair; whether each side has a word can be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.aspects import has_word_about
from handout.checks.languages import reading
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject
from handout.content.blocks import Points, Prose
from handout.content.document import Covers, Kind, Section
from handout.diagnostics import Finding, Severity

_OWED: Final = (Covers.BENEFITS, Covers.RISKS, Covers.ALTERNATIVES, Covers.NO_TREATMENT, Covers.UNKNOWNS)
_WORDS: Final = {
    Covers.BENEFITS: "benefits", Covers.RISKS: "risks", Covers.ALTERNATIVES: "other choices",
    Covers.NO_TREATMENT: "what happens without treatment", Covers.UNKNOWNS: "what is not known",
}  # fmt: skip
_UNKNOWN: Final = re.compile(
    r"\b(not (?:yet )?know|unknown|unclear|uncertain|still (?:ask|stud)|not sure|no one knows)", re.I
)


def _no_treatment(subject: Subject) -> str:
    return "" if subject.document.kind is Kind.TREATMENT else 'this topic does not say kind = "treatment"'


def _balance(subject: Subject) -> Iterator[Finding]:
    if subject.document.kind is Kind.TREATMENT:
        for aspect in _OWED:
            yield from _aspect(subject, aspect)


def _aspect(subject: Subject, aspect: Covers) -> Iterator[Finding]:
    """Yield what falls short of one side of a treatment."""
    sections = [
        (index, section)
        for index, section in enumerate(subject.document.sections)
        if section.on_paper and aspect in section.covers
    ]
    if not sections:
        hint = f'write a section about it and give it covers = ["{aspect.value}"]'
        yield Finding(("kind",), f"a treatment owes its reader {_WORDS[aspect]}: no section covers it", hint=hint)
        return
    index, section = sections[0]
    path = ("section", index, "covers")
    if not any(is_told(section, aspect) for _, section in sections):
        message = f"only asked about: {_WORDS[aspect]} appears only in the questions for the care team"
        yield Finding(path, message, excerpt=section.heading.plain, severity=Severity.INFORMATION)
    elif not any(_has_word(subject, index, aspect) for index, _ in sections):
        message = f"this section says that it covers {_WORDS[aspect]}, but we find no word about it"
        hint = f'say it in plain words, or take "{aspect.value}" out of covers'
        yield Finding(path, message, hint, excerpt=section.heading.plain, severity=Severity.WARNING)


def _has_word(subject: Subject, index: int, aspect: Covers) -> bool:
    """Return whether a section has a word about an aspect, in its heading or below it."""
    text = "\n".join(passage.plain for passage in subject.passages if passage.section == index)
    return has_word_about(aspect, text, subject.document.language)


def is_told(section: Section, aspect: Covers) -> bool:
    """Return whether a section tells something of an aspect, rather than asking the reader to ask."""
    items = [item.text for block in section.blocks if isinstance(block, Points) for item in block.items]
    if not items or not all(item.plain.rstrip().endswith(("?", "？")) for item in items):
        return True
    prose = [block.text for block in section.blocks if isinstance(block, Prose)]
    if aspect is Covers.UNKNOWNS:
        return any(_UNKNOWN.search(text.plain) for text in prose)
    alone = len([each for each in section.covers if each in _OWED]) == 1
    return alone and any(any(True for _ in text.citations) for text in prose)


_TREATMENT: Final = """kind = "treatment"
[[section]]
heading = "What can it do for you?"
covers = ["benefits"]
text = "It may help you sleep."
[[section]]
heading = "What could go wrong?"
covers = ["risks"]
text = "It may make your mouth dry."
{more}
[[section]]
heading = "Your next steps"
steps = ["Rest."]
"""
_MORE: Final = """[[section]]
heading = "What else could help?"
covers = ["alternatives", "no-treatment", "unknowns"]
text = "You could also walk more. Without care the pain may go on. We do not know how long it lasts."
"""

RULES = (
    Rule(
        id="C05",
        name="balance",
        severity=Severity.ERROR,
        looks_for="sections that declare benefits, risks, other choices, no treatment and unknowns, with a word "
        "about each",
        languages=reading("en", "es", elsewhere="the labels of the sections"),
        by_declaration=True,
        idle_where=_no_treatment,
        what="A treatment does not cover benefits, risks, alternatives, no treatment and unknowns (error), declares "
        "one of them in a section without a word about it (warning), or covers one only with questions to ask: only "
        "asked about (information). What a section declares is no proof: a person has to judge it.",
        why="Nobody can choose who hears one side only.",
        source="DISCERN 8-14; CDC Clear Communication Index 11, 19",
        bad=Example(_TREATMENT.format(more="")),
        good=Example(_TREATMENT.format(more=_MORE)),
        in_source=_balance,
    ),
)
