"""Icon arrays: "3 in 10 people" as ten figures of whom three are filled. One array for each category."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.languages import Direction
from handout.errors import RenderError
from handout.figures.affine import scaling, transformed, translation
from handout.figures.boxes import Box, surrounding
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, Marks, finished, label
from handout.figures.drawing import Close, CurveTo, LineTo, MoveTo, PathSegment, PointLength, Shape
from handout.figures.outlines import circle

MOST = 1000
"""The most figures of one array."""

_FIGURE_WIDTH, _FIGURE_HEIGHT = 10.0, 20.0
_CELL_WIDTH, _CELL_HEIGHT = 13.0, 23.0
_OUTLINE = 1.0
_NARROWEST = 9.0
_WIDEST_OF_TEN, _WIDEST_OF_MANY = 24.0, 11.0
_GROUP_GAP = 22.0
_ROW_GAP = 0.6

_BODY = (
    MoveTo(0.5, 19.5),
    LineTo(0.5, 12.0),
    CurveTo(0.5, 9.4, 2.4, 7.9, 5.0, 7.9),
    CurveTo(7.6, 7.9, 9.5, 9.4, 9.5, 12.0),
    LineTo(9.5, 19.5),
    Close(),
)
_PERSON: tuple[PathSegment, ...] = (*circle(5.0, 3.1, 2.6), *_BODY)


def icon_array_label_width(width: PointLength, groups: int, total: int, sizes: ChartSizes) -> PointLength:
    """Return how wide the label over each array may be."""
    return _group_width(width, _beside(width, groups, total, sizes), sizes)


def icon_array(
    width: PointLength,
    counts: Sequence[float],
    total: int,
    label_heights: Sequence[PointLength],
    sizes: ChartSizes,
    *,
    direction: Direction = "ltr",
) -> ChartPlan:
    """Return an array for each count: `total` figures, the count of them filled and first, its label above.

    Up to ten figures are in one row, up to a hundred in rows of ten. Figures are whole: a count is rounded, and its
    label should say it exactly. Raises RenderError for a count below 0 or above the total, or a total that cannot be
    drawn.
    """
    _require(counts, total)
    beside = _beside(width, len(counts), total, sizes)
    parts: list[Marks] = []
    arrays: list[Box] = []
    top = 0.0
    for first in range(0, len(counts), beside):
        last = min(first + beside, len(counts))
        under = top + max(label_heights[first:last]) + sizes.gap
        for category in range(first, last):
            group = _group(width, category - first, beside, under, sizes)
            arrays.append(_array_box(group, total, sizes))
            figures = _array(arrays[-1], int(counts[category] + 0.5), total, sizes)
            parts.append((figures, [_label(group, label_heights[category], category, sizes)]))
        top = arrays[-1].bottom + _GROUP_GAP * sizes.scale * _ROW_GAP
    return finished((width, arrays[-1].bottom), parts, surrounding(arrays), direction)


def _group(width: PointLength, index: int, beside: int, top: PointLength, sizes: ChartSizes) -> Box:
    """Return the box that an array may take, its height left open."""
    group = _group_width(width, beside, sizes)
    return Box(index * (group + _GROUP_GAP * sizes.scale), top, group, 0.0)


def _label(group: Box, height: PointLength, category: int, sizes: ChartSizes) -> ChartLabel:
    box = Box(group.x, group.y - sizes.gap - height, group.width, height)
    return label("category", box, "left", category=category)


def _require(counts: Sequence[float], total: int) -> None:
    if not 1 <= total <= MOST:
        raise RenderError(f"an icon array can show 1 to {MOST} figures, not {total}")
    if not counts:
        raise RenderError("an icon array needs at least one figure")
    for count in counts:
        if not 0 <= count <= total:
            raise RenderError(f"an icon array cannot show {count:g} in {total}")


def _columns(total: int) -> int:
    return min(total, 10) if total <= 100 else 25 if total <= 500 else 50


def _group_width(width: PointLength, beside: int, sizes: ChartSizes) -> PointLength:
    return (width - (beside - 1) * _GROUP_GAP * sizes.scale) / beside


def _beside(width: PointLength, groups: int, total: int, sizes: ChartSizes) -> int:
    """Return how many arrays are side by side: as many as leave the figures large enough."""
    for beside in range(groups, 1, -1):
        if _group_width(width, beside, sizes) >= _columns(total) * _NARROWEST * sizes.scale:
            return beside
    return 1


def _array_box(group: Box, total: int, sizes: ChartSizes) -> Box:
    """Return the box of the figures, their size kept below what looks like people and not like giants."""
    columns = _columns(total)
    widest = _WIDEST_OF_TEN if total <= 10 else _WIDEST_OF_MANY
    cell = min(group.width / columns, widest * sizes.scale)
    rows = -(-total // columns)
    return Box(group.x, group.y, cell * columns, cell * _CELL_HEIGHT / _CELL_WIDTH * rows)


def _array(box: Box, count: int, total: int, sizes: ChartSizes) -> list[Shape]:
    columns = _columns(total)
    scale = box.width / columns / _CELL_WIDTH
    line = min(_OUTLINE * sizes.scale, scale)
    filled = _figures(box, range(count), columns, scale)
    hollow = _figures(box, range(count, total), columns, scale)
    shapes = (
        Shape(segments=filled, fill="accent", stroke="accent", stroke_width=line),
        Shape(segments=hollow, fill="paper", stroke="mid", stroke_width=line),
    )
    return [shape for shape in shapes if shape.segments]


def _figures(box: Box, numbers: range, columns: int, scale: float) -> tuple[PathSegment, ...]:
    segments: list[PathSegment] = []
    for number in numbers:
        row, column = divmod(number, columns)
        x = box.x + (column * _CELL_WIDTH + (_CELL_WIDTH - _FIGURE_WIDTH) / 2) * scale
        y = box.y + (row * _CELL_HEIGHT + (_CELL_HEIGHT - _FIGURE_HEIGHT) / 2) * scale
        segments.extend(transformed(_PERSON, translation(x, y).after(scaling(scale, scale))))
    return tuple(segments)
