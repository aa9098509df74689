"""SARIF: findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote

from handout.checks.reports.report import CheckedFile
from handout.checks.rule import Rule
from handout.checks.states import RuleState, State
from handout.checks.table import RULES
from handout.diagnostics import Diagnostic, Severity, Span

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}
_INDEX: Final = {rule.id: index for index, rule in enumerate(RULES)}


def sarif_report(files: Sequence[CheckedFile], version: str, unread: Sequence[Diagnostic] = ()) -> str:
    """Return the findings as a SARIF log; exempted ones are suppressed with their reasons.

    What became of each rule in each file is in the run's property `handout/ruleStates`. Rules that were run on no file
    are disabled in the invocation; those that do not read a file's language are notifications of level note.
    `unread` is what is wrong with the files that were read: results where a rule asks for it, else notifications.
    """
    failed = any(each.severity is Severity.ERROR for each in unread)
    run = {
        "tool": {"driver": {"name": "handout", "semanticVersion": version, "rules": [_rule(rule) for rule in RULES]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [
                    *(_notification(each) for each in unread if not each.code.id),
                    *_unchecked(files),
                ],
                "ruleConfigurationOverrides": list(_never_run(files)),
            }
        ],
        "results": list(_results(files, [each for each in unread if each.code.id])),
        "properties": {"handout/ruleStates": [_state(file, each) for file in files for each in file.states]},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _state(file: CheckedFile, state: RuleState) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(file.file),
        "ruleId": state.rule.id,
        "state": state.state.value,
        "words": state.words,
        "lookedFor": state.rule.sought,
    }


def _unchecked(files: Sequence[CheckedFile]) -> Iterator[dict[str, Any]]:
    """Yield a notification for each rule that does not read the language of a file."""
    for file in files:
        for each in file.unread:
            yield {
                "level": "note",
                "message": {"text": f"{each.rule.id} {each.rule.name}: {each.words}"},
                "associatedRule": _descriptor(each.rule),
                "locations": [_location(Span(file.file))],
            }


def _never_run(files: Sequence[CheckedFile]) -> Iterator[dict[str, Any]]:
    """Yield what disables a rule that was run on no file."""
    run = {each.rule.id for file in files for each in file.states if each.state is not State.NOT_RUN}
    known = {each.rule.id for file in files for each in file.states}
    for rule in (each for each in RULES if each.id in known - run):
        yield {"descriptor": _descriptor(rule), "configuration": {"enabled": False}}


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {"id": rule.id, "index": _INDEX[rule.id]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.what},
        "help": {"text": f"{rule.what} {rule.why} Source: {rule.source}"},
        "properties": {"lookedFor": rule.sought, "languages": str(rule.languages)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(files: Sequence[CheckedFile], unread: Sequence[Diagnostic]) -> Iterator[dict[str, Any]]:
    """Yield what was found in each file, with fingerprints; `unread` are refusals that a rule asks for."""
    by_file: dict[str, list[tuple[Diagnostic, str]]] = {}
    for each in unread:
        by_file.setdefault(each.span.file, []).append((each, ""))
    for file in files:
        by_file.setdefault(file.file, []).extend([*((each, "") for each in file.found), *file.ignored])
    for found in by_file.values():
        seen: Counter[str] = Counter()
        for each, reason in found:
            mark = f"{each.code.id}\0{each.excerpt}\0{each.message if not each.excerpt else ''}"
            seen[mark] += 1
            yield _result(each, reason, fingerprint(mark, seen[mark]))


def fingerprint(mark: str, occurrence: int) -> str:
    """Return what tells a finding from others though its line moves: rule, words, and which of those it is."""
    return f"{hashlib.sha256(mark.encode()).hexdigest()[:16]}:{occurrence}"


def _result(found: Diagnostic, reason: str, mark: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code.id,
        "ruleIndex": _INDEX[found.code.id],
        "level": _LEVELS[found.severity],
        "message": {"text": _text(found)},
        "locations": [_location(found.span, found.excerpt)],
        "partialFingerprints": {"handout/v1": mark},
    }
    if reason:
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _text(found: Diagnostic) -> str:
    return found.message + (f"; {found.hint}" if found.hint else "")


def _artifact(file: str) -> dict[str, Any]:
    return {"uri": quote(file.replace("\\", "/"), safe="/:")}


def _location(span: Span, excerpt: str = "") -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(span.file)}
    if span.line:
        place["region"] = {"startLine": span.line, "startColumn": span.column}
        if excerpt:
            place["region"]["snippet"] = {"text": excerpt}
    return {"physicalLocation": place}


def _notification(problem: Diagnostic) -> dict[str, Any]:
    return {
        "level": _LEVELS[problem.severity],
        "message": {"text": _text(problem)},
        "locations": [_location(problem.span)],
    }
