"""Schema messages: a departure from the schema in plain words, with its hint."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handout.diagnostics import NO_RULE, SourcePath
from handout.reading.problems import Problem
from handout.reading.rule_codes import code_of_key
from handout.reading.schemas import JsonSchema, alternatives, node_at, resolved
from handout.reading.sources import SourceStack
from handout.reading.spelling import did_you_mean, in_a_row
from handout.reading.table_names import table_name, value_name
from handout.reading.validation import IS_OF_TYPE, Complaint

_TYPE_WORDS = {
    "string": "a string",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a table",
}
_BLANKS = {
    "string": '"…"',
    "integer": "1",
    "number": "1",
    "boolean": "true",
    "array": "[…]",
    "object": "{…}",
}
_FEW = 12
_MOST_NAMED = 6
_COMMON = ("article-journal", "book", "chapter", "report", "webpage", "legislation")
"""The types of references that most topics cite."""
_OTHER_VALUES = {
    "article": "article-journal", "journal": "article-journal", "journal-article": "article-journal",
    "paper": "article-journal", "website": "webpage", "web": "webpage", "web-page": "webpage", "site": "webpage",
    "book-chapter": "chapter", "law": "legislation", "guideline": "report",
}  # fmt: skip
"""Values that people write for others."""
_TEXT_KEYS = ("literal", "text", "label", "term", "heading")
"""Where the words of a table are that somebody wrote as a string."""
_AS_WRITTEN = 1_000_000
"""Whole numbers below are written in one way; those above may be phone numbers."""
_NOTHING_THERE = ("minLength", "minItems")
"""What the schema complains of where a value says nothing."""
_DATE = "a date such as 2026-11-01"


def missing_key(stack: SourceStack, schema: JsonSchema, table: SourcePath, key: str) -> Problem:
    """Return the problem of a table without a key that it needs; its place is the table's header."""
    code = code_of_key((*table, key))
    example = f"{key} = {_example(schema, node_at(schema, (*table, key)))}"
    if table:
        return Problem(table, f"missing key `{key}` in {table_name(stack, table)}", f"add {example}", code=code)
    header = stack.first_header(())
    above = f" above the first table {header}" if header else ""
    return Problem((), f"missing key `{key}`", f"add {example}{above}", code=code)


def explain_complaint(complaint: Complaint, schema: JsonSchema) -> Problem:
    """Return what is wrong with a value."""
    words = _WORDS.get(complaint.keyword, _otherwise)
    is_content = isinstance(complaint.found, str) and complaint.found and complaint.keyword != "type"
    message, hint = words(value_name(complaint.path), complaint)
    if complaint.keyword == "type" and isinstance(complaint.found, str):
        hint = _as_written_out(complaint.path, complaint.found, schema) or hint
    code = code_of_key(complaint.path) if complaint.keyword in _NOTHING_THERE else NO_RULE
    return Problem(complaint.path, message, hint, offset=0 if is_content else None, code=code)


def found_words(value: Any) -> str:
    """Return how a message calls a TOML value, long ones shortened: `a string "four"`, "the whole number 4"."""
    match value:
        case str():
            return f'a string "{_shorten(value)}"'
        case bool():
            return str(value).lower()
        case int():
            return f"the whole number {_shorten(str(value))}"
        case float():
            return f"the number {value}"
        case list():
            return "a list"
        case dict():
            return "a table"
        case datetime.datetime():
            return f"the date and time {value}"
        case datetime.date():
            return f"the date {value}"
        case _:
            return f"the time {value}"


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def _example(schema: JsonSchema, node: JsonSchema) -> str:
    """Return what a value that fits `node` may look like."""
    found = resolved(schema, alternatives(schema, node)[-1])
    if "examples" in found:
        return f'"{found["examples"][0]}"'
    if "enum" in found:
        return f'"{found["enum"][0]}"'
    if found.get("format") == "date":
        return "2026-11-01"
    kinds = found.get("type", "string")
    return _BLANKS[kinds if isinstance(kinds, str) else kinds[0]]


def _type(name: str, complaint: Complaint) -> tuple[str, str]:
    kinds = _flat(complaint.expected)
    found = complaint.found
    is_date = complaint.node.get("format") == "date"
    expected = _DATE if is_date else " or ".join(_TYPE_WORDS[kind] for kind in kinds)
    message = f"{name} should be {complaint.node.get('errorMessage', expected)}, found {found_words(found)}"
    return message, "" if is_date else _type_hint(kinds, complaint)


def _flat(types: Any) -> list[str]:
    """Return the names of types, given as one, as a list, or as lists of choices."""
    if isinstance(types, str):
        return [types]
    return list(dict.fromkeys(name for each in types for name in _flat(each)))


def _type_hint(kinds: Sequence[str], complaint: Complaint) -> str:
    """Return how to turn the value into what it should be, where that can be guessed."""
    found = complaint.found
    key = ".".join(str(step) for step in complaint.path if not isinstance(step, int))
    if "string" in kinds and IS_OF_TYPE["number"](found):
        # 1.50 and +12025550142 are no longer what was written once they are read.
        is_as_written = isinstance(found, int) and 0 <= found < _AS_WRITTEN
        return f'write "{found}"' if is_as_written else "put it in quotes as you wrote it"
    if isinstance(found, str) and {"integer", "number"} & set(kinds) and found.strip().isdecimal():
        return f"write {found.strip()} without quotes"
    if isinstance(found, str) and kinds == ["boolean"] and found.lower() in ("true", "false", "yes", "no"):
        return f"write {'true' if found.lower() in ('true', 'yes') else 'false'} without quotes"
    if isinstance(found, dict) and kinds == ["array"]:
        return f"write [[{key}]] where it says [{key}], or a list [ … ]"
    if isinstance(found, list) and kinds == ["object"]:
        return f"write [{key}] where it says [[{key}]]" if all(isinstance(each, dict) for each in found) else ""
    return "write it between [ and ]" if kinds == ["array"] and isinstance(found, str | int | float) else ""


