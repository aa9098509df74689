"""Titles of references: G06."""

from __future__ import annotations

from collections.abc import Iterator

from handout.bibliography.title_case import TITLE_CASE, title_in_sentence_case
from handout.checks.rule import Example, Rule
from handout.checks.rules.references import no_references
from handout.checks.subject import Subject
from handout.diagnostics import Finding, Severity


def _title_case(subject: Subject) -> Iterator[Finding]:
    for index, reference in enumerate(subject.document.references):
        recased = title_in_sentence_case(reference, subject.document.bibliography.style)
        if recased:
            message = f'the title of "{reference.id}" is in Title Case'
            hint = f'write "{recased}"; keep the capitals of names'
            yield Finding(("reference", index, "title"), message, hint, excerpt=reference.title, offset=0)


def _reference(title: str) -> str:
    return f"""main_message = "Rest helps.[@example2020]"
[[reference]]
id = "example2020"
type = "article-journal"
title = "{title}"
"""


RULES = (
    Rule(
        id=TITLE_CASE.id,
        name=TITLE_CASE.name,
        severity=Severity.WARNING,
        looks_for="English titles of references in Title Case",
        idle_where=no_references,
        what="The title of a reference is in Title Case; it is offered in sentence case.",
        why="Styles want sentence case. No program tells names from other words, so nothing changes silently.",
        source="APA 7; NLM Citing Medicine",
        bad=Example(_reference("Sleep and Rest After Surgery: A Systematic Review")),
        good=Example(_reference("Sleep and rest after surgery: a systematic review")),
        in_source=_title_case,
    ),
)
