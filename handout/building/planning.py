"""Planning: which outputs a build is to make, of what; nothing is made or written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handout.building.handing_out import left_over
from handout.building.jobs import Job, NamedClinic, NamedLayout, Topic, clashes
from handout.building.options import DEFAULT_LAYOUTS, BuildOptions
from handout.building.producing import EXTENSIONS
from handout.building.reading_in import Intake
from handout.diagnostics import Diagnostic, warning


@dataclass(frozen=True)
class Plan:
    """The jobs of a build, and what was read for them."""

    topics: tuple[Topic, ...]
    clinics: tuple[NamedClinic, ...]
    layouts: tuple[NamedLayout, ...]
    jobs: tuple[Job, ...]
    """In the order of topics, then clinics, then layouts; none where the plan is refused."""
    sources: tuple[Path, ...]
    """The files and folders that were asked for."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files that were read."""
    failed: bool
    """Whether a file had an error, or two jobs would have written one output."""


def plan_build(sources: Sequence[Path], options: BuildOptions) -> Plan:
    """Return the jobs of a build: every source in every layout for every clinic."""
    intake = Intake(notes_titles=True)
    topics = intake.topics(sources, options.style)
    clinics = intake.clinics(options.clinics)
    layouts = _layouts(intake, topics, options)
    has_clinics = bool(clinics) or not options.clinics
    jobs = tuple(plan_jobs(topics, layouts, clinics, str(options.output))) if has_clinics else ()
    collisions = clashes(jobs)
    return Plan(
        tuple(topics),
        tuple(clinics),
        tuple(layouts),
        () if collisions else jobs,
        tuple(sources),
        (*intake.diagnostics, *_left_over(topics, clinics), *collisions),
        intake.failed or bool(collisions) or not has_clinics,
    )


def _left_over(topics: Iterable[Topic], clinics: Sequence[NamedClinic]) -> Iterator[Diagnostic]:
    """Yield a warning for each text that gives what is one clinic's, though others hand the topic out too."""
    for topic in topics:
        for path, words in left_over(topic.document, [each.clinic for each in clinics]):
            message = f'the text gives "{words}", which belongs to one clinic, also where another hands it out'
            yield warning(topic.source.span(path), message, "say it without, if it means who hands it out")


def plan_jobs(
    topics: Iterable[Topic], layouts: Sequence[NamedLayout], clinics: Sequence[NamedClinic], place: str
) -> Iterator[Job]:
    """Yield a job for each topic, clinic and layout; without clinics each topic keeps its own."""
    endings = [(layout, ending_of(layout)) for layout in layouts]
    for topic in topics:
        for clinic in clinics or (None,):
            stem = f"{clinic.name}/{topic.document.id}" if clinic else topic.document.id
            for layout, ending in endings:
                yield Job(topic, clinic, layout, place, stem + ending)


def ending_of(layout: NamedLayout) -> str:
    """Return how the names of a layout's outputs end."""
    return f"-{layout.name}{EXTENSIONS[layout.layout.format]}"


def _layouts(intake: Intake, topics: Sequence[Topic], options: BuildOptions) -> list[NamedLayout]:
    folders = [*options.layout_folders, *dict.fromkeys(topic.path.parent / "layouts" for topic in topics)]
    found = intake.layouts(options.layouts or DEFAULT_LAYOUTS, folders, options.template)
    return [each for each in found if not options.to or each.layout.format in options.to]
