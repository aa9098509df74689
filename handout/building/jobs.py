"""Jobs: one output each, planned before any work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from unicodedata import normalize

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.diagnostics import Diagnostic, Span, error
from handout.figures.pictures import Artwork
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.slides.slide_layout import SlideLayout
from handout.layout.slides.slide_template import SlideTemplate
from handout.reading import Source


@dataclass(frozen=True, eq=False)
class Topic:
    """A source that was read, with its pictures. Two are one only where they are the same object."""

    path: Path
    source: Source
    document: Document
    artwork: Mapping[str, Artwork]
    file_places: Mapping[str, Span] = field(default_factory=dict)
    """Where the entries of the references begin that come from reference files, by their ids."""


@dataclass(frozen=True, eq=False)
class NamedLayout:
    """A layout and the name that its outputs carry."""

    name: str
    layout: PaperLayout | SlideLayout
    template: SlideTemplate | None = None
    """The institution's own template that its decks are on."""


@dataclass(frozen=True, eq=False)
class NamedClinic:
    """A clinic file that was read."""

    path: Path
    clinic: Clinic
    artwork: Mapping[str, Artwork]
    text: str = ""
    """What the file contains."""

    @property
    def name(self) -> str:
        """The folder that its outputs go to."""
        return self.path.stem


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """One output: a topic for a clinic in a layout. It only points at these, so that there may be very many."""

    topic: Topic
    clinic: NamedClinic | None
    """None: the topic's own."""
    layout: NamedLayout
    place: str
    """The output folder or address."""
    name: str
    """The output's path below `place`, its steps split by "/"."""

    @property
    def output(self) -> str:
        """Where the output goes: a path, or an address."""
        return f"{self.place.rstrip('/')}/{self.name}"

    def as_object(self) -> dict[str, str | None]:
        """Return the job for a machine to read."""
        clinic = str(self.clinic.path) if self.clinic else None
        source = str(self.topic.path)
        return {"output": self.output, "source": source, "clinic": clinic, "layout": self.layout.name}


class JobState(StrEnum):
    """How a job ended."""

    BUILT = "built"
    SKIPPED = "skipped"
    """Its output is there and whole, made of the same."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobResult:
    """How a job ended."""

    job: Job
    state: JobState
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it failed."""
    seconds: float = 0.0
    """How long it took."""

    @property
    def built(self) -> bool:
        """Whether the output was written."""
        return self.state is JobState.BUILT


def clashes(jobs: Iterable[Job]) -> list[Diagnostic]:
    """Return an error for each job whose output path another job has taken."""
    taken: dict[str, Job] = {}
    found = []
    for job in jobs:
        first = taken.setdefault(_folded(job.name), job)
        if first is not job:
            found.append(_clash(first, job))
    return found


def _folded(name: str) -> str:
    """Return a name as a file system sees it that tells neither cases apart, nor "é" from "e" and its accent."""
    return normalize("NFC", normalize("NFC", name).casefold())


def _clash(first: Job, job: Job) -> Diagnostic:
    if job.clinic is not first.clinic and job.clinic and first.clinic:
        message = f"{job.output} would be written twice, for {first.clinic.path} and for {job.clinic.path}"
        return error(Span(str(job.clinic.path)), message, "give one of these files another name")
    if job.topic is first.topic:
        message = f"{job.output} would be written twice, in the layouts {first.layout.name} and {job.layout.name}"
        return error(Span(str(job.topic.path)), message, "give one of the layout files another name")
    message = f"{job.output} would be written twice, from {first.topic.path} and from {job.topic.path}"
    return error(Span(str(job.topic.path)), message, "give one of them another `id`")
