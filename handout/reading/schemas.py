"""Schemas: the JSON Schema that a grammar's types give, which describes its files and judges them."""

from __future__ import annotations

import copy
from typing import Any, TypeAlias

from handout.caches import kept
from handout.diagnostics import SourcePath
from handout.reading.grammars import Grammar, Shorthand
from handout.reading.problems import EACH

JsonSchema: TypeAlias = dict[str, Any]
"""A schema, or a part of one."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAMED = ("properties", "$defs")


@kept(8)
def schema_of(grammar: Grammar[Any]) -> JsonSchema:
    """Return the schema of the grammar's files, shorthands included. Do not change it: it is kept."""
    import msgspec

    raw = msgspec.json.schema(grammar.struct, schema_hook=lambda scalar: dict(grammar.scalars[scalar].schema))
    schema = _simplify(copy.deepcopy(raw))
    for shorthand in grammar.shorthands:
        _allow(schema, shorthand)
    return {"$schema": DIALECT, **schema}


def resolved(schema: JsonSchema, node: JsonSchema) -> JsonSchema:
    """Return `node`, a part of `schema`, with what it refers to put in its place."""
    if "$ref" not in node:
        return node
    target = schema["$defs"][node["$ref"].rpartition("/")[2]]
    return {**resolved(schema, target), **{key: value for key, value in node.items() if key != "$ref"}}


def node_at(schema: JsonSchema, path: SourcePath) -> JsonSchema:
    """Return what `schema` says of the value at `path`; empty where it says nothing."""
    node = resolved(schema, schema)
    for step in path:
        node = resolved(schema, _child(schema, node, step) or {})
    return node


def alternatives(schema: JsonSchema, node: JsonSchema) -> list[JsonSchema]:
    """Return the ways in which a value may fit `node`; one where there is no choice."""
    return [resolved(schema, branch) for branch in node["anyOf"]] if "anyOf" in node else [node]


def _child(schema: JsonSchema, node: JsonSchema, step: str | int) -> JsonSchema | None:
    for branch in alternatives(schema, node):
        fixed = branch.get("prefixItems", ())
        if isinstance(step, int) and step < len(fixed):
            return dict(fixed[step])
        if (isinstance(step, int) or step == EACH) and branch.get("items"):
            return dict(branch["items"])
        if step in branch.get("properties", {}):
            return dict(branch["properties"][step])
        if isinstance(step, str) and isinstance(branch.get("additionalProperties"), dict):
            return dict(branch["additionalProperties"])
    return None


def _simplify(node: Any) -> Any:
    """Return `node` without nulls, which TOML does not have, and without choices that are none."""
    if isinstance(node, list):
        return [_simplify(each) for each in node]
    if not isinstance(node, dict):
        return node
    simple = {key: _simplify_named(value) if key in _NAMED else value for key, value in node.items()}
    for key in ("items", "prefixItems", "anyOf", "additionalProperties"):
        if key in simple:
            simple[key] = _simplify(simple[key])
    if simple.get("default", 0) in (None, "", (), {}):
        del simple["default"]
    if not simple.get("required", True):
        del simple["required"]
    return _without_null(simple) if "anyOf" in simple else simple


def _simplify_named(nodes: dict[str, Any]) -> dict[str, Any]:
    return {name: _simplify(node) for name, node in nodes.items()}


def _without_null(node: JsonSchema) -> JsonSchema:
    branches = [branch for branch in node.pop("anyOf") if branch != {"type": "null"}]
    if len(branches) == 1:
        return {**branches[0], **node}
    if all(branch.keys() == {"type"} for branch in branches):
        return {**node, "type": [branch["type"] for branch in branches]}
    return {**node, "anyOf": branches}


def _allow(schema: JsonSchema, shorthand: Shorthand) -> None:
    """Add a shorthand to every place that has it."""
    holder, key = _holder(schema, shorthand.pattern)
    node = holder[key]
    if "anyOf" in node:  # two patterns lead to one place where both go through the same type
        return
    if shorthand.key:
        holder[key] = {"anyOf": [{"type": "string"}, node]}
    else:
        description = {key: node.pop(key) for key in ("description",) if key in node}
        node.pop("default", None)
        holder[key] = {**description, "anyOf": [node["items"], node]}


def _holder(schema: JsonSchema, pattern: tuple[str, ...]) -> tuple[JsonSchema, str]:
    """Return what contains the schema of the place that `pattern` leads to, and under which key."""
    node, holder, key = schema, schema, ""
    for step in pattern:
        for branch in node.get("anyOf", [node]):
            target = schema["$defs"][branch["$ref"].rpartition("/")[2]] if "$ref" in branch else branch
            if step == EACH and "items" in target:
                holder, key = target, "items"
            elif step in target.get("properties", {}):
                holder, key = target["properties"], step
        node = holder[key]
    return holder, key
