"""BibTeX entries: the fields of an entry in CSL's names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from handout.content.csl_date import MONTHS, CslDate
from handout.content.reference import ReferenceType
from handout.reading.references.bibtex_types import DATES, GENRES, SUBTYPES, TEXTS, TYPES
from handout.reading.references.latex import decoded, decoded_url
from handout.reading.references.notice_marks import type_notices

_SERIALS: Final = frozenset(("article-journal", "article-magazine", "article-newspaper", "periodical", "review"))
_IN_SERIES: Final = frozenset(("book", "chapter", "paper-conference"))
_ADDRESS: Final = re.compile(r"https?://[^\s{}]+")
_ACCESSED: Final = re.compile(r"(?:accessed|retrieved|visited)(?:\s+on)?:?\s+([^\]);.]*\d)", re.IGNORECASE)
_STATUS: Final = re.compile(r"\b(in press|forthcoming|submitted|accepted)\b", re.IGNORECASE)
_MONTH_NUMBERS: Final = {str(number): name for number, name in enumerate(MONTHS, 1)}


def bibtex_type(kind: str, fields: Mapping[str, str]) -> ReferenceType:
    """Return CSL's type of an entry: a preprint or a page of the web differ from other @misc by their fields."""
    subtype = fields.get("entrysubtype", "").lower()
    if kind == "article" and subtype in SUBTYPES:
        return SUBTYPES[subtype]
    if _is_preprint(kind, fields):
        return "article"
    if kind in ("misc", "unpublished") and fields.get("eventtitle"):
        return "speech"
    if TYPES.get(kind, "document") == "document" and _address(fields):
        return "webpage"
    return TYPES.get(kind, "document")


def bibtex_fields(kind: str, type_: ReferenceType, fields: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of Reference that an entry's fields say, LaTeX decoded, but for those of names."""
    found: dict[str, Any] = {}
    for name, attribute in TEXTS.items():
        if fields.get(name) and not found.get(attribute):
            found[attribute] = decoded(fields[name], protects=attribute == "container_title")
    found |= {DATES[name]: decoded(fields[name]) for name in DATES if fields.get(name)}
    found["title"] = _titled(fields, "title", "subtitle")
    if fields.get("booksubtitle"):
        found["container_title"] = _titled(fields, "booktitle", "booksubtitle")
    return found | _numbers(type_, fields, found) | _ids(kind, fields) | _remarks(kind, type_, fields, found)


def _titled(fields: Mapping[str, str], title: str, subtitle: str) -> str:
    """Return title and subtitle with a colon between, unless the title ends with a mark of its own."""
    parts = [decoded(fields[name], protects=True) for name in (title, subtitle) if fields.get(name)]
    return (" " if parts and parts[0].endswith(("?", "!", ":")) else ": ").join(parts)


def _numbers(type_: ReferenceType, fields: Mapping[str, str], found: Mapping[str, Any]) -> dict[str, str]:
    number = decoded(fields.get("number", ""))
    pages = {"page": re.sub(r"\s*(?:-+|–)\s*", "-", str(found.get("page", "")))}
    if not number:
        return pages
    if type_ in _SERIALS:
        return pages | ({"issue": number} if not found.get("issue") else {})
    return pages | {"collection_number" if found.get("collection_title") and type_ in _IN_SERIES else "number": number}


def _ids(kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    found = {"DOI": decoded_url(fields.get("doi", "")), "URL": _address(fields)}
    eprint, archive = decoded(fields.get("eprint", "")), _archive(fields)
    if archive == "pubmed":
        return found | {"PMID": eprint}
    if _is_preprint(kind, fields) and archive == "arxiv":
        return found | {"archive": "arXiv", "number": eprint, "genre": "Preprint"}
    return found


def _remarks(kind: str, type_: ReferenceType, fields: Mapping[str, str], found: Mapping[str, Any]) -> dict[str, Any]:
    """Return what year, type, note and howpublished say."""
    note = decoded(" ".join(fields[name] for name in ("note", "addendum", "howpublished") if fields.get(name)))
    accessed, status = _ACCESSED.search(note), _STATUS.search(note)
    genre = decoded(fields.get("type", "")) or (kind if kind in GENRES else "")
    how = decoded(fields.get("howpublished", ""))
    return {
        "issued": found.get("issued") or _issued(fields),
        "accessed": found.get("accessed") or (accessed[1] if accessed else ""),
        "status": found.get("status") or (status[1].lower() if status else ""),
        "notices": type_notices([genre]),
        "genre": GENRES.get(genre.lower(), genre) if type_ not in _SERIALS else "",
        "publisher": found.get("publisher") or ("" if _ADDRESS.search(how) else how),
        "note": note,
    }


def has_month(fields: Mapping[str, str]) -> bool:
    """Return whether the month of an entry can be read; without a year, nothing is said of it."""
    year = decoded(fields.get("year", "")).strip()
    return not year.isdigit() or _issued(fields) != year


def _issued(fields: Mapping[str, str]) -> str:
    """Return the date of `year`, `month` and `day`; of a month that is none, the year."""
    year = decoded(fields.get("year", "")).strip()
    month, day = decoded(fields.get("month", "")).strip(), decoded(fields.get("day", "")).strip()
    if not year.isdigit() or not month:
        return year
    name = _MONTH_NUMBERS.get(month.lstrip("0"), month)
    for written in (f"{year} {name} {day}".strip(), f"{year} {name}"):
        try:
            if CslDate.parse(written).start:
                return written
        except ValueError:
            continue
    return year


def _address(fields: Mapping[str, str]) -> str:
    if fields.get("url"):
        return decoded_url(fields["url"])
    for name in ("howpublished", "note"):
        if found := _ADDRESS.search(decoded_url(fields.get(name, ""))):
            return found[0].rstrip(".,;)")
    return ""


def _archive(fields: Mapping[str, str]) -> str:
    return (fields.get("eprinttype") or fields.get("archiveprefix") or "").strip().lower()


def _is_preprint(kind: str, fields: Mapping[str, str]) -> bool:
    """Return whether an entry is a paper on arXiv that no journal has printed."""
    printed = fields.get("journal") or fields.get("journaltitle") or fields.get("booktitle")
    return kind in ("article", "misc", "online", "unpublished") and _archive(fields) == "arxiv" and not printed
