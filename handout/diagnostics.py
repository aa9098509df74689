"""Findings and diagnostics: what is wrong in an author's file, where it is, and how to fix it.

Reading, layout, references and rules say what is wrong as a Finding, by the path of the value. Who contains the file's
text makes it a Diagnostic, once: then it has a line and a column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

SourcePath: TypeAlias = tuple[str | int, ...]
"""Keys and indices from the root of the source: ("section", 2, "points", 0, "text")."""

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


class Code(NamedTuple):
    """What `handout check` calls a rule."""

    id: str
    """Such as "A01"."""
    name: str
    """Such as "alt-text"."""

    def __str__(self) -> str:
        """Return both, "A01 alt-text"; empty where there is no rule."""
        return f"{self.id} {self.name}".strip()


NO_RULE: Final = Code("", "")
"""What no rule is about, such as a problem of TOML."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with what a source or a layout says, by its path; who contains the text gives it a place."""

    path: SourcePath
    """The value with the problem; empty: the whole."""
    message: str
    """What is wrong, in one sentence without a full stop, naming what was found."""
    hint: str = ""
    """What to write instead; empty where the message says it all."""
    excerpt: str = ""
    """The words with the problem."""
    offset: int | None = None
    """The character of the string at `path`; None: the value as a whole."""
    at_key: bool = False
    """Whether the problem is in the key, not in its value."""
    severity: Severity | None = None
    """None: as the rule says, and an error where there is none."""
    code: Code = NO_RULE
    """The rule that it falls short of."""
    by_time: bool = False
    """Whether it came about by the passing of time alone: then a build warns, and goes on."""
    layouts: tuple[str, ...] = field(default=(), compare=False)
    """The layouts whose pages or slides it was found on; empty: in the text itself, whatever the layout."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its place in a file, as people and programs see it."""

    severity: Severity
    span: Span
    message: str
    """What is wrong, naming what was found."""
    hint: str = ""
    """What to write instead; empty where the message says it all."""
    code: Code = NO_RULE
    """The rule that the file falls short of."""
    excerpt: str = ""
    """The words with the problem."""
    path: SourcePath = ()
    """The value with the problem; empty: the whole, or a file that has no paths."""
    offset: int | None = None
    """The character of the string at `path`; None: the value as a whole."""
    by_time: bool = False
    """Whether it came about by the passing of time alone."""
    layouts: tuple[str, ...] = field(default=(), compare=False)
    """The layouts whose pages or slides it was found on; empty: in the text itself, whatever the layout."""

    @property
    def mend(self) -> str:
        """The hint, by its former name."""
        return self.hint

    @property
    def text(self) -> str:
        """The message after its rule: "A01 alt-text: this figure has no `alt`"."""
        return f"{self.code}: {self.message}" if self.code.id else self.message

    @property
    def order(self) -> tuple[Span, Code, str]:
        """What diagnostics are sorted by: the place first."""
        return self.span, self.code, self.message

    def as_object(self) -> dict[str, object]:
        """Return it for JSON. `line` and `column` are 0 where it is about the file as a whole, `id` and `name` empty
        where no rule is; `suggestion` is the hint by its former name.
        """
        return {
            "id": self.code.id, "name": self.code.name, "severity": self.severity.value,
            "file": self.span.file, "line": self.span.line, "column": self.span.column,
            "message": self.message, "excerpt": self.excerpt, "hint": self.hint, "suggestion": self.hint,
            "path": list(self.path), "offset": self.offset, "layouts": list(self.layouts),
        }  # fmt: skip

    def __str__(self) -> str:
        """Return `file:line:column severity: what; the hint`."""
        return f"{self.span} {self.severity}: {self.text}" + (f"; {self.hint}" if self.hint else "")


def error(span: Span, message: str, hint: str = "", code: Code = NO_RULE) -> Diagnostic:
    """Return a Diagnostic of severity error."""
    return Diagnostic(Severity.ERROR, span, message, hint, code)


def warning(span: Span, message: str, hint: str = "", code: Code = NO_RULE) -> Diagnostic:
    """Return a Diagnostic of severity warning."""
    return Diagnostic(Severity.WARNING, span, message, hint, code)
