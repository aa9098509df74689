"""Sums that are left to the reader: N02."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.language.sums import sums_in
from handout.checks.languages import reading
from handout.checks.rule import Example, OfClinic, Rule, section_with
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding, Severity

HINT: Final = "give the result, or leave a line for it to be written in"


def _calculations(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        for match in sums_in(passage.plain, subject.document.language):
            message = f'"{match[0]}" asks the reader to calculate'
            yield at(passage, match.start(), message, match[0], HINT)
    for path, string in subject.plain_strings:
        for match in sums_in(string, subject.document.language):
            message = f'"{match[0]}" asks the reader to calculate'
            yield Finding(path, message, HINT, excerpt=shortened(match[0]), offset=match.start())


RULES = (
    Rule(
        id="N02",
        of_clinic=OfClinic.STRINGS,
        name="calculation",
        severity=Severity.ERROR,
        looks_for="words that ask for a sum or for a part of a dose",
        languages=reading("en", "es"),
        what="The reader has to calculate: a dose from a weight, a part of a dose, a share in per cent.",
        why="A wrong sum is a wrong dose.",
        source="PEMAT 7",
        bad=Example(section_with("Give your child 10 mg per kg each day.")),
        good=Example(section_with("Give your child 5 mL each day.")),
        in_source=_calculations,
    ),
)
