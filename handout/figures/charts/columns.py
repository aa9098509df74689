"""Bar charts with upright bars: for figures over time or short category names."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.languages import Direction
from handout.figures.boxes import Box
from handout.figures.charts.axis import Axis, require_shape
from handout.figures.charts.bar_styles import BAR_STYLES, bar_shapes, require_bar_styles
from handout.figures.charts.grid import upright_grid
from handout.figures.charts.legend import bar_legend, legend_height
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, Marks, finished, label
from handout.figures.drawing import PointLength, Shape

_GROUP = 0.7
_WIDEST = 64.0
_SPACE = 0.08


def category_width(width: PointLength, count: int, sizes: ChartSizes) -> PointLength:
    """Return how wide the category labels under upright bars or lines may be."""
    return (width - sizes.tick_width - sizes.gap) / count - sizes.gap


def column_chart(
    width: PointLength,
    height: PointLength,
    series: Sequence[Sequence[float]],
    category_height: PointLength,
    axis: Axis,
    sizes: ChartSizes,
    *,
    direction: Direction = "ltr",
) -> ChartPlan:
    """Return a bar chart in a box; `series` contains the figures of each series by category.

    Get the axis from `bar_axis`, measure its ticks for `sizes`, wrap the categories to `category_width` for
    `category_height`. Values are printed at the bars where they are narrower than these. Raises RenderError where
    series differ in length or are too many.
    """
    require_shape(series, len(series[0]) if series else 0)
    require_bar_styles(len(series))
    printed = 0.0 < sizes.value_width <= _pitch(width, series, sizes)
    room = (sizes.line if printed else 0.0, sizes.line if printed and _has_negative(series) else 0.0)
    plot = upright_plot(width, height, category_height, sizes, room)
    parts = (
        bar_legend(width, sizes),
        upright_grid(plot, axis, sizes),
        category_labels(plot, height, len(series[0]), category_height, sizes),
        _columns(plot, series, axis, sizes, printed=printed),
    )
    return finished((width, height), parts, plot, direction)


def upright_plot(
    width: PointLength,
    height: PointLength,
    category_height: PointLength,
    sizes: ChartSizes,
    room: tuple[PointLength, PointLength],
) -> Box:
    """Return the plot's box: under the legend, right of the ticks, above the categories; `room` above and below it."""
    left, top = sizes.tick_width + sizes.gap, legend_height(width, sizes) + max(room[0], sizes.line / 2)
    bottom = height - category_height - sizes.gap - room[1]
    return Box(left, top, width - left, max(sizes.line, bottom - top))


def category_labels(plot: Box, bottom: PointLength, count: int, height: PointLength, sizes: ChartSizes) -> Marks:
    """Return the labels of the categories, `height` high, along the foot of a chart that ends at `bottom`."""
    band = plot.width / count
    boxes = [
        Box(plot.x + category * band + sizes.gap / 2, bottom - height, band - sizes.gap, height)
        for category in range(count)
    ]
    return [], [label("category", box, "center", "top", category=category) for category, box in enumerate(boxes)]


def _columns(plot: Box, series: Sequence[Sequence[float]], axis: Axis, sizes: ChartSizes, *, printed: bool) -> Marks:
    shapes: list[Shape] = []
    labels: list[ChartLabel] = []
    for index, values in enumerate(series):
        for category, value in enumerate(values):
            bar = _bar(plot, axis, value, _slot(plot, category, index, series))
            shapes.extend(bar_shapes(bar, BAR_STYLES[index], sizes.scale))
            if printed:
                labels.append(_value_label(bar, value, index, category, sizes))
    return shapes, labels


def _has_negative(series: Sequence[Sequence[float]]) -> bool:
    return any(value < 0 for values in series for value in values)


def _pitch(width: PointLength, series: Sequence[Sequence[float]], sizes: ChartSizes) -> PointLength:
    """Return how far apart bars are: how wide a value at a bar may be."""
    band = (width - sizes.tick_width - sizes.gap) / len(series[0])
    return band if len(series) == 1 else min(band * _GROUP / len(series), _WIDEST)


def _slot(plot: Box, category: int, index: int, series: Sequence[Sequence[float]]) -> tuple[PointLength, PointLength]:
    """Return the left side and the width of a bar."""
    band = plot.width / len(series[0])
    pitch = min(band * _GROUP / len(series), _WIDEST)
    left = plot.x + (category + 0.5) * band - pitch * len(series) / 2 + index * pitch
    space = pitch * _SPACE if len(series) > 1 else 0.0
    return left + space / 2, pitch - space


def _bar(plot: Box, axis: Axis, value: float, slot: tuple[PointLength, PointLength]) -> Box:
    base, end = (plot.bottom - share * plot.height for share in (axis.base, axis.position(value)))
    return Box(slot[0], min(base, end), slot[1], abs(end - base))


def _value_label(bar: Box, value: float, series: int, category: int, sizes: ChartSizes) -> ChartLabel:
    left = bar.center.x - sizes.value_width / 2
    top = bar.bottom if value < 0 else bar.y - sizes.line
    box = Box(left, top, sizes.value_width, sizes.line)
    return label("value", box, "center", series=series, category=category, value=value)
