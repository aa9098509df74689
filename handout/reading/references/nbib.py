"""NBIB: what PubMed exports, the tags of MEDLINE."""

from __future__ import annotations

import re
from typing import Any, Final

from handout.content.reference import Name, ReferenceType
from handout.reading.references.collection import Collection, ReferencesRead
from handout.reading.references.notice_marks import medline_notices
from handout.reading.references.person_names import person_names
from handout.reading.references.tagged import Record, first, tagged_fields, values
from handout.reading.references.tagged_dates import medline_date

_TAG: Final = re.compile(r"([A-Z]{2,4}) {0,2}-(?: (.*))?$")
_SHORT_NAME: Final = re.compile(
    r"(?P<family>\S.*?) (?P<given>(?:[^\W\d_a-z]|-){1,5})(?: (?P<suffix>Jr|Sr|I{2,3}|IV|\d(?:st|nd|rd|th)))?"
)
_IDENTIFIER: Final = re.compile(r"(\S+) \[(doi|pii)\]")
_TYPES: Final[dict[str, ReferenceType]] = {
    "Preprint": "article",
    "Book Chapter": "chapter",
    "Book": "book",
    "Dataset": "dataset",
    "Newspaper Article": "article-newspaper",
    "Academic Dissertation": "thesis",
    "Webcast": "motion_picture",
}
_SMALL: Final = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "de",
        "di",
        "du",
        "et",
        "for",
        "für",
        "in",
        "la",
        "of",
        "on",
        "or",
        "the",
        "to",
        "und",
        "y",
    )
)


def read_nbib(text: str, file: str) -> ReferencesRead:
    """Return the references of an NBIB file, whose name `file` is in the diagnostics."""
    collection = Collection(file)
    record: Record = []
    for field in tagged_fields(text, _TAG, indented=True):
        if field.tag == "PMID" or (not field.tag and not field.value):
            _close(record, collection)
            record = []
        if field.tag:
            record.append(field)
        elif field.value:
            message = f'"{field.value[:40]}" has no tag'
            collection.warn(collection.place(field.line), message, "a line that continues a field begins with blanks")
    _close(record, collection)
    return collection.read()


def _close(record: Record, collection: Collection) -> None:
    if not record:
        return
    span = collection.place(record[0].line)
    if not first(record, "TI", "BTI", "TT"):
        collection.lose(span, "the entry has no title", "an entry has a TI line")
        return
    type_ = _type(record)
    collection.add("", type_, _fields(record, type_), span)


def _type(record: Record) -> ReferenceType:
    if values(record, "BTI") and values(record, "TI"):
        return "chapter"
    kinds = (_TYPES[value] for value in values(record, "PT") if value in _TYPES)
    return next(kinds, "article-journal")


def _fields(record: Record, type_: ReferenceType) -> dict[str, Any]:
    journal = _journal(first(record, "JT")) or first(record, "TA")
    return {
        **_titles(record),
        **_identifiers(record),
        "author": _authors(record),
        "editor": _editors(record),
        "container_title": first(record, "BTI") if values(record, "BTI", "TI")[1:] else journal,
        "container_title_short": first(record, "TA"),
        "collection_title": first(record, "CTI"),
        "volume": first(record, "VI"),
        "issue": first(record, "IP"),
        "page": first(record, "PG").partition(";")[0],
        "edition": first(record, "EN"),
        "issued": medline_date(first(record, "DP", "DEP")),
        "status": "advance online publication" if "aheadofprint" in values(record, "PST") else "",
        "publisher": journal if type_ == "article" else first(record, "PB"),
        "publisher_place": "" if values(record, "TA") else first(record, "PL"),
        "genre": "Preprint" if type_ == "article" else "",
        "language": "" if first(record, "LA") in ("eng", "en") else first(record, "LA"),
        "ISBN": first(record, "ISBN").partition(" ")[0],
        "ISSN": first(record, "IS").partition(" ")[0],
        "abstract": first(record, "AB"),
        "keyword": ", ".join(values(record, "OT")),
        "notices": medline_notices(record, is_preprint=type_ == "article"),
    }


def _titles(record: Record) -> dict[str, str]:
    """Return the title; of a work in another language both, since TI contains its translation in brackets."""
    title, original = first(record, "TI", "BTI"), first(record, "TT")
    if not original:
        return {"title": title}
    return {"title": original, "original_title": title.rstrip(".").strip("[]")}


def _identifiers(record: Record) -> dict[str, str]:
    found = {kind: value for value, kind in _IDENTIFIER.findall(" ".join(values(record, "AID", "LID")))}
    article = found.get("pii", "")
    is_number = not values(record, "PG") and re.fullmatch(r"e?\d{1,9}", article)
    return {
        "DOI": found.get("doi", ""),
        "number": article if is_number else "",
        "PMID": first(record, "PMID"),
        "PMCID": first(record, "PMC"),
    }


def _authors(record: Record) -> tuple[Name, ...]:
    """Return persons, by their full names where these are given, and groups, in the order of the file."""
    tag = "FAU" if values(record, "FAU") else "AU"
    names: list[Name] = []
    for field in record:
        if field.tag == tag:
            names += person_names([field.value]) if tag == "FAU" else [_initialled(field.value)]
        elif field.tag == "CN":
            names.append(Name(literal=field.value))
    return tuple(names)


def _editors(record: Record) -> tuple[Name, ...]:
    return person_names(values(record, "FED")) or tuple(_initialled(value) for value in values(record, "ED"))


def _initialled(short: str) -> Name:
    """Return the name "King ML 3rd": family name, initials, suffix."""
    found = _SHORT_NAME.fullmatch(short)
    if not found:
        return Name(literal=short)
    return Name(family=found["family"], given=found["given"], suffix=found["suffix"] or "")


def _journal(title: str) -> str:
    """Return a journal's title as it is printed: MEDLINE catalogues "Journal of pain research" in small letters."""
    title = title.partition(" : ")[0]
    words = title.split()
    return " ".join(word if word in _SMALL and place else _capital(word) for place, word in enumerate(words))


def _capital(word: str) -> str:
    return word if not word.islower() else word[:1].upper() + word[1:]
