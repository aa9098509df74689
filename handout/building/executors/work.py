"""Work: what an executor is given and what it gives back. Everything here can be sent to another machine."""

from __future__ import annotations

import datetime
import hashlib
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

import msgspec

from handout.building.producing import produce
from handout.building.stores import Mark, Store
from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.errors import GlyphError, HandoutError, OutputError
from handout.figures.pictures import Artwork
from handout.layout.paper_layout import PaperLayout
from handout.layout.slide_layout import SlideLayout
from handout.layout.slide_template import SlideTemplate


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

    document: Document
    artwork: Mapping[str, Artwork]


class ClinicInput(NamedTuple):
    """What a clinic gives to its outputs."""

    clinic: Clinic
    artwork: Mapping[str, Artwork]


class Setting(NamedTuple):
    """What all tasks of a build share."""

    clinics: tuple[ClinicInput, ...]
    layouts: tuple[PaperLayout | SlideLayout, ...]
    templates: tuple[SlideTemplate | None, ...]
    """What the decks of each layout stand on."""
    today: datetime.date | None
    store: Store | None
    """Where outputs are written; None: their bytes are handed back."""


class Work(NamedTuple):
    """All that is to be done."""

    setting: Setting
    topics: Sequence[TopicInput]
    tasks: Sequence[Task]


class Failure(NamedTuple):
    """Why a task failed."""

    message: str
    characters: tuple[str, ...] = ()
    """Those that no font has, where that is why."""
    at_output: bool = False
    """Whether the fault lies with the place of the output."""


class Outcome(NamedTuple):
    """How a task ended: with a mark if its output is written, with bytes if that is left to do, else with a failure."""

    number: int
    """The task's."""
    seconds: float
    sha256: str = ""
    """The hash of the output's bytes."""
    mark: Mark | None = None
    data: bytes | None = None
    failure: Failure | None = None


class Executor(Protocol):
    """Does tasks."""

    def run(self, work: Work) -> Iterator[Outcome]:
        """Yield the outcome of every task, in any order. Closing the iterator stops the work at once.

        OutputError where no work can be done at all.
        """
        ...


class Workshop:
    """Does tasks one after the other."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def do(self, task: Task, topic: TopicInput) -> Outcome:
        """Make the output of a task, and return how that ended; no fault of one task reaches another."""
        start = time.perf_counter()
        try:
            data = self._produce(task, topic)
            mark = self._setting.store.write(task.name, data) if self._setting.store else None
        except Exception as fault:
            return Outcome(task.number, time.perf_counter() - start, failure=_failure(fault))
        sha256 = hashlib.sha256(data).hexdigest()
        return Outcome(task.number, time.perf_counter() - start, sha256, mark, None if mark else data)

    def _produce(self, task: Task, topic: TopicInput) -> bytes:
        document, artwork = topic
        if task.clinic is not None:
            clinic = self._setting.clinics[task.clinic]
            document = msgspec.structs.replace(document, clinic=clinic.clinic)
            artwork = {**artwork, **clinic.artwork}
        template = self._setting.templates[task.layout]
        return produce(document, self._setting.layouts[task.layout], artwork, self._setting.today, template)


def _failure(fault: Exception) -> Failure:
    match fault:
        case GlyphError():
            return Failure(str(fault), fault.characters)
        case OutputError():
            return Failure(str(fault), at_output=True)
        case HandoutError():
            return Failure(str(fault))
        case _:
            kind = type(fault).__name__
            return Failure(f"handout made a mistake: {kind}: {fault}; please report it with this file")
