"""Checking: a document, its pages and its slides against the rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from handout.checks.language.grades import SMOG_SENTENCES, is_measured, total
from handout.checks.material import PaperView, SlideView
from handout.checks.profiles import weighed
from handout.checks.rule import Rule
from handout.checks.states import Asked, RuleState, states_of
from handout.checks.subject import Circumstances, Subject
from handout.checks.table import RULES
from handout.content.document import Document, Ignore
from handout.content.languages import base_language
from handout.diagnostics import Finding

__all__ = ["CheckOutcome", "Circumstances", "Grades", "Suppressed", "check_document"]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that the author exempts, with the reason."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Grades:
    """How hard the text is to read, as far as there is a formula for its language."""

    flesch_kincaid: float | None = None
    smog: float | None = None
    is_estimate: bool = False
    """Whether SMOG rests on fewer sentences than it was made for."""
    inflesz: float | None = None


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What a check found."""

    found: tuple[Finding, ...]
    """Each with its rule and what it weighs."""
    suppressed: tuple[Suppressed, ...]
    idle: tuple[Ignore, ...]
    """Exemptions that exempt nothing."""
    grades: Grades
    states: tuple[RuleState, ...] = ()
    """What became of each rule of the table, in its order."""


def check_document(
    document: Document,
    circumstances: Circumstances,
    papers: Sequence[PaperView] = (),
    decks: Sequence[SlideView] = (),
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    graded: bool = True,
) -> CheckOutcome:
    """Return what falls short in a document, its pages and its slides.

    `select` are the ids of the rules to ask, none: all of the profile; `ignore` those to leave out.
    Without `graded` the reading grades, which cost most, are left out of what comes back.
    """
    subject = Subject(document, circumstances)
    rules = [rule for rule in RULES if _is_wanted(rule, subject, select, ignore)]
    everything = [found for rule in rules for found in _ask(rule, subject, papers, decks)]
    exempt = document.checks.ignore
    found = tuple(each for each in everything if _reason(each, exempt) is None)
    pairs = ((each, _reason(each, exempt)) for each in everything)
    suppressed = tuple(Suppressed(each, reason) for each, reason in pairs if reason is not None)
    return CheckOutcome(
        found,
        suppressed,
        tuple(each for each in exempt if _is_idle(each, rules, everything)),
        grades_of(subject) if graded else Grades(),
        states_of(RULES, subject, Asked(rules, select, ignore, papers, decks), found, suppressed),
    )


def _is_wanted(rule: Rule, subject: Subject, select: Collection[str], ignore: Collection[str]) -> bool:
    if rule.id in ignore:
        return False
    return rule.id in select if select else subject.circumstances.profile in rule.profiles


def _ask(rule: Rule, subject: Subject, papers: Sequence[PaperView], decks: Sequence[SlideView]) -> Iterator[Finding]:
    """Yield what a rule finds, each thing once."""
    in_source = rule.in_source(subject) if rule.in_source else ()
    findings: dict[Finding, tuple[str, ...]] = dict.fromkeys(in_source, ())
    laid_out = [(view.name, rule.on_paper(subject, view)) for view in papers if rule.on_paper]
    laid_out += [(view.name, rule.on_slides(subject, view)) for view in decks if rule.on_slides]
    of_text = frozenset(findings)
    for layout, found in laid_out:
        for finding in found:
            findings[finding] = () if finding in of_text else (*findings.get(finding, ()), layout)
    for finding, layouts in findings.items():
        severity = weighed(finding.severity or rule.severity, subject.circumstances.profile)
        yield replace(finding, severity=severity, code=rule.code, layouts=tuple(dict.fromkeys(layouts)))


def _is_idle(ignore: Ignore, asked: Sequence[Rule], found: Sequence[Finding]) -> bool:
    """Return whether an exemption is for no rule, or for one that was asked about the source and found nothing.

    What a rule finds on pages and slides depends on the layouts that were looked at: it may be found another time.
    """
    name = ignore.id.lower()
    rule = next((each for each in RULES if name in (each.id.lower(), each.name)), None)
    if rule is None:
        return True
    is_decided = rule in asked and rule.on_paper is None and rule.on_slides is None
    return is_decided and not any(_holds_for(ignore, each) for each in found)


def _reason(found: Finding, exempt: Sequence[Ignore]) -> str | None:
    return next((each.reason for each in exempt if _holds_for(each, found)), None)


def _holds_for(ignore: Ignore, found: Finding) -> bool:
    """Return whether an exemption is for a finding: by its rule, and by its words where it names some."""
    if ignore.id.lower() not in (found.code.id.lower(), found.code.name):
        return False
    where = " ".join(ignore.where.split()).casefold()
    excerpt, message = (" ".join(each.split()).casefold() for each in (found.excerpt, found.message))
    part = excerpt.rstrip("…")
    return not where or _has_words(excerpt, where) or _has_words(message, where) or (bool(part) and part in where)


def _has_words(text: str, words: str) -> bool:
    """Return whether words are in a text as a whole: "5" is not in "5.0 mg", nor in ".5 mg" or "15"."""
    begins, ends = (r"(?<!\w)(?<!\d[.,])(?<!\W[.,])(?<!^[.,])", r"(?![.,]?\d)(?!\w)")
    edge = begins if words[:1].isalnum() else "", ends if words[-1:].isalnum() else ""
    return bool(words) and re.search(f"{edge[0]}{re.escape(words)}{edge[1]}", text) is not None


def grades_of(subject: Subject) -> Grades:
    """Return the grades of a document's text."""
    language = subject.document.language
    if not is_measured(language) or not subject.measured:
        return Grades()
    counts = total(each.counts for each in subject.measured)
    if base_language(language) == "es":
        return Grades(inflesz=round(counts.inflesz, 1))
    is_estimate = counts.sentences < SMOG_SENTENCES
    return Grades(round(counts.flesch_kincaid, 1), round(counts.smog, 1), is_estimate)
