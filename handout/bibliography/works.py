"""Works: a reference as the styles read it, each field one clean line, its gaps filled where CSL says how."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

import msgspec

from handout.bibliography.fields import plain, tidy
from handout.bibliography.links import bare_doi
from handout.bibliography.markup import printed
from handout.bibliography.names import Person, has_others, persons
from handout.content.csl_date import CslDate
from handout.content.reference import Name, Reference, ReferenceType


class Kind(StrEnum):
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


_TYPES: Final[dict[Kind, tuple[ReferenceType, ...]]] = {
    Kind.ARTICLE: ("article-journal", "article-magazine", "periodical", "review", "review-book"),
    Kind.NEWS: ("article-newspaper",),
    Kind.PREPRINT: ("article",),
    Kind.BOOK: (
        "book", "broadcast", "classic", "collection", "figure", "graphic", "interview", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "personal_communication", "software", "song",
    ),
    Kind.REPORT: ("document", "patent", "report", "standard"),
    Kind.PART: ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"),
    Kind.WEB: ("post", "post-weblog", "webpage"),
    Kind.TALK: ("event", "performance", "speech"),
    Kind.THESIS: ("thesis",),
    Kind.DATASET: ("dataset",),
    Kind.LEGAL: ("bill", "hearing", "legal_case", "legislation", "regulation", "treaty"),
}  # fmt: skip
KINDS: Final = {type_: kind for kind, types in _TYPES.items() for type_ in types}
"""The kind of each of CSL's types."""

_HOST: Final = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
ROLES: Final = (
    "director", "composer", "script_writer", "series_creator", "host", "guest", "producer", "executive_producer",
    "illustrator", "performer", "narrator", "interviewer", "compiler", "curator", "organizer", "chair",
    "editorial_director", "original_author", "contributor",
)  # fmt: skip
"""Who stands in for an author, in this order, where there is neither author nor editor."""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """A reference as the styles read it. Texts are one clean line, empty where nothing is known."""

    id: str
    type: ReferenceType
    kind: Kind
    authors: tuple[Person, ...]
    """The authors, or who stands in for them in the role `role`; editors do not stand here."""
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
        """The role as it stands behind the names, "hosts"; empty for authors."""
        return f"{self.role}s" if self.role and len(self.authors) > 1 else self.role


def work_of(reference: Reference, year_suffix: str = "") -> Work:
    """Return `reference` as the styles read it."""
    role, creators = _creators(reference)
    container = printed(tidy(reference.container_title))
    publisher = plain(reference.publisher)
    authors = persons(creators)
    editors = persons(reference.editor or reference.editor_translator or reference.collection_editor)
    return Work(
        id=reference.id,
        type=reference.type,
        kind=_kind(reference, container),
        authors=authors,
        role=role,
        others=has_others(creators),
        editors=editors,
        translators=persons(reference.translator),
        container_authors=persons(reference.container_author),
        title=printed(tidy(reference.title)) or _stand_in(reference, authors, editors, container, publisher),
        title_short=printed(tidy(reference.title_short or reference.short_title)),
        original_title=printed(tidy(reference.original_title)),
        container=container,
        container_short=_without_stops(
            printed(tidy(reference.container_title_short or reference.journal_abbreviation)) or container
        ),
        collection_title=plain(reference.collection_title),
        collection_number=plain(reference.collection_number),
        volume=plain(reference.volume),
        issue=_issue(plain(reference.issue), plain(reference.supplement_number)),
        page=plain(reference.page or reference.page_first),
        number=plain(reference.number),
        edition=plain(reference.edition),
        version=plain(reference.version),
        genre=plain(reference.genre),
        medium=plain(reference.medium),
        publisher=publisher,
        place=plain(reference.publisher_place),
        event=plain(reference.event_title or reference.event),
        event_place=plain(reference.event_place),
        chapter_number=plain(reference.chapter_number),
        number_of_pages=plain(reference.number_of_pages),
        number_of_volumes=plain(reference.number_of_volumes),
        section=plain(reference.section),
        authority=plain(reference.authority),
        status=plain(reference.status),
        language=plain(reference.language),
        archive=plain(reference.archive),
        archive_location=plain(reference.archive_location),
        url=tidy(reference.URL),
        doi=tidy(bare_doi(reference.DOI)),
        pmid=plain(reference.PMID),
        pmcid=plain(reference.PMCID),
        issued=_known(reference.issued),
        accessed=_known(reference.accessed),
        original_date=_known(reference.original_date),
        year_suffix=year_suffix,
    )


def _creators(reference: Reference) -> tuple[str, tuple[Name, ...]]:
    """Return who made the work, and in which role where that is not the author's."""
    if reference.author or reference.editor or reference.editor_translator:
        return "", reference.author
    for role in ROLES:
        names: tuple[Name, ...] = getattr(reference, role)
        if persons(names):
            return role.replace("_", " "), names
    return "", ()


def _kind(reference: Reference, container: str) -> Kind:
    """Return the kind of the type, but of a part without a whole a book, and of a book inside another a part."""
    kind = KINDS[reference.type]
    match kind:
        case Kind.PART if not container:
            return Kind.TALK if reference.type == "paper-conference" else Kind.BOOK
        case Kind.ARTICLE if reference.type == "article-magazine" and not plain(reference.volume):
            return Kind.NEWS
        case Kind.BOOK | Kind.REPORT if container:
            return Kind.PART
        case _:
            return kind


def _stand_in(reference: Reference, *names: object) -> str:
    """Return what stands for the title of a work that nothing names: its website, else its key; else empty."""
    if any(names):
        return ""
    host = _HOST.match(reference.URL.strip())
    return host[1] if host else reference.id


def _issue(issue: str, supplement: str) -> str:
    if supplement.isdigit():
        supplement = f"suppl {supplement}"
    return f"{issue} {supplement}".strip()


def _without_stops(abbreviation: str) -> str:
    """Return "J. Pain Res." as "J Pain Res": AMA and NLM set no full stop behind an abbreviation."""
    return " ".join(word for word in (word.rstrip(".") for word in abbreviation.split()) if word)


def _known(date: CslDate | None) -> CslDate | None:
    return date if date and (date.start or plain(date.literal)) else None
