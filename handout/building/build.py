"""Build: sources by clinics by layouts into an output folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from handout.building.build_state import (
    BuildState,
    entry_of,
    find_outdated,
    is_whole,
    left_alone,
    other_source,
    outdated,
)
from handout.building.executors import Task, TaskBatch, TaskOutcome, TopicInput, choose_executor
from handout.building.executors.work import WorkerSettings
from handout.building.failures import failure_diagnostics
from handout.building.jobs import Job, JobResult, JobState, Topic
from handout.building.manifest import Manifest
from handout.building.options import (
    DEFAULT_LAYOUTS,
    DEFAULT_OPTIONS,
    DEFAULT_OUTPUT,
    DEFAULT_SOURCE,
    BuildOptions,
    Format,
)
from handout.building.planning import Plan, plan_build
from handout.building.stores import Store, open_store
from handout.building.text_hash import original_of
from handout.diagnostics import Diagnostic, Span, error, warning
from handout.errors import OutputError

__all__ = [
    "DEFAULT_LAYOUTS", "DEFAULT_OUTPUT", "DEFAULT_SOURCE", "BuildOptions", "BuildReport", "Format", "build",
    "carry_out", "find_outdated_outputs",
]  # fmt: skip


@dataclass(frozen=True)
class BuildReport:
    """What a build did."""

    results: tuple[JobResult, ...]
    """One for each planned output, in order; of a build that was stopped, those that were done."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with the files it read, and with the place it wrote to."""
    ok: bool
    """Whether all is built and no file had an error."""
    orphaned: tuple[str, ...] = ()
    """Outputs of the same sources that no job makes any more, and that are still there."""
    pruned: tuple[str, ...] = ()
    """Those that were removed."""
    outdated: tuple[str, ...] = ()
    """Outputs of an earlier build that are still there though their source or job has failed now."""
    unseen: tuple[str, ...] = ()
    """Outputs of an earlier build that this one did not look at, for a layout, a clinic or an option was in the way."""
    seconds: float = 0.0
    stopped: bool = False
    """Whether Ctrl-C ended it early."""
    warnings: int = 0
    """How many warnings the checks gave, and how many topics have some."""
    warned_topics: int = 0


Progress = Callable[[JobResult], None]


def build(
    sources: Sequence[Path | str] | Path | str = (DEFAULT_SOURCE,),
    options: BuildOptions = DEFAULT_OPTIONS,
    progress: Progress = lambda result: None,
) -> BuildReport:
    """Build every source in every layout for every clinic; `progress` hears of each output as it is done.

    Outputs that are there already, made of the same, are left alone. A source or job that fails does not stop the
    others. OutputError where the output folder, or the scheduler, cannot be used.
    """
    paths = [sources] if isinstance(sources, Path | str) else sources
    report = carry_out(plan_build(tuple(map(Path, paths)), options), options, progress)
    if report.stopped:
        raise KeyboardInterrupt
    return report


def find_outdated_outputs(plan: Plan, options: BuildOptions) -> BuildState:
    """Return which jobs of a plan have to be done; nothing is written."""
    store = open_store(options.output)
    return find_outdated(plan, options, store, Manifest(store))


def carry_out(plan: Plan, options: BuildOptions, progress: Progress = lambda result: None) -> BuildReport:
    """Do the jobs of a plan, and return what came of it. Ctrl-C ends it early: what is whole is kept."""
    start = time.monotonic()
    if not plan.jobs:
        outdated, unseen = _left_by(plan, options)
        return BuildReport((), plan.diagnostics, ok=not plan.failed, outdated=outdated, unseen=unseen)
    store = open_store(options.output)
    store.prepare()
    return _Run(plan, options, store, progress).report(start)


