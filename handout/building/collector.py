"""Collector: Python's garbage collector, set for what a build is like."""

from __future__ import annotations

import gc


def tune_garbage_collector() -> None:
    """Let the garbage collector look less often: what is made is small, and shaped words are kept for good."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
