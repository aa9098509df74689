"""Axes: round numbers that contain all values, and where a value is between them."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from handout.errors import RenderError

LARGEST = 1e300
"""The largest figure a chart can contain."""

_ROUND = (1, 2, 5, 10)
_ZERO_FROM = 0.6
_LEAST = 1e-290


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """A scale of values with ticks at round numbers; the first tick is its start, the last its end."""

    ticks: tuple[float, ...]
    decimals: int
    """How many decimals tell the ticks apart."""

    @property
    def minimum(self) -> float:
        """The value at the start."""
        return self.ticks[0]

    @property
    def maximum(self) -> float:
        """The value at the end."""
        return self.ticks[-1]

    def position(self, value: float) -> float:
        """Return where a value is: 0 at the start, 1 at the end."""
        # Halves first: the span of the largest figures has no float.
        span = self.maximum / 2 - self.minimum / 2
        return (value / 2 - self.minimum / 2) / span

    @property
    def base(self) -> float:
        """Where bars begin, from 0 to 1: at zero, or at the end next to it."""
        return self.position(min(max(0.0, self.minimum), self.maximum))


def bar_axis(series: Sequence[Sequence[float]], *, most_ticks: int = 6) -> Axis:
    """Return an axis from zero, since the length of a bar is its message; raise RenderError for what is no figure."""
    low, high = _range(series)
    return _axis(min(0.0, low), max(0.0, high), most_ticks)


def line_axis(series: Sequence[Sequence[float]], *, most_ticks: int = 6) -> Axis:
    """Return an axis from zero, or near the values where they are far from it and close to each other.

    Raises RenderError for what is no figure.
    """
    low, high = _range(series)
    far = low > _ZERO_FROM * high if low > 0 else high < _ZERO_FROM * low if high < 0 else False
    return _axis(low, high, most_ticks) if far and low < high else _axis(min(0.0, low), max(0.0, high), most_ticks)


def require_shape(series: Sequence[Sequence[float]], categories: int) -> None:
    """Raise RenderError where a series does not have one figure for each category."""
    if not series or categories < 1:
        raise RenderError("a chart needs at least one series and one category")
    for number, values in enumerate(series, 1):
        if len(values) != categories:
            raise RenderError(f"series {number} has {len(values)} figures for {categories} categories")


def _range(series: Sequence[Sequence[float]]) -> tuple[float, float]:
    values = [value for row in series for value in row]
    if not values:
        raise RenderError("a chart needs at least one figure")
    for value in values:
        if not math.isfinite(value) or abs(value) > LARGEST:
            raise RenderError(f"a chart cannot show the figure {value:g}")
    return min(values), max(values)


def _axis(low: float, high: float, most_ticks: int) -> Axis:
    if high / 2 - low / 2 < _LEAST:
        # All values are zero, or as good as that: any axis will do.
        high = low + 1.0
    exponent, digit = _step(high / 2 - low / 2, most_ticks)

    def tick(index: int) -> float:
        # From text, so that 3 x 0.1 is 0.3.
        return float(f"{index * digit}e{exponent}")

    first, last = round(low / tick(1)), round(high / tick(1))
    first -= tick(first) > low
    last += tick(last) < high
    return Axis(ticks=tuple(tick(index) for index in range(first, last + 1)), decimals=max(0, -exponent))


def _step(half_span: float, most_ticks: int) -> tuple[int, int]:
    """Return the step between ticks as a power of ten and its digit: 1, 2 or 5."""
    raw = half_span / max(1, most_ticks - 1) * 2
    exponent = math.floor(math.log10(raw))
    share = raw / float(f"1e{exponent}")
    digit = next(each for each in (*_ROUND, 20) if each >= share * (1 - 1e-9))
    return (exponent + 1, digit // 10) if digit >= 10 else (exponent, digit)
