"""RIS: the format that most databases and reference managers export."""

from __future__ import annotations

import re
from typing import Any, Final

from handout.content.reference import ReferenceType
from handout.diagnostics import Span
from handout.reading.references.collection import Collection, ReferencesRead
from handout.reading.references.notice_marks import type_notices
from handout.reading.references.person_names import person_names, read_persons
from handout.reading.references.tagged import Record, Tagged, first, tagged_fields, values
from handout.reading.references.tagged_dates import ris_date

_TAG: Final = re.compile(r"([A-Z][A-Z0-9]) {0,3}-(?:\s(.*))?$")
_ACCESSION: Final = re.compile(r"(PMID:?\s*|MEDLINE:?\s*)?(\d{4,8})", re.IGNORECASE)
_DATES: Final = ("PY", "Y1", "DA")
"""The tags of the date of publication, that of the year first."""
_NAMES: Final = frozenset(("AU", "A1", "A2", "A3", "A4", "ED", "TA"))
_TYPES: Final[dict[str, ReferenceType]] = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ART": "graphic", "BILL": "bill",
    "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter", "CLSWK": "classic",
    "COMP": "software", "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset",
    "DBASE": "dataset", "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book",
    "EJOUR": "article-journal", "EJOU": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure", "GEN": "document", "GOVDOC": "report", "HEAR": "hearing", "ICOMM": "personal_communication",
    "INPR": "article-journal", "JFULL": "periodical", "JOUR": "article-journal", "LEGAL": "regulation",
    "MANSCPT": "manuscript", "MAP": "map", "MGZN": "article-magazine", "MPCT": "motion_picture",
    "MUSIC": "musical_score", "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent",
    "PCOMM": "personal_communication", "RPRT": "report", "SER": "book", "SLIDE": "speech", "SOUND": "song",
    "STAND": "standard", "STAT": "legislation", "THES": "thesis", "UNBILL": "bill", "UNPB": "manuscript",
    "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
_CONTAINED: Final = frozenset(
    (
        "article-journal", "article-magazine", "article-newspaper", "chapter", "entry-dictionary",
        "entry-encyclopedia", "paper-conference", "post-weblog", "webpage", "legal_case", "bill", "hearing",
    )
)  # fmt: skip
"""Types whose second title is that of the whole; of other types it is a series."""
_SERIALS: Final = frozenset(("article-journal", "article-magazine", "article-newspaper"))
_DOI: Final = re.compile(r"10\.\d+/")


def read_ris(text: str, file: str) -> ReferencesRead:
    """Return the references of a RIS file, whose name `file` is in the diagnostics."""
    collection = Collection(file)
    record: Record = []
    for field in tagged_fields(text, _TAG, indented=False):
        match field.tag:
            case "TY":
                _close(record, collection, is_ended=False)
                record = [field]
            case "ER":
                _close(record, collection, is_ended=True)
                record = []
            case _ if record:
                record.append(field)
            case _ if field.tag or field.value:
                _report_stray(field, collection)
    _close(record, collection, is_ended=False)
    return collection.read()


def _report_stray(field: Tagged, collection: Collection) -> None:
    found = f"`{field.tag}` is" if field.tag else f'"{field.value[:40]}" is'
    collection.lose(
        collection.place(field.line), f"{found} outside an entry", "an entry begins with TY and ends with ER"
    )


def _close(record: Record, collection: Collection, *, is_ended: bool) -> None:
    if not record:
        return
    span = collection.place(record[0].line)
    if not is_ended:
        collection.warn(span, "the entry has no ER line", "end it with `ER  - `")
    type_ = _type(record[0].value, span, collection)
    _report_unsure(record, span, collection)
    key = re.sub(r"\s+", "", first(record, "ID"))
    collection.add(key, type_, _fields(record, type_), span)


def _report_unsure(record: Record, span: Span, collection: Collection) -> None:
    """Report names and dates that may be meant otherwise than they are read."""
    for field in record:
        for message in read_persons([field.value]).unsure if field.tag in _NAMES else ():
            hint = "write each person on a separate line, as `Roe, Anna B`; end the name of a group with a comma"
            collection.warn(collection.place(field.line), f"`{field.tag}`: {message}", hint)
    if doubt := ris_date(values(record, *_DATES)).unsure:
        collection.warn(span, f"the date of the entry: {doubt}", "write year, month and day in DA, as 2022/06/03")


