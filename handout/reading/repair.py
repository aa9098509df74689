"""Repair: neutral values in place of invalid ones, so that the rest of a source can still be looked at."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable
from typing import Any

from handout.diagnostics import SourcePath
from handout.reading.schemas import JsonSchema, alternatives, node_at, resolved


class CannotRepair(Exception):
    """No value fits that could be made up."""


def repaired(data: dict[str, Any], schema: JsonSchema, invalid: Iterable[SourcePath]) -> dict[str, Any]:
    """Return `data` with neutral values at the invalid paths, whose values may be missing, or without them.

    An entry of a list is never left out, so that the paths of the others stay true. Raises CannotRepair where the whole
    source would have to go.
    """
    data = copy.deepcopy(data)
    for path in invalid:
        _repair(data, schema, path)
    return data


def _repair(data: dict[str, Any], schema: JsonSchema, path: SourcePath) -> None:
    if not path:
        raise CannotRepair
    table, step = path[:-1], path[-1]
    holder = _holder(data, table)
    if holder is None:  # a table around it is corrected already
        return
    if isinstance(step, str) and step not in _required(schema, table):
        holder.pop(step, None)
        return
    try:
        holder[step] = _neutral(schema, node_at(schema, path), _written(holder, step))
    except CannotRepair:
        _repair(data, schema, table)


def _holder(data: Any, path: SourcePath) -> Any:
    """Return the table or list at `path`; None where there is none."""
    for step in path:
        if not _holds(data, step):
            return None
        data = data[step]
    return data if isinstance(data, dict | list) else None


def _holds(holder: Any, step: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(step, int) and step < len(holder)
    return isinstance(holder, dict) and step in holder


def _written(holder: Any, step: str | int) -> Any:
    return holder.get(step) if isinstance(holder, dict) else holder[step]


def _required(schema: JsonSchema, table: SourcePath) -> set[str]:
    return {key for branch in alternatives(schema, node_at(schema, table)) for key in branch.get("required", ())}


def _neutral(schema: JsonSchema, node: JsonSchema, written: Any = None) -> Any:
    """Return the plainest value that fits `node`; for a number where a string should be, its digits."""
    branch = alternatives(schema, resolved(schema, node))[0]
    if "examples" in branch:
        return branch["examples"][0]
    if "enum" in branch:
        return branch["enum"][0]
    kind = branch.get("type")
    match kind[0] if isinstance(kind, list) else kind:
        case "string":
            return _neutral_string(branch, written)
        case "integer" | "number":
            return branch.get("minimum", branch.get("exclusiveMinimum", -1) + 1)
        case "boolean":
            return False
        case "array":
            return [_neutral(schema, each) for each in _entries(branch)]
        case "object":
            return {key: _neutral(schema, branch["properties"][key]) for key in branch.get("required", ())}
    raise CannotRepair


def _neutral_string(node: JsonSchema, written: Any) -> str | datetime.date:
    if node.get("format") == "date":
        return datetime.date(2000, 1, 1)
    if "pattern" in node:
        raise CannotRepair
    if isinstance(written, int | float) and not isinstance(written, bool):
        return str(written)
    return "x" * int(node.get("minLength", 0))


def _entries(node: JsonSchema) -> list[JsonSchema]:
    """Return what the entries of the shortest list that fits have to be."""
    fixed: list[JsonSchema] = node.get("prefixItems", [])
    return fixed or [node["items"]] * int(node.get("minItems", 0))
