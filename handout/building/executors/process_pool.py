"""Process pool: tasks are done by processes of this machine."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, Final

from handout.building.executors.chunks import Chunks
from handout.building.executors.work import Task, TaskBatch, TaskOutcome, TopicInput
from handout.building.executors.worker import READY, send
from handout.errors import OutputError

_COMMAND: Final = "from handout.building.executors.worker import main; main()"


class ProcessPool:
    """Does tasks in processes of their own.

    They are started afresh, not forked, and import nothing of the program that asks for the build: so it may have
    threads, and needs no guard around its main part.
    """

    def __init__(self, processes: int) -> None:
        self._processes = processes

    def run(self, work: TaskBatch) -> Iterator[TaskOutcome]:
        """Yield the outcome of every task. A worker that dies is replaced; the task that kills it twice fails.

        OutputError where no worker can start.
        """
        chunks = Chunks(work.tasks, self._processes)
        inbox: SimpleQueue[tuple[_Worker, Any]] = SimpleQueue()
        parcels = _Parcels(work.topics)
        setting = pickle.dumps(work.setting, pickle.HIGHEST_PROTOCOL)
        workers = {_Worker(setting, inbox) for _ in range(self._processes)}
        try:
            while workers:
                worker, message = inbox.get()
                if message is None:
                    workers.discard(worker)
                    yield from worker.failures(chunks)
                    if not chunks.is_empty:
                        workers.add(_Worker(setting, inbox))
                    continue
                for outcome in worker.finished(message):
                    chunks.learn(outcome)
                    yield outcome
                if not worker.tasks and not _supply(worker, chunks, parcels):
                    worker.release()
        finally:
            for worker in workers:
                worker.kill()


def _supply(worker: _Worker, chunks: Chunks, parcels: _Parcels) -> bool:
    """Give a worker its next tasks; return whether there were any."""
    if chunks.is_empty:
        return False
    worker.give(chunks.take(), parcels)
    return True


class _Parcels:
    """Topics as bytes, each packed when it is first sent; the last few are kept for the other workers."""

    def __init__(self, topics: Sequence[TopicInput]) -> None:
        self._topics = topics
        self._packed: dict[int, bytes] = {}

    def pack(self, number: int) -> bytes:
        """Return a topic as bytes."""
        if number not in self._packed:
            if len(self._packed) >= 64:
                self._packed.pop(next(iter(self._packed)))
            self._packed[number] = pickle.dumps(self._topics[number], pickle.HIGHEST_PROTOCOL)
        return self._packed[number]


class _Worker:
    """A process, and what it has to do."""

    def __init__(self, setting: bytes, inbox: SimpleQueue[tuple[_Worker, Any]]) -> None:
        self.tasks: dict[int, Task] = {}
        """What it was given and has not finished, in order."""
        self._chunk_size = 0
        self._topics: set[int] = set()
        self._is_ready = False
        self._is_released = False
        self._process = _start()
        threading.Thread(target=self._listen, args=(setting, inbox), daemon=True).start()

    def give(self, tasks: tuple[Task, ...], parcels: _Parcels) -> None:
        """Send tasks, and the topics that the worker lacks."""
        self.tasks = {task.number: task for task in tasks}
        self._chunk_size = len(tasks)
        needed = {task.topic for task in tasks}
        # The thread that listens finds out that a worker is dead.
        with suppress(OSError):
            send(self._input, (tasks, {number: parcels.pack(number) for number in needed - self._topics}))
        self._topics = needed

    def finished(self, message: Any) -> list[TaskOutcome]:
        """Return the outcomes in a message."""
        if message == READY:
            self._is_ready = True
            return []
        outcomes: list[TaskOutcome] = message
        for outcome in outcomes:
            del self.tasks[outcome.number]
        return outcomes

    def failures(self, chunks: Chunks) -> list[TaskOutcome]:
        """Give back what a worker that is gone has left; return the tasks that failed with it."""
        status = self._process.wait()
        if not self._is_ready and not self._is_released:
            raise OutputError(f"a worker process cannot start (status {status}); build with --jobs 1")
        return chunks.give_back(self._chunk_size, list(self.tasks.values()), f"the worker died (status {status})")

    def release(self) -> None:
        """Let the worker end: nothing is left to do."""
        self._is_released = True
        with suppress(OSError):
            self._input.close()

    def kill(self) -> None:
        """End the worker now; an output that it is writing stays as it was."""
        self._process.kill()
        self._process.wait()

    @property
    def _input(self) -> Any:
        return self._process.stdin

    def _listen(self, setting: bytes, inbox: SimpleQueue[tuple[_Worker, Any]]) -> None:
        output = self._process.stdout
        assert output is not None
        with output:
            try:
                # Here, because a worker that starts up does not read yet, and the others should not wait for it.
                self._input.write(setting)
                self._input.flush()
                while True:
                    inbox.put((self, pickle.load(output)))
            except Exception:
                inbox.put((self, None))


def _start() -> subprocess.Popen[bytes]:
    """Start a worker that finds the same handout, and hears Ctrl-C only through us."""
    environment = {**os.environ, "PYTHONPATH": _python_path()}
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )


def _python_path() -> str:
    return os.pathsep.join(each or os.getcwd() for each in sys.path)