def _type(value: str, span: Span, collection: Collection) -> ReferenceType:
    if value.upper() not in _TYPES:
        collection.warn(span, f'no reference type "{value}"', "it is read as GEN, a document")
    return _TYPES.get(value.upper(), "document")


def _fields(record: Record, type_: ReferenceType) -> dict[str, Any]:
    return {
        **_titles(record, type_),
        **_people(record, type_),
        **_numbers(record, type_),
        "issued": "in press" if record[0].value == "INPR" else ris_date(values(record, *_DATES)).date,
        "accessed": ris_date(values(record, "Y2")).date,
        "publisher": first(record, "PB"),
        "publisher_place": first(record, "CY", "PP"),
        "edition": first(record, "ET"),
        "genre": first(record, "M3") if type_ not in _SERIALS else "",
        "language": first(record, "LA"),
        "DOI": first(record, "DO"),
        "URL": first(record, "UR", "L1"),
        "abstract": first(record, "AB", "N2"),
        "keyword": ", ".join(values(record, "KW")),
        "notices": type_notices(values(record, "M3")),
        "note": first(record, "N1"),
        "source": first(record, "DP", "DB"),
    }


def _titles(record: Record, type_: ReferenceType) -> dict[str, Any]:
    second = first(record, "T2", "JF", "JO", "BT", "C3", "JA")
    short = first(record, "J2", "JA") or next((title for title in values(record, "JO") if title != second), "")
    title = first(record, "TI", "T1", "CT") or (first(record, "BT") if type_ == "book" else "")
    if type_ in _CONTAINED:
        return {
            "title": title,
            "container_title": second,
            "container_title_short": short,
            "collection_title": first(record, "T3"),
            "title_short": first(record, "ST"),
        }
    series = first(record, "T2", "T3")
    return {"title": title, "collection_title": series if series != title else "", "title_short": first(record, "ST")}


def _people(record: Record, type_: ReferenceType) -> dict[str, Any]:
    second = "editor" if type_ in _CONTAINED or not values(record, "ED") else "collection_editor"
    return {
        "author": person_names(field.value for field in record if field.tag in ("AU", "A1")),
        "collection_editor": person_names(values(record, "A3")),
        second: person_names(values(record, "A2")),
        **({"editor": person_names(values(record, "ED"))} if values(record, "ED") else {}),
        "translator": person_names(values(record, "A4", "TA")),
    }


def _numbers(record: Record, type_: ReferenceType) -> dict[str, Any]:
    start, end = first(record, "SP"), first(record, "EP")
    if _DOI.match(start):  # some publishers' exports have it here, and the article number in C7
        start = ""
    is_range = start and end and start != end and "-" not in start + end
    page = f"{start}-{end}" if is_range else end if "-" in end else start or end
    serial = first(record, "SN")
    return {
        "volume": first(record, "VL"),
        "issue": first(record, "IS", "CP") if type_ in _SERIALS else "",
        "page": "" if type_ == "book" else page,
        "number_of_pages": page if type_ == "book" else "",
        "number": first(record, "C7") if type_ in _SERIALS else first(record, "M1", "IS", "C7"),
        "chapter_number": first(record, "SE") if type_ == "chapter" else "",
        "ISSN": serial if type_ in _SERIALS else "",
        "ISBN": "" if type_ in _SERIALS else serial,
        "PMID": _pubmed_number(record),
        "PMCID": next((value for value in values(record, "C2") if value.startswith("PMC")), ""),
    }


def _pubmed_number(record: Record) -> str:
    """Return the PubMed number of an accession number: of one with its label, or in a record of PubMed's own."""
    databases = " ".join(values(record, "DB", "DP")).casefold()
    is_pubmed = not databases or any(name in databases for name in ("pubmed", "medline", "nlm"))
    found = (_ACCESSION.fullmatch(value) for value in values(record, "AN"))
    return next((each[2] for each in found if each and (each[1] or is_pubmed)), "")
