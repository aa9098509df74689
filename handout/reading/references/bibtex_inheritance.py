"""BibTeX inheritance: what an entry takes from those that its `crossref` and its `xdata` name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from handout.reading.references.bibtex_types import INHERITED

_LINKS: Final = frozenset(("crossref", "xdata", "xref", "ids", "related", "entryset"))
_OF_THE_WHOLE: Final = _LINKS | {
    "pages", "pagetotal", "doi", "url", "urldate", "eid", "pmid", "pmcid", "eprint", "abstract", "keywords", "note",
    "addendum", "annote",
    "shorttitle", "entrysubtype", "options", "file",
}  # fmt: skip
"""What the whole has for itself: a part has pages and numbers of its own, or none."""


class Inherited(NamedTuple):
    """An entry's fields with those that it takes from others."""

    fields: Mapping[str, str]
    missing: tuple[str, ...]
    """The keys that it names and no entry has."""


def with_inherited(key: str, fields: Mapping[str, str], by_key: Mapping[str, Mapping[str, str]]) -> Inherited:
    """Return an entry's fields with those that it lacks and the entries have that it names by a key.

    `by_key` has entries by their keys in small letters. An empty key names nothing, nor does the entry's own `key`.
    """
    return _inherited(fields, by_key, frozenset((key.lower(),)))


def _inherited(fields: Mapping[str, str], by_key: Mapping[str, Mapping[str, str]], seen: frozenset[str]) -> Inherited:
    found = dict(fields)
    missing: list[str] = []
    for link, key in _named(fields):
        if key in seen:  # an entry that names itself, or one that names it
            continue
        if key not in by_key:
            missing.append(key)
            continue
        source = _inherited(by_key[key], by_key, seen | {key}).fields
        taken = _of_the_whole(source) if link == "crossref" else {k: v for k, v in source.items() if k not in _LINKS}
        found = {**taken, **found}
    return Inherited(found, tuple(missing))


def _named(fields: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the keys that an entry takes fields from, in small letters, the nearest first."""
    keys = [("xdata", key) for key in fields.get("xdata", "").split(",")] + [("crossref", fields.get("crossref", ""))]
    return [(link, key.strip().lower()) for link, key in keys if key.strip()]


def _of_the_whole(fields: Mapping[str, str]) -> dict[str, str]:
    return {INHERITED.get(name, name): value for name, value in fields.items() if name not in _OF_THE_WHOLE}
