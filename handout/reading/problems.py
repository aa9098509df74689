"""Problem: what is wrong with a value of a source, by its path; the source makes it a Diagnostic with a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from handout.diagnostics import Finding, Severity, SourcePath

EACH: Final = "*"
"""In a pattern of paths: any key or index."""


@dataclass(frozen=True, slots=True)
class Problem(Finding):
    """What reading finds: it knows what else may be the cause."""

    severity: Severity = Severity.ERROR
    first: SourcePath | None = None
    """The place that came first, where the problem is a repetition."""
    depends: tuple[SourcePath, ...] = ()
    """Further paths, or patterns of them with EACH, whose own problems may be the cause of this one."""
