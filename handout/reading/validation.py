"""Validation: everything in which a TOML table departs from its schema."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from handout.diagnostics import SourcePath
from handout.reading.grammars import Grammar
from handout.reading.schemas import JsonSchema

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


class Complaint(NamedTuple):
    """One departure."""

    path: SourcePath
    keyword: str
    """The keyword of JSON Schema that the value does not meet."""
    expected: Any
    """What the keyword asks for; of `format`, what is wrong in words."""
    node: JsonSchema
    """The part of the schema that the keyword is in."""
    found: Any
    """The value."""


def complaints(data: dict[str, Any], schema: JsonSchema, grammar: Grammar[Any]) -> list[Complaint]:
    """Return the departures of `data` from the grammar's schema; of two about one value, the first."""
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    rules = {"type": _check_type, "format": _format_check(_formats(grammar))}
    validator: Any = extend(Draft202012Validator, rules)(schema)  # type: ignore[no-untyped-call]
    found: dict[tuple[SourcePath, str], Complaint] = {}
    for problem in validator.iter_errors(data):
        for each in _complaints(problem):
            about_table = each.keyword in ("required", "additionalProperties")
            found.setdefault((each.path, each.keyword if about_table else ""), each)
    return list(found.values())


def _complaints(problem: ValidationError) -> Iterator[Complaint]:
    """Yield one departure; of a choice, those from the branch that the value was meant for."""
    path = tuple(problem.absolute_path)
    schema: Any = problem.schema
    if problem.validator != "anyOf":
        expected = problem.message if problem.validator == "format" else problem.validator_value
        yield Complaint(path, str(problem.validator), expected, schema, problem.instance)
        return
    context = problem.context or ()
    mistyped = {each.relative_schema_path[0] for each in context if each.validator == "type" and not each.relative_path}
    meant = [each for each in context if each.relative_schema_path[0] not in mistyped]
    for each in meant:
        yield from _complaints(each)
    if not meant:
        types = [each.validator_value for each in context if each.validator == "type" and not each.relative_path]
        yield Complaint(path, "type", types, schema, problem.instance)


def _check_type(_: Any, expected: str | list[str], found: Any, node: JsonSchema) -> Iterator[ValidationError]:
    from jsonschema.exceptions import ValidationError

    allowed = [expected] if isinstance(expected, str) else expected
    is_date = isinstance(found, datetime.date) and not isinstance(found, datetime.datetime)
    if is_date and "date" in node.get("format", ""):
        return
    if not any(IS_OF_TYPE[each](found) for each in allowed):
        yield ValidationError("wrong type")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


IS_OF_TYPE: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}
"""Whether a TOML value is of a type of JSON Schema; a date is of none."""


def _formats(grammar: Grammar[Any]) -> dict[str, Callable[[Any], Any]]:
    scalars = {each.schema["format"]: each.parse for each in grammar.scalars.values() if "format" in each.schema}
    return {"date": _parse_date, **scalars}


def _parse_date(value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as problem:
        raise ValueError("a date is written as 2026-11-01, without quotes") from problem


def _format_check(
    formats: Mapping[str, Callable[[Any], Any]],
) -> Callable[[Any, str, Any, JsonSchema], Iterator[ValidationError]]:
    def check(_: Any, name: str, found: Any, __: JsonSchema) -> Iterator[ValidationError]:
        from jsonschema.exceptions import ValidationError

        try:
            formats.get(name, str)(found)
        except (ValueError, TypeError) as problem:
            yield ValidationError(str(problem))

    return check
