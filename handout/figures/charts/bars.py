"""Bar charts with level bars: for categories with long names, which are next to their bars."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.languages import Direction
from handout.figures.boxes import Box
from handout.figures.charts.axis import Axis, require_shape
from handout.figures.charts.bar_styles import BAR_STYLES, bar_shapes, require_bar_styles
from handout.figures.charts.grid import level_grid
from handout.figures.charts.legend import bar_legend, legend_height
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, Marks, finished, label
from handout.figures.drawing import PointLength, Shape

_SPACE = 0.12
_BETWEEN = 0.5
_THINNER = 0.75


def bar_chart(
    width: PointLength,
    series: Sequence[Sequence[float]],
    category_width: PointLength,
    category_heights: Sequence[PointLength],
    axis: Axis,
    sizes: ChartSizes,
    *,
    bar: PointLength = 16.0,
    direction: Direction = "ltr",
) -> ChartPlan:
    """Return a bar chart as high as its bars and names need; `series` contains the figures of each series by category.

    Get the axis from `bar_axis`, wrap the categories to `category_width` for `category_heights`. A bar is `bar` thick,
    thinner where there are several series, but never thinner than a printed value is high. Raises RenderError where
    series differ in length or are too many.
    """
    require_shape(series, len(category_heights))
    require_bar_styles(len(series))
    pitch = _pitch(len(series), bar, sizes)
    rows = _rows(category_heights, legend_height(width, sizes), pitch * len(series), bar * _BETWEEN)
    plot = _plot(width, rows, category_width, bar * _BETWEEN, axis, sizes)
    parts = (
        bar_legend(width, sizes),
        level_grid(plot, axis, sizes),
        _categories(rows, category_width),
        _bars(plot, rows, series, pitch, axis, sizes),
    )
    return finished((width, plot.bottom + sizes.gap + sizes.line), parts, plot, direction)


def _categories(rows: Sequence[Box], width: PointLength) -> Marks:
    boxes = [Box(0.0, row.y, width, row.height) for row in rows]
    return [], [label("category", box, "right", category=category) for category, box in enumerate(boxes)]


def _bars(
    plot: Box,
    rows: Sequence[Box],
    series: Sequence[Sequence[float]],
    pitch: PointLength,
    axis: Axis,
    sizes: ChartSizes,
) -> Marks:
    shapes: list[Shape] = []
    labels: list[ChartLabel] = []
    for category, row in enumerate(rows):
        for index, values in enumerate(series):
            bar = _bar(plot, axis, values[category], row.center.y + (index - len(series) / 2) * pitch, pitch)
            shapes.extend(bar_shapes(bar, BAR_STYLES[index], sizes.scale))
            labels.extend(_value_labels(bar, values[category], index, category, sizes))
    return shapes, labels


def _pitch(count: int, bar: PointLength, sizes: ChartSizes) -> PointLength:
    """Return the thickness of a bar with its share of the space between bars."""
    wanted = bar if count == 1 else bar * _THINNER
    return max(wanted, sizes.line) if sizes.value_width else wanted


def _rows(heights: Sequence[PointLength], top: PointLength, bars: PointLength, between: PointLength) -> list[Box]:
    """Return the band of each category; only y and height tell."""
    rows: list[Box] = []
    y = top
    for height in heights:
        rows.append(Box(0.0, y + between / 2, 0.0, max(height, bars)))
        y = rows[-1].bottom + between / 2
    return rows


def _plot(
    width: PointLength,
    rows: Sequence[Box],
    category_width: PointLength,
    between: PointLength,
    axis: Axis,
    sizes: ChartSizes,
) -> Box:
    # A value is beyond the end of its bar; half a tick is beyond the end of the axis.
    room = sizes.value_width + sizes.gap if sizes.value_width else 0.0
    left = category_width + sizes.gap + (room if axis.minimum < 0 else 0.0)
    left = max(left, sizes.tick_width / 2)
    right = width - max(room if axis.maximum > 0 else 0.0, sizes.tick_width / 2)
    top = rows[0].y - between / 2
    return Box(left, top, max(sizes.line, right - left), rows[-1].bottom + between / 2 - top)


def _bar(plot: Box, axis: Axis, value: float, top: PointLength, pitch: PointLength) -> Box:
    base, end = (plot.x + share * plot.width for share in (axis.base, axis.position(value)))
    space = pitch * _SPACE
    return Box(min(base, end), top + space / 2, abs(end - base), pitch - space)


def _value_labels(bar: Box, value: float, series: int, category: int, sizes: ChartSizes) -> list[ChartLabel]:
    if not sizes.value_width:
        return []
    left = bar.x - sizes.gap - sizes.value_width if value < 0 else bar.right + sizes.gap
    box = Box(left, bar.center.y - sizes.line / 2, sizes.value_width, sizes.line)
    return [label("value", box, "right" if value < 0 else "left", series=series, category=category, value=value)]
