"""Fault: what is wrong with a value of a source, by its path; the source turns it into a Diagnostic with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from handout.content.walk import SourcePath
from handout.diagnostics import Severity

EACH: Final = "*"
"""In a pattern of paths: any key or index."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a source."""

    path: SourcePath
    """The value at fault."""
    message: str
    """What is wrong, naming what was found."""
    hint: str = ""
    """What to write instead."""
    offset: int | None = None
    """The character of the string at `path`; None: the value as a whole."""
    at_key: bool = False
    """Whether the key is at fault, not its value."""
    severity: Severity = Severity.ERROR
    first: SourcePath | None = None
    """The place that came first, where the fault is a repetition."""
    depends: tuple[SourcePath, ...] = ()
    """Further paths, or patterns of them with EACH, whose own faults may be the cause of this one."""
