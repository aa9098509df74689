"""JSON: findings for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from handout.checks.reports.report import CheckedFile, FileFinding
from handout.checks.states import RuleState
from handout.diagnostics import Diagnostic, Severity


def json_report(files: Sequence[CheckedFile], diagnostics: Sequence[Diagnostic] = ()) -> str:
    """Return a JSON object with `findings`, `ignored` (with their `reason`), and a summary of each of `topics`.

    A finding has `id`, `name`, `severity`, `file`, `line`, `column`, `message`, `excerpt`, `suggestion`. Line and
    column are 0 where a finding is about the file as a whole. `rules` says what became of each rule in each file: its
    `state`, the same in `words` with the reason, and what it `looked_for`. `diagnostics` are what is
    wrong with the files that were read: a file with an error in them has no findings because nothing was checked.
    """
    said = {
        "findings": [_finding(each) for file in files for each in file.found],
        "ignored": [{**_finding(each), "reason": each.reason} for file in files for each in file.ignored],
        "topics": [_topic(file) for file in files],
        "rules": [_rule(file, state) for file in files for state in file.states],
        "diagnostics": [_diagnostic(each) for each in diagnostics],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _finding(finding: FileFinding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "name": finding.name,
        "severity": finding.severity.value,
        "file": finding.span.file,
        "line": finding.span.line,
        "column": finding.span.column,
        "message": finding.message,
        "excerpt": finding.excerpt,
        "suggestion": finding.suggestion,
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "severity": diagnostic.severity.value,
        "file": diagnostic.span.file,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "message": diagnostic.message,
        "suggestion": diagnostic.hint,
    }


def _rule(file: CheckedFile, state: RuleState) -> dict[str, Any]:
    return {
        "file": file.file,
        "id": state.rule.id,
        "name": state.rule.name,
        "state": state.state.value,
        "words": state.words,
        "detail": state.detail,
        "language": state.language,
        "looked_for": state.rule.sought,
    }


def _topic(file: CheckedFile) -> dict[str, Any]:
    grades = file.grades
    return {
        "file": file.file,
        "errors": file.errors,
        "warnings": file.count(Severity.WARNING),
        "notes": file.count(Severity.INFORMATION),
        "flesch_kincaid": grades.flesch_kincaid,
        "smog": grades.smog,
        "smog_is_estimate": grades.is_estimate,
        "inflesz": grades.inflesz,
    }
