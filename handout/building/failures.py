"""Failures: why an output could not be made, with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator

from handout.building.executors.work import Failure
from handout.building.jobs import Job
from handout.content.walk import locate_strings
from handout.diagnostics import Diagnostic, SourcePath, Span, error
from handout.layout.misfits import MISSING_GLYPH


def failure_diagnostics(job: Job, failure: Failure) -> tuple[Diagnostic, ...]:
    """Return the errors of a job that failed; each names the source, the layout, and the clinic where there is one."""
    if failure.refusal:
        return failure.refusal
    if failure.characters and (found := tuple(_characters(job, failure))):
        return found
    if failure.at_output:
        return (error(Span(job.output), f"{failure.message} (from {job.topic.path})"),)
    return (error(_place(job, failure.source), f"{failure.message} ({_kind(job)})", code=failure.code),)


def _place(job: Job, path: SourcePath) -> Span:
    in_clinic_file = job.clinic is not None and path[:1] == ("clinic",)
    return job.topic.source.span(path) if path and not in_clinic_file else Span(str(job.topic.path))


def _kind(job: Job) -> str:
    return f"layout {job.layout.name}" + (f", clinic {job.clinic.path}" if job.clinic else "")


def _characters(job: Job, failure: Failure) -> Iterator[Diagnostic]:
    """Yield an error for each place of a character that no font has."""
    document, source, clinic = job.topic.document, job.topic.source, job.clinic
    whole = f"no font of the layout {job.layout.name} has "
    for character in failure.characters:
        name = f"{whole}{character} (U+{ord(character):04X})"
        for path, text in locate_strings(document):
            if character in text and not (clinic and path[:1] == ("clinic",)):
                span = source.span(path, text.find(character))
                message = f"{name} (clinic {clinic.path})" if clinic else name
                yield error(span, message, "write it in words", MISSING_GLYPH)
        if clinic and any(character in text for _, text in locate_strings(clinic.clinic)):
            message = f"{name} (for {job.topic.path})"
            yield error(Span(str(clinic.path)), message, "write it in words", MISSING_GLYPH)