def _as_written_out(path: SourcePath, found: str, schema: JsonSchema) -> str:
    """Return what to write in place of a string where a table or a list of tables belongs; else empty."""
    node = node_at(schema, path)
    branches = alternatives(schema, node)
    tables = [each for each in branches if "properties" in each]
    listed = [resolved(schema, each["items"]) for each in branches if isinstance(each.get("items"), dict)]
    items = [each for item in listed for each in alternatives(schema, item) if "properties" in each]
    if not (tables or items):
        return ""
    written = _table_with(tables[0], found) if tables else f"[{_table_with(items[0], found)}]"
    return f"write {path[-1]} = {written}" if isinstance(path[-1], str) else f"write {written}"


def _table_with(node: JsonSchema, found: str) -> str:
    """Return a table in braces that has a string under the key that it is probably meant for."""
    required = list(node.get("required", ()))
    likely = (key for key in _TEXT_KEYS if key in node["properties"])
    first = required[0] if required else next(likely, next(iter(node["properties"])))
    # A picture may be decorative instead, but most are not.
    others = dict.fromkeys([*required[1:], *(["alt"] if "alt" in node["properties"] else [])])
    return "{ " + ", ".join([f'{first} = "{_shorten(found)}"', *(f'{key} = "…"' for key in others)]) + " }"


def _enum(name: str, complaint: Complaint) -> tuple[str, str]:
    choices = [str(each) for each in complaint.expected]
    found = complaint.found
    shown = f'"{_shorten(found)}"' if isinstance(found, str) else found_words(found)
    hint = _meant(found, choices) if isinstance(found, str) else ""
    if len(choices) > _FEW:
        common = [each for each in _COMMON if each in choices] or choices[:_MOST_NAMED]
        return f"{name} cannot be {shown}", f"{hint} common ones: {in_a_row(common, 'and')}".strip()
    return f"{name} should be {in_a_row(choices)}, found {shown}", hint


def _meant(found: str, choices: Sequence[str]) -> str:
    """Return the question that offers what a value was probably meant to be; empty where nothing is near."""
    other = _OTHER_VALUES.get(found.casefold(), "")
    return f'did you mean "{other}"?' if other in choices else did_you_mean(found, choices)


def _pattern(name: str, complaint: Complaint) -> tuple[str, str]:
    wanted = complaint.node.get("patternErrorMessage")
    found = _shorten(str(complaint.found))
    if wanted:
        swapped = found.replace("_", "-").replace(" ", "-")
        examples = complaint.node.get("examples", ())
        hint = f'did you mean "{swapped}"?' if swapped in examples else ""
        return f'{name} should be {wanted}, found "{found}"', hint
    return f'{name} cannot be "{found}"', _described(complaint)


def _described(complaint: Complaint) -> str:
    description = str(complaint.node.get("description", ""))
    return f"it is: {description[:1].lower()}{description[1:].rstrip('.')}" if description else ""


def _too_short(name: str, complaint: Complaint) -> tuple[str, str]:
    if complaint.found == "":
        return f"{name} is empty", _described(complaint)
    return f"{name} has {len(complaint.found)} characters, the least is {complaint.expected}", ""


def _too_long(name: str, complaint: Complaint) -> tuple[str, str]:
    return f"{name} has {len(complaint.found)} characters, the most is {complaint.expected}", "shorten it"


def _too_few(name: str, complaint: Complaint) -> tuple[str, str]:
    if not complaint.found:
        return f"{name} is empty", _described(complaint)
    return f"{name} has {_entries(complaint.found)}, the least is {complaint.expected}", ""


def _too_many(name: str, complaint: Complaint) -> tuple[str, str]:
    return f"{name} has {_entries(complaint.found)}, the most is {complaint.expected}", ""


def _entries(found: Sequence[Any]) -> str:
    return f"{len(found)} entry" if len(found) == 1 else f"{len(found)} entries"


def _bound(words: str) -> Callable[[str, Complaint], tuple[str, str]]:
    return lambda name, complaint: (f"{name} is {complaint.found}, {words} {complaint.expected}", "")


def _format(name: str, complaint: Complaint) -> tuple[str, str]:
    return f"{name}: {complaint.expected}", ""


def _otherwise(name: str, complaint: Complaint) -> tuple[str, str]:
    return f"{name} cannot be {found_words(complaint.found)}", _described(complaint)


_WORDS: Mapping[str, Callable[[str, Complaint], tuple[str, str]]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda name, complaint: _enum(name, complaint._replace(expected=[complaint.expected])),
    "pattern": _pattern,
    "minLength": _too_short,
    "maxLength": _too_long,
    "minItems": _too_few,
    "maxItems": _too_many,
    "minimum": _bound("the least is"),
    "maximum": _bound("the most is"),
    "exclusiveMinimum": _bound("it has to be more than"),
    "exclusiveMaximum": _bound("it has to be less than"),
    "format": _format,
}
