"""Document: one handout in one language, as its author wrote it."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from handout.content.blocks import Block, ContentStruct, PartName, Parts, Point, numbered_on
from handout.content.clinic import Clinic
from handout.content.inlines import RichText
from handout.content.languages import base_language
from handout.content.own_phrases import OwnPhrases, phrases_for
from handout.content.phrases import Phrases
from handout.content.reference import Reference
from handout.content.style_name import StyleName as StyleName
from handout.content.urgent import Urgent as Urgent


class Kind(StrEnum):
    """What the handout is about; a treatment owes its reader the most."""

    TREATMENT = "treatment"
    CONDITION = "condition"
    PROCEDURE = "procedure"
    MEDICINE = "medicine"
    WELLBEING = "wellbeing"


class Audience(StrEnum):
    """For whom a section is meant: patients read the handout, clinicians see the deck."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    BOTH = "both"


class Covers(StrEnum):
    """What a section owes a reader who has to choose."""

    BENEFITS = "benefits"
    RISKS = "risks"
    ALTERNATIVES = "alternatives"
    NO_TREATMENT = "no-treatment"
    UNKNOWNS = "unknowns"
    ACTIONS = "actions"


class Slide(ContentStruct, frozen=True):
    """How the deck says a section, one slide each."""

    title: Annotated[RichText | None, Meta(description="A sentence that states the point.")] = None
    points: Annotated[tuple[Point, ...], Meta(description="Points to show instead of the section's own.")] = ()
    use: Annotated[PartName | None, Meta(description="The part of the section to show.")] = None
    notes: Annotated[RichText | None, Meta(description="What the speaker says.")] = None
    skip: Annotated[bool, Meta(description="Leave this slide out.")] = False


class BlockTable(Parts, frozen=True):
    """A `[[section.block]]`: exactly one part."""


class Section(Parts, frozen=True, kw_only=True):
    """A heading and what is under it."""

    heading: Annotated[RichText, Meta(description="The heading, best as a question the reader has.")]
    icon: Annotated[str, Meta(description="Name of an icon, or an SVG file of your own; one colour.")] = ""
    say: Annotated[str, Meta(description="How to pronounce the hard word of the heading.")] = ""
    audience: Annotated[Audience, Meta(description="`patient`, `clinician` or `both`.")] = Audience.BOTH
    covers: Annotated[tuple[Covers, ...], Meta(description="What the section owes the reader.")] = ()
    block: Annotated[tuple[BlockTable, ...], Meta(description="Parts in an order of your own, one part a table.")] = ()
    slide: Annotated[tuple[Slide, ...], Meta(description="How the deck says it: a table, or one table a slide.")] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The section's parts in printing order: its own, then those of its `[[section.block]]` tables."""
        return numbered_on(self.parts + tuple(part for table in self.block for part in table.parts))

    @property
    def on_paper(self) -> bool:
        """Whether the handout prints the section."""
        return self.audience is not Audience.CLINICIAN

    @property
    def on_slides(self) -> bool:
        """Whether the deck shows the section."""
        return self.audience is not Audience.PATIENT


class Nutshell(ContentStruct, frozen=True):
    """The summary."""

    points: Annotated[tuple[RichText, ...], Meta(description="One to three points.")] = ()
    text: Annotated[RichText | None, Meta(description="A paragraph instead of points.")] = None
    heading: Annotated[str, Meta(description='Default: "In a Nutshell" in the document\'s language.')] = ""

    @property
    def lines(self) -> tuple[RichText, ...]:
        """The points, or the text as the only one."""
        return self.points or ((self.text,) if self.text else ())


class Questions(ContentStruct, frozen=True):
    """Questions to bring to the care team, and room to write."""

    prompts: Annotated[tuple[RichText, ...], Meta(description="Questions the reader might ask.")] = ()
    lines: Annotated[int, Meta(description="Lines to write on.", ge=0, le=40)] = 4


