"""Works: a reference as the styles read it, each field one clean line, its gaps filled where CSL says how."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, Final

import msgspec

from handout.bibliography.fields import plain, tidy
from handout.bibliography.identifiers import doi_of, pmcid_of, pmid_of
from handout.bibliography.links import is_doi_address
from handout.bibliography.markup import printed
from handout.bibliography.names import Person, has_others, persons
from handout.content.csl_date import CslDate
from handout.content.reference import Name, Reference, ReferenceType


class WorkKind(StrEnum):
    """The forms that references take, whatever the style; each of CSL's types has one of them."""

    ARTICLE = "article"
    NEWS = "news"
    PREPRINT = "preprint"
    BOOK = "book"
    REPORT = "report"
    PART = "part"
    WEB = "web"
    TALK = "talk"
    THESIS = "thesis"
    DATASET = "dataset"
    LEGAL = "legal"


_TYPES: Final[dict[WorkKind, tuple[ReferenceType, ...]]] = {
    WorkKind.ARTICLE: ("article-journal", "article-magazine", "periodical", "review", "review-book"),
    WorkKind.NEWS: ("article-newspaper",),
    WorkKind.PREPRINT: ("article",),
    WorkKind.BOOK: (
        "book", "broadcast", "classic", "collection", "figure", "graphic", "interview", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "personal_communication", "software", "song",
    ),
    WorkKind.REPORT: ("document", "patent", "report", "standard"),
    WorkKind.PART: ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"),
    WorkKind.WEB: ("post", "post-weblog", "webpage"),
    WorkKind.TALK: ("event", "performance", "speech"),
    WorkKind.THESIS: ("thesis",),
    WorkKind.DATASET: ("dataset",),
    WorkKind.LEGAL: ("bill", "hearing", "legal_case", "legislation", "regulation", "treaty"),
}  # fmt: skip
KINDS: Final = {type_: kind for kind, types in _TYPES.items() for type_ in types}
"""The kind of each of CSL's types."""

_HOST: Final = r"(?i)https?://(?:www\.)?([^/?#]+)"
ROLES: Final = (
    "director", "composer", "script_writer", "series_creator", "host", "guest", "producer", "executive_producer",
    "illustrator", "performer", "narrator", "interviewer", "compiler", "curator", "organizer", "chair",
    "editorial_director", "original_author", "contributor",
)  # fmt: skip
"""Who takes an author's place, in this order, where there is neither author nor editor."""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """A reference as the styles read it. Texts are one clean line, empty where nothing is known."""

    id: str
    type: ReferenceType
    kind: WorkKind
    authors: tuple[Person, ...]
    """The authors, or who takes their place in the role `role`; editors are not here."""
    role: str
    """"director", or what else the authors are; empty for authors."""
    others: bool
    """Whether there are more authors than are named."""
    editors: tuple[Person, ...]
    translators: tuple[Person, ...]
    container_authors: tuple[Person, ...]
    title: str
    """With its markup and straight quotes: read it with `handout.bibliography.titles`."""
    title_short: str
    original_title: str
    container: str
    container_short: str
    """The journal's abbreviation without full stops, else its title."""
    collection_title: str
    collection_number: str
    volume: str
    issue: str
    """The issue, with the supplement behind it."""
    page: str
    number: str
    edition: str
    version: str
    genre: str
    medium: str
    publisher: str
    place: str
    event: str
    event_place: str
    chapter_number: str
    number_of_pages: str
    number_of_volumes: str
    section: str
    authority: str
    status: str
    language: str
    archive: str
    archive_location: str
    url: str
    doi: str
    pmid: str
    pmcid: str
    issued: CslDate | None
    """None where no date is known, not even in words."""
    accessed: CslDate | None
    original_date: CslDate | None
    year_suffix: str = ""
    """The letter that parts works of the same authors and year; the style's author-date side sets it."""

    @property
    def role_word(self) -> str:
        """The role as it is behind the names, "hosts"; empty for authors."""
        return f"{self.role}s" if self.role and len(self.authors) > 1 else self.role


