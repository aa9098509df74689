"""A chart laid out: what is drawn, and where the caller sets its texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from handout.content.languages import Direction
from handout.figures.boxes import Align, Box, LabelBox, VerticalAlign
from handout.figures.drawing import Drawing, PointLength, Shape
from handout.figures.placement import mirrored

Marks: TypeAlias = "tuple[list[Shape], list[ChartLabel]]"
"""What one part of a chart draws, and its texts."""

LabelKind: TypeAlias = Literal["tick", "category", "value", "series"]
"""What a text of a chart says."""


class ChartSizes(msgspec.Struct, frozen=True, kw_only=True):
    """The texts of a chart as the caller measured them, in points."""

    line: PointLength
    """The height of a one-line text: a tick, a value, the name of a series."""
    tick_width: PointLength = 0.0
    """The widest tick."""
    value_width: PointLength = 0.0
    """The widest value; 0: values are not printed."""
    series_widths: tuple[PointLength, ...] = ()
    """The names of the series; empty: no legend."""
    scale: float = 1.0
    """How much thicker than on paper lines and markers are."""
    gap: PointLength = 5.0
    """Between a text and what it names."""


class ChartLabel(msgspec.Struct, frozen=True, kw_only=True):
    """Room for one text, and which text it is."""

    kind: LabelKind
    place: LabelBox
    series: int | None = None
    """Counted from 0."""
    category: int | None = None
    """Counted from 0."""
    value: float | None = None
    """The figure to print: of a tick or a value."""


class ChartPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A chart laid out in its own box."""

    drawing: Drawing
    labels: tuple[ChartLabel, ...]
    plot: Box
    """The box of the bars, lines or figures, without the texts around it."""


def label(
    kind: LabelKind,
    box: Box,
    align: Align,
    valign: VerticalAlign = "middle",
    *,
    series: int | None = None,
    category: int | None = None,
    value: float | None = None,
) -> ChartLabel:
    """Return room for a text."""
    place = LabelBox(box=box, align=align, valign=valign)
    return ChartLabel(kind=kind, place=place, series=series, category=category, value=value)


def finished(
    size: tuple[PointLength, PointLength], parts: Iterable[Marks], plot: Box, direction: Direction
) -> ChartPlan:
    """Return the plan of all parts, the first painted first, mirrored for readers from right to left."""
    marks = tuple(parts)
    shapes = tuple(shape for drawn, _ in marks for shape in drawn)
    labels = tuple(each for _, texts in marks for each in texts)
    drawing = Drawing(width=size[0], height=size[1], shapes=shapes)
    if direction == "ltr":
        return ChartPlan(drawing=drawing, labels=labels, plot=plot)
    turned = tuple(msgspec.structs.replace(each, place=each.place.mirrored(size[0])) for each in labels)
    return ChartPlan(drawing=mirrored(drawing), labels=turned, plot=plot.mirrored(size[0]))