def _left_by(plan: Plan, options: BuildOptions) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the outdated and the unseen outputs of a plan without jobs; none where the place cannot be looked at."""
    if plan.failed:
        with suppress(OutputError):
            store = open_store(options.output)
            outdated, unseen = left_alone(plan, store, Manifest(store))
            return tuple(outdated), tuple(unseen)
    return (), ()


class _Run:
    """One build."""

    def __init__(self, plan: Plan, options: BuildOptions, store: Store, progress: Progress) -> None:
        self._plan = plan
        self._options = options
        self._store = store
        self._progress = progress
        self._manifest = Manifest(store)
        self._stock = find_outdated(plan, options, store, self._manifest)
        self._results: dict[int, JobResult] = {}
        self._problems: list[Diagnostic] = []
        self._warnings: dict[Topic, int] = {}

    def report(self, start: float) -> BuildReport:
        """Do everything, and return what came of it."""
        stopped = False
        pruned: tuple[str, ...] = ()
        try:
            self._work()
            pruned = tuple(self._prune()) if self._options.prune else ()
        except KeyboardInterrupt:
            stopped = True
        finally:
            self._tidy()
        results = tuple(self._results[number] for number in sorted(self._results))
        failed = self._plan.failed or any(each.state is JobState.FAILED for each in results)
        done = {each.job.name for each in results if each.state is not JobState.FAILED}
        is_behind = failed and not stopped
        return BuildReport(
            results,
            (*self._plan.diagnostics, *_overdue(self._plan, self._options), *self._problems),
            ok=not failed and not self._problems and not stopped,
            outdated=tuple(outdated(self._plan, done, self._store, self._manifest)) if is_behind else (),
            orphaned=tuple(each for each in self._stock.orphaned if each not in pruned),
            pruned=pruned,
            seconds=time.monotonic() - start,
            stopped=stopped,
            warnings=sum(self._warnings.values()),
            warned_topics=len(self._warnings),
        )

    def _work(self) -> None:
        pending = set(self._stock.pending)
        for number, job in enumerate(self._plan.jobs):
            if number not in pending:
                self._note(number, JobResult(job, JobState.SKIPPED))
        self._refuse(pending)
        if not pending:
            return
        work = _work_of(self._plan, sorted(pending), self._options, self._store)
        outcomes = choose_executor(self._options, len(work.tasks)).run(work)
        try:
            for outcome in outcomes:
                self._note(outcome.number, self._ended(outcome))
                self._keep(self._manifest.save_when_due)
        finally:
            # Ends the workers at once, where this was not the end.
            outcomes.close()  # type: ignore[attr-defined]

    def _refuse(self, pending: set[int]) -> None:
        """Fail the jobs whose output would take the place of another topic's, which is still there."""
        for number in sorted(pending):
            job = self._plan.jobs[number]
            if other := other_source(job, self._store, self._manifest):
                message = f"{job.output} was made of {other}, and would be replaced"
                hint = "give one of the topics another `id`, or build into another folder with --output"
                self._note(number, JobResult(job, JobState.FAILED, (error(Span(str(job.topic.path)), message, hint),)))
                pending.discard(number)

    def _note(self, number: int, result: JobResult) -> None:
        self._results[number] = result
        self._progress(result)

    def _ended(self, outcome: TaskOutcome) -> JobResult:
        """Return how a job ended; its output is written, if it is not yet, and recorded."""
        job = self._plan.jobs[outcome.number]
        failure, mark = outcome.failure, outcome.mark
        if outcome.warnings:
            self._warnings[job.topic] = outcome.warnings
        if failure:
            return JobResult(job, JobState.FAILED, failure_diagnostics(job, failure), outcome.seconds)
        try:
            mark = mark or self._store.write(job.name, outcome.data or b"")
        except OutputError as problem:
            return JobResult(job, JobState.FAILED, (error(Span(job.output), str(problem)),), outcome.seconds)
        origin = self._stock.origins[outcome.number]
        with suppress(UnicodeEncodeError):
            # An output whose name is no text cannot be recorded, and is made each time.
            job.name.encode()
            self._manifest.record(job.name, entry_of(origin, outcome.sha256, mark, job.topic.path, self._store))
        return JobResult(job, JobState.BUILT, (), outcome.seconds)

    def _prune(self) -> Iterator[str]:
        """Remove the outputs that no job makes any more and yield their names; one that was changed by hand stays."""
        for name in self._stock.orphaned:
            if is_whole(name, self._store, self._manifest, self._store.mark(name)):
                self._store.remove(name)
                self._manifest.record(name, None)
                yield name

    def _tidy(self) -> None:
        """Write the manifest, and sweep away what dead workers left half written."""
        self._keep(self._manifest.save)
        if not self._store.reaches_everywhere:
            self._store.survey(dict.fromkeys(job.name.rpartition("/")[0] for job in self._plan.jobs))

    def _keep(self, save: Callable[[], None]) -> None:
        try:
            save()
        except OutputError as problem:
            found = error(Span(str(self._options.output)), str(problem))
            if found not in self._problems:
                self._problems.append(found)


def _overdue(plan: Plan, options: BuildOptions) -> Iterator[Diagnostic]:
    """Yield a warning for each topic whose review is due, also where its outputs are up to date."""
    if options.check_on is None:
        return
    from handout.checks.rules.governance import EXPIRED_HINT, expired_words

    for topic in plan.topics:
        due = topic.document.governance.review_by
        if due and due < options.check_on:
            place = topic.source.span(("governance", "review_by"))
            yield warning(place, expired_words(due), EXPIRED_HINT)


def _work_of(plan: Plan, pending: Sequence[int], options: BuildOptions, store: Store) -> TaskBatch:
    clinics = {clinic: number for number, clinic in enumerate(plan.clinics)}
    layouts = {layout: number for number, layout in enumerate(plan.layouts)}
    topics = {topic: number for number, topic in enumerate(plan.topics)}

    def task(number: int, job: Job) -> Task:
        clinic = None if job.clinic is None else clinics[job.clinic]
        return Task(number, topics[job.topic], clinic, layouts[job.layout], job.name)

    setting = WorkerSettings(plan.clinics, plan.layouts, options.today, options.check_on, store)
    inputs = [TopicInput(_alone(topic), original_of(topic)) for topic in plan.topics]
    return TaskBatch(setting, inputs, [task(number, plan.jobs[number]) for number in pending])


def _alone(topic: Topic) -> Topic:
    """Return a topic whose source has not been asked for places yet: a parsed tree cannot be sent."""
    return replace(topic, source=replace(topic.source))
