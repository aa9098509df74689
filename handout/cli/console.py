"""Console: how findings and errors look on a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import click

from handout.diagnostics import Diagnostic, Severity

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "blue"}


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Write findings to standard error, a line each; what a file contains cannot steer the terminal."""
    from handout.reading.printable import visible

    for finding in diagnostics:
        severity = click.style(str(finding.severity), fg=COLORS[finding.severity], bold=True)
        place = click.style(visible(str(finding.span)), bold=True)
        hint = f"; {visible(finding.hint)}" if finding.hint else ""
        _write(f"{place} {severity}: {visible(finding.text)}{hint}")


def report_error(message: str) -> None:
    """Write an error that belongs to no place in a file."""
    from handout.reading.printable import visible

    _write(f"{click.style('error', fg='red', bold=True)}: {visible(message)}")


def write_line(text: str, *, err: bool = False) -> None:
    """Write one line to a person; the names of files in it cannot steer the terminal."""
    from handout.reading.printable import visible

    click.echo(visible(text), err=err)


def _write(line: str) -> None:
    click.echo(line, err=True, color=sys.stderr.isatty() and not os.environ.get("NO_COLOR"))
