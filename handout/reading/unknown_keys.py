"""Unknown keys: what their author meant, by spelling, or by the tables that do have such a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handout.caches import kept
from handout.diagnostics import SourcePath
from handout.reading.grammars import Grammar
from handout.reading.problems import EACH, Problem
from handout.reading.schemas import JsonSchema, alternatives, node_at, resolved, schema_of
from handout.reading.sources import SourceStack
from handout.reading.spelling import in_a_row, nearest
from handout.reading.table_names import pattern_name, table_name

OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "address": ("url", "file"),
    "body": ("text",),
    "bullets": ("points",),
    "colour": ("color",),
    "columns": ("header",),
    "content": ("text",),
    "definition": ("plain",),
    "description": ("alt", "text", "plain"),
    "doi": ("DOI",),
    "entries": ("points", "nodes"),
    "href": ("url",),
    "image": ("figure", "file"),
    "items": ("points", "nodes", "prompts"),
    "lang": ("language",),
    "link": ("url",),
    "list": ("points",),
    "meaning": ("plain",),
    "message": ("main_message",),
    "name": ("term", "heading", "label"),
    "notes": ("text",),
    "paper": ("size",),
    "paragraph": ("text",),
    "path": ("file",),
    "picture": ("figure", "file"),
    "pronunciation": ("say",),
    "questions": ("prompts",),
    "source": ("file", "url"),
    "src": ("file",),
    "summary": ("nutshell", "text"),
    "tel": ("phone",),
    "telephone": ("phone",),
    "text": ("plain", "label"),
    "title": ("heading", "label", "caption"),
    "website": ("url",),
    "word": ("term",),
    "year": ("issued",),
}
"""Keys that people write for others, each with the keys it may stand for, the likeliest first."""
_MOST_HOMES = 3
_SURE = 0.75
_NEAR = 0.8
_INSIDE = 0.85
KEYS_HERE = "the keys here are"
"""How a hint begins that lists the keys of a table."""


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that its table does not have."""

    problem: Problem
    meant: SourcePath | None
    """Where the value belongs, so that it can be read in spite of the problem; None where that is not known."""


def explain_unknown(stack: SourceStack, grammar: Grammar[Any], data: dict[str, Any], path: SourcePath) -> UnknownKey:
    """Return what is wrong with the key at `path` of `data`."""
    table, key = path[:-1], str(path[-1])
    schema = schema_of(grammar)
    message = f'unknown key "{key}"' + (f" in {table_name(stack, table)}" if table else "")
    own = _keys(schema, node_at(schema, table))
    present = _value(data, table)
    other = next((word for word in OTHER_WORDS.get(key.lower(), ()) if word in own and word not in present), "")
    if other:
        return UnknownKey(_problem(path, message, f'did you mean "{other}"?'), (*table, other))
    value = present.get(key)
    if not table and isinstance(value, dict) and value and value.keys() <= set(own):
        return UnknownKey(
            _problem(path, message, f"delete this header: the keys under [{key}] are at the root here"), None
        )
    homes = [home for home in _homes(grammar).get(key, ()) if home != _pattern(table)]
    enclosing = _enclosing(homes, table)
    if enclosing is not None and key not in _value(data, enclosing):
        return UnknownKey(_problem(path, message, _move_up(stack, path, enclosing)), (*enclosing, key))
    near = nearest(key, own, _SURE if homes else 0.6)
    if near and (near[:1].casefold() == key[:1].casefold() or near == nearest(key, own, _NEAR)):
        meant = (*table, near) if near not in present else None
        return UnknownKey(_problem(path, message, f'did you mean "{near}"?'), meant)
    inside = _inside(schema, table, key)
    if inside:
        return UnknownKey(_problem(path, message, inside), None)
    return _elsewhere(data, path, message, homes) or UnknownKey(_problem(path, message, _all(own)), None)


def _inside(schema: JsonSchema, table: SourcePath, key: str) -> str:
    """Return the question whether a key of a table inside this one was meant; empty where none is near."""
    for name in _keys(schema, node_at(schema, table)):
        steps: tuple[SourcePath, ...] = ((), (0,))
        for step in steps:
            found = nearest(key, _keys(schema, node_at(schema, (*table, name, *step))), _INSIDE)
            if found and found != key:
                return f'did you mean "{found}" in {pattern_name((*_pattern(table), name))}?'
    return ""


def _problem(path: SourcePath, message: str, hint: str) -> Problem:
    return Problem(path, message, hint, at_key=True)


def _move_up(stack: SourceStack, path: SourcePath, enclosing: SourcePath) -> str:
    """Return the hint for a key that belongs to a table around its own, as a root key under the first header does."""
    key = f"`{path[-1]}`"
    if enclosing:
        return f"{key} belongs in {table_name(stack, enclosing)}: move it up there"
    header = stack.first_header(path)
    return f"{key} belongs at the root: move it above the first table{f' {header}' if header else ''}"


def _elsewhere(data: dict[str, Any], path: SourcePath, message: str, homes: list[SourcePath]) -> UnknownKey | None:
    """Return the explanation of a key that other tables have; None where none or too many have it."""
    if not 0 < len(homes) <= _MOST_HOMES:
        return None
    names = [pattern_name(home) if home else "the root" for home in homes]
    hint = f"`{path[-1]}` belongs in {' or '.join(names)}"
    home = homes[0]
    is_sure = len(homes) == 1 and EACH not in home and path[-1] not in _value(data, home)
    return UnknownKey(_problem(path, message, hint), (*home, path[-1]) if is_sure else None)


def _all(keys: list[str]) -> str:
    return f"{KEYS_HERE} {in_a_row(keys, 'and')}" if len(keys) <= 16 else ""


def _enclosing(homes: list[SourcePath], table: SourcePath) -> SourcePath | None:
    """Return the nearest table around `table` that is one of `homes`."""
    around = (table[:size] for size in range(len(table) - 1, -1, -1))
    return next((each for each in around if _pattern(each) in homes), None)


def _pattern(path: SourcePath) -> SourcePath:
    return tuple(EACH if isinstance(step, int) else step for step in path)


def _value(data: Any, path: SourcePath) -> Any:
    """Return the table at `path`; an empty one where there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step), {})
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return {}
    return data if isinstance(data, dict) else {}


def _keys(schema: JsonSchema, node: JsonSchema) -> list[str]:
    return [key for branch in alternatives(schema, node) for key in branch.get("properties", {})]


@kept(8)
def _homes(grammar: Grammar[Any]) -> dict[str, list[SourcePath]]:
    """Return for each key the patterns of the tables that have it, outer tables first."""
    schema = schema_of(grammar)
    homes: dict[str, list[SourcePath]] = {}
    for pattern, node in sorted(_tables(schema, resolved(schema, schema), ()), key=lambda table: len(table[0])):
        for key in node.get("properties", {}):
            homes.setdefault(key, []).append(pattern)
    return homes


def _tables(schema: JsonSchema, node: JsonSchema, pattern: SourcePath) -> Iterator[tuple[SourcePath, JsonSchema]]:
    """Yield every table that `node` can contain, by the pattern of its paths."""
    for branch in alternatives(schema, node):
        if "properties" in branch and len(pattern) <= 8:
            yield pattern, branch
            for key, child in branch["properties"].items():
                yield from _tables(schema, resolved(schema, child), (*pattern, key))
        if isinstance(branch.get("items"), dict):
            yield from _tables(schema, resolved(schema, branch["items"]), (*pattern, EACH))
