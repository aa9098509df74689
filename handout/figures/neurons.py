"""Two nerve cells face to face, their branches meeting or not: the picture of a brain that makes connections."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

import msgspec

from handout.figures import outlines
from handout.figures.drawing import ColorRole, CurveTo, Drawing, MoveTo, PathSegment, PointLength, Shape

_FORK = 0.46
_LEFT, _RIGHT = 0, 1


class NeuronColors(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of the cells, of their branches and of what is behind."""

    cell: ColorRole = "accent"
    branch: ColorRole = "mid"
    ground: ColorRole = "paper"


ON_PAPER = NeuronColors()
"""For paper and tinted boxes."""

ON_ACCENT = NeuronColors(cell="paper", branch="on_accent", ground="accent")
"""For panels in the accent colour."""


class _Frame(msgspec.Struct, frozen=True, kw_only=True):
    """The measures of one picture."""

    width: PointLength
    height: PointLength
    radius: PointLength
    thickness: PointLength
    gap: PointLength
    tips: tuple[PointLength, ...]
    hot: int | None
    bridges: frozenset[int]
    colors: NeuronColors

    @property
    def hot_thickness(self) -> PointLength:
        return self.thickness * 2.4

    def cell_x(self, side: int) -> PointLength:
        return self.radius * 1.9 if side == _LEFT else self.width - self.radius * 1.9

    @property
    def drawing(self) -> Drawing:
        shapes = (*_stubs(self), *_trees(self), *_synapses(self), *_cells(self))
        return Drawing(width=self.width, height=self.height, shapes=shapes)

    def tip_x(self, side: int) -> PointLength:
        return self.width / 2 + (self.gap if side == _RIGHT else -self.gap) / 2


def neurons(
    width: PointLength,
    height: PointLength,
    branches: int,
    *,
    hot: int | None = None,
    bridges: Collection[int] | None = None,
    gap: PointLength | None = None,
    thickness: PointLength = 2.0,
    radius: PointLength | None = None,
    colors: NeuronColors = ON_PAPER,
) -> Drawing:
    """Return two cells with `branches` branches each, whose tips face each other over `gap` (default .05 of the width).

    The branches in `bridges` (default: all) meet their counterpart; the others end in hollow dots. The branch `hot`,
    counted from 0 at the top, is drawn thick: the connection that is in use. `radius` is the cells' (default .16 of
    the height, so much less where the picture is narrow that branches keep their room).
    """
    frame = _Frame(
        width=width,
        height=height,
        radius=min(height * 0.16, width * 0.09) if radius is None else radius,
        thickness=thickness,
        gap=width * 0.05 if gap is None else gap,
        tips=_tips(height, branches, thickness),
        hot=hot,
        bridges=frozenset(range(branches) if bridges is None else bridges),
        colors=colors,
    )
    return frame.drawing


def neurons_at(
    width: PointLength, height: PointLength, stage: int, stages: int, *, thickness: PointLength = 2.0
) -> Drawing:
    """Return the picture at one of several stages: the first has two branches apart, the last five that have met."""
    progress = stage / max(1, stages - 1)
    if progress <= 0:
        return neurons(width, height, 2, bridges=(), gap=width * 0.185, thickness=thickness)
    branches = 2 + round(3 * progress)
    met = sorted(range(branches), key=lambda index: abs(index - (branches - 1) / 2))[: round(branches * progress)]
    done = progress >= 1
    return neurons(
        width,
        height,
        branches,
        hot=branches // 2 if done else None,
        bridges=met,
        gap=width * (0.185 - 0.095 * progress),
        thickness=thickness,
    )


def _tips(height: PointLength, branches: int, thickness: PointLength) -> tuple[PointLength, ...]:
    if branches == 1:
        return (height / 2,)
    margin = height * 0.06 + thickness * 2
    return tuple(margin + (height - 2 * margin) * index / (branches - 1) for index in range(branches))


def _edge(x0: PointLength, y0: PointLength, x1: PointLength, y1: PointLength) -> tuple[PathSegment, ...]:
    """Return a curve that leaves and arrives level."""
    if y0 == y1:
        return outlines.line(x0, y0, x1, y1)
    middle = (x0 + x1) / 2
    return (MoveTo(x0, y0), CurveTo(middle, y0, middle, y1, x1, y1))


def _stroke(segments: tuple[PathSegment, ...], width: PointLength, color: ColorRole) -> Shape:
    return Shape(segments=segments, stroke=color, stroke_width=width)


