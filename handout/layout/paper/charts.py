"""Charts: bars, lines and icon arrays in the width of the text."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from handout.content.blocks import Chart, ChartKind, counted_out_of
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.figures.charts import (
    Axis,
    ChartLabel,
    ChartPlan,
    ChartSizes,
    bar_axis,
    bar_chart,
    icon_array,
    icon_array_label_width,
    line_axis,
    line_category_width,
    line_chart,
)
from handout.layout.flow import Placed, PlacedDrawing
from handout.layout.misfits import drawable
from handout.layout.paper.diagrams import with_caption
from handout.layout.paper.pieces import Piece, moved
from handout.layout.paper.setting import Paragraph, Setting
from handout.layout.structure import Element

CATEGORY_SHARE = 0.3
"""The part of a bar chart's width that the names of its categories take."""

LINE_CHART_SHARE = 0.5
"""The height of a line chart as a part of its width."""

MOST_FOR_NAMES = 0.45
"""The most of a chart's width that the name of a series may take."""

TEN = 10
"""What an icon array counts out of, where its unit names no number."""


class _Planned(NamedTuple):
    """A chart laid out, and its measured category names."""

    plan: ChartPlan
    categories: Sequence[Paragraph]
    every: int = 1
    """Of so many categories one is named: there is no room for all."""


def chart_pieces(setting: Setting, chart: Chart, parent: Element) -> list[Piece]:
    """Return a chart with its texts and its caption; it is never parted."""
    figure = parent.add("Figure", alt=chart.alt)
    with drawable(chart.alt):
        planned = _PLANS[chart.kind](setting, chart, figure)
    plan = planned.plan
    placed: list[Placed] = [PlacedDrawing(0, 0, plan.drawing, figure)]
    every = planned.every
    placed += [
        _label(setting, chart, label, planned.categories, figure)
        for label in plan.labels
        if label.kind != "category" or not (label.category or 0) % every
    ]
    placed, height = list(moved(placed, setting.text_x, 0)), plan.drawing.height
    if chart.unit and chart.kind is not ChartKind.ICON_ARRAY:
        unit, unit_height = setting.paragraph(chart.unit, "caption", figure, x=setting.text_x, width=setting.text_width)
        placed, height = [unit, *moved(placed, 0, unit_height)], height + unit_height
    placed, height = with_caption(setting, chart.caption, parent, placed, height)
    return [Piece(height, tuple(placed), setting.between(setting.layout.spacing.block))]


def figure_text(value: float) -> str:
    """Return a figure as a chart prints it."""
    return f"{value:,.10g}"


def _sizes(setting: Setting, chart: Chart, axis: Axis) -> ChartSizes:
    def widest(texts: Sequence[str]) -> float:
        return max((setting.natural_width(text, "caption") for text in texts), default=0.0) + 1

    named, most = len(chart.series) > 1, setting.text_width * MOST_FOR_NAMES
    for series in chart.series if named else ():
        if widest([series.name]) > most:
            raise FitError(
                f'the name "{series.name}" of a series is too long for its chart; make it shorter', series.name
            )
    return ChartSizes(
        line=setting.style("caption").leading,
        tick_width=widest([figure_text(tick) for tick in axis.ticks]),
        value_width=widest([figure_text(value) for series in chart.series for value in series.values]),
        series_widths=tuple(min(widest([series.name]), most) for series in chart.series) if named else (),
    )


def _categories(setting: Setting, chart: Chart, figure: Element, width: float) -> list[Paragraph]:
    return [setting.paragraph(name, "label", figure, width=width) for name in chart.categories]


def _bars(setting: Setting, chart: Chart, figure: Element) -> _Planned:
    values = [series.values for series in chart.series]
    axis, width = bar_axis(values), setting.text_width
    names = _categories(setting, chart, figure, width * CATEGORY_SHARE)
    widest = max(line.width for name in names for line in name.text.lines) + 1
    heights = [name.height for name in names]
    return _Planned(bar_chart(width, values, widest, heights, axis, _sizes(setting, chart, axis)), names)


def _lines(setting: Setting, chart: Chart, figure: Element) -> _Planned:
    values = [series.values for series in chart.series]
    axis, width = line_axis(values), setting.text_width
    sizes = _sizes(setting, chart, axis)
    room = line_category_width(width, len(chart.categories), sizes)
    widest = max(setting.widest_word(name, "label") for name in chart.categories) + 1
    every = max(1, math.ceil(widest / max(room, 1.0)))
    names = _categories(setting, chart, figure, room * every)
    tallest = max(name.height for name in names[::every])
    return _Planned(line_chart(width, width * LINE_CHART_SHARE, values, tallest, axis, sizes), names, every)


def _icon_array(setting: Setting, chart: Chart, figure: Element) -> _Planned:
    (total, _), width = counted_out_of(chart.unit) or (TEN, ""), setting.text_width
    counts = chart.series[0].values
    sizes = ChartSizes(line=setting.style("caption").leading)
    out_of = chart.unit if re.search(r"\d", chart.unit) else f"{total} {chart.unit}".strip()
    label_width = icon_array_label_width(width, len(counts), total, sizes)
    names = [
        setting.paragraph(
            f"{name}: {setting.phrases.out_of.format(count=figure_text(count), total=out_of)}",
            "label",
            figure,
            width=label_width,
        )
        for name, count in zip(chart.categories, counts, strict=True)
    ]
    return _Planned(icon_array(width, counts, total, [name.height for name in names], sizes), names)


_PLANS: Mapping[ChartKind, Callable[[Setting, Chart, Element], _Planned]] = {
    ChartKind.BAR: _bars,
    ChartKind.LINE: _lines,
    ChartKind.ICON_ARRAY: _icon_array,
}


def _label(
    setting: Setting, chart: Chart, label: ChartLabel, categories: Sequence[Paragraph], figure: Element
) -> Placed:
    """Return one text of the chart in the room that the plan has for it."""
    box = label.place.box
    if label.kind == "category" and label.category is not None:
        text = categories[label.category].text
        # A name of several categories' width is centred on its own.
        box = (
            Box(box.center.x - text.width / 2, box.y, text.width, box.height) if label.place.align == "center" else box
        )
        text = text._replace(align=label.place.align, width=box.width)
    else:
        words = chart.series[label.series].name if label.kind == "series" and label.series is not None else ""
        words = words or figure_text(label.value or 0.0)
        text = setting.paragraph(words, "caption", figure, width=max(box.width, 1.0), align=label.place.align).text
    slack = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[label.place.valign] * (box.height - text.height)
    return text._replace(x=box.x, y=box.y + slack)