class GlossaryEntry(ContentStruct, frozen=True):
    """A hard word in plain words; on paper it is explained where it first appears."""

    term: Annotated[str, Meta(description="The hard word.", min_length=1)]
    plain: Annotated[str, Meta(description="The same in plain words.", min_length=1)]
    say: Annotated[str, Meta(description="How to pronounce it, unless a heading tells.")] = ""


class Governance(ContentStruct, frozen=True):
    """Who is behind the text, and until when."""

    version: Annotated[str, Meta(description="The version of the text.")] = ""
    published: Annotated[datetime.date | None, Meta(description="When it first came out.")] = None
    reviewed: Annotated[datetime.date | None, Meta(description="When a person last checked it.")] = None
    review_by: Annotated[datetime.date | None, Meta(description="When it has to be checked again.")] = None
    authors: Annotated[tuple[str, ...], Meta(description="Who wrote it.")] = ()
    funding: Annotated[str, Meta(description="Who paid for it.")] = ""


class Talk(ContentStruct, frozen=True):
    """What only the deck says."""

    title: Annotated[RichText | None, Meta(description="The deck's title; default: the topic's.")] = None
    subtitle: Annotated[RichText | None, Meta(description="The deck's subtitle; default: the topic's.")] = None
    presenter: Annotated[str, Meta(description="Who speaks.")] = ""
    role: Annotated[str, Meta(description="The speaker's role.")] = ""
    email: Annotated[str, Meta(description="The speaker's address.")] = ""
    event: Annotated[str, Meta(description="Where the talk is given.")] = ""
    date: Annotated[datetime.date | None, Meta(description="When the talk is given.")] = None
    objectives: Annotated[tuple[RichText, ...], Meta(description="What the audience will be able to do.")] = ()
    disclosures: Annotated[RichText | None, Meta(description="The speaker's interests.")] = None
    closing: Annotated[RichText | None, Meta(description="The last slide's line.")] = None
    urgent: Annotated[bool, Meta(description="Whether a slide shows when to get help.")] = True


class More(ContentStruct, frozen=True):
    """Where to read more: the QR code and the address next to it."""

    url: Annotated[
        str,
        Meta(
            description="The address.",
            pattern=r"^https?://\S+$(?!\n)",
            examples=["https://clinic.example"],
            extra_json_schema={"patternErrorMessage": "an address that begins with https://"},
        ),
    ]
    label: Annotated[str, Meta(description="What the address opens.")] = ""


class Translation(ContentStruct, frozen=True):
    """Of which source this is a translation, and who answers for it."""

    of: Annotated[str, Meta(description="The source file.")]
    source_sha256: Annotated[str, Meta(description="The hash of the source when it was translated.")] = ""
    translator: Annotated[str, Meta(description="Who translated.")] = ""
    reviewer: Annotated[str, Meta(description="Who checked the translation.")] = ""


class BibliographySettings(ContentStruct, frozen=True):
    """Which style, and which reference files."""

    style: Annotated[StyleName, Meta(description="`ama`, `apa`, `vancouver` or `harvard`.")] = StyleName.AMA
    files: Annotated[tuple[str, ...], Meta(description="Files of references: .bib, .ris, .nbib or CSL-JSON.")] = ()


class Ignore(ContentStruct, frozen=True):
    """A rule of `handout check` that this topic is exempt from."""

    id: Annotated[str, Meta(description="The rule.")]
    reason: Annotated[str, Meta(description="Why.", min_length=1)]
    where: Annotated[str, Meta(description="The words it applies to; default: the whole topic.")] = ""


class CheckSettings(ContentStruct, frozen=True):
    """What `handout check` leaves out."""

    ignore: Annotated[tuple[Ignore, ...], Meta(description="Rules to ignore, each with its reason.")] = ()


