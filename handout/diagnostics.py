"""What is wrong in an author's file, where it is, and how to fix it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff]")


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build of its source."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: lines and columns count from 1, in characters; line 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `file:line:column`, or the file alone where no line is known; control characters as code points."""
        file = _UNSEEN.sub(lambda found: f"<U+{ord(found.group()):04X}>", self.file)
        return f"{file}:{self.line}:{self.column}" if self.line else file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about an author's file."""

    severity: Severity
    span: Span
    message: str
    """What is wrong, naming what was found."""
    hint: str = ""
    """What to write instead; empty where the message says it all."""

    @property
    def mend(self) -> str:
        """The hint, by its former name."""
        return self.hint

    def __str__(self) -> str:
        """Return `file:line:column severity: what; the hint`."""
        return f"{self.span} {self.severity}: {self.message}" + (f"; {self.hint}" if self.hint else "")


def error(span: Span, message: str, hint: str = "") -> Diagnostic:
    """Return a Diagnostic of severity error."""
    return Diagnostic(Severity.ERROR, span, message, hint)


def warning(span: Span, message: str, hint: str = "") -> Diagnostic:
    """Return a Diagnostic of severity warning."""
    return Diagnostic(Severity.WARNING, span, message, hint)
