"""Line charts: figures over time, each line named at its end or above the chart."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from handout.content.languages import Direction
from handout.figures.boxes import Box, Position
from handout.figures.charts.axis import Axis, require_shape
from handout.figures.charts.columns import upright_plot
from handout.figures.charts.grid import upright_grid
from handout.figures.charts.legend import key_width, legend
from handout.figures.charts.line_feet import (
    LineForm,
    TextSize,
    category_rows,
    foot_height,
    line_key,
    names_fit,
    value_rows,
)
from handout.figures.charts.line_styles import LINE_STYLES, line_shapes, marker_radius, require_line_styles
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, Marks, finished, label
from handout.figures.drawing import PointLength, Shape

BESIDE = LineForm()
"""The form to try first: names of series at the ends of their lines, names of categories in one row."""


def line_band(width: PointLength, count: int, sizes: ChartSizes, form: LineForm = BESIDE) -> PointLength:
    """Return how far apart the points of a line chart are."""
    return (width - _left(sizes, form) - sizes.gap - _names_width(sizes, form)) / count


def line_category_width(width: PointLength, count: int, sizes: ChartSizes, form: LineForm = BESIDE) -> PointLength:
    """Return how wide the category labels under a line chart may be."""
    return line_band(width, count, sizes, form) * form.rows - sizes.gap


def line_names_fit(width: PointLength, names: Sequence[TextSize], sizes: ChartSizes, form: LineForm) -> bool:
    """Return whether the measured names of the categories have room under a line chart."""
    band = line_band(width, len(names), sizes, form)
    left = _left(sizes, form) + sizes.gap
    return names_fit(Box(left, 0.0, band * len(names), 0.0), width, names, form, sizes)


def line_chart(
    width: PointLength,
    height: PointLength,
    series: Sequence[Sequence[float]],
    names: Sequence[TextSize],
    axis: Axis,
    sizes: ChartSizes,
    form: LineForm = BESIDE,
    *,
    direction: Direction = "ltr",
) -> ChartPlan:
    """Return a line chart in a box; `series` contains the figures of each series by category.

    Get the axis from `line_axis`; `names` are the categories' as measured in `line_category_width`. The names of the
    series are with their keys right of their last figures, moved apart where they would meet, or above the chart.
    Values are printed over the markers of a single series where they fit, else where the form says. Raises RenderError
    where series differ in length or are too many.
    """
    require_shape(series, len(names))
    require_line_styles(len(series))
    printed = form.values == "at points" and values_fit(width, series, sizes, form)
    plot = _plot(width, height, series, names, sizes, form, printed=printed)
    lines = [_points(plot, axis, values) for values in series]
    parts = [
        upright_grid(plot, axis, sizes),
        _legend(plot, lines, width, height, sizes, form),
        category_rows(plot, height - foot_height(names, len(series), form, sizes), width, names, form, sizes),
        (_lines(lines, sizes), _value_labels(lines[0], series[0], line_band(width, len(names), sizes, form), sizes))
        if printed
        else (_lines(lines, sizes), []),
    ]
    if form.values == "below":
        parts.append(value_rows(plot, height - len(series) * sizes.line, series, sizes))
    return finished((width, height), parts, plot, direction)


def values_fit(width: PointLength, series: Sequence[Sequence[float]], sizes: ChartSizes, form: LineForm) -> bool:
    """Return whether the figures have room at the points: those of a single series, no two as close as one number."""
    return len(series) == 1 and 0.0 < sizes.value_width <= line_band(width, len(series[0]), sizes, form) - sizes.gap


def _plot(
    width: PointLength,
    height: PointLength,
    series: Sequence[Sequence[float]],
    names: Sequence[TextSize],
    sizes: ChartSizes,
    form: LineForm,
    *,
    printed: bool,
) -> Box:
    inner = width - _names_width(sizes, form)
    shown = sizes.series_widths if form.legend == "above" else ()
    framed = msgspec.structs.replace(sizes, tick_width=_left(sizes, form), series_widths=shown)
    room = _room(series[0], sizes) if printed else (0.0, 0.0)
    return upright_plot(inner, height, foot_height(names, len(series), form, sizes), framed, room)


def _left(sizes: ChartSizes, form: LineForm) -> PointLength:
    """Return the width of the ticks, and of the keys where these are under them."""
    return max(sizes.tick_width, key_width(sizes)) if form.values == "below" else sizes.tick_width


def _legend(
    plot: Box,
    lines: Sequence[tuple[Position, ...]],
    width: PointLength,
    height: PointLength,
    sizes: ChartSizes,
    form: LineForm,
) -> Marks:
    if form.legend == "beside":
        return _names(plot, lines, height, sizes)
    return legend(width, sizes, lambda box, series: line_key(box, series, sizes))


def _lines(lines: Sequence[tuple[Position, ...]], sizes: ChartSizes) -> list[Shape]:
    """Return the lines, the first on top."""
    styled = reversed(list(zip(lines, LINE_STYLES, strict=False)))
    return [shape for points, style in styled for shape in line_shapes(points, style, sizes.scale)]


def _names_width(sizes: ChartSizes, form: LineForm) -> PointLength:
    """Return the width of the column of names, with the gap before it; 0 without one."""
    if not sizes.series_widths or form.legend == "above":
        return 0.0
    return 2 * sizes.gap + key_width(sizes) * 1.2 + max(sizes.series_widths)


def _points(plot: Box, axis: Axis, values: Sequence[float]) -> tuple[Position, ...]:
    band = plot.width / len(values)
    return tuple(
        Position(plot.x + (index + 0.5) * band, plot.bottom - axis.position(value) * plot.height)
        for index, value in enumerate(values)
    )


def _names(plot: Box, lines: Sequence[tuple[Position, ...]], height: PointLength, sizes: ChartSizes) -> Marks:
    """Return the names of the series and their keys: a piece of each line with its marker."""
    labels: list[ChartLabel] = []
    shapes: list[Shape] = []
    if not sizes.series_widths:
        return shapes, labels
    centers = _apart([points[-1].y for points in lines], sizes.line, height)
    wide = key_width(sizes) * 1.2
    left = plot.right + sizes.gap
    for series, y in enumerate(centers):
        shapes.extend(line_key(Box(left, y - sizes.line / 2, wide, sizes.line), series, sizes))
        box = Box(left + wide + sizes.gap, y - sizes.line / 2, max(sizes.series_widths), sizes.line)
        labels.append(label("series", box, "left", series=series))
    return shapes, labels


def _apart(wanted: Sequence[PointLength], line: PointLength, height: PointLength) -> list[PointLength]:
    """Return the middles of the names: where they are wanted, but a line apart and inside the chart."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed: dict[int, PointLength] = {}
    lowest = line / 2
    for index in order:
        placed[index] = max(wanted[index], lowest)
        lowest = placed[index] + line
    highest = height - line / 2
    for index in reversed(order):
        placed[index] = min(placed[index], highest)
        highest = placed[index] - line
    return [placed[index] for index in range(len(wanted))]


