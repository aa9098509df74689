"""Check verdict: how a topic came through the check before its build."""

from __future__ import annotations

from dataclasses import dataclass

from handout.diagnostics import Diagnostic


@dataclass(frozen=True)
class CheckVerdict:
    """How a topic came through the check for a clinic."""

    errors: tuple[Diagnostic, ...] = ()
    """Why it is not built; empty: it is."""
    warnings: int = 0
    """How many warnings it has, but for those that only come from the clinic."""
