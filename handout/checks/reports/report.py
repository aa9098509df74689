"""Report: the findings of one file with their places, ready to be written in any form."""

from __future__ import annotations

from dataclasses import dataclass

from handout.checks.checking import Grades
from handout.checks.languages import language_name
from handout.checks.states import RuleState, State
from handout.content.walk import SourcePath
from handout.diagnostics import Diagnostic, Severity, Span


@dataclass(frozen=True, slots=True, order=True)
class FileFinding:
    """One finding with its place."""

    span: Span
    id: str
    """The rule's id."""
    name: str
    severity: Severity
    message: str
    excerpt: str = ""
    suggestion: str = ""
    reason: str = ""
    """Why the author exempts it; empty: it stands."""
    path: SourcePath = ()
    """The path of the value at fault in the content source."""
    by_time: bool = False
    """Whether it came about by the passing of time alone."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in one source."""

    file: str
    found: tuple[FileFinding, ...]
    """By place."""
    ignored: tuple[FileFinding, ...]
    """Exempted by the author, each with its reason."""
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
