"""JSON: findings for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from handout.checks.reports.report import CheckedFile
from handout.checks.states import RuleState
from handout.diagnostics import Diagnostic, Severity


def json_report(files: Sequence[CheckedFile], diagnostics: Sequence[Diagnostic] = ()) -> str:
    """Return a JSON object with `findings`, `ignored` (with their `reason`), and a summary of each of `topics`.

    `rules` says what became of each rule in each file: its `state`, the same in `words` with the reason, and what it
    `looked_for`. `diagnostics` are what is wrong with the files that were read: of a file with an error in them
    nothing else was checked. Those that a rule asks for are among the findings too. For the keys of both see
    `Diagnostic.as_object`.
    """
    report = {
        "findings": [each.as_object() for each in (*_of_rules(diagnostics), *_found(files))],
        "ignored": [{**found.as_object(), "reason": reason} for file in files for found, reason in file.ignored],
        "topics": [_topic(file) for file in files],
        "rules": [_rule(file, state) for file in files for state in file.states],
        "diagnostics": [each.as_object() for each in diagnostics],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _of_rules(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    return (each for each in diagnostics if each.code.id)


def _found(files: Sequence[CheckedFile]) -> Iterator[Diagnostic]:
    return (each for file in files for each in file.found)


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