def _value_labels(
    points: Sequence[Position], values: Sequence[float], band: PointLength, sizes: ChartSizes
) -> list[ChartLabel]:
    """Return the figures at the markers, kept off the line: over it next to a slope, under it in a valley."""
    reach = marker_radius(sizes.scale)
    aside = min(sizes.value_width / 2, (band - sizes.value_width) / 2)
    labels = []
    for category, (point, value) in enumerate(zip(points, values, strict=True)):
        slope, valley = _lie(values, category)
        top = point.y + reach if valley else point.y - reach - sizes.line
        left = point.x - sizes.value_width / 2 - (0.0 if valley else slope * aside)
        box = Box(left, top, sizes.value_width, sizes.line)
        labels.append(label("value", box, "center", series=0, category=category, value=value))
    return labels


def _lie(values: Sequence[float], index: int) -> tuple[int, bool]:
    """Return whether the line rises (1), falls (-1) or neither (0) through a value, and whether it is a valley."""
    before, after = values[max(0, index - 1)], values[min(len(values) - 1, index + 1)]
    valley = before > values[index] < after
    peak = before < values[index] > after
    return (0 if peak or valley else (after > before) - (after < before)), valley


def _room(values: Sequence[float], sizes: ChartSizes) -> tuple[PointLength, PointLength]:
    """Return how far figures may reach above and below the plot."""
    reach = sizes.line + marker_radius(sizes.scale)
    return reach, reach if any(_lie(values, index)[1] for index in range(len(values))) else 0.0
