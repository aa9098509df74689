"""In process: tasks are done here, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from handout.building.executors.work import TaskBatch, TaskOutcome, Workshop


class InProcess:
    """Does tasks in this process."""

    def run(self, work: TaskBatch) -> Iterator[TaskOutcome]:
        """Yield the outcome of every task, in order."""
        workshop = Workshop(work.setting)
        for task in work.tasks:
            yield workshop.do(task, work.topics[task.topic])
