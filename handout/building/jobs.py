"""Jobs: one output each, planned before any work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.diagnostics import Diagnostic, Span, error
from handout.figures.pictures import Artwork
from handout.layout.paper_layout import PaperLayout
from handout.layout.slide_layout import SlideLayout
from handout.reading import Source


@dataclass(frozen=True)
class Topic:
    """A source that was read, with its pictures."""

    path: Path
    source: Source
    document: Document
    artwork: Mapping[str, Artwork]


@dataclass(frozen=True)
class NamedLayout:
    """A layout and the name that its outputs carry."""

    name: str
    layout: PaperLayout | SlideLayout


@dataclass(frozen=True)
class NamedClinic:
    """A clinic file that was read."""

    path: Path
    clinic: Clinic
    artwork: Mapping[str, Artwork]

    @property
    def name(self) -> str:
        """The folder that its outputs go to."""
        return self.path.stem


@dataclass(frozen=True)
class Job:
    """One output: a topic in a layout."""

    topic: Topic
    layout: NamedLayout
    output: Path


@dataclass(frozen=True)
class JobResult:
    """How a job ended."""

    job: Job
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it failed; empty: the output was written."""

    @property
    def built(self) -> bool:
        """Whether the output was written."""
        return not self.diagnostics


def clashes(jobs: Iterable[Job]) -> list[Diagnostic]:
    """Return an error for each job whose output path another job has taken."""
    taken: dict[str, Job] = {}
    found = []
    for job in jobs:
        # File systems may not tell upper from lower case.
        first = taken.setdefault(str(job.output).casefold(), job)
        if first is not job:
            message = f"{job.output} would be written twice, from {first.topic.path} and from {job.topic.path}"
            found.append(error(Span(str(job.topic.path)), message, "give one of them another `id`"))
    return found
