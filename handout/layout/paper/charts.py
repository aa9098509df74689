"""Charts: bars, lines and icon arrays in the width of the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handout.content.blocks import Chart, ChartKind
from handout.content.number_form import figure as number
from handout.figures.boxes import Box
from handout.figures.charts import (
    ChartLabel,
    ChartSizes,
    bar_axis,
    bar_chart,
    icon_array,
    icon_array_label_width,
)
from handout.layout.misfits import as_fit_error
from handout.layout.paper.chart_texts import PlannedChart, category_names, chart_sizes
from handout.layout.paper.diagrams import with_caption
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.line_charts import plan_lines
from handout.layout.paper.pieces import Piece, moved
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import PlacedParagraph, Typesetter
from handout.layout.wording.counts import count_words, counted
from handout.layout.wording.figures import counted_by, unit_of

CATEGORY_SHARE = 0.3
"""The part of a bar chart's width that the names of its categories take."""


def chart_pieces(setter: Typesetter, chart: Chart, parent: Element) -> list[Piece]:
    """Return a chart with its texts and its caption; it is never split."""
    figure = parent.add("Figure", setter.path(chart), alt=chart.alt)
    with as_fit_error(setter.path(chart)):
        planned = _PLANS[chart.kind](setter, chart, figure)
    plan = planned.plan
    placed: list[Placed] = [PlacedDrawing(0, 0, plan.drawing, figure)]
    placed += [_label(setter, chart, label, planned.categories, figure) for label in plan.labels]
    placed, height = list(moved(placed, setter.text_x, 0)), plan.drawing.height
    measured = _measured(chart)
    if measured:
        unit, unit_height = setter.paragraph(measured, "caption", figure, x=setter.text_x, width=setter.text_width)
        placed, height = [unit, *moved(placed, 0, unit_height)], height + unit_height
    placed, height = with_caption(setter, chart.caption, parent, placed, height)
    return [Piece(height, tuple(placed), setter.between(setter.layout.spacing.block))]


def _measured(chart: Chart) -> str:
    """Return what the figures of a chart count: the name of its only series, and the unit."""
    return counted_by(chart.series[0].name if len(chart.series) == 1 else "", unit_of(chart))


def _bars(setter: Typesetter, chart: Chart, figure: Element) -> PlannedChart:
    values = [series.values for series in chart.series]
    axis, width = bar_axis(values), setter.text_width
    names = category_names(setter, chart, figure, width * CATEGORY_SHARE)
    widest = max(line.width for name in names for line in name.text.lines) + 1
    heights = [name.height for name in names]
    return PlannedChart(bar_chart(width, values, widest, heights, axis, chart_sizes(setter, chart, axis)), names)


def _icon_array(setter: Typesetter, chart: Chart, figure: Element) -> PlannedChart:
    (total, _), width = counted(chart), setter.text_width
    counts = chart.series[0].values
    sizes = ChartSizes(line=setter.style("caption").leading)
    label_width = icon_array_label_width(width, len(counts), total, sizes)
    names = [
        setter.paragraph(
            f"{name}: {count_words(setter.document, chart, index)}",
            "label",
            figure,
            width=label_width,
            source=setter.path(chart, "categories", index),
        )
        for index, name in enumerate(chart.categories)
    ]
    return PlannedChart(icon_array(width, counts, total, [name.height for name in names], sizes), names)


_PLANS: Mapping[ChartKind, Callable[[Typesetter, Chart, Element], PlannedChart]] = {
    ChartKind.BAR: _bars,
    ChartKind.LINE: plan_lines,
    ChartKind.ICON_ARRAY: _icon_array,
}


def _label(
    setter: Typesetter, chart: Chart, label: ChartLabel, categories: Sequence[PlacedParagraph], figure: Element
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
        is_name = label.kind == "series" and label.series is not None
        amount = number(label.value or 0.0, setter.document.language)
        series = chart.series[label.series or 0]
        words, source = (series.name, setter.path(series, "name")) if is_name else (amount, figure.source)
        text = setter.paragraph(
            words, "caption", figure, width=max(box.width, 1.0), align=label.place.align, source=source
        ).text
    slack = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[label.place.valign] * (box.height - text.height)
    return text._replace(x=box.x, y=box.y + slack)
