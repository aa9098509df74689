"""Grammar: how the tables of a TOML file become a value of ours, beyond what the value's type says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from handout.content.csl_date import CslDate
from handout.content.inlines import RichText
from handout.reading.markup import read_rich_text
from handout.reading.problems import EACH

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A type of ours that is written as one TOML value."""

    parse: Callable[[Any], Any]
    """Returns the value that a TOML value says; raises ValueError with a message fit for an author."""
    schema: Mapping[str, Any]
    """The JSON Schema of the TOML value. Its `format`, if it has one, names this scalar alone."""


SCALARS: Mapping[type, Scalar] = {
    RichText: Scalar(read_rich_text, {"type": "string", "contentMediaType": "text/markdown"}),
    CslDate: Scalar(
        CslDate.parse,
        {
            "type": ["integer", "string", "object"],
            "format": "csl-date",
            "errorMessage": "a year, a date or a string",
        },
    ),
}
"""The scalars of the content."""


@dataclass(frozen=True, slots=True)
class Shorthand:
    """A shorter way to write a table or a list."""

    pattern: tuple[str, ...]
    """Where it may be, with EACH for every index."""
    key: str = ""
    """The key of the table that a string stands for; empty: a table stands for a list of one."""

    def written_out(self, value: Any) -> Any:
        """Return `value` as it would be without the shorthand."""
        if self.key:
            return {self.key: value} if isinstance(value, str) else value
        return [value] if isinstance(value, dict) else value


@dataclass(frozen=True, slots=True, eq=False)
class Grammar(Generic[T]):
    """How a TOML file becomes a value of `struct`."""

    struct: type[T]
    """A msgspec Struct."""
    shorthands: tuple[Shorthand, ...] = ()
    """The shorter ways; one inside another's place comes after it."""
    scalars: Mapping[type, Scalar] = field(default_factory=lambda: SCALARS)
    """The types that msgspec does not know."""

    def written_out(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return `data` without shorthands."""
        for shorthand in self.shorthands:
            data = _replace(data, shorthand.pattern, shorthand)
        return data

    def convert(self, data: dict[str, Any]) -> T:
        """Return the value that `data` says. Raises msgspec.ValidationError at the first problem."""
        import msgspec

        return msgspec.convert(data, self.struct, dec_hook=lambda scalar, value: self.scalars[scalar].parse(value))


def _replace(value: Any, pattern: tuple[str, ...], shorthand: Shorthand) -> Any:
    if not pattern:
        return shorthand.written_out(value)
    step, rest = pattern[0], pattern[1:]
    if step == EACH and isinstance(value, list):
        return [_replace(item, rest, shorthand) for item in value]
    if isinstance(value, dict) and step in value:
        return {**value, step: _replace(value[step], rest, shorthand)}
    return value
