"""Choice: which executor does a build's work."""

from __future__ import annotations

import os
from typing import Final

from handout.building.executors.in_process import InProcess
from handout.building.executors.work import Executor
from handout.building.options import BuildOptions

_TASKS_WORTH_A_PROCESS: Final = 30
"""A process takes half a second to start, as long as so many outputs."""


def choose_executor(options: BuildOptions, tasks: int) -> Executor:
    """Return what does so many tasks: a cluster where one is named, else as many processes as are asked for or pay."""
    if options.scheduler:
        from handout.building.executors.dask_cluster import DaskCluster

        return DaskCluster(options.scheduler)
    processes = min(options.jobs or _worth(tasks), tasks)
    if processes <= 1:
        return InProcess()
    from handout.building.executors.process_pool import ProcessPool

    return ProcessPool(processes)


def _worth(tasks: int) -> int:
    """Return how many processes pay for so many tasks."""
    return min(_processors(), tasks // _TASKS_WORTH_A_PROCESS)


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