_TEXTS: Final = {
    "place": "publisher_place",
} | {
    name: name
    for name in (
        "archive", "archive_location", "authority", "chapter_number", "collection_number", "collection_title",
        "edition", "event_place", "genre", "language", "medium", "number", "number_of_pages", "number_of_volumes",
        "publisher", "section", "status", "version", "volume",
    )
}  # fmt: skip
"""The fields of Work that are fields of Reference made plain."""


def work_of(reference: Reference) -> Work:
    """Return `reference` as the styles read it."""
    texts: dict[str, Any] = {name: plain(getattr(reference, field)) for name, field in _TEXTS.items()}
    container = printed(tidy(reference.container_title))
    people = _people(reference)
    named = (people["authors"], people["editors"], container, texts["publisher"])
    return Work(
        id=reference.id,
        type=reference.type,
        kind=_kind(reference, container),
        title=printed(tidy(reference.title)) or ("" if any(named) else _stand_in(reference)),
        title_short=printed(tidy(reference.title_short or reference.short_title)),
        original_title=printed(tidy(reference.original_title)),
        container=container,
        container_short=_abbreviation(reference) or _without_stops(container),
        issue=_issue(plain(reference.issue), plain(reference.supplement_number)),
        page=plain(reference.page or reference.page_first),
        event=plain(reference.event_title or reference.event),
        issued=_known(reference.issued),
        accessed=_known(reference.accessed),
        original_date=_known(reference.original_date),
        **texts,
        **people,
        **_addresses(reference),
    )


def _people(reference: Reference) -> dict[str, Any]:
    role, creators = _creators(reference)
    editors = reference.editor or reference.editor_translator or reference.collection_editor
    return {
        "authors": persons(creators),
        "role": role,
        "others": has_others(creators),
        "editors": persons(editors),
        "translators": persons(reference.translator),
        "container_authors": persons(reference.container_author),
    }


def _addresses(reference: Reference) -> dict[str, Any]:
    """Return DOI, PubMed's numbers and URL, as far as they can be one.

    An address that is the DOI's own is not printed a second time.
    """
    doi, url = tidy(doi_of(reference.DOI)), tidy(reference.URL)
    numbers = {"pmid": pmid_of(reference.PMID), "pmcid": pmcid_of(reference.PMCID)}
    if not is_doi_address(url):
        return {**numbers, "doi": doi, "url": url}
    return {**numbers, "doi": doi or tidy(doi_of(url)), "url": ""}


def _creators(reference: Reference) -> tuple[str, tuple[Name, ...]]:
    """Return who made the work, and in which role where that is not the author's."""
    if reference.author or reference.editor or reference.editor_translator:
        return "", reference.author
    for role in ROLES:
        names: tuple[Name, ...] = getattr(reference, role)
        if persons(names):
            return role.replace("_", " "), names
    return "", ()


def _kind(reference: Reference, container: str) -> WorkKind:
    """Return the kind of the type, but of a part without a whole a book, and of a book inside another a part."""
    kind = KINDS[reference.type]
    match kind:
        case WorkKind.PART if not container:
            return WorkKind.TALK if reference.type == "paper-conference" else WorkKind.BOOK
        case WorkKind.ARTICLE if reference.type == "article-magazine" and not plain(reference.volume):
            return WorkKind.NEWS
        case WorkKind.BOOK | WorkKind.REPORT if container:
            return WorkKind.PART
        case _:
            return kind


def _stand_in(reference: Reference) -> str:
    """Return what stands for the title of a work that nothing names: its website, else its key."""
    host = re.match(_HOST, reference.URL.strip())
    return host[1] if host else reference.id


def _abbreviation(reference: Reference) -> str:
    return _without_stops(printed(tidy(reference.container_title_short or reference.journal_abbreviation)))


def _issue(issue: str, supplement: str) -> str:
    if supplement.isdigit():
        supplement = f"suppl {supplement}"
    return f"{issue} {supplement}".strip()


def _without_stops(abbreviation: str) -> str:
    """Return "J. Pain Res." as "J Pain Res": AMA and NLM set no full stop behind an abbreviation."""
    return " ".join(word for word in (word.rstrip(".") for word in abbreviation.split()) if word)


def _known(date: CslDate | None) -> CslDate | None:
    return date if date and (date.start or plain(date.literal)) else None
