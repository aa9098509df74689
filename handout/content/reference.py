"""Reference: a work that is cited, in the names and types of CSL 1.0.2."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta, field

from handout.content.csl_date import CslDate

__all__ = ["CslDate", "Name", "Notice", "NoticeKind", "Number", "Reference", "ReferenceType"]

ReferenceType: TypeAlias = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
"""The kinds of works that CSL knows. `article` is a preprint, `motion_picture` any video."""

NoticeKind: TypeAlias = Literal[
    "retracted", "partly-retracted", "withdrawn", "retraction-notice", "concern", "corrected", "correction-notice",
    "published", "updated",
]  # fmt: skip
"""What became of a work. `retraction-notice` and `correction-notice`: it is itself such a notice about another."""

Number: TypeAlias = int | str
"""A number as authors write it: 89, "89" or "45 Suppl 1"."""


class Name(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A person, or with `literal` a group."""

    family: Annotated[str, Meta(description="The family name.")] = ""
    given: Annotated[str, Meta(description='Given names or initials: "Sanjay J" or "S. J.".')] = ""
    literal: Annotated[str, Meta(description='A group: "World Health Organization"; a last "others" is et al.')] = ""
    suffix: Annotated[str, Meta(description='"Jr.", "III".')] = ""
    dropping_particle: Annotated[str, Meta(description='The "de" of "Beauvoir, S. de".')] = ""
    non_dropping_particle: Annotated[str, Meta(description='The "van der" of "van der Kolk".')] = ""
    comma_suffix: Annotated[bool | int | str, Meta(description="Whether a comma comes before the suffix.")] = False
    static_ordering: Annotated[bool | int | str, Meta(description="Whether the family name is always first.")] = False
    parse_names: Annotated[
        bool | int | str, Meta(description="Whether particles are looked for inside family and given.")
    ] = True


class Notice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """Something that was published about a work after the work itself."""

    kind: Annotated[NoticeKind, Meta(description="`retracted`, `concern`, `corrected`, `published`, `updated` ...")]
    where: Annotated[str, Meta(description="Where it was published: `J Ex. 2022;2:1`.")] = ""