class SignOff(ContentStruct, frozen=True):
    """A person's answer to a question that no program can decide."""

    item: Annotated[str, Meta(description="The question.")]
    answer: Annotated[str, Meta(description="Yes, or no and what is missing; anything else counts as no answer.")]
    by: Annotated[str, Meta(description="Who answers.")]
    date: Annotated[datetime.date, Meta(description="When.")]
    sha256: Annotated[str, Meta(description="The hash of the text it was answered for.")]


class Document(ContentStruct, frozen=True):
    """One handout in one language."""

    language: Annotated[
        str,
        Meta(
            description="BCP 47: `en-US`, `es`.",
            pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\n)",
            examples=["en-US"],
            extra_json_schema={"patternErrorMessage": 'a BCP 47 code such as "en-US" or "es"'},
        ),
    ]
    title: Annotated[RichText, Meta(description="The title.")]
    main_message: Annotated[RichText, Meta(description="One to three sentences, printed right under the title.")]
    id: Annotated[
        str,
        Meta(
            description="Names the outputs; letters, digits, `-`; default: the title's words.",
            pattern=r"^([A-Za-z0-9]+(-[A-Za-z0-9]+)*)?$(?!\n)",
            max_length=100,
            extra_json_schema={"patternErrorMessage": "words of the letters a to z and digits, joined by -"},
        ),
    ] = ""
    subtitle: Annotated[RichText | None, Meta(description="A line under the deck's title.")] = None
    kind: Annotated[
        Kind | None, Meta(description="`treatment`, `condition`, `procedure`, `medicine` or `wellbeing`.")
    ] = None
    teach_back: Annotated[
        tuple[RichText, ...], Meta(description="Questions that show what was understood; deck only.")
    ] = ()
    cover: Annotated[str, Meta(description="A built-in drawing, or a picture file in the topic's folder.")] = ""
    max_pages: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="The page budget; 0: no limit; default: the layout's.")
    ] = None
    disclaimer: Annotated[RichText | None, Meta(description="The last line; default in the document's language.")] = (
        None
    )
    clinic: Annotated[Clinic, Meta(description="Who hands it out.")] = Clinic()
    governance: Annotated[Governance, Meta(description="Version, dates, authors.")] = Governance()
    sections: Annotated[tuple[Section, ...], Meta(description="The sections.")] = msgspec.field(
        name="section", default=()
    )
    nutshell: Annotated[Nutshell | None, Meta(description="The summary.")] = None
    urgent: Annotated[Urgent | None, Meta(description="When to call, and whom.")] = None
    questions: Annotated[Questions | None, Meta(description="Questions and room to write.")] = None
    glossary: Annotated[tuple[GlossaryEntry, ...], Meta(description="Hard words in plain words.")] = ()
    talk: Annotated[Talk, Meta(description="What only the deck says.")] = Talk()
    more: Annotated[More | None, Meta(description="The QR code; default: the first reference.")] = None
    phrases: Annotated[OwnPhrases | None, Meta(description="The outputs' own words in place of handout's.")] = None
    translation: Annotated[Translation | None, Meta(description="Of what this is a translation.")] = None
    bibliography: Annotated[BibliographySettings, Meta(description="Citation style and reference files.")] = (
        BibliographySettings()
    )
    references: Annotated[tuple[Reference, ...], Meta(description="The works cited, in CSL's names.")] = msgspec.field(
        name="reference", default=()
    )
    checks: Annotated[CheckSettings, Meta(description="What `handout check` leaves out.")] = CheckSettings()
    sign_offs: Annotated[tuple[SignOff, ...], Meta(description="Written by `handout sign`.")] = msgspec.field(
        name="sign_off", default=()
    )

    @property
    def words(self) -> Phrases:
        """The outputs' own words: handout's, the clinic's in their place, the topic's in theirs."""
        clinic = self.clinic.phrases
        own = clinic.get(self.language) or clinic.get(base_language(self.language))
        return phrases_for(self.language, own, self.phrases)
