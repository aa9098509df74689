"""The texts of a chart on paper: measured before the chart is laid out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handout.content.blocks import Chart
from handout.content.number_form import figure
from handout.errors import FitError
from handout.figures.charts import Axis, ChartPlan, ChartSizes, TextSize
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import PlacedParagraph, Typesetter

MOST_FOR_NAMES = 0.45
"""The most of a chart's width that the name of a series may take."""


class PlannedChart(NamedTuple):
    """A chart laid out, and its measured category names."""

    plan: ChartPlan
    categories: Sequence[PlacedParagraph]


def chart_sizes(setter: Typesetter, chart: Chart, axis: Axis) -> ChartSizes:
    """Return the sizes of a chart's texts; FitError where the name of a series is too long."""

    def widest(texts: Sequence[str]) -> float:
        return max((setter.natural_width(text, "caption") for text in texts), default=0.0) + 1

    language = setter.document.language
    named, most = len(chart.series) > 1, setter.text_width * MOST_FOR_NAMES
    for series in chart.series if named else ():
        if widest([series.name]) > most:
            message = f'the name "{series.name}" of a series is too long for its chart; make it shorter'
            raise FitError(message, setter.path(series, "name"))
    return ChartSizes(
        line=setter.style("caption").leading,
        tick_width=widest([figure(tick, language) for tick in axis.ticks]),
        value_width=widest([figure(value, language) for series in chart.series for value in series.values]),
        series_widths=tuple(min(widest([series.name]), most) for series in chart.series) if named else (),
    )


def category_names(setter: Typesetter, chart: Chart, figure: Element, width: float) -> list[PlacedParagraph]:
    """Return the names of the categories, wrapped to a width."""
    return [
        setter.paragraph(name, "label", figure, width=width, source=setter.path(chart, "categories", index))
        for index, name in enumerate(chart.categories)
    ]


def extents(names: Sequence[PlacedParagraph]) -> list[TextSize]:
    """Return the width of the widest line and the height of each name."""
    return [(max((line.width for line in name.text.lines), default=0.0) + 1, name.height) for name in names]
