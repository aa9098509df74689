"""Executors: where the work of a build is done. One file for each: this process, several processes, a cluster."""

from __future__ import annotations

from handout.building.executors.choice import choose_executor
from handout.building.executors.work import Executor, Task, TaskBatch, TaskOutcome, TopicInput, Workshop

__all__ = ["Executor", "Task", "TaskBatch", "TaskOutcome", "TopicInput", "Workshop", "choose_executor"]
