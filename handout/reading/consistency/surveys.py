"""Survey: every table and every text of a value that was read, with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import msgspec

from handout.content.inlines import RichText
from handout.content.reading_order import SourcePath
from handout.content.reference import Reference
from handout.reading.faults import Fault


class Key(NamedTuple):
    """A key of a table."""

    attribute: str
    name: str
    """As the source writes it."""
    is_required: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """What a reader found, laid out for those who look for what its types cannot know of."""

    folder: Path | None
    """Where its files are; None: they are not looked for."""
    tables: list[tuple[SourcePath, msgspec.Struct]] = field(default_factory=list)
    """Every table but the references."""
    texts: list[tuple[SourcePath, RichText]] = field(default_factory=list)


Check: TypeAlias = Callable[[Survey], Iterator[Fault]]
"""Yields the faults of one kind."""


def survey(value: msgspec.Struct, folder: Path | None) -> Survey:
    """Return the tables and texts of `value`, in the order of its keys."""
    found = Survey(folder)
    _visit(found, (), value)
    return found


@cache
def keys_of(table: type[msgspec.Struct]) -> tuple[Key, ...]:
    """Return the keys of a table."""
    # What msgspec.structs.fields() says, without resolving the types: that costs milliseconds at every start.
    attributes, names, defaults = table.__struct_fields__, table.__struct_encode_fields__, table.__struct_defaults__
    required = [msgspec.NODEFAULT] * (len(attributes) - len(defaults))
    return tuple(
        Key(attribute, name, default is msgspec.NODEFAULT)
        for attribute, name, default in zip(attributes, names, (*required, *defaults), strict=True)
    )


def _visit(found: Survey, path: SourcePath, value: Any) -> None:
    if isinstance(value, RichText):
        found.texts.append((path, value))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _visit(found, (*path, index), item)
    elif isinstance(value, dict):
        for name, item in value.items():
            _visit(found, (*path, name), item)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, Reference):
        found.tables.append((path, value))
        for key in keys_of(type(value)):
            _visit(found, (*path, key.name), getattr(value, key.attribute))
