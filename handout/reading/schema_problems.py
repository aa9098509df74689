"""Schema problems: everything in which sources depart from what their type asks for."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field, replace
from typing import Any, Generic

from handout.diagnostics import SourcePath
from handout.reading.grammars import Grammar, T
from handout.reading.problems import Problem
from handout.reading.repair import CannotRepair, repaired
from handout.reading.schema_messages import explain_complaint, missing_key
from handout.reading.schemas import alternatives, node_at, schema_of
from handout.reading.sources import SourceStack
from handout.reading.table_names import value_name
from handout.reading.unknown_keys import KEYS_HERE, explain_unknown
from handout.reading.validation import Complaint, complaints

_PLACE = re.compile(r"(?P<message>.*?)(?: - at `(?P<path>[^`]*)`)?", re.DOTALL)
_STEP = re.compile(r"\.([^.\[]+)|\[(\d+)\]")
_LAST_TRIES = 20
"""So many problems that only msgspec sees are looked for; each costs one conversion."""


@dataclass
class SchemaFindings(Generic[T]):
    """What was found in invalid sources, as far as the search has come."""

    stack: SourceStack
    """The sources, knowing where misspelt and misplaced values belong."""
    grammar: Grammar[T]
    data: dict[str, Any]
    """What the sources say, corrected so far."""
    problems: list[Problem] = field(default_factory=list)
    repaired: list[SourcePath] = field(default_factory=list)
    """The paths whose values are made up or left out."""
    value: T | None = None
    """What the corrected data say; None where they could not be corrected."""


def find_problems(stack: SourceStack, grammar: Grammar[T], data: dict[str, Any]) -> SchemaFindings[T]:
    """Return every problem of `data`, and what they say with neutral values in place of invalid ones."""
    findings = SchemaFindings(stack.moved({}), grammar, copy.deepcopy(data))
    schema = schema_of(grammar)
    found = complaints(findings.data, schema, grammar)
    while sum(_adopt(findings, each) for each in found):
        # What stood under a wrong key has not been looked at yet.
        findings.data = grammar.written_out(findings.data)
        found = complaints(findings.data, schema, grammar)
    invalid = [path for each in found for path in _note(findings, each)]
    try:
        findings.data = repaired(findings.data, schema, invalid)
        _convert(findings)
    except CannotRepair:
        pass
    return findings


def _adopt(findings: SchemaFindings[Any], complaint: Complaint) -> bool:
    """Note what is wrong with a table that can still be read as it was meant; return whether it can."""
    match complaint:
        case Complaint(keyword="additionalProperties", expected=False):
            return _adopt_unknown_keys(findings, complaint)
        case Complaint(keyword="type", expected="array", found=dict(), node={"items": {"$ref": _}}):
            findings.problems.append(explain_complaint(complaint, schema_of(findings.grammar)))
            _table(findings.data, complaint.path[:-1])[complaint.path[-1]] = [complaint.found]
            return True
        case _:
            return False


def _adopt_unknown_keys(findings: SchemaFindings[Any], complaint: Complaint) -> bool:
    """Note the unknown keys of a table, and put their values where they belong; return whether there were any."""
    table = _table(findings.data, complaint.path)
    unknown = [key for key in complaint.found if key in table and key not in complaint.node["properties"]]
    for key in unknown:
        path = (*complaint.path, key)
        explained = explain_unknown(findings.stack, findings.grammar, findings.data, path)
        findings.problems.append(_said_once(findings, explained.problem))
        value = table.pop(key)
        if explained.meant is None or not _may_hold(findings.grammar, explained.meant, value):
            findings.repaired.append(path)
        else:
            _table(findings.data, explained.meant[:-1])[explained.meant[-1]] = value
            findings.stack.moves[explained.meant] = findings.stack.written_path(path)
    return bool(unknown)


def _said_once(findings: SchemaFindings[Any], problem: Problem) -> Problem:
    """Return a problem without its list of keys where the file's report has that list already."""
    is_known = problem.hint.startswith(KEYS_HERE) and any(each.hint == problem.hint for each in findings.problems)
    return replace(problem, hint="") if is_known else problem


def _may_hold(grammar: Grammar[Any], path: SourcePath, value: Any) -> bool:
    """Return whether a table has its place at `path`; whether any other value has is for the schema to say."""
    schema = schema_of(grammar)
    branches = alternatives(schema, node_at(schema, path))
    return not isinstance(value, dict) or any("properties" in each or "items" in each for each in branches)


def _table(data: Any, path: SourcePath) -> Any:
    """Return the table at `path`; a new one where there is none."""
    for step in path:
        data = data.setdefault(step, {}) if isinstance(data, dict) else data[step]
    return data


def _note(findings: SchemaFindings[Any], complaint: Complaint) -> list[SourcePath]:
    """Note a departure from the schema; return the paths that need a neutral value."""
    if complaint.keyword != "required":
        findings.problems.append(explain_complaint(complaint, schema_of(findings.grammar)))
        findings.repaired.append(complaint.path)
        return [complaint.path]
    missing = [key for key in complaint.expected if key not in complaint.found]
    if not any(source.broken for source in findings.stack.sources):  # else it may be in what could not be read
        schema = schema_of(findings.grammar)
        findings.problems += (missing_key(findings.stack, schema, complaint.path, key) for key in missing)
    paths = [(*complaint.path, key) for key in missing]
    findings.repaired += paths
    return paths


def _convert(findings: SchemaFindings[Any]) -> None:
    """Convert the corrected data. What msgspec finds and the schema does not is noted here, one at a time."""
    import msgspec

    for _ in range(_LAST_TRIES):
        findings.data = findings.grammar.written_out(findings.data)
        try:
            findings.value = findings.grammar.convert(findings.data)
            return
        except msgspec.ValidationError as problem:
            path, message = _place(str(problem))
            findings.problems.append(Problem(path, f"{value_name(path)}: {message}"))
            findings.repaired.append(path)
            findings.data = repaired(findings.data, schema_of(findings.grammar), [path])


def _place(complaint: str) -> tuple[SourcePath, str]:
    """Return path and message of what msgspec says."""
    found = _PLACE.fullmatch(complaint)
    steps = _STEP.findall((found and found["path"]) or "")
    return tuple(int(index) if index else key for key, index in steps), found["message"] if found else complaint
