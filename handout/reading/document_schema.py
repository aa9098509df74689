"""The document schema: what a content source may say, as JSON Schema and as a reference page."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import NamedTuple

from handout.reading.documents import DOCUMENTS
from handout.reading.problems import EACH
from handout.reading.schemas import JsonSchema, alternatives, resolved, schema_of
from handout.reading.table_names import pattern_name

_INTRODUCTION = """\
# The content source

One TOML file is one handout in one language. Keys of the root come before the first table. `*` marks what is required.

A *text* may contain `*emphasis*`, `**strong**`, `[words](https://...)`, backslash escapes and citations: `[@key]`,
`[@a; @b]`, `[@key, p. 12]`, `[see @key]`, `[-@key]`. Blank lines separate paragraphs.
A *string* prints as it is written.
"""
_TYPES = {
    "string": "string",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "array": "list",
    "object": "table",
}
_FEW = 12


class _Table(NamedTuple):
    name: str
    node: JsonSchema
    patterns: list[tuple[str, ...]]


def document_schema() -> JsonSchema:
    """Return the JSON Schema (2020-12) of the content source."""
    return copy.deepcopy(schema_of(DOCUMENTS))


def schema_markdown() -> str:
    """Return the reference page of the content source, a table of its keys for each TOML table."""
    schema = schema_of(DOCUMENTS)
    return "\n".join((_INTRODUCTION, *(_section(schema, table) for table in _tables(schema))))


def _tables(schema: JsonSchema) -> list[_Table]:
    """Return the tables that a source may contain, each once, as they are met from the root on."""
    found: dict[str, _Table] = {}
    _collect(schema, schema, (), found)
    return list(found.values())


def _collect(schema: JsonSchema, node: JsonSchema, pattern: tuple[str, ...], found: dict[str, _Table]) -> None:
    for branch in node.get("anyOf", [node]):
        name = branch.get("$ref", "").rpartition("/")[2]
        target = resolved(schema, branch)
        if "items" in target:
            _collect(schema, target["items"], (*pattern, EACH), found)
        if "properties" not in target:
            continue
        known = found.setdefault(name, _Table(name, target, []))
        if pattern not in known.patterns:
            known.patterns.append(pattern)
        for key, child in target["properties"].items():
            _collect(schema, child, (*pattern, key), found)


def _section(schema: JsonSchema, table: _Table) -> str:
    first, *others = dict.fromkeys(_name(pattern) for pattern in _longest_lists(table))
    also = f" It is in {', '.join(others)}, too." if others else ""
    required = table.node.get("required", ())
    rows = (
        f"| `{key}`{' *' if key in required else ''} | {_type(schema, node)} | {_what(resolved(schema, node))} |"
        for key, node in table.node["properties"].items()
    )
    head = f"## {first}\n\n{table.node.get('description', '')}{also}\n\n| key | type | what |\n| --- | --- | --- |\n"
    return head + "\n".join(rows) + "\n"


def _name(pattern: tuple[str, ...]) -> str:
    return f"`{pattern_name(pattern)}`" if pattern else "The root"


def _longest_lists(table: _Table) -> Iterator[tuple[str, ...]]:
    """Yield the table's patterns without those of a table that stands for a list of one."""
    return (pattern for pattern in table.patterns if (*pattern, EACH) not in table.patterns)


def _type(schema: JsonSchema, node: JsonSchema) -> str:
    return " or ".join(
        dict.fromkeys(_one_type(schema, branch) for branch in alternatives(schema, resolved(schema, node)))
    )


def _one_type(schema: JsonSchema, node: JsonSchema) -> str:
    if "enum" in node:
        few = len(node["enum"]) <= _FEW
        return (
            ", ".join(f"`{each}`" for each in node["enum"]) if few else f"one of {len(node['enum'])} words, see below"
        )
    if "errorMessage" in node:
        return str(node["errorMessage"])
    if node.get("contentMediaType"):
        return "text"
    if node.get("format") == "date":
        return "date"
    if "items" in node:
        return f"list of: {_type(schema, node['items'])}"
    kinds = node.get("type", "object")
    return " or ".join(_TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))


def _what(node: JsonSchema) -> str:
    """Return the description of a value with its default, and with its choices where they are many."""
    words = [str(node.get("description", ""))]
    if node.get("default") not in (None, False):
        words.append(f"Default: `{node['default']}`.")
    if len(node.get("enum", ())) > _FEW:
        words.append(", ".join(f"`{each}`" for each in node["enum"]) + ".")
    return " ".join(filter(None, words)).replace("|", "\\|")
