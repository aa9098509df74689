"""The figures of a chart as a list: where they have no room in the chart itself, each is next to its category."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from handout.errors import RenderError
from handout.figures.boxes import Box
from handout.figures.charts.legend import key_width
from handout.figures.charts.line_feet import TextSize
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, label
from handout.figures.drawing import Drawing, PointLength, Shape


class _Grid(NamedTuple):
    """How the list is: blocks side by side, each with a column of names and one for each series."""

    blocks: int
    rows: int
    name: PointLength
    """The width of the names."""
    column: PointLength
    """The width of the figures of one series, with the gap before it."""
    row: PointLength
    """The height of a row."""
    head: PointLength
    """The height of the keys above; 0 for a single series."""
    block: PointLength
    """The width of a block with the gap after it."""


def with_value_list(
    plan: ChartPlan,
    series: Sequence[Sequence[float]],
    names: Sequence[TextSize],
    sizes: ChartSizes,
    key: Callable[[Box, int], tuple[Shape, ...]],
) -> ChartPlan:
    """Return a chart with its figures listed under it, by category; `key` draws a series' key in a box.

    Raises RenderError where a row is wider than the chart.
    """
    grid = _grid(plan.drawing.width, names, len(series), sizes)
    top = plan.drawing.height + sizes.gap * 2
    shapes: list[Shape] = []
    labels: list[ChartLabel] = []
    for block in range(grid.blocks) if grid.head else ():
        for row in range(len(series)):
            right = block * grid.block + grid.name + (row + 1) * grid.column
            shapes.extend(key(Box(right - key_width(sizes), top, key_width(sizes), sizes.line), row))
    for index, (wide, high) in enumerate(names):
        block, row = divmod(index, grid.rows)
        x, y = block * grid.block, top + grid.head + row * grid.row
        labels.append(label("category", Box(x, y, wide, high), "left", "top", category=index))
        for number, values in enumerate(series):
            place = Box(x + grid.name + number * grid.column, y, grid.column, sizes.line)
            labels.append(label("value", place, "right", series=number, category=index, value=values[index]))
    drawing = Drawing(
        width=plan.drawing.width,
        height=top + grid.head + grid.rows * grid.row,
        shapes=(*plan.drawing.shapes, *shapes),
    )
    return msgspec.structs.replace(plan, drawing=drawing, labels=(*plan.labels, *labels))


def _grid(width: PointLength, names: Sequence[TextSize], series: int, sizes: ChartSizes) -> _Grid:
    name = max(wide for wide, _ in names)
    several = series > 1
    column = max(sizes.value_width, key_width(sizes) if several else 0.0) + sizes.gap * 2
    block, between = name + series * column, sizes.line * 2
    if block > width + 1e-6:
        raise RenderError(
            "there is no room for its figures next to the names of its categories; make the names shorter"
        )
    blocks = max(1, min(len(names), int((width + between) // (block + between))))
    rows = -(-len(names) // blocks)
    height = max(sizes.line, max(high for _, high in names))
    return _Grid(blocks, rows, name, column, height, sizes.line * 1.3 if several else 0.0, block + between)
