"""Executors: where the work of a build is done. One file for each: this process, several processes, a cluster."""

from __future__ import annotations

from handout.building.executors.choice import choose_executor
from handout.building.executors.work import Executor, Outcome, Task, TopicInput, Work, Workshop

__all__ = ["Executor", "Outcome", "Task", "TopicInput", "Work", "Workshop", "choose_executor"]
