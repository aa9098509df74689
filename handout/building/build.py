"""Build: sources by clinics by layouts into an output folder."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from handout.building.jobs import Job, JobResult, NamedClinic, NamedLayout, Topic, clashes
from handout.building.outputs import prepare_folder, write_whole
from handout.building.producing import EXTENSIONS, produce
from handout.building.reading_in import Intake
from handout.content.document import StyleName
from handout.content.reading_order import locate_strings
from handout.diagnostics import Diagnostic, Severity, Span, error
from handout.errors import GlyphError, HandoutError, OutputError

DEFAULT_SOURCE = Path("content.toml")
DEFAULT_LAYOUTS = ("handout", "slides")
DEFAULT_OUTPUT = Path("output")

Format: TypeAlias = Literal["pdf", "pptx"]


@dataclass(frozen=True)
class BuildReport:
    """What a build did."""

    results: tuple[JobResult, ...]
    """One for each planned output, in order."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files it read."""
    ok: bool
    """Whether all was built and no file had an error."""


@dataclass(frozen=True, kw_only=True)
class BuildOptions:
    """How to build."""

    layouts: Sequence[str] = ()
    """Names or files; none: the handout and the slides."""
    to: Sequence[Format] = ()
    """Formats to build; none: all."""
    clinics: Sequence[Path] = ()
    """Clinic files, or folders of them, in place of the topics' own."""
    output: Path = DEFAULT_OUTPUT
    style: StyleName | Path | None = None
    """The citation style in place of the topics' own: one of ours, or a .csl file, for which pandoc is needed."""
    today: datetime.date | None = None
    """The day that the files say they were made on, for topics without dates."""
    layout_folders: Sequence[Path] = ()
    """Folders of layouts, searched before the built-in ones."""


def build(
    sources: Sequence[Path] = (DEFAULT_SOURCE,),
    options: BuildOptions = BuildOptions(),
    progress: Callable[[JobResult], None] = lambda result: None,
) -> BuildReport:
    """Build every source in every layout for every clinic; `progress` hears of each output as it is done.

    A source or job that fails does not stop the others. OutputError where the output folder cannot be used.
    """
    intake = Intake()
    topics = intake.topics(sources, options.style)
    clinics = intake.clinics(options.clinics)
    folders = [*options.layout_folders, *dict.fromkeys(topic.path.parent / "layouts" for topic in topics)]
    layouts = [
        each
        for each in intake.layouts(options.layouts or DEFAULT_LAYOUTS, folders)
        if not options.to or each.layout.format in options.to
    ]
    jobs = list(plan(topics, layouts, clinics, options.output))
    collisions = clashes(jobs)
    if collisions or (options.clinics and not clinics):
        return BuildReport((), (*intake.diagnostics, *collisions), ok=False)
    results = []
    if jobs:
        prepare_folder(options.output)
    for job in jobs:
        results.append(run(job, options.today))
        progress(results[-1])
    done = all(result.built for result in results)
    return BuildReport(tuple(results), tuple(intake.diagnostics), ok=done and not intake.failed)


def plan(
    topics: Iterable[Topic], layouts: Sequence[NamedLayout], clinics: Sequence[NamedClinic], output: Path
) -> Iterable[Job]:
    """Yield a job for each topic, clinic and layout; without clinics each topic keeps its own."""
    for topic in topics:
        places = [(_with_clinic(topic, clinic), output / clinic.name) for clinic in clinics] or [(topic, output)]
        for changed, folder in places:
            for layout in layouts:
                name = f"{topic.document.id}-{layout.name}{EXTENSIONS[layout.layout.format]}"
                yield Job(changed, layout, folder / name)


def run(job: Job, today: datetime.date | None) -> JobResult:
    """Write one output, and return how that ended."""
    try:
        data = produce(job.topic.document, job.layout.layout, job.topic.artwork, today)
        prepare_folder(job.output.parent)
        write_whole(job.output, data)
    except GlyphError as fault:
        return JobResult(job, tuple(_glyph_diagnostics(job, fault)))
    except OutputError as fault:
        return JobResult(job, (error(Span(str(job.output)), str(fault)),))
    except HandoutError as fault:
        message = f"{fault} (layout {job.layout.name})"
        return JobResult(job, (error(Span(str(job.topic.path)), message),))
    return JobResult(job)


def _with_clinic(topic: Topic, clinic: NamedClinic) -> Topic:
    document = msgspec.structs.replace(topic.document, clinic=clinic.clinic)
    return Topic(topic.path, topic.source, document, {**topic.artwork, **clinic.artwork})


def _glyph_diagnostics(job: Job, fault: GlyphError) -> Iterable[Diagnostic]:
    """Yield an error for each place of a character that no font has; where no place is found, one for the source."""
    found = False
    for path, text in locate_strings(job.topic.document):
        for character in fault.characters:
            offset = text.find(character)
            if offset >= 0:
                found = True
                name = f"{character} (U+{ord(character):04X})"
                message = f"no font of the layout {job.layout.name} has {name}"
                yield Diagnostic(Severity.ERROR, job.topic.source.span(path, offset), message, "write it in words")
    if not found:
        yield error(Span(str(job.topic.path)), str(fault))
