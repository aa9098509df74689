"""Checks: rules of plain language, safety and print, and the table that lists them all."""

from __future__ import annotations

from handout.checks.checking import CheckOutcome, Circumstances, check_document
from handout.checks.evidence import evidence_sheet
from handout.checks.material import PaperView, SlideView
from handout.checks.profiles import Profile
from handout.checks.rule import Example, Reads, Rule
from handout.checks.table import RULES, rule_by_id
from handout.diagnostics import Finding

__all__ = [
    "RULES",
    "CheckOutcome",
    "Circumstances",
    "Example",
    "Finding",
    "PaperView",
    "Profile",
    "Reads",
    "Rule",
    "SlideView",
    "check_document",
    "evidence_sheet",
    "rule_by_id",
]
