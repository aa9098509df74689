"""BibTeX types and fields, BibLaTeX's too, and CSL's names for them."""

from __future__ import annotations

from typing import Final

from handout.content.reference import ReferenceType

TYPES: Final[dict[str, ReferenceType]] = {
    "article": "article-journal", "artwork": "graphic", "audio": "song", "bookinbook": "chapter", "book": "book",
    "booklet": "pamphlet", "collection": "book", "conference": "paper-conference", "dataset": "dataset",
    "electronic": "webpage", "image": "graphic", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "inreference": "entry-encyclopedia", "jurisdiction": "legal_case",
    "legislation": "legislation", "letter": "personal_communication", "manual": "book", "map": "map",
    "mastersthesis": "thesis", "misc": "document", "movie": "motion_picture", "music": "song",
    "mvbook": "book", "mvcollection": "book", "mvproceedings": "book", "mvreference": "book", "online": "webpage",
    "patent": "patent", "performance": "performance", "periodical": "periodical", "phdthesis": "thesis",
    "preprint": "article", "presentation": "speech", "proceedings": "book", "reference": "book",
    "report": "report", "review": "review", "software": "software", "standard": "standard",
    "suppbook": "chapter", "suppcollection": "chapter", "suppperiodical": "article-journal",
    "techreport": "report", "thesis": "thesis", "unpublished": "manuscript", "video": "motion_picture",
    "webpage": "webpage", "www": "webpage",
}  # fmt: skip
"""CSL's type for each entry type."""

SUBTYPES: Final[dict[str, ReferenceType]] = {
    "magazine": "article-magazine",
    "newspaper": "article-newspaper",
    "preprint": "article",
}
"""CSL's type for the subtypes of articles."""

GENRES: Final = {
    "mastersthesis": "Master’s thesis",
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "software": "Computer software",
    "datacd": "Data CD",
    "audiocd": "Audio CD",
}
"""What entry types and BibLaTeX's `type` keys say."""

TEXTS: Final = {
    "journal": "container_title", "journaltitle": "container_title", "booktitle": "container_title",
    "shortjournal": "container_title_short", "journalabbrev": "container_title_short",
    "shorttitle": "title_short", "origtitle": "original_title", "volume": "volume", "edition": "edition",
    "version": "version", "pages": "page", "eid": "number", "articleno": "number",
    "article-number": "number", "artnum": "number", "chapter": "chapter_number", "series": "collection_title",
    "volumes": "number_of_volumes", "pagetotal": "number_of_pages", "publisher": "publisher",
    "organization": "publisher", "institution": "publisher", "school": "publisher", "address": "publisher_place",
    "location": "publisher_place", "eventtitle": "event_title", "venue": "event_place", "pubstate": "status",
    "language": "language", "langid": "language", "abstract": "abstract", "keywords": "keyword", "isbn": "ISBN",
    "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "issue": "issue", "part": "part_number",
    "origpublisher": "original_publisher", "origlocation": "original_publisher_place", "library": "call_number",
}  # fmt: skip
"""The field of Reference for fields that are taken over as text; the first that is there counts."""

PEOPLE: Final = {
    "author": "author",
    "bookauthor": "container_author",
    "editor": "editor",
    "editora": "contributor",
    "translator": "translator",
    "holder": "contributor",
}
"""The field of Reference for fields of names."""

DATES: Final = {
    "date": "issued",
    "urldate": "accessed",
    "eventdate": "event_date",
    "origdate": "original_date",
    "lastchecked": "accessed",
    "lastaccessed": "accessed",
}
"""The field of Reference for fields of dates."""

PRINTED: Final = (
    TEXTS.keys() | PEOPLE.keys() | {"title", "subtitle", "booksubtitle", "number", "type", "howpublished", "year"}
) - {"abstract", "keywords", "langid", "language", "library", "isbn", "issn", "pmid", "pmcid"}
"""The fields whose words print."""

INHERITED: Final = {"title": "booktitle", "subtitle": "booksubtitle", "author": "bookauthor"}
"""How an entry calls what it takes from the one that its `crossref` names; other fields keep their names."""
