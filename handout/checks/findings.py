"""Findings: what falls short of a rule, by its place in the content; whoever read the source knows line and column."""

from __future__ import annotations

from dataclasses import dataclass

from handout.content.walk import SourcePath
from handout.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that falls short of a rule."""

    path: SourcePath
    """The value at fault; empty: the document as a whole."""
    message: str
    """What falls short, in one sentence without a full stop."""
    excerpt: str = ""
    """The words at fault."""
    suggestion: str = ""
    """What to write instead; empty where the message says it all."""
    offset: int | None = None
    """The character of the string at `path`; None: the value as a whole."""
    at_key: bool = False
    """Whether the key is at fault, not its value."""
    severity: Severity | None = None
    """None: as the rule says."""
    by_time: bool = False
    """Whether it came about by the passing of time alone: then a build warns, and goes on."""


SHORT = 90
"""The most characters of an excerpt."""


def shortened(text: str, most: int = SHORT) -> str:
    """Return a text in one line, cut at a word with an ellipsis where it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"