class Reference(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """A work that is cited. Only `id` and `type` are required; a style prints what is there."""

    id: Annotated[str, Meta(description="The key that texts cite it by: `[@key]`.", min_length=1)]
    type: Annotated[ReferenceType, Meta(description="CSL's type: `article-journal`, `book`, `webpage`, `report` ...")]

    title: Annotated[
        str, Meta(description="The title in sentence case; `<i>`, `<b>`, `<sup>` and `<sub>` are read.")
    ] = ""
    title_short: Annotated[str, Meta(description="A short form of the title.")] = ""
    author: Annotated[tuple[Name, ...], Meta(description="The authors: `{ family, given }` or `{ literal }`.")] = ()
    editor: Annotated[tuple[Name, ...], Meta(description="The editors of the work, or of the book it is in.")] = ()
    translator: Annotated[tuple[Name, ...], Meta(description="The translators.")] = ()
    issued: Annotated[
        CslDate | None, Meta(description='When it came out: 2022, 2022-06-03, "2022-06", "in press".')
    ] = None
    container_title: Annotated[str, Meta(description="The journal, the book of a chapter, the website.")] = ""
    container_title_short: Annotated[str, Meta(description="The journal's abbreviation: `J Pain Res`.")] = ""
    collection_title: Annotated[str, Meta(description="The series.")] = ""
    volume: Annotated[Number, Meta(description="The volume.")] = ""
    issue: Annotated[Number, Meta(description="The issue.")] = ""
    page: Annotated[Number, Meta(description="The pages: `1691-1706`.")] = ""
    number: Annotated[Number, Meta(description="The number of an article, a report, a trial, a standard.")] = ""
    edition: Annotated[Number, Meta(description="The edition: 5.")] = ""
    version: Annotated[Number, Meta(description="The version of software or data.")] = ""
    genre: Annotated[str, Meta(description='What it is: "PhD thesis", "Preprint", "NICE guideline".')] = ""
    medium: Annotated[str, Meta(description='What it is on: "Video".')] = ""
    publisher: Annotated[str, Meta(description="The publisher, university or producer.")] = ""
    publisher_place: Annotated[str, Meta(description="Where the publisher is.")] = ""
    event: Annotated[str, Meta(description="An older name of `event-title`.")] = ""
    event_title: Annotated[str, Meta(description="The conference.")] = ""
    event_place: Annotated[str, Meta(description="Where the conference was.")] = ""
    event_date: Annotated[CslDate | None, Meta(description="When the conference was.")] = None
    status: Annotated[str, Meta(description='"in press", "advance online publication".')] = ""
    language: Annotated[str, Meta(description="The language of the work: `en`, `de-DE`.")] = ""
    accessed: Annotated[CslDate | None, Meta(description="When the address was opened.")] = None
    URL: Annotated[str, Meta(description="The web address.")] = field(name="URL", default="")
    DOI: Annotated[str, Meta(description="The DOI: `10.2147/JPR.S360733`.")] = field(name="DOI", default="")
    PMID: Annotated[Number, Meta(description="The PubMed number.")] = field(name="PMID", default="")
    PMCID: Annotated[Number, Meta(description="The PubMed Central number.")] = field(name="PMCID", default="")
    ISBN: Annotated[str, Meta(description="The ISBN; not printed.")] = field(name="ISBN", default="")
    ISSN: Annotated[str, Meta(description="The ISSN; not printed.")] = field(name="ISSN", default="")

    notices: Annotated[
        tuple[Notice, ...], Meta(description="What became of the work: it was retracted, corrected ...; not printed.")
    ] = ()
    original_title: Annotated[str, Meta(description="The title in the other language of a translation.")] = ""
    original_date: Annotated[CslDate | None, Meta(description="When it first came out.")] = None
    original_publisher: Annotated[str, Meta(description="Who first published it.")] = ""
    original_publisher_place: Annotated[str, Meta(description="Where it was first published.")] = ""
    submitted: Annotated[CslDate | None, Meta(description="When it was submitted.")] = None
    available_date: Annotated[CslDate | None, Meta(description="When it could first be read.")] = None
    number_of_volumes: Annotated[Number, Meta(description="How many volumes there are.")] = ""
    number_of_pages: Annotated[Number, Meta(description="How many pages there are.")] = ""
    chapter_number: Annotated[Number, Meta(description="The number of the chapter, track or session.")] = ""
    collection_number: Annotated[Number, Meta(description="The number within the series.")] = ""
    supplement_number: Annotated[Number, Meta(description="The supplement.")] = ""
    part_number: Annotated[Number, Meta(description="The part.")] = ""
    printing_number: Annotated[Number, Meta(description="The printing.")] = ""
    page_first: Annotated[Number, Meta(description="The first page.")] = ""
    section: Annotated[Number, Meta(description="The section of a law or a newspaper.")] = ""
    volume_title: Annotated[str, Meta(description="The title of the volume.")] = ""
    part_title: Annotated[str, Meta(description="The title of the part.")] = ""
    archive: Annotated[str, Meta(description="The archive or database.")] = ""
    archive_collection: Annotated[str, Meta(description="The archive's collection.")] = field(
        name="archive_collection", default=""
    )
    archive_location: Annotated[str, Meta(description="The place in the archive.")] = field(
        name="archive_location", default=""
    )
    archive_place: Annotated[str, Meta(description="Where the archive is.")] = ""
    authority: Annotated[str, Meta(description="The court, office or body.")] = ""
    division: Annotated[str, Meta(description="A part of the authority.")] = ""
    jurisdiction: Annotated[str, Meta(description="Where the law applies.")] = ""
    references: Annotated[str, Meta(description="Related works, as words.")] = ""
    reviewed_title: Annotated[str, Meta(description="The title of the work under review.")] = ""
    reviewed_genre: Annotated[str, Meta(description="What the work under review is.")] = ""
    dimensions: Annotated[str, Meta(description="Size or length.")] = ""
    scale: Annotated[str, Meta(description="The scale of a map.")] = ""

    chair: Annotated[tuple[Name, ...], Meta(description="Who chaired the session.")] = ()
    collection_editor: Annotated[tuple[Name, ...], Meta(description="The editors of the series.")] = ()
    compiler: Annotated[tuple[Name, ...], Meta(description="The compilers.")] = ()
    composer: Annotated[tuple[Name, ...], Meta(description="The composers.")] = ()
    container_author: Annotated[tuple[Name, ...], Meta(description="The authors of the book a chapter is in.")] = ()
    contributor: Annotated[tuple[Name, ...], Meta(description="Contributors of no other role.")] = ()
    curator: Annotated[tuple[Name, ...], Meta(description="The curators.")] = ()
    director: Annotated[tuple[Name, ...], Meta(description="The directors.")] = ()
    editor_translator: Annotated[tuple[Name, ...], Meta(description="Who edited and translated.")] = ()
    editorial_director: Annotated[tuple[Name, ...], Meta(description="The editorial directors.")] = ()
    executive_producer: Annotated[tuple[Name, ...], Meta(description="The executive producers.")] = ()
    guest: Annotated[tuple[Name, ...], Meta(description="The guests.")] = ()
    host: Annotated[tuple[Name, ...], Meta(description="The hosts.")] = ()
    illustrator: Annotated[tuple[Name, ...], Meta(description="The illustrators.")] = ()
    interviewer: Annotated[tuple[Name, ...], Meta(description="The interviewers.")] = ()
    narrator: Annotated[tuple[Name, ...], Meta(description="The narrators.")] = ()
    organizer: Annotated[tuple[Name, ...], Meta(description="The organizers.")] = ()
    original_author: Annotated[tuple[Name, ...], Meta(description="The authors of the original.")] = ()
    performer: Annotated[tuple[Name, ...], Meta(description="The performers.")] = ()
    producer: Annotated[tuple[Name, ...], Meta(description="The producers.")] = ()
    recipient: Annotated[tuple[Name, ...], Meta(description="Who a letter went to.")] = ()
    reviewed_author: Annotated[tuple[Name, ...], Meta(description="The authors of the work under review.")] = ()
    script_writer: Annotated[tuple[Name, ...], Meta(description="Who wrote the script.")] = ()
    series_creator: Annotated[tuple[Name, ...], Meta(description="Who created the series.")] = ()

    abstract: Annotated[str, Meta(description="Not printed.")] = ""
    annote: Annotated[str, Meta(description="Not printed.")] = ""
    call_number: Annotated[Number, Meta(description="Not printed.")] = ""
    categories: Annotated[tuple[str, ...], Meta(description="Not printed.")] = ()
    citation_key: Annotated[str, Meta(description="Not printed.")] = ""
    citation_label: Annotated[str, Meta(description="Not printed.")] = ""
    citation_number: Annotated[Number, Meta(description="Not printed: numbers follow the order of citation.")] = ""
    custom: Annotated[dict[str, Any] | None, Meta(description="Not printed.")] = None
    journal_abbreviation: Annotated[str, Meta(description="An older name of `container-title-short`.")] = field(
        name="journalAbbreviation", default=""
    )
    keyword: Annotated[str, Meta(description="Not printed.")] = ""
    license: Annotated[str, Meta(description="Not printed.")] = ""
    note: Annotated[str, Meta(description="Not printed.")] = ""
    short_title: Annotated[str, Meta(description="An older name of `title-short`.")] = field(
        name="shortTitle", default=""
    )
    source: Annotated[str, Meta(description="The database it was found in; not printed.")] = ""
    year_suffix: Annotated[str, Meta(description="Not printed: letters follow the order of the list.")] = ""
