"""CSL-JSON: what Zotero exports and Crossref answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, get_args, get_type_hints

import msgspec

from handout.content.reference import Name, Reference, ReferenceType
from handout.diagnostics import Span
from handout.reading.composed import composed
from handout.reading.references.collection import DATES, Collection, ReferencesRead
from handout.reading.references.crossref import TYPES, clean_title, without_variants
from handout.reading.references.json_places import entries
from handout.reading.references.mathml import has_mathml
from handout.reading.references.notice_marks import crossref_notices
from handout.reading.spelling import did_you_mean

_ATTRIBUTES: Final = {field.encode_name: field.name for field in msgspec.structs.fields(Reference)}
_NAMES: Final = frozenset(name for name, hint in get_type_hints(Reference).items() if hint == tuple[Name, ...])
_NAME_PARTS: Final = frozenset(field.encode_name for field in msgspec.structs.fields(Name))
_CSL_TYPES: Final[dict[str, ReferenceType]] = {type_: type_ for type_ in get_args(ReferenceType)}
_NOT_READ: Final = frozenset(("id", "type", "categories", "custom", "year_suffix", "citation_number", "notices"))
_MARKED_UP: Final = frozenset(("title", "container_title", "container_title_short", "title_short", "original_title"))
_NOTED: Final = re.compile(r"^\s*([A-Za-z][\w -]*?)\s*:\s*(\S.*?)\s*$", re.MULTILINE)


def read_csl_json(text: str, file: str) -> ReferencesRead:
    """Return the references of a CSL-JSON file, whose name `file` is in the diagnostics."""
    collection = Collection(file)
    text = text.removeprefix("\ufeff")
    line, counted = 1, 0
    for entry in entries(text):
        line, counted = line + text.count("\n", counted, entry.offset), max(counted, entry.offset)
        span = collection.place(line, entry.offset - text.rfind("\n", 0, entry.offset))
        if entry.problem:
            collection.lose(span, f"the file is not JSON here: {entry.problem}")
        elif not isinstance(entry.value, dict):
            collection.lose(span, "an entry is an object with `id` and `type`")
        else:
            _add(composed(entry.value), span, collection)
    return collection.read()


def _add(value: Mapping[str, Any], span: Span, collection: Collection) -> None:
    message = value.get("message")
    entry = without_variants(message if isinstance(message, Mapping) else value)
    if not ({"type", "title", "author", "DOI"} & entry.keys()):
        collection.lose(span, "the object is no reference", "a reference has `id`, `type` and `title`")
        return
    fields = {name: _value(name, found, span, collection) for name, found in _known(entry)}
    fields["notices"] = crossref_notices(entry)
    _read_note(fields)
    collection.add(_key(entry), _type(entry.get("type"), span, collection), fields, span)


def _known(entry: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the attributes of Reference that `entry` has; what else programs write is nobody's problem."""
    found = [(_ATTRIBUTES.get(key, ""), value) for key, value in entry.items()]
    return [(name, value) for name, value in found if name and name not in _NOT_READ and value is not None]


def _key(entry: Mapping[str, Any]) -> str:
    """Return the key that texts cite: `citation-key` where a program keeps it apart from its own `id`."""
    keys = (
        re.sub(r"\s+", "", str(entry.get(name, ""))) for name in ("citation-key", "id") if entry.get(name) is not None
    )
    return next(filter(None, keys), "")


def _type(value: object, span: Span, collection: Collection) -> ReferenceType:
    known = _CSL_TYPES | TYPES
    if isinstance(value, str) and value in known:
        return known[value]
    message = f'no reference type "{value}"' if value else "the entry has no `type`"
    collection.warn(span, message, did_you_mean(str(value or ""), _CSL_TYPES) or "it is read as a document")
    return "document"


def _value(name: str, value: Any, span: Span, collection: Collection) -> Any:
    if name in _NAMES:
        return _names(name, value, span, collection)
    if name in DATES:
        return value
    if isinstance(value, str) and name in _MARKED_UP:
        return _title(name, value, span, collection)
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    collection.warn(span, f"`{name.replace('_', '-')}` is no text", "it is left out")
    return ""


def _title(name: str, value: str, span: Span, collection: Collection) -> str:
    title = clean_title(value)
    if has_mathml(title):
        message = (
            f"`{name.replace('_', '-')}` has a formula that does not fit on a line of text; it prints as it is written"
        )
        collection.warn(span, message, "write it in plain words")
    return title


def _names(name: str, value: Any, span: Span, collection: Collection) -> tuple[Name, ...]:
    listed = value if isinstance(value, list) else [value]
    found = [_name(each) for each in listed]
    if None in found:
        collection.warn(span, f"`{name.replace('_', '-')}` contains something that is not a name", "it is left out")
    return tuple(each for each in found if each is not None)


def _name(value: Any) -> Name | None:
    if isinstance(value, str):
        return Name(literal=value)
    if not isinstance(value, Mapping):
        return None
    named = {"literal": value["name"], **value} if value.get("name") else dict(value)  # Crossref's word for a group
    parts = {key: part for key, part in named.items() if key in _NAME_PARTS and part is not None}
    try:
        return msgspec.convert(parts, Name)
    except msgspec.ValidationError:
        return None


def _read_note(fields: dict[str, Any]) -> None:
    """Fill in what the note says in lines such as "PMID: 20724638", as Zotero keeps what it has no field for."""
    for label, value in _NOTED.findall(str(fields.get("note", ""))):
        name = _ATTRIBUTES.get(label) or _ATTRIBUTES.get(label.lower().replace(" ", "-"), "")
        if name and name not in (_NOT_READ | _NAMES | {"note"}) and not fields.get(name):
            fields[name] = value
