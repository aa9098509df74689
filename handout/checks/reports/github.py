"""GitHub: findings as workflow commands, which annotate the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from handout.checks.reports.report import CheckedFile, not_checked
from handout.diagnostics import Diagnostic, Severity, Span

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def github_report(files: Sequence[CheckedFile], unread: Sequence[Diagnostic] = ()) -> str:
    """Return a workflow command for each finding, and for each problem of a source that could not be read."""
    return "\n".join((*map(_finding, unread), *(line for file in files for line in _file(file))))


def _file(file: CheckedFile) -> Iterator[str]:
    yield from (_finding(each) for each in file.found)
    unread = not_checked(file)
    if unread:
        yield _command(Severity.INFORMATION, Span(file.file), "handout", unread)


def _finding(finding: Diagnostic) -> str:
    text = _joined(finding.message, finding.hint)
    words = f'{text} ("{finding.excerpt}")' if finding.excerpt and finding.excerpt not in text else text
    return _command(finding.severity, finding.span, str(finding.code) or "handout", words)


def _command(severity: Severity, span: Span, title: str, text: str) -> str:
    properties = ",".join(f"{key}={_property(value)}" for key, value in _places(span, title))
    return f"::{_COMMANDS[severity]} {properties}::{_escaped(text)}"


def _places(span: Span, title: str) -> Iterator[tuple[str, str]]:
    yield "file", span.file
    if span.line:
        yield "line", str(span.line)
        yield "col", str(span.column)
    yield "title", title


def _joined(message: str, hint: str) -> str:
    return f"{message}; {hint}" if hint else message


def _escaped(text: str) -> str:
    """Return a text as the data of a command: it ends at a line break, and % begins an escape."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
