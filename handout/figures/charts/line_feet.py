"""The foot of a line chart: the names of the categories in one row or several, and under them the figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from handout.figures import outlines
from handout.figures.boxes import Box, Position
from handout.figures.charts.legend import key_width
from handout.figures.charts.line_styles import LINE_STYLES, line_shapes
from handout.figures.charts.plan import ChartLabel, ChartSizes, Marks, label
from handout.figures.drawing import PointLength, Shape

TextSize: TypeAlias = tuple[PointLength, PointLength]
"""The width and the height of a measured text."""

_LEADER = 0.5
_WITH_LEADERS = 2
"""With more rows of names than this, a leader could run through a name."""


class LineForm(NamedTuple):
    """Where the texts of a line chart are."""

    legend: Literal["beside", "above"] = "beside"
    """Where the names of the series are: at the ends of their lines, or above the chart."""
    rows: int = 1
    """In how many rows the names of the categories are: each is that many categories wide."""
    values: Literal["at points", "below", "none"] = "at points"
    """Where the figures are: at the points where they fit there, or below the names, a row for each series."""


def foot_height(names: Sequence[TextSize], series: int, form: LineForm, sizes: ChartSizes) -> PointLength:
    """Return the height of the foot of a line chart with so many series."""
    return _names_height(names, form, sizes) + (series * sizes.line + sizes.gap if form.values == "below" else 0.0)


def names_fit(plot: Box, width: PointLength, names: Sequence[TextSize], form: LineForm, sizes: ChartSizes) -> bool:
    """Return whether no name is on its neighbour, in a chart of a width."""
    boxes = _boxes(plot, 0.0, width, names, form, sizes)
    pairs = zip(boxes, boxes[form.rows :], strict=False)
    inside = all(box.x >= plot.x - sizes.gap - 1e-6 for box in boxes)
    return inside and all(one.right + sizes.gap / 2 <= other.x for one, other in pairs)


def category_rows(
    plot: Box, top: PointLength, width: PointLength, names: Sequence[TextSize], form: LineForm, sizes: ChartSizes
) -> Marks:
    """Return the names of the categories from `top` on, each under its point or near it."""
    boxes = _boxes(plot, top, width, names, form, sizes)
    leaders: list[Shape] = []
    for index, box in enumerate(boxes):
        if index % form.rows and form.rows <= _WITH_LEADERS:
            x = _center(plot, index, len(names))
            path = outlines.line(x, plot.bottom + sizes.gap / 2, x, box.y - sizes.gap / 4)
            leaders.append(Shape(segments=path, stroke="rule", stroke_width=_LEADER * sizes.scale))
    return leaders, [label("category", box, "center", "top", category=index) for index, box in enumerate(boxes)]


def value_rows(plot: Box, top: PointLength, series: Sequence[Sequence[float]], sizes: ChartSizes) -> Marks:
    """Return a row of figures for each series, with its key at the left, each figure under its category."""
    shapes: list[Shape] = []
    labels: list[ChartLabel] = []
    band = plot.width / len(series[0])
    for row, values in enumerate(series):
        y = top + row * sizes.line
        shapes.extend(_key(Box(0.0, y, key_width(sizes), sizes.line), row, sizes))
        for index, value in enumerate(values):
            box = Box(plot.x + index * band + sizes.gap / 4, y, band - sizes.gap / 2, sizes.line)
            labels.append(label("value", box, "center", series=row, category=index, value=value))
    return shapes, labels


def line_key(box: Box, series: int, sizes: ChartSizes) -> tuple[Shape, ...]:
    """Return the key of a series in a box: a piece of its line with its marker."""
    return _key(box, series, sizes)


def _key(box: Box, series: int, sizes: ChartSizes) -> tuple[Shape, ...]:
    style = LINE_STYLES[series]
    inner = box.inset(style.width * sizes.scale / 2)
    points = tuple(Position(inner.x + inner.width * share, box.center.y) for share in (0.0, 0.5, 1.0))
    line, _, marker, _ = line_shapes(points, style, sizes.scale)
    return line, marker


def _names_height(names: Sequence[TextSize], form: LineForm, sizes: ChartSizes) -> PointLength:
    row = max(height for _, height in names)
    return row * form.rows + sizes.gap / 2 * (form.rows - 1)


def _boxes(
    plot: Box, top: PointLength, width: PointLength, names: Sequence[TextSize], form: LineForm, sizes: ChartSizes
) -> list[Box]:
    row_height = max(height for _, height in names) + sizes.gap / 2
    boxes = []
    for index, (wide, high) in enumerate(names):
        left = _center(plot, index, len(names)) - wide / 2
        # Left of the plot is the lowest tick.
        left = min(max(left, plot.x - sizes.gap), width - wide)
        boxes.append(Box(left, top + index % form.rows * row_height, wide, high))
    return boxes


def _center(plot: Box, index: int, count: int) -> PointLength:
    return plot.x + (index + 0.5) * plot.width / count
