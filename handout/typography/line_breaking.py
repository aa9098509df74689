"""Line breaking over boxes that lie one after the other, in any one unit.

`begins` and `ends` are where each box begins and ends when all are on one line; between them lie the gaps, which a
line end swallows. Each breaker returns the index after each line's last box.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

Breaking: TypeAlias = Literal["greedy", "balanced", "total_fit"]
Breaker: TypeAlias = Callable[[Sequence[float], Sequence[float], float], list[int]]

TOLERANCE = 1e-6
SHORT_LAST_LINE = 0.33
"""Share of the measure under which a last line costs extra."""

LONELY_WORD = 0.5
"""What a last line of one word costs: as much as a line that is this share of the measure too short."""


def break_greedily(begins: Sequence[float], ends: Sequence[float], measure: float) -> list[int]:
    """Fill each line before the next begins."""
    limit, count = measure + TOLERANCE, len(ends)
    breaks: list[int] = []
    start = 0
    while start < count:
        start = bisect_right(ends, begins[start] + limit, start + 1)
        breaks.append(start)
    return breaks


def break_balanced(begins: Sequence[float], ends: Sequence[float], measure: float) -> list[int]:
    """Make lines of about the same length: the narrowest measure that needs no more lines than greedy breaking does."""
    best = break_greedily(begins, ends, measure)
    lines = len(best)
    if lines == 1:
        return best
    low, high = max(end - begin for begin, end in zip(begins, ends, strict=True)), measure
    while high - low > measure / 256:
        middle = (low + high) / 2
        trial = break_greedily(begins, ends, middle)
        if len(trial) <= lines:
            best, high = trial, middle
        else:
            low = middle
    return best


def break_totally(begins: Sequence[float], ends: Sequence[float], measure: float) -> list[int]:
    """Spend the fewest lines with the least sum of squared slack; a short last line costs extra.

    Break k can only lie between where greedy breaking from the end and from the start put it, so the search is narrow.
    """
    latest = break_greedily(begins, ends, measure)
    if len(latest) == 1:
        return latest
    earliest = _break_from_the_end(begins, ends, measure)
    states: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for early, late in zip(earliest, latest, strict=False):
        candidates = range(min(early, late), late + 1)
        states = _extend(states, candidates, begins, ends, measure)
    return list(states[len(ends)][1]) if len(ends) in states else latest


def _break_from_the_end(begins: Sequence[float], ends: Sequence[float], measure: float) -> list[int]:
    """Fill the last line, then the one before it."""
    limit, end = measure + TOLERANCE, len(ends)
    breaks: list[int] = []
    while end > 0:
        breaks.append(end)
        end = bisect_left(begins, ends[end - 1] - limit, 0, end - 1)
    return breaks[::-1]


def _extend(
    states: dict[int, tuple[float, tuple[int, ...]]],
    candidates: range,
    begins: Sequence[float],
    ends: Sequence[float],
    measure: float,
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """Return the cheapest way to end a line at each candidate, given the ways to end the line before."""
    limit, short, count = measure + TOLERANCE, measure * SHORT_LAST_LINE, len(ends)
    lonely = (measure * LONELY_WORD) ** 2
    extended: dict[int, tuple[float, tuple[int, ...]]] = {}
    for end in candidates:
        tail, best = ends[end - 1], None
        for start, (cost, breaks) in states.items():
            if start >= end or ((width := tail - begins[start]) > limit and end != start + 1):
                continue
            if end < count:
                cost += (measure - width) ** 2
            else:
                cost += max(short - width, 0.0) ** 2 + (lonely if start == end - 1 else 0.0)
            if best is None or cost < best[0]:
                best = cost, breaks
        if best is not None:
            extended[end] = best[0], (*best[1], end)
    return extended


BREAKERS: dict[Breaking, Breaker] = {
    "greedy": break_greedily,
    "balanced": break_balanced,
    "total_fit": break_totally,
}
