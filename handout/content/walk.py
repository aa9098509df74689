"""Walk: every part of a value of the content, with its path in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias, get_args, get_type_hints

import msgspec

from handout.caches import loaded
from handout.content.inlines import RichText
from handout.diagnostics import SourcePath


class Key(NamedTuple):
    """A field of a struct."""

    attribute: str
    name: str
    """As the source writes it."""
    is_required: bool


Keys: TypeAlias = Callable[[type[msgspec.Struct]], tuple[Key, ...]]


ContentPart: TypeAlias = tuple[SourcePath, msgspec.Struct | RichText | str]
"""A struct, a text or a string of the content, and its path."""


@loaded
def keys_of(struct: type[msgspec.Struct]) -> tuple[Key, ...]:
    """Return the fields of a struct."""
    # What msgspec.structs.fields() says, without resolving the types: that costs milliseconds at every start.
    attributes, names, defaults = struct.__struct_fields__, struct.__struct_encode_fields__, struct.__struct_defaults__
    required = [msgspec.NODEFAULT] * (len(attributes) - len(defaults))
    return tuple(
        Key(attribute, name, default is msgspec.NODEFAULT)
        for attribute, name, default in zip(attributes, names, (*required, *defaults), strict=True)
    )


@loaded
def text_keys(struct: type[msgspec.Struct]) -> tuple[Key, ...]:
    """Return the fields that can contain texts."""
    hints = get_type_hints(struct)
    return tuple(key for key in keys_of(struct) if _holds_text(hints[key.attribute]))


@loaded
def part_keys(struct: type[msgspec.Struct]) -> tuple[Key, ...]:
    """Return the fields that can contain structs or texts."""
    hints = get_type_hints(struct)
    return tuple(key for key in keys_of(struct) if _holds_part(hints[key.attribute]))


def _holds_part(hint: Any) -> bool:
    is_part = isinstance(hint, type) and issubclass(hint, msgspec.Struct | RichText)
    return is_part or any(map(_holds_part, get_args(hint)))


def _holds_text(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(text_keys(hint))
    return hint is RichText or any(map(_holds_text, get_args(hint)))


def walk(value: Any, path: SourcePath = (), *, keys: Keys = keys_of, skipped: type | None = None) -> list[ContentPart]:
    """Return every struct, text and string under `value`, each before what is in it, in the order of the keys.

    `keys` says which fields to look at; structs of the type `skipped` are left out with all that is in them.
    """
    found: list[ContentPart] = []

    def visit(value: Any, path: SourcePath) -> None:
        kind = type(value)
        if kind is RichText or kind is str:
            found.append((path, value))
        elif kind is tuple:
            for index, item in enumerate(value):
                visit(item, (*path, index))
        elif kind is dict:
            for name, item in value.items():
                visit(item, (*path, name))
        elif isinstance(value, msgspec.Struct) and kind is not skipped:
            found.append((path, value))
            for attribute, name, _ in keys(kind):
                inner = getattr(value, attribute)
                # Most fields are texts or empty: these need no visit.
                if type(inner) is RichText:
                    found.append(((*path, name), inner))
                elif inner is not None and inner != ():
                    visit(inner, (*path, name))

    visit(value, path)
    return found


def locate_texts(value: Any, path: SourcePath = ()) -> Iterator[tuple[SourcePath, RichText]]:
    """Yield every text under `value` with its path, in the order of the source's keys."""
    return ((place, part) for place, part in walk(value, path, keys=text_keys) if isinstance(part, RichText))


def locate_strings(value: Any, path: SourcePath = ()) -> Iterator[tuple[SourcePath, str]]:
    """Yield every string under `value`, as its author wrote it, with its path."""
    for place, part in walk(value, path):
        if isinstance(part, RichText):
            yield place, part.source
        elif isinstance(part, str):
            yield place, part


def texts_of(value: Any) -> list[RichText]:
    """Return every text under `value`, in the order of the source's keys."""
    return [part for _, part in walk(value, keys=text_keys) if type(part) is RichText]
