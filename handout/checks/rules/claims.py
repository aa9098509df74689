"""Claims that no treatment can keep: D02."""

from __future__ import annotations

from collections.abc import Iterator

from handout.checks.excerpts import shortened
from handout.checks.language.absolute_claims import absolute_claims
from handout.checks.languages import reading
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding, Severity

_HINT = "say whom it helps and how often, and what can go wrong"


def _claims(subject: Subject) -> Iterator[Finding]:
    language = subject.document.language
    titles = (("title", subject.document.title), ("subtitle", subject.document.subtitle))
    for key, title in titles:
        for claim in absolute_claims(title.plain if title else "", language):
            yield Finding((key,), _message(claim[0]), _HINT, excerpt=shortened(claim[0]), offset=claim.start())
    for passage in subject.passages:
        for claim in absolute_claims(passage.plain, language):
            yield at(passage, claim.start(), _message(claim[0]), claim[0], _HINT)


def _message(words: str) -> str:
    return f'"{shortened(words)}" promises what no treatment can keep'


RULES = (
    Rule(
        id="D02",
        name="absolute-claim",
        severity=Severity.ERROR,
        looks_for="absolute claims, such as “100% safe”, “cures”, “no side effects” and “works for everyone”",
        languages=reading("en", "es"),
        what="The text promises without limits: 100% safe, cures, no side effects, always works, works for everyone. "
        "Negations (“no treatment always works”), questions and words in quotation marks are no claims.",
        why="Who is promised a cure cannot weigh risks, and does not call when something goes wrong.",
        source="DISCERN 8-10",
        bad=Example(section_with("This pill is 100% safe and always works.")),
        good=Example(section_with("This pill helps many people. No pill is 100% safe.")),
        in_source=_claims,
    ),
)
