"""Rule: one line of a published standard as something a program can decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from handout.checks.languages import ALL_LANGUAGES, Languages
from handout.checks.material import PaperView, SlideView
from handout.checks.profiles import ALL_BUT_CME, Profile
from handout.checks.subject import Subject
from handout.diagnostics import Code, Finding, Severity


class Reads(StrEnum):
    """What a rule looks at."""

    SOURCE = "source"
    PAPER = "pages"
    SLIDES = "slides"
    PERSON = "person"
    """A person answers; the rule asks whether one has."""


class OfClinic(StrEnum):
    """What of a rule depends on the clinic that hands a topic out."""

    NOTHING = "nothing"
    STRINGS = "strings"
    """It looks at the clinic's strings as at all others."""
    EVERYTHING = "everything"
    """Whether it finds something in the text, too, as whom to call."""


SourceFinder: TypeAlias = Callable[[Subject], Iterator[Finding]]
PaperFinder: TypeAlias = Callable[[Subject, PaperView], Iterator[Finding]]
SlideFinder: TypeAlias = Callable[[Subject, SlideView], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Example:
    """A topic in short: keys that are over those of a topic that keeps every rule."""

    content: str = ""
    """TOML of the content source; a key replaces the key of that name, `[clinic]` and such tables key by key."""
    without: tuple[str, ...] = ()
    """Root keys that the topic does not have."""
    paper: str = ""
    """TOML of the paper layout, over `handout`."""
    slides: str = ""
    """TOML of the slide layout, over `slides`."""
    parted_after: str = ""
    """Words after which the page is split, to show pages that the layout itself never makes."""
    profile: Profile = Profile.PLAIN


def section_with(text: str) -> str:
    """Return TOML, for an example, of a section that keeps every rule but for what its text breaks."""
    return f'[[section]]\nheading = "What can you do at home?"\ntext = "{text}"\nsteps = ["Rest."]\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of `handout check`."""

    id: str
    name: str
    severity: Severity
    what: str
    """What falls short."""
    why: str
    source: str
    """The standard it comes from."""
    bad: Example
    good: Example
    reads: tuple[Reads, ...] = (Reads.SOURCE,)
    in_source: SourceFinder | None = None
    on_paper: PaperFinder | None = None
    on_slides: SlideFinder | None = None
    profiles: frozenset[Profile] = ALL_BUT_CME | {Profile.CME}
    of_clinic: OfClinic = OfClinic.NOTHING
    """Finders that also look at the clinic are asked again for each clinic that hands a topic out."""
    languages: Languages = ALL_LANGUAGES
    """The languages that the finders read. Who looks at words says which words they know: `reading("en", "es")`."""
    looks_for: str = ""
    """What the finders look for, in words for the evidence sheet: "steps, or a section that covers actions"."""
    by_declaration: bool = False
    """Whether it rests on what the author declares, which only a person can judge."""
    idle_where: Callable[[Subject], str] | None = None
    """Returns why there is nothing for the rule to look at in a topic; empty where there is."""
    needs_layout: bool = True
    """Whether its finders of pages and slides find nothing where these could not be laid out."""
    counterparts: tuple[str, ...] = ()
    """The rules that do its work in the languages that it does not read."""

    @property
    def code(self) -> Code:
        """What findings name it by."""
        return Code(self.id, self.name)

    @property
    def sought(self) -> str:
        """What the rule looks for; where that is not said, what falls short of it."""
        return self.looks_for or f"whether this is so: {self.what}"
