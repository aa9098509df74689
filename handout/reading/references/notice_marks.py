"""Notice marks: how databases say that a work was retracted, corrected or updated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from handout.content.reference import Notice, NoticeKind
from handout.reading.references.tagged import Record

_TAGS: Final[dict[str, NoticeKind]] = {
    "RIN": "retracted", "RRI": "retracted", "PRIN": "partly-retracted", "ECI": "concern", "EIN": "corrected",
    "CRI": "corrected", "UIN": "updated", "ROF": "retraction-notice", "EFR": "correction-notice",
}  # fmt: skip
"""MEDLINE's tags of what was published about a work, and of what a notice is about."""
_TYPES: Final[dict[str, NoticeKind]] = {
    "retracted publication": "retracted",
    "retracted article": "retracted",
    "retracted": "retracted",
    "withdrawn publication": "withdrawn",
    "expression of concern": "concern",
    "retraction of publication": "retraction-notice",
    "retraction": "retraction-notice",
    "published erratum": "correction-notice",
    "erratum": "correction-notice",
}
"""Types of publication in MEDLINE, Scopus and Web of Science."""
_UPDATES: Final[dict[str, NoticeKind]] = {
    "retraction": "retracted", "removal": "withdrawn", "withdrawal": "withdrawn",
    "partial_retraction": "partly-retracted", "expression_of_concern": "concern", "correction": "corrected",
    "corrigendum": "corrected", "erratum": "corrected", "addendum": "corrected", "clarification": "corrected",
    "new_version": "updated", "new_edition": "updated",
}  # fmt: skip
"""Crossref's types of updates."""
_NUMBERED: Final = re.compile(r"(.*?)\.?\s*PMID:\s*(\d+).*")


def type_notices(types: Iterable[str]) -> tuple[Notice, ...]:
    """Return the notices that types of publication are: "Article; Retracted Publication"."""
    words = (word.strip().casefold() for each in types for word in each.split(";"))
    return tuple(Notice(kind=_TYPES[word]) for word in words if word in _TYPES)


def medline_notices(record: Record, *, is_preprint: bool) -> tuple[Notice, ...]:
    """Return the notices of a MEDLINE record; what updates a preprint is the article that it became."""
    found = list(type_notices(field.value for field in record if field.tag == "PT"))
    for field in record:
        if kind := _TAGS.get(field.tag):
            found.append(
                Notice(kind="published" if kind == "updated" and is_preprint else kind, where=_where(field.value))
            )
    return tuple(found)


def crossref_notices(entry: Mapping[str, Any]) -> tuple[Notice, ...]:
    """Return the notices of a work of Crossref: `updated-by`, `update-to` and `is-preprint-of`."""
    related = entry.get("relation")
    articles = related.get("is-preprint-of") if isinstance(related, Mapping) else None
    return (
        *(Notice(kind=kind, where=where) for kind, where in _updates(entry.get("updated-by"))),
        *(Notice(kind=_OF_A_NOTICE[kind]) for kind, _ in _updates(entry.get("update-to")) if kind in _OF_A_NOTICE),
        *(Notice(kind="published", where=_doi(each.get("id"))) for each in _mappings(articles)),
    )


_OF_A_NOTICE: Final[dict[NoticeKind, NoticeKind]] = {
    "retracted": "retraction-notice",
    "partly-retracted": "retraction-notice",
    "withdrawn": "retraction-notice",
    "concern": "concern",
    "corrected": "correction-notice",
}
"""What the work is that says so of another."""


def _updates(value: object) -> Iterator[tuple[NoticeKind, str]]:
    for each in _mappings(value):
        if kind := _UPDATES.get(str(each.get("type", "")).casefold().replace("-", "_").replace(" ", "_")):
            yield kind, _doi(each.get("DOI"))


def _mappings(value: object) -> Iterator[Mapping[str, Any]]:
    return (each for each in (value if isinstance(value, list) else ()) if isinstance(each, Mapping))


def _doi(value: object) -> str:
    return f"doi:{value}" if isinstance(value, str) and value else ""


def _where(value: str) -> str:
    """Return "J Ex. 2022;2:1. PMID: 30000002" as "J Ex. 2022;2:1 (PMID 30000002)"."""
    found = _NUMBERED.fullmatch(value)
    return f"{found[1]} (PMID {found[2]})" if found else value.rstrip(".")
