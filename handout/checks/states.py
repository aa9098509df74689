"""States: what became of each rule in a check. Silence is no evidence: a rule that did not look has found nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from handout.checks.languages import language_name
from handout.checks.rule import Rule
from handout.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from handout.checks.checking import Suppressed
    from handout.checks.material import PaperView, SlideView
    from handout.checks.subject import Subject


class State(StrEnum):
    """What became of a rule."""

    NO_PROBLEM = "no problem found"
    PROBLEM = "problem found"
    SET_ASIDE = "set aside"
    NOT_RUN = "not run"
    NOT_CHECKED = "not checked"
    """The rule does not read the language of the text."""
    DECLARED = "declared"
    """The author says so; only a person can judge it."""


SET_ASIDE_BY: Final = "in [checks] of the topic"
"""Who sets a rule aside: the topic's author, with a reason. What the command line leaves out is not run."""


@dataclass(frozen=True, slots=True)
class RuleState:
    """What became of one rule."""

    rule: Rule
    state: State
    detail: str = ""
    """The reason why it was set aside or not run, or what was looked at all the same; may be empty."""
    language: str = ""
    """The tag of the language that it does not read."""
    is_idle: bool = False
    """Whether it was not run because there is nothing in the topic, or in the profile, for it to look at."""

    @property
    def words(self) -> str:
        """The state in words: "set aside (“Style.”, in [checks] of the topic)", "not checked in Spanish"."""
        match self.state:
            case State.SET_ASIDE:
                return f"set aside (“{self.detail}”, {SET_ASIDE_BY})"
            case State.NOT_CHECKED:
                more = f", but for {self.detail}" if self.detail else ""
                return f"not checked in {language_name(self.language)}{more}"
            case State.DECLARED:
                return "declared: for a person to judge" + (f" ({self.detail})" if self.detail else "")
            case _:
                return self.state.value + (f" ({self.detail})" if self.detail else "")

    @property
    def was_checked(self) -> bool:
        """Whether the rule looked at the text: it was run, and reads its language."""
        return self.state not in (State.NOT_RUN, State.NOT_CHECKED)

    @property
    def was_left_out(self) -> bool:
        """Whether it was not run though there is something for it to look at."""
        return self.state is State.NOT_RUN and not self.is_idle


@dataclass(frozen=True, slots=True)
class Asked:
    """What a check was asked to do."""

    wanted: Collection[Rule]
    """The rules that were run."""
    select: Collection[str]
    ignore: Collection[str]
    papers: Sequence[PaperView]
    decks: Sequence[SlideView]


def states_of(
    rules: Sequence[Rule],
    subject: Subject,
    asked: Asked,
    found: Sequence[Finding],
    suppressed: Sequence[Suppressed],
) -> tuple[RuleState, ...]:
    """Return what became of each rule, in the order of the table."""
    standing: dict[str, list[Finding]] = {}
    for each in found:
        standing.setdefault(each.code.id, []).append(each)
    reasons: dict[str, list[str]] = {}
    for hidden in suppressed:
        reasons.setdefault(hidden.finding.code.id, []).append(hidden.reason)
    return tuple(
        _state(rule, subject, asked, standing.get(rule.id, ()), list(dict.fromkeys(reasons.get(rule.id, ()))))
        for rule in rules
    )


def _state(rule: Rule, subject: Subject, asked: Asked, found: Sequence[Finding], reasons: Sequence[str]) -> RuleState:
    language = subject.document.language
    is_read = rule.languages.reads(language)
    if found and (is_read or any(each.severity is not Severity.INFORMATION for each in found)):
        return _with_findings(rule, found, reasons)
    if reasons:
        return RuleState(rule, State.SET_ASIDE, "; ".join(reasons))
    not_run = _not_run(rule, subject, asked)
    if not_run:
        return not_run
    if not is_read:
        return RuleState(rule, State.NOT_CHECKED, rule.languages.elsewhere, language)
    unseen = "; ".join(_unseen(rule, asked))
    return RuleState(rule, State.DECLARED if rule.by_declaration else State.NO_PROBLEM, unseen)


def _with_findings(rule: Rule, found: Sequence[Finding], reasons: Sequence[str]) -> RuleState:
    if rule.by_declaration and all(each.severity is Severity.INFORMATION for each in found):
        return RuleState(rule, State.DECLARED, "; ".join(each.message for each in found))
    others = f"others are set aside: “{'; '.join(reasons)}”, {SET_ASIDE_BY}" if reasons else ""
    return RuleState(rule, State.PROBLEM, others)


def _not_run(rule: Rule, subject: Subject, asked: Asked) -> RuleState | None:
    """Return the state of a rule that was not run; None where it was."""
    if rule.id in asked.ignore:
        return RuleState(rule, State.NOT_RUN, "left out with --ignore")
    if rule not in asked.wanted and asked.select:
        return RuleState(rule, State.NOT_RUN, "not among the rules of --select")
    if rule not in asked.wanted:
        return RuleState(rule, State.NOT_RUN, f"not in the profile {subject.circumstances.profile}", is_idle=True)
    if rule.in_source is None and not _has_views(rule, asked):
        return RuleState(rule, State.NOT_RUN, "; ".join(_unseen(rule, asked)))
    idle = rule.idle_where(subject) if rule.idle_where else ""
    return RuleState(rule, State.NOT_RUN, idle, is_idle=True) if idle else None


def _has_views(rule: Rule, asked: Asked) -> bool:
    """Return whether there is anything laid out that a rule can look at."""
    problems = [each.problem for each in asked.papers if rule.on_paper]
    problems += [each.problem for each in asked.decks if rule.on_slides]
    return any(not (rule.needs_layout and problem) for problem in problems)


def _unseen(rule: Rule, asked: Asked) -> Iterator[str]:
    """Yield what a rule could not look at."""
    for finder, views, name in ((rule.on_paper, asked.papers, "pages"), (rule.on_slides, asked.decks, "slides")):
        failed = [each.name for each in views if each.problem]
        if finder and not views:
            yield f"no {name} were looked at"
        elif finder and failed and rule.needs_layout:
            yield f"the {name} of {', '.join(failed)} could not be laid out"
