"""Chunks: tasks in handfuls, large enough that messages cost little, small enough that all workers end together."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from handout.building.executors.work import Failure, Task, TaskOutcome

_SECONDS: Final = 0.25
"""How long a chunk should take."""
_STRETCH: Final = 8
"""How many times as long it may take where that keeps a topic together."""
_FIRST_GUESS: Final = 0.02
"""Seconds for a task, before one was measured."""
_WEIGHT: Final = 0.1
"""Of the last task in the running mean."""


class Chunks:
    """Hands out tasks, sized by how long tasks took so far."""

    def __init__(self, tasks: Iterable[Task], workers: int) -> None:
        self._waiting = deque(tasks)
        self._suspects: deque[Task] = deque()
        self._workers = workers
        self._seconds = _FIRST_GUESS

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to hand out."""
        return not (self._waiting or self._suspects)

    def take(self) -> tuple[Task, ...]:
        """Return the next tasks. A task that was given back comes alone, so that it can harm no other."""
        if self._suspects:
            return (self._suspects.popleft(),)
        fair = max(1, len(self._waiting) // (2 * self._workers))
        size = max(1, min(round(_SECONDS / self._seconds), fair))
        return tuple(self._handful(size, max(size, min(_STRETCH * size, 2 * fair))))

    def _handful(self, size: int, most: int) -> Iterator[Task]:
        """Yield `size` tasks, then up to `most` of the same topic: of one torn apart, two workers check the text."""
        topic = -1
        for taken in range(most):
            if not self._waiting or (taken >= size and self._waiting[0].topic != topic):
                return
            topic = self._waiting[0].topic
            yield self._waiting.popleft()

    def learn(self, outcome: TaskOutcome) -> None:
        """Note how long a task took."""
        self._seconds += _WEIGHT * (max(outcome.seconds, 0.0001) - self._seconds)

    def give_back(self, chunk_size: int, tasks: Sequence[Task], reason: str) -> list[TaskOutcome]:
        """Take back the tasks of a chunk whose worker died; return the failure of one that died alone with it."""
        if chunk_size == 1:
            message = f"{reason} while it made this output, twice: is there memory enough?"
            return [TaskOutcome(task.number, 0.0, failure=Failure(message)) for task in tasks]
        self._suspects.extend(tasks)
        return []
