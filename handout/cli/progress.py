"""Progress: how a build speaks while it works: a bar on a terminal, lines elsewhere, or JSON; and at its end."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

import click

from handout.building.jobs import JobResult, JobState
from handout.cli.console import report
from handout.diagnostics import Severity

if TYPE_CHECKING:
    from handout.building.build import BuildReport
    from handout.building.build_state import BuildState
    from handout.building.planning import Plan
    from handout.diagnostics import Diagnostic

_JOBS_WORTH_A_BAR: Final = 20
_WIDTH: Final = 30
_SECONDS_BETWEEN_DRAWINGS: Final = 0.1
_FEW_FAILURES: Final = 10
"""So many failures are still on the screen; of more, the first is repeated at the end."""
_MOST_LISTED: Final = 10


class ProgressReporter(Protocol):
    """Says how each job ended."""

    def job_ended(self, result: JobResult) -> None:
        """Say how a job ended."""
        ...

    def end(self) -> None:
        """Say that no more follows."""
        ...


class NewFindings:
    """Reports why jobs failed: what stops all outputs of a topic is said once."""

    def __init__(self) -> None:
        self._reported: set[Diagnostic] = set()

    def new(self, result: JobResult) -> tuple[Diagnostic, ...]:
        """Return what was not said before."""
        found = tuple(each for each in result.diagnostics if each not in self._reported)
        self._reported.update(found)
        return found


class Lines:
    """The path of each output that was built, a line each; failures to standard error."""

    def __init__(self) -> None:
        self._findings = NewFindings()

    def job_ended(self, result: JobResult) -> None:
        """Write the line of a job, if it has one."""
        report(self._findings.new(result))
        if result.built:
            click.echo(result.job.output)

    def end(self) -> None:
        """Do nothing."""


class JsonLines:
    """A JSON object for each job, a line each; failures to standard error too."""

    def __init__(self) -> None:
        self._findings = NewFindings()

    def job_ended(self, result: JobResult) -> None:
        """Write the object of a job."""
        report(self._findings.new(result))
        click.echo(json.dumps(result_object(result), ensure_ascii=False))

    def end(self) -> None:
        """Do nothing."""


class Bar:
    """A line on the terminal that is redrawn: jobs done, per second, time left, failures."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._start = self._drawn = clock()
        self._counts: Counter[JobState] = Counter()
        self._findings = NewFindings()

    def job_ended(self, result: JobResult) -> None:
        """Count a job; draw the bar if the last time is a moment ago."""
        self._counts[result.state] += 1
        found = self._findings.new(result)
        if found:
            self._write("")
            report(found)
        if found or self._clock() - self._drawn >= _SECONDS_BETWEEN_DRAWINGS:
            self._drawn = self._clock()
            self._write(self.line())

    def end(self) -> None:
        """Remove the bar: the summary follows."""
        self._write("")

    def line(self) -> str:
        """Return the bar as text."""
        done, failed = self._counts.total(), self._counts[JobState.FAILED]
        worked = done - self._counts[JobState.SKIPPED]
        pace = worked / max(self._clock() - self._start, 0.001)
        full = _WIDTH * done // self._total
        left = duration((self._total - done) / pace) if pace else "?"
        failures = f", {failed} failed" if failed else ""
        return f"[{'#' * full}{'-' * (_WIDTH - full)}] {done:,}/{self._total:,}, {pace:.0f}/s, {left} left{failures}"

    def _write(self, text: str) -> None:
        # Erases the line first.
        click.echo(f"\r\x1b[2K{text}", err=True, nl=False, color=True)


def progress_reporter_for(jobs: int, *, as_json: bool) -> ProgressReporter:
    """Return what speaks of so many jobs here: a bar only where a person looks on and nobody takes the paths."""
    if as_json:
        return JsonLines()
    is_terminal = sys.stderr.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return Bar(jobs) if is_terminal and jobs > _JOBS_WORTH_A_BAR else Lines()


def result_object(result: JobResult) -> dict[str, Any]:
    """Return how a job ended, for a machine to read."""
    return {
        **result.job.as_object(),
        "state": str(result.state),
        "built": result.built,
        "seconds": round(result.seconds, 4),
        "errors": [str(each) for each in result.diagnostics],
        "findings": [each.as_object() for each in result.diagnostics],
    }


def unbuilt_lines(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield a JSON object for each file that something is wrong with before any output of it is made."""
    by_file: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        by_file.setdefault(each.span.file, []).append(each)
    for file, found in by_file.items():
        failed = any(each.severity is Severity.ERROR for each in found)
        yield json.dumps(
            {
                "output": None, "source": file, "clinic": None, "layout": None,
                "state": "failed" if failed else "read", "built": False,
                "errors": [str(each) for each in found if each.severity is Severity.ERROR],
                "findings": [each.as_object() for each in found],
            },
            ensure_ascii=False,
        )  # fmt: skip


def report_json(done: BuildReport) -> str:
    """Return all that a build did, as JSON."""
    counts = Counter(each.state for each in done.results)
    found = {
        **{str(state): counts[state] for state in JobState},
        "seconds": round(done.seconds, 3),
        "stopped": done.stopped,
        "ok": done.ok,
        "outdated": done.outdated,
        "unseen": done.unseen,
        "orphaned": done.orphaned,
        "gone": done.orphaned,  # its former name
        "pruned": done.pruned,
        "diagnostics": [str(each) for each in done.diagnostics],
        "findings": [each.as_object() for each in done.diagnostics],
        "jobs": [result_object(each) for each in done.results],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def summary(done: BuildReport) -> Iterator[str]:
    """Yield the lines that end a build's words to a person."""
    counts = Counter(each.state for each in done.results)
    head = (
        f"built {counts[JobState.BUILT]:,}, up to date {counts[JobState.SKIPPED]:,}, failed {counts[JobState.FAILED]:,}"
    )
    yield f"{head} in {duration(done.seconds)}" + ("; stopped: build again for the rest" if done.stopped else "")
    first = next((each for each in done.results if each.diagnostics), None)
    if first and counts[JobState.FAILED] > _FEW_FAILURES:
        yield f"first failure: {first.diagnostics[0]}"
    for words, names in (
        ("not up to date, do not hand it out (an earlier build made it)", done.outdated),
        ("not looked at, it may be out of date (an earlier build made it)", done.unseen),
        ("removed", done.pruned),
        ("no longer made (was a title or an id changed?)", done.orphaned),
    ):
        yield from (f"{words}: {name}" for name in names[:_MOST_LISTED])
        if len(names) > _MOST_LISTED:
            yield f"{words}: {len(names) - _MOST_LISTED:,} more"
    if done.orphaned:
        yield "--prune removes what is no longer made, except files that you changed yourself"


def plan_lines(plan: Plan, stock: BuildState, *, as_json: bool) -> Iterator[str]:
    """Yield a line for each job of a plan, as JSON or for a person; nothing is built yet."""
    pending = set(stock.pending)
    for number, job in enumerate(plan.jobs):
        state = "to build" if number in pending else "up to date"
        if as_json:
            yield json.dumps({**job.as_object(), "state": state}, ensure_ascii=False)
        else:
            clinic = f" for {job.clinic.path}" if job.clinic else ""
            yield f"{job.output}: {job.topic.path}{clinic}, {state}"


def duration(seconds: float) -> str:
    """Return a time as a person says it: "0.8 s", "25 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
