"""Failures: why an output could not be made, with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from handout.building.executors.work import Failure
from handout.building.jobs import Job
from handout.content.walk import locate_strings
from handout.diagnostics import Diagnostic, SourcePath, Span, error
from handout.layout.misfits import missing_glyphs
from handout.reading.sources import located


def failure_diagnostics(job: Job, failure: Failure) -> tuple[Diagnostic, ...]:
    """Return the errors of a job that failed; each names the source, the layout, and the clinic where there is one."""
    if failure.refusal:
        return failure.refusal
    if failure.characters and (found := tuple(_missing_glyphs(job, failure.characters))):
        return found
    if failure.at_output:
        return (error(Span(job.output), f"{failure.message} (from {job.topic.path})"),)
    return (error(_place(job, failure.source), f"{failure.message} ({_kind(job)})", code=failure.code),)


def _place(job: Job, path: SourcePath) -> Span:
    in_clinic_file = job.clinic is not None and path[:1] == ("clinic",)
    return job.topic.source.span(path) if path and not in_clinic_file else Span(str(job.topic.path))


def _kind(job: Job) -> str:
    return f"layout {job.layout.name}" + (f", clinic {job.clinic.path}" if job.clinic else "")


def _missing_glyphs(job: Job, characters: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each file with a character that no font has: the topic's, and the clinic's."""
    layout, clinic = job.layout.name, job.clinic
    strings = locate_strings(job.topic.document)
    own = [each for each in strings if not (clinic and each[0][:1] == ("clinic",))]
    for finding in missing_glyphs(layout, characters, own):
        message = f"{finding.message} (clinic {clinic.path})" if clinic else finding.message
        yield located(replace(finding, message=message), job.topic.source.span(finding.path, finding.offset))
    if clinic:
        for finding in missing_glyphs(layout, characters, locate_strings(clinic.clinic)):
            message = f"{finding.message} (for {job.topic.path})"
            yield located(replace(finding, message=message), Span(str(clinic.path)))
