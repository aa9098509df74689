"""Reading order: the texts of a document one after the other, each with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, get_args, get_type_hints

import msgspec

from handout.content.document import Document, Section
from handout.content.inlines import RichText

SourcePath: TypeAlias = tuple[str | int, ...]
"""Keys and indices from the root of the source: ("section", 2, "points", 0, "text")."""


@cache
def source_keys(struct: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """Return the attribute and the source key of each field."""
    return tuple((field.name, field.encode_name) for field in msgspec.structs.fields(struct))


def locate_texts(value: Any, path: SourcePath = ()) -> Iterator[tuple[SourcePath, RichText]]:
    """Yield every text under `value` with its path, in the order of the source's keys."""
    if isinstance(value, RichText):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for attribute, key in source_keys(type(value)):
            yield from locate_texts(getattr(value, attribute), (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from locate_texts(item, (*path, index))


def locate_strings(value: Any, path: SourcePath = ()) -> Iterator[tuple[SourcePath, str]]:
    """Yield every string under `value`, as its author wrote it, with its path."""
    if isinstance(value, RichText):
        yield path, value.source
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for attribute, key in source_keys(type(value)):
            yield from locate_strings(getattr(value, attribute), (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from locate_strings(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from locate_strings(item, (*path, key))


def texts_of(value: Any) -> list[RichText]:
    """Return every text under `value`, in the order of the source's keys."""
    texts: list[RichText] = []
    _collect(value, texts)
    return texts


def _collect(value: Any, texts: list[RichText]) -> None:
    if type(value) is RichText:
        texts.append(value)
    elif isinstance(value, tuple):
        for child in value:
            _collect(child, texts)
    elif value is not None:
        for name in _text_fields(value.__class__):
            child = getattr(value, name)
            if child:
                _collect(child, texts)


@cache
def _text_fields(struct: type) -> tuple[str, ...]:
    """Return the attributes that can hold texts: only these have to be looked at."""
    hints = get_type_hints(struct)
    names: tuple[str, ...] = getattr(struct, "__struct_fields__", ())
    return tuple(name for name in names if _holds_text(hints[name]))


def _holds_text(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return bool(_text_fields(hint))
    return hint is RichText or any(map(_holds_text, get_args(hint)))


def texts_in_reading_order(document: Document) -> Iterator[RichText]:
    """Yield the texts as a reader meets them: the handout's first, then what only the deck says.

    Citations are numbered in this order, so that both outputs have the same numbers and the handout's have no gap.
    """
    before, after = (document.urgent, None) if document.urgent and document.urgent.first else (None, document.urgent)
    yield from texts_of((document.title, document.main_message, document.nutshell, before))
    yield from texts_of(tuple(_without_slides(section) for section in document.sections if section.on_paper))
    yield from texts_of((document.questions, after, document.disclaimer))
    yield from texts_of(tuple(section for section in document.sections if not section.on_paper))
    slides = tuple(section.slide for section in document.sections)
    yield from texts_of((document.subtitle, slides, document.teach_back, document.talk))


def _without_slides(section: Section) -> tuple[Any, ...]:
    return (section.heading, section.parts, section.block)
