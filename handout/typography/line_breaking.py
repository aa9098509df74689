"""Line breaking over boxes and the gaps after them, in any one unit.

Each breaker returns the index after each line's last box.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

Breaking: TypeAlias = Literal["greedy", "balanced", "total_fit"]
Breaker: TypeAlias = Callable[[Sequence[float], Sequence[float], float], list[int]]

TOLERANCE = 1e-6
SHORT_LAST_LINE = 0.33
"""Share of the measure under which a last line costs extra."""

LONELY_WORD = 0.5
"""What a last line of one word costs: as much as a line that is this share of the measure too short."""


def break_greedily(widths: Sequence[float], gaps: Sequence[float], measure: float) -> list[int]:
    """Fill each line before the next begins."""
    ends: list[int] = []
    pen, limit = 0.0, measure + TOLERANCE
    for index, width in enumerate(widths):
        if pen and pen + width > limit:
            ends.append(index)
            pen = 0.0
        pen += width + gaps[index]
    ends.append(len(widths))
    return ends


def break_balanced(widths: Sequence[float], gaps: Sequence[float], measure: float) -> list[int]:
    """Make lines of much the same length: the narrowest measure that needs no more lines than greedy breaking does."""
    best = break_greedily(widths, gaps, measure)
    lines = len(best)
    if lines == 1:
        return best
    low, high = max(widths), measure
    while high - low > measure / 256:
        middle = (low + high) / 2
        trial = break_greedily(widths, gaps, middle)
        if len(trial) <= lines:
            best, high = trial, middle
        else:
            low = middle
    return best


def break_totally(widths: Sequence[float], gaps: Sequence[float], measure: float) -> list[int]:
    """Spend the fewest lines with the least sum of squared slack; a short last line costs extra.

    Break k can only lie between where greedy breaking from the end and from the start put it, so the search is narrow.
    """
    latest = break_greedily(widths, gaps, measure)
    lines, count = len(latest), len(widths)
    if lines == 1:
        return latest
    backward = break_greedily(widths[::-1], [*gaps[-2::-1], 0.0], measure)
    earliest = [count - end for end in backward[-2::-1]] + [count]
    positions = [0.0]
    for width, gap in zip(widths, gaps, strict=True):
        positions.append(positions[-1] + width + gap)
    states: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for early, late in zip(earliest, latest, strict=True):
        candidates = range(min(early, late), late + 1)
        states = _extend(states, candidates, positions, gaps, measure)
    return list(states[count][1]) if count in states else latest


def _extend(
    states: dict[int, tuple[float, tuple[int, ...]]],
    candidates: range,
    positions: list[float],
    gaps: Sequence[float],
    measure: float,
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """Return the cheapest way to end a line at each candidate, given the ways to end the line before."""
    limit, short, count = measure + TOLERANCE, measure * SHORT_LAST_LINE, len(gaps)
    lonely = (measure * LONELY_WORD) ** 2
    extended: dict[int, tuple[float, tuple[int, ...]]] = {}
    for end in candidates:
        tail, best = positions[end] - (gaps[end - 1] if end else 0.0), None
        for start, (cost, ends) in states.items():
            width = tail - positions[start]
            if start >= end or (width > limit and end != start + 1):
                continue
            if end < count:
                cost += (measure - width) ** 2
            else:
                cost += max(short - width, 0.0) ** 2 + (lonely if start == end - 1 else 0.0)
            if best is None or cost < best[0]:
                best = cost, ends
        if best is not None:
            extended[end] = best[0], (*best[1], end)
    return extended


BREAKERS: dict[Breaking, Breaker] = {
    "greedy": break_greedily,
    "balanced": break_balanced,
    "total_fit": break_totally,
}
