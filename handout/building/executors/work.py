"""Work: what an executor is given and what it gives back. Everything here can be sent to another machine."""

from __future__ import annotations

import datetime
import hashlib
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from handout.building.check_verdict import CheckVerdict
from handout.building.handing_out import topic_for
from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.building.producing import produce
from handout.building.stores import FileMark, Store
from handout.diagnostics import NO_RULE, Code, Diagnostic, SourcePath
from handout.errors import FitError, GlyphError, HandoutError, OutputError, mistake

if TYPE_CHECKING:
    from handout.building.pre_build_check import PreBuildCheck
    from handout.checks.subject import Original

_UNASKED: Final = CheckVerdict()


class Task(NamedTuple):
    """A job as numbers: what it needs is sent once, not with each."""

    number: int
    """Its place in the plan."""
    topic: int
    clinic: int | None
    """None: the topic's own."""
    layout: int
    name: str
    """The output's name in the store."""


class TopicInput(NamedTuple):
    """What a topic gives to its outputs."""

    topic: Topic
    original: Original | None
    """What it translates."""


class WorkerSettings(NamedTuple):
    """What all tasks of a build share."""

    clinics: tuple[NamedClinic, ...]
    layouts: tuple[NamedLayout, ...]
    today: datetime.date | None
    check_on: datetime.date | None
    """The day on which the rules are asked; None: they are not."""
    store: Store | None
    """Where outputs are written; None: their bytes are handed back."""


class TaskBatch(NamedTuple):
    """All that is to be done."""

    setting: WorkerSettings
    topics: Sequence[TopicInput]
    tasks: Sequence[Task]


class Failure(NamedTuple):
    """Why a task failed."""

    message: str
    characters: tuple[str, ...] = ()
    """Those that no font has, where that is why."""
    code: Code = NO_RULE
    """The rule that the text falls short of, where that is why."""
    source: SourcePath = ()
    """Where the text that does not fit is in the content source, where that is why."""
    at_output: bool = False
    """Whether the problem is with the place of the output."""
    refusal: tuple[Diagnostic, ...] = ()
    """What the rules found, where that is why."""


class TaskOutcome(NamedTuple):
    """How a task ended: with a mark if its output is written, with bytes if that is left to do, else with a failure."""

    number: int
    """The task's."""
    seconds: float
    sha256: str = ""
    """The hash of the output's bytes."""
    mark: FileMark | None = None
    data: bytes | None = None
    failure: Failure | None = None
    warnings: int = 0
    """How many warnings the rules gave the topic."""


class Executor(Protocol):
    """Does tasks."""

    def run(self, work: TaskBatch) -> Iterator[TaskOutcome]:
        """Yield the outcome of every task, in any order. Closing the iterator stops the work at once.

        OutputError where no work can be done at all.
        """
        ...


class Workshop:
    """Does tasks one after the other."""

    def __init__(self, setting: WorkerSettings) -> None:
        self._setting = setting
        self._check: PreBuildCheck | None = None

    def do(self, task: Task, topic: TopicInput) -> TaskOutcome:
        """Make the output of a task, and return how that ended; no problem of one task reaches another."""
        start = time.perf_counter()
        try:
            outcome = self._done(task, topic)
        except Exception as problem:
            outcome = TaskOutcome(task.number, 0.0, failure=_failure(problem))
        return outcome._replace(seconds=time.perf_counter() - start)

    def _done(self, task: Task, topic: TopicInput) -> TaskOutcome:
        verdict = self._verdict(task, topic)
        if verdict.errors:
            refusal = Failure(str(verdict.errors[0]), refusal=verdict.errors)
            return TaskOutcome(task.number, 0.0, failure=refusal, warnings=verdict.warnings)
        data = self._produce(task, topic.topic)
        sha256 = hashlib.sha256(data).hexdigest()
        if self._setting.store:
            mark = self._setting.store.write(task.name, data)
            return TaskOutcome(task.number, 0.0, sha256, mark, warnings=verdict.warnings)
        return TaskOutcome(task.number, 0.0, sha256, data=data, warnings=verdict.warnings)

    def _verdict(self, task: Task, topic: TopicInput) -> CheckVerdict:
        """Return what the rules say, if they are asked."""
        if self._setting.check_on is None:
            return _UNASKED
        if self._check is None:
            from handout.building.pre_build_check import PreBuildCheck

            self._check = PreBuildCheck(self._setting.layouts, self._setting.clinics, self._setting.check_on)
        layout = self._setting.layouts[task.layout].name
        return self._check.verdict(topic.topic, task.clinic, topic.original, layout)

    def _produce(self, task: Task, topic: Topic) -> bytes:
        clinic = None if task.clinic is None else self._setting.clinics[task.clinic]
        printed = topic if clinic is None else topic_for(topic, clinic)
        layout = self._setting.layouts[task.layout]
        return produce(printed.document, layout.layout, printed.artwork, self._setting.today, layout.template)


def _failure(problem: Exception) -> Failure:
    match problem:
        case GlyphError():
            return Failure(str(problem), problem.characters)
        case FitError():
            return Failure(str(problem), source=problem.source, code=problem.code)
        case OutputError():
            return Failure(str(problem), at_output=True)
        case HandoutError():
            return Failure(str(problem))
        case _:
            return Failure(mistake(problem))
