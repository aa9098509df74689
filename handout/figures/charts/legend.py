"""The legend above a chart: a key and a name for each series, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Callable

from handout.figures.boxes import Box
from handout.figures.charts.bar_styles import BAR_STYLES, bar_shapes
from handout.figures.charts.plan import ChartLabel, ChartSizes, Marks, label
from handout.figures.drawing import PointLength, Shape

_KEY = 1.5
_BETWEEN = 1.2


def key_width(sizes: ChartSizes) -> PointLength:
    """Return how wide a key is: one and a half lines."""
    return sizes.line * _KEY


def legend_height(width: PointLength, sizes: ChartSizes) -> PointLength:
    """Return the height of the legend with the gap below it; 0 without one."""
    rows = len({box.y for box in _entries(width, sizes)})
    return rows * sizes.line + (sizes.gap + sizes.line * 0.3) * (rows > 0)


def legend(width: PointLength, sizes: ChartSizes, key: Callable[[Box, int], tuple[Shape, ...]]) -> Marks:
    """Return keys and labels, from the top left; `key` draws a series' key in a box."""
    shapes: list[Shape] = []
    labels: list[ChartLabel] = []
    for series, entry in enumerate(_entries(width, sizes)):
        shapes.extend(key(Box(entry.x, entry.y, key_width(sizes), entry.height), series))
        left = entry.x + key_width(sizes) + sizes.gap
        labels.append(label("series", Box(left, entry.y, entry.right - left, entry.height), "left", series=series))
    return shapes, labels


def bar_legend(width: PointLength, sizes: ChartSizes) -> Marks:
    """Return the legend of a bar chart: small bars as keys."""

    def key(box: Box, series: int) -> tuple[Shape, ...]:
        small = Box(box.x, box.y + box.height * 0.15, box.width, box.height * 0.7)
        return bar_shapes(small, BAR_STYLES[series], sizes.scale)

    return legend(width, sizes, key)


def _entries(width: PointLength, sizes: ChartSizes) -> list[Box]:
    """Return the box of each key with its name."""
    boxes: list[Box] = []
    x = y = 0.0
    for name in sizes.series_widths:
        wanted = min(width, key_width(sizes) + sizes.gap + name)
        if x and x + wanted > width + 1e-6:
            x, y = 0.0, y + sizes.line
        boxes.append(Box(x, y, wanted, sizes.line))
        x += wanted + sizes.line * _BETWEEN
    return boxes
