"""Worker: a process that does tasks for its parent, over its standard input and output.

It ends when its input does, so none outlives a parent that was killed.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from typing import Any, BinaryIO, Final

from handout.building.collector import tune_garbage_collector
from handout.building.executors.work import TaskOutcome, WorkerSettings, Workshop

READY: Final = "ready"
"""The first message of a worker."""

_SECONDS_BETWEEN_MESSAGES: Final = 0.1


def main() -> None:
    """Serve the parent until it is gone."""
    # A stray print must not end up between two messages.
    parent = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # The parent hears of Ctrl-C and ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tune_garbage_collector()
    try:
        serve(sys.stdin.buffer, parent)
    except (EOFError, OSError):
        # The parent is gone; at exit, Python would try once more to tell it what is left to say.
        os._exit(0)


def serve(orders: BinaryIO, parent: BinaryIO) -> None:
    """Do tasks until `orders` end with EOFError.

    The first order is the settings. Each other has tasks, and those topics of theirs that earlier orders lacked.
    """
    setting: WorkerSettings = pickle.load(orders)
    workshop = Workshop(setting)
    topics: dict[int, Any] = {}
    send(parent, READY)
    while True:
        tasks, parcels = pickle.load(orders)
        needed = {task.topic for task in tasks}
        topics = {number: topic for number, topic in topics.items() if number in needed}
        topics.update((number, pickle.loads(parcel)) for number, parcel in parcels.items())
        _do(workshop, tasks, topics, parent)


def send(channel: BinaryIO, message: object) -> None:
    """Send a message."""
    pickle.dump(message, channel, pickle.HIGHEST_PROTOCOL)
    channel.flush()


def _do(workshop: Workshop, tasks: Any, topics: dict[int, Any], parent: BinaryIO) -> None:
    outcomes: list[TaskOutcome] = []
    sent = time.monotonic()
    for task in tasks:
        outcomes.append(workshop.do(task, topics[task.topic]))
        if time.monotonic() - sent >= _SECONDS_BETWEEN_MESSAGES:
            send(parent, outcomes)
            outcomes, sent = [], time.monotonic()
    if outcomes:
        send(parent, outcomes)
