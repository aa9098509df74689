"""Report: the findings of one file with their places, ready to be written in any form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from handout.checks.checking import Grades
from handout.checks.languages import language_name
from handout.checks.states import RuleState, State
from handout.diagnostics import Diagnostic, Severity


class Exempted(NamedTuple):
    """A finding that the author exempts."""

    diagnostic: Diagnostic
    reason: str


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in one source."""

    file: str
    found: tuple[Diagnostic, ...]
    """By place."""
    ignored: tuple[Exempted, ...]
    """By place."""
    idle: tuple[Diagnostic, ...]
    """Exemptions that exempt nothing."""
    grades: Grades
    states: tuple[RuleState, ...] = ()
    """What became of each rule; empty: not known."""

    @property
    def unread(self) -> tuple[RuleState, ...]:
        """The rules that do not read the file's language, and whose work no other rule has done."""
        done = {each.rule.id for each in self.states if each.was_checked}
        unread = (each for each in self.states if each.state is State.NOT_CHECKED)
        return tuple(each for each in unread if not done & set(each.rule.counterparts))

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(each.severity is severity for each in self.found)

    @property
    def is_whole(self) -> bool:
        """Whether every rule was run that finds something to look at, and reads the language."""
        return not self.unread and not any(each.was_left_out for each in self.states)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return self.count(Severity.ERROR)


def not_checked(file: CheckedFile) -> str:
    """Return in one line which rules do not read a file's language: "not checked in Spanish: R06 passive-voice, …"."""
    if not file.unread:
        return ""
    names = ", ".join(f"{each.rule.id} {each.rule.name}{' (in part)' if each.detail else ''}" for each in file.unread)
    return f"not checked in {language_name(file.unread[0].language)}: {names}"
