"""Dask cluster: tasks are done by the workers of a Dask scheduler, which need no disk of ours.

A topic goes to a worker as its content, once; outputs go to an object store from there, or come
back to be written here.
"""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from handout.building.executors.chunks import Chunks
from handout.building.executors.work import Task, TaskBatch, TaskOutcome, WorkerSettings, Workshop
from handout.building.toolchain import toolchain_versions
from handout.caches import kept
from handout.errors import OutputError

if TYPE_CHECKING:
    from distributed import Client

_SECONDS_TO_CONNECT: Final = 15
_CHUNKS_AHEAD: Final = 2
"""Chunks that wait at each worker, so that it never idles while we write."""

_SECONDS_BETWEEN_LOOKS: Final = 0.02
_ONE_AT_A_TIME: Final = threading.Lock()


class DaskCluster:
    """Does tasks on the workers of a scheduler that runs already."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, work: TaskBatch) -> Iterator[TaskOutcome]:
        """Yield the outcome of every task. Tasks of a worker that dies are done by another, or fail alone.

        OutputError where there is no such scheduler, no worker, or a worker that would make other bytes.
        """
        client = _connect(self._address)
        try:
            workers = _check(client)
            yield from _Session(client, work, workers).outcomes()
        except (OSError, RuntimeError) as error:
            raise OutputError(f"the Dask scheduler at {self._address} is gone: {error}") from error
        finally:
            client.close(timeout=1)


class _Session:
    """One build on a cluster."""

    def __init__(self, client: Client, work: TaskBatch, workers: int) -> None:
        self._client = client
        self._work = work
        self._chunks = Chunks(work.tasks, workers)
        self._ahead = workers * _CHUNKS_AHEAD
        self._setting = client.submit(_given, pickle.dumps(_everywhere(work.setting)), pure=False)
        self._topics: dict[int, Any] = {}
        self._running: dict[Any, tuple[Task, ...]] = {}

    def outcomes(self) -> Iterator[TaskOutcome]:
        """Yield the outcome of every task."""
        from distributed import as_completed

        done = as_completed(loop=self._client.loop)
        try:
            self._fill(done)
            while self._running:
                for future in self._arrived(done):
                    yield from self._collect(future, self._running.pop(future))
                    self._fill(done)
        finally:
            self._client.cancel(list(self._running))

    def _arrived(self, done: Any) -> list[Any]:
        """Return what is done by now, after a moment's wait if that is nothing; OSError where the scheduler is lost."""
        futures: list[Any] = done.next_batch(block=False)
        if not futures:
            if self._client.status != "running":
                raise OSError("the connection is lost")
            time.sleep(_SECONDS_BETWEEN_LOOKS)
        return futures

    def _fill(self, done: Any) -> None:
        """Submit chunks until enough wait."""
        while len(self._running) < self._ahead and not self._chunks.is_empty:
            tasks = self._chunks.take()
            topics = {number: self._topic(number) for number in {task.topic for task in tasks}}
            self._forget(topics)
            future = self._client.submit(_do, tasks, topics, self._setting, pure=False)
            self._running[future] = tasks
            done.add(future)

    def _collect(self, future: Any, tasks: tuple[Task, ...]) -> list[TaskOutcome]:
        try:
            outcomes: list[TaskOutcome] = future.result()
        except Exception as problem:
            return self._chunks.give_back(len(tasks), tasks, f"its worker failed ({type(problem).__name__}: {problem})")
        for outcome in outcomes:
            self._chunks.learn(outcome)
        return outcomes

    def _topic(self, number: int) -> Any:
        if number not in self._topics:
            self._topics[number] = self._client.submit(_given, pickle.dumps(self._work.topics[number]), pure=False)
        return self._topics[number]

    def _forget(self, needed: dict[int, Any]) -> None:
        """Let go of topics that no chunk needs any more; Dask removes them from its workers."""
        waiting = {task.topic for tasks in self._running.values() for task in tasks}
        self._topics = {number: each for number, each in self._topics.items() if number in waiting or number in needed}


def _given(data: bytes) -> bytes:
    """Return what was sent: the result of a task, which the scheduler makes again where a worker dies with it."""
    return data


def _do(tasks: tuple[Task, ...], topics: dict[int, bytes], setting: bytes) -> list[TaskOutcome]:
    """Do a chunk; this runs on a worker."""
    # Threads of one worker would only take turns, at every few instructions.
    with _ONE_AT_A_TIME:
        workshop = _workshop(setting)
        opened = {number: pickle.loads(topic) for number, topic in topics.items()}
        return [workshop.do(task, opened[task.topic]) for task in tasks]


def _versions_there() -> str:
    """Return what makes outputs on a worker; this runs there."""
    return toolchain_versions()


@kept(2)
def _workshop(setting: bytes) -> Workshop:
    return Workshop(pickle.loads(setting))


def _everywhere(setting: WorkerSettings) -> WorkerSettings:
    """Return the setting as workers may use it: our folders are not theirs."""
    is_shared = setting.store is not None and setting.store.reaches_everywhere
    return setting if is_shared else setting._replace(store=None)


def _connect(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise OutputError("--scheduler needs Dask, which is not installed: pip install distributed") from error
    try:
        return Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise OutputError(f"no Dask scheduler answers at {address}: {error}") from error


def _check(client: Client) -> int:
    """Return how many workers there are; OutputError where one would make other bytes than we."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS_TO_CONNECT)
        found: dict[str, str] = client.run(_versions_there)
    except (OSError, TimeoutError) as error:
        raise OutputError(f"the Dask scheduler has no worker: {error}") from error
    except (ImportError, AttributeError) as error:
        raise OutputError(f"a Dask worker has not this version of handout: {error}") from error
    for worker, made_by in found.items():
        if made_by != toolchain_versions():
            raise OutputError(
                f"the Dask worker {worker} would make other bytes: it has {made_by}; here is {toolchain_versions()}"
            )
    return len(found)
