"""Bar charts with level bars: for categories with long names, which stand beside their bars."""

from __future__ import annotations

from collections.abc import Sequence

from handout.figures.boxes import Box, Direction
from handout.figures.charts.axis import Axis, require_shape
from handout.figures.charts.bar_styles import BAR_STYLES, bar_shapes, require_bar_styles
from handout.figures.charts.grid import level_grid
from handout.figures.charts.legend import legend, legend_height
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, finished, label
from handout.figures.drawing import Points, Shape

_SPACE = 0.12
_BETWEEN = 0.5


def bar_chart(
    width: Points,
    series: Sequence[Sequence[float]],
    category_width: Points,
    category_heights: Sequence[Points],
    axis: Axis,
    sizes: ChartSizes,
    *,
    bar: Points = 16.0,
    direction: Direction = "ltr",
) -> ChartPlan:
    """Return a bar chart as high as its bars and names need; `series` holds the figures of each series by category.

    Get the axis from `bar_axis`, wrap the categories to `category_width` for `category_heights`. A bar is `bar` thick,
    thinner where there are several series, but never thinner than a printed value is high. Raises RenderError where
    series differ in length or are too many.
    """
    require_shape(series, len(category_heights))
    require_bar_styles(len(series))
    rows = _rows(series, category_heights, legend_height(width, sizes), bar, sizes)
    plot = _plot(width, rows, category_width, axis, sizes)
    grid, ticks = level_grid(plot, axis, sizes)
    keys, names = legend(width, sizes, lambda box, index: bar_shapes(_key(box), BAR_STYLES[index], sizes.scale))
    shapes, labels = [*keys, *grid], [*names, *ticks]
    for category, row in enumerate(rows):
        box = Box(0.0, row.y, category_width, row.height)
        labels.append(label("category", box, "right", category=category))
        for index, values in enumerate(series):
            drawn, value = _bar(plot, axis, values[category], _slot(row, index, len(series), bar, sizes), sizes)
            shapes.extend(bar_shapes(drawn, BAR_STYLES[index], sizes.scale))
            if sizes.value_width:
                labels.append(_value(value, values[category], index, category))
    height = plot.bottom + sizes.gap + sizes.line
    return finished((width, height), shapes, labels, plot, direction)


def _thickness(count: int, bar: Points, sizes: ChartSizes) -> Points:
    thinner = bar if count == 1 else bar * 0.75
    return max(thinner, sizes.line) if sizes.value_width else thinner


def _rows(
    series: Sequence[Sequence[float]],
    heights: Sequence[Points],
    top: Points,
    bar: Points,
    sizes: ChartSizes,
) -> list[Box]:
    """Return the band of each category; only y and height tell."""
    rows, y = [], top
    for height in heights:
        y += bar * _BETWEEN / 2
        rows.append(Box(0.0, y, 0.0, max(height, _thickness(len(series), bar, sizes) * len(series))))
        y = rows[-1].bottom + bar * _BETWEEN / 2
    return rows


def _plot(width: Points, rows: Sequence[Box], category_width: Points, axis: Axis, sizes: ChartSizes) -> Box:
    # A value stands beyond the end of its bar, half a tick beyond the end of the axis.
    room = sizes.value_width + sizes.gap if sizes.value_width else 0.0
    end = max(room, sizes.tick_width / 2)
    start = max(room, sizes.tick_width / 2) if axis.minimum < 0 else max(0.0, sizes.tick_width / 2 - sizes.gap)
    left = category_width + sizes.gap + start
    top = rows[0].y - (rows[0].y - 0.0) * 0.0
    return Box(left, top, max(sizes.line, width - end - left), rows[-1].bottom - top)


def _slot(row: Box, index: int, count: int, bar: Points, sizes: ChartSizes) -> tuple[Points, Points]:
    """Return the top and the thickness of a bar."""
    pitch = _thickness(count, bar, sizes)
    space = pitch * _SPACE if count > 1 else 0.0
    top = row.center.y - pitch * count / 2 + index * pitch
    return top + space / 2, pitch - space


def _bar(
    plot: Box, axis: Axis, value: float, slot: tuple[Points, Points], sizes: ChartSizes
) -> tuple[Box, tuple[Box, bool]]:
    """Return the bar, the box of its value, and whether that stands on the left."""
    base, end = (plot.x + share * plot.width for share in (axis.base, axis.position(value)))
    bar = Box(min(base, end), slot[0], abs(end - base), slot[1])
    left = bar.x - sizes.gap - sizes.value_width if value < 0 else bar.right + sizes.gap
    return bar, (Box(left, bar.center.y - sizes.line / 2, sizes.value_width, sizes.line), value < 0)


def _value(place: tuple[Box, bool], value: float, series: int, category: int) -> ChartLabel:
    box, leftwards = place
    return label("value", box, "right" if leftwards else "left", series=series, category=category, value=value)


def _key(box: Box) -> Box:
    return Box(box.x, box.y + box.height * 0.15, box.width, box.height * 0.7)


__all__ = ["Shape", "bar_chart"]
