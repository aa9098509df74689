"""The grid of a chart: a line and a label at each tick, the zero line thicker."""

from __future__ import annotations

from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.charts.axis import Axis
from handout.figures.charts.plan import ChartSizes, Marks, label
from handout.figures.drawing import PointLength, Shape

_LINE = 0.5
_ZERO_LINE = 1.2


def upright_grid(plot: Box, axis: Axis, sizes: ChartSizes) -> Marks:
    """Return lines across the plot with their values to the left of it."""
    shapes, labels = [], []
    for tick in axis.ticks:
        y = plot.bottom - axis.position(tick) * plot.height
        shapes.append(_line(plot.x, y, plot.right, y, tick, sizes))
        box = Box(plot.x - sizes.gap - sizes.tick_width, y - sizes.line / 2, sizes.tick_width, sizes.line)
        labels.append(label("tick", box, "right", value=tick))
    return _zero_last(shapes), labels


def level_grid(plot: Box, axis: Axis, sizes: ChartSizes) -> Marks:
    """Return lines down the plot with their values below it; where they are too wide, only every second, third, ..."""
    shapes, labels = [], []
    pitch = plot.width / (len(axis.ticks) - 1)
    every = max(1, -int(-(sizes.tick_width + sizes.gap) // pitch))
    zero = axis.ticks.index(0.0) if 0.0 in axis.ticks else 0
    for index, tick in enumerate(axis.ticks):
        x = plot.x + axis.position(tick) * plot.width
        shapes.append(_line(x, plot.y, x, plot.bottom, tick, sizes))
        if (index - zero) % every == 0:
            box = Box(x - sizes.tick_width / 2, plot.bottom + sizes.gap, sizes.tick_width, sizes.line)
            labels.append(label("tick", box, "center", value=tick))
    return _zero_last(shapes), labels


def _line(x0: PointLength, y0: PointLength, x1: PointLength, y1: PointLength, tick: float, sizes: ChartSizes) -> Shape:
    """Return the line of a tick, its round ends between its ends."""
    width = (_LINE if tick else _ZERO_LINE) * sizes.scale
    across, down = (width / 2 if x0 != x1 else 0.0), (width / 2 if y0 != y1 else 0.0)
    path = outlines.line(x0 + across, y0 + down, x1 - across, y1 - down)
    return Shape(segments=path, stroke="rule" if tick else "secondary", stroke_width=width)


def _zero_last(shapes: list[Shape]) -> list[Shape]:
    return sorted(shapes, key=lambda shape: shape.stroke_width)
