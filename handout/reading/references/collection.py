"""Collection: the references of one file, as its reader finds them, and what is wrong with the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import msgspec

from handout.content.csl_date import CslDate
from handout.content.reference import Name, Reference, ReferenceType
from handout.diagnostics import Diagnostic, Span, error, warning
from handout.reading.references.keys import made_up_keys

DATES: Final = frozenset(("accessed", "available_date", "event_date", "issued", "original_date", "submitted"))
"""The fields of a reference that contain dates."""
_FIELDS: Final = frozenset(field.name for field in msgspec.structs.fields(Reference))
_TITLES: Final = frozenset(("title", "container_title", "original_title", "title_short"))


@dataclass(frozen=True, slots=True)
class ReferencesRead:
    """What a reader makes of a reference file."""

    references: tuple[Reference, ...]
    """The references in the order of the file, each key once."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the file: an error for each entry that is lost, a warning for each that lost something."""
    places: Mapping[str, Span]
    """Where the entry of each reference begins, by its key."""


class _Entry(NamedTuple):
    """An entry as it was taken."""

    key: str
    """Empty where the file gives none."""
    type: ReferenceType
    fields: dict[str, Any]
    span: Span


class Collection:
    """Takes the entries of one file, one after the other."""

    def __init__(self, file: str, *, ask_for_key: str = "") -> None:
        self._file = file
        self._ask_for_key = ask_for_key
        """What to ask for where an entry has no key, `KEY` being for the one it gets; empty: nothing."""
        self._entries: list[_Entry] = []
        self._keys: set[str] = set()
        self._diagnostics: list[Diagnostic] = []

    def place(self, line: int, column: int = 1) -> Span:
        """Return a place in the file."""
        return Span(self._file, line, column)

    def warn(self, span: Span, message: str, hint: str = "") -> None:
        """Report an entry that lost something."""
        self._diagnostics.append(warning(span, message, hint))

    def lose(self, span: Span, message: str, hint: str = "") -> None:
        """Report an entry that is lost."""
        self._diagnostics.append(error(span, message, hint))

    def add(self, key: str, type_: ReferenceType, fields: Mapping[str, Any], span: Span) -> None:
        """Take an entry.

        `fields` are named as those of Reference, dates as CslDate.parse takes them. An empty `key` is made of author
        and year. A key that is taken is reported and its entry left out.
        """
        found = self._checked(fields, span)
        if key in self._keys:
            message = f'the key "{key}" is in two entries'
            self.warn(span, message, "the first one is used: give this one another key")
            return
        if key:
            self._keys.add(key)
        self._entries.append(_Entry(key, type_, found, span))

    def read(self) -> ReferencesRead:
        """Return everything taken so far, the diagnostics in the order of their places."""
        keyless = [each for each in self._entries if not each.key]
        made_up = dict(zip(map(id, keyless), made_up_keys([each.fields for each in keyless], self._keys), strict=True))
        references: dict[str, Reference] = {}
        places: dict[str, Span] = {}
        for each in self._entries:
            key = each.key or made_up[id(each)]
            references[key] = Reference(id=key, type=each.type, **each.fields)
            places[key] = each.span
            if self._ask_for_key and not each.key:
                message = f'the entry has no key; texts can cite it as "{key}"'
                self.warn(each.span, message, self._ask_for_key.replace("KEY", key))
        return ReferencesRead(
            tuple(references.values()), tuple(sorted(self._diagnostics, key=lambda each: each.span)), places
        )

    def _checked(self, fields: Mapping[str, Any], span: Span) -> dict[str, Any]:
        """Return the fields that say something, texts in one line, dates read; what cannot be read is reported."""
        found: dict[str, Any] = {}
        for name, value in fields.items():
            if name in DATES:
                value = self._date(name, value, span)
            elif name == "URL" and isinstance(value, str):
                value = self._address(value, span)
            elif isinstance(value, str):
                value = _line(value, is_title=name in _TITLES)
            elif isinstance(value, Iterable):
                value = tuple(each for each in value if each != Name())
            if name in _FIELDS and (value or value == 0):
                found[name] = value
        return found

    def _address(self, value: str, span: Span) -> str:
        """Return the first of several addresses: together they open nothing."""
        first, *others = re.split(r"\s*[;,]?\s+(?=https?://)|[;,](?=https?://)", value.strip())
        if others:
            self.warn(span, f"there are {len(others) + 1} web addresses in one field", f'the first is used: "{first}"')
        if re.match(r"(?i)(?:javascript|data|vbscript|file|blob):", first):
            self.warn(span, f'"{first[:40]}" is no address of a source', "it is left out")
            return ""
        return _line(first, is_title=False)

    def _date(self, name: str, value: object, span: Span) -> CslDate | None:
        if value is None or value == "":
            return None
        try:
            return CslDate.parse(value) or None
        except ValueError as problem:
            year = _year_of(value)
            self.warn(span, f"`{name.replace('_', '-')}` is no date: {problem}", "its year is used" if year else "")
            return CslDate.parse(year) if year else None


def _line(text: str, *, is_title: bool) -> str:
    """Return `text` in one line; of a title, without the full stop that some databases set behind it."""
    line = " ".join(text.split())
    if is_title and line.endswith(".") and not line.endswith(".."):
        return line[:-1]
    return line


def _year_of(value: object) -> int:
    """Return the year of a date that is none for its month or day; 0 where it has no year either."""
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    first = parts[0][0] if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] else value
    found = re.match(r"\s*([12]\d{3})(?!\d)", str(first)) if isinstance(first, int | str) else None
    return int(found[1]) if found else 0
