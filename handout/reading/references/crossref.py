"""Crossref: its variant of CSL-JSON, made CSL's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, Final

from handout.content.reference import ReferenceType
from handout.reading.references.mathml import without_mathml

TYPES: Final[dict[str, ReferenceType]] = {
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "book-series": "book",
    "book-set": "book",
    "component": "figure",
    "dissertation": "thesis",
    "edited-book": "book",
    "journal": "periodical",
    "journal-article": "article-journal",
    "journal-issue": "periodical",
    "journal-volume": "periodical",
    "magazine-article": "article-magazine",
    "misc": "document",
    "monograph": "book",
    "newspaper-article": "article-newspaper",
    "other": "document",
    "peer-review": "review",
    "posted-content": "article",
    "preprint": "article",
    "proceedings": "book",
    "proceedings-article": "paper-conference",
    "reference-book": "book",
    "reference-entry": "entry",
    "report-component": "report",
    "report-series": "report",
    "web-page": "webpage",
}
"""CSL's type for each of Crossref's, and for names that other programs give to CSL's types."""
_RENAMED: Final = {
    "short-container-title": "container-title-short",
    "article-number": "number",
    "published": "issued",
    "published-print": "issued",
    "published-online": "issued",
    "short-title": "title-short",
    "publisher-location": "publisher-place",
    "edition-number": "edition",
}
_FACES: Final = (
    (re.compile(r"<(/?)(?:jats:)?(?:em|italic|i)>"), r"<\1i>"),
    (re.compile(r"<(/?)(?:jats:)?(?:strong|bold|b)>"), r"<\1b>"),
    (re.compile(r"<(/?)(?:jats:)?(sup|sub)>"), r"<\1\2>"),
    (re.compile(r"</?(?:jats:)?(?:scp|tt|sc|u|inline-formula)(?:\s[^<>]*)?>"), ""),
    (re.compile(r"</?(?:jats:)?(?:p|title)(?:\s[^<>]*)?>"), " "),
)


def without_variants(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return `entry` with CSL's own keys, one title where there is a list of them, and its event and server found."""
    found = {key: _single(key, value) for key, value in entry.items() if key not in _RENAMED}
    for key, name in _RENAMED.items():
        if entry.get(key) and not _says(found.get(name)):
            found[name] = _single(name, entry[key])
    if isinstance(event := found.pop("event", None), Mapping):
        found |= {"event-title": event.get("name", ""), "event-place": event.get("location", "")}
    elif event:
        found.setdefault("event-title", event)
    if found.get("type") == "posted-content":
        found.setdefault("genre", "Preprint")
        found["publisher"] = _server(found)
    return found


def clean_title(title: str) -> str:
    """Return a title with CSL's tags in place of JATS's and HTML's, entities read."""
    text = without_mathml(title)
    text = unescape(text) if "&" in text else text
    if "<" in text:
        for pattern, replacement in _FACES:
            text = pattern.sub(replacement, text)
    return text


def _single(key: str, value: Any) -> Any:
    """Return the first of a list of texts, but for categories."""
    is_texts = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return next(iter(value), "") if is_texts and key != "categories" else value


def _says(value: Any) -> bool:
    """Return whether `value` says something; Crossref writes an unknown date as [[null]]."""
    return bool(value) and value != {"date-parts": [[None]]}


def _server(entry: Mapping[str, Any]) -> Any:
    """Return the server of a preprint, which Crossref calls its institution."""
    institution = entry.get("institution")
    if isinstance(institution, list) and institution and isinstance(institution[0], Mapping):
        return institution[0].get("name", "")
    return entry.get("group-title") or entry.get("publisher", "")