def _dot(x: PointLength, y: PointLength, radius: PointLength, color: ColorRole) -> Shape:
    return Shape(segments=outlines.circle(x, y, radius), fill=color)


def _stubs(frame: _Frame) -> list[Shape]:
    """Return the three short branches behind each cell."""
    middle, reach = frame.height / 2, min(frame.radius * 1.75, frame.radius * 1.9 - frame.thickness * 0.6)
    return [
        _stroke(
            _edge(frame.cell_x(side), middle, frame.cell_x(side) + away * reach, middle + rise * frame.radius * 1.15),
            frame.thickness * 1.2,
            frame.colors.branch,
        )
        for side, away in ((_LEFT, -1), (_RIGHT, 1))
        for rise in (-1, 0, 1)
    ]


def _trees(frame: _Frame) -> list[Shape]:
    """Return the branches of both cells, the thick ones over the others."""
    shapes = [shape for side in (_LEFT, _RIGHT) for shape in _tree(frame, side)]
    return sorted(shapes, key=lambda shape: shape.stroke == frame.colors.cell)


def _tree(frame: _Frame, side: int) -> list[Shape]:
    start, end, middle = frame.cell_x(side), frame.tip_x(side), frame.height / 2
    if len(frame.tips) <= 2:
        edges = [_edge(start, middle, end, tip) for tip in frame.tips]
        return [_branch(frame, edge, 1.0, hot=index == frame.hot) for index, edge in enumerate(edges)]
    fork = start + (end - start) * _FORK
    shapes = []
    for group in _groups(len(frame.tips)):
        if len(group) == 1:
            edge = _edge(start, middle, end, frame.tips[group[0]])
            shapes.append(_branch(frame, edge, 1.0, hot=frame.hot == group[0]))
            continue
        height = sum(frame.tips[index] for index in group) / len(group)
        shapes.append(_branch(frame, _edge(start, middle, fork, height), 1.5, hot=frame.hot in group))
        for index in group:
            twig = _edge(fork, height, end, frame.tips[index])
            shapes.append(_branch(frame, twig, 1.0, hot=index == frame.hot))
    return shapes


def _groups(count: int) -> list[tuple[int, ...]]:
    """Return which tips share a bough: pairs where their number is even, else an upper, a middle and a lower part."""
    if count % 2 == 0:
        return [(index, index + 1) for index in range(0, count, 2)]
    parts: Sequence[int] = range(count)
    return [tuple(group) for _, group in groupby(parts, key=lambda index: (index > count // 2) - (index < count // 2))]


def _branch(frame: _Frame, segments: tuple[PathSegment, ...], factor: float, *, hot: bool) -> Shape:
    if hot:
        return _stroke(segments, frame.hot_thickness, frame.colors.cell)
    return _stroke(segments, frame.thickness * factor, frame.colors.branch)


def _synapses(frame: _Frame) -> list[Shape]:
    return [shape for index in range(len(frame.tips)) for shape in _synapse(frame, index)]


def _synapse(frame: _Frame, index: int) -> list[Shape]:
    """Return what is at the tips of one branch: a bridge between two dots, or two hollow dots."""
    y, left, right = frame.tips[index], frame.tip_x(_LEFT), frame.tip_x(_RIGHT)
    size = frame.thickness * 1.35
    if index not in frame.bridges:
        return [_hollow(frame, x, y, size * 1.1) for x in (left, right)]
    hot = index == frame.hot
    width = frame.hot_thickness if hot else frame.thickness * 1.25
    radius = size * (1.9 if hot else 1.35)
    bridge = _stroke(outlines.line(left, y, right, y), width, frame.colors.cell)
    return [bridge, *(_dot(x, y, radius, frame.colors.cell) for x in (left, right))]


def _hollow(frame: _Frame, x: PointLength, y: PointLength, radius: PointLength) -> Shape:
    return Shape(
        segments=outlines.circle(x, y, radius),
        fill=frame.colors.ground,
        stroke=frame.colors.branch,
        stroke_width=frame.thickness * 0.8,
    )


def _cells(frame: _Frame) -> list[Shape]:
    y = frame.height / 2
    return [
        _dot(frame.cell_x(side), y, frame.radius * part, color)
        for side in (_LEFT, _RIGHT)
        for part, color in ((1.0, frame.colors.cell), (0.38, frame.colors.ground))
    ]
