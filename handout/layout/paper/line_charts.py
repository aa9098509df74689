"""Line charts: every category is named and every figure printed, in the first form that has room for both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from handout.content.blocks import Chart
from handout.errors import FitError
from handout.figures.charts import (
    ChartSizes,
    LineForm,
    foot_height,
    line_axis,
    line_band,
    line_category_width,
    line_chart,
    line_key,
    line_names_fit,
    values_fit,
    with_value_list,
)
from handout.figures.charts.legend import legend_height
from handout.layout.misfits import shortened
from handout.layout.paper.chart_texts import PlannedChart, category_names, chart_sizes, extents
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import PlacedParagraph, Typesetter

LINE_CHART_SHARE = 0.5
"""The height of a line chart as a part of its width, with the names of its categories in one row."""

LISTED_SHARE = 0.35
"""The same where the figures are listed below, which makes the whole higher."""

MOST_ROWS = 4
"""In how many rows the names of the categories may be."""


class _Fit(NamedTuple):
    """A form in which the names of the categories have room, and these names."""

    form: LineForm
    names: list[PlacedParagraph]


def plan_lines(setter: Typesetter, chart: Chart, figure: Element) -> PlannedChart:
    """Return a line chart; FitError where the names of its categories have no room in any form."""
    values = [series.values for series in chart.series]
    axis, width = line_axis(values), setter.text_width
    sizes = chart_sizes(setter, chart, axis)
    form, names = _fit(setter, chart, figure, sizes)
    measured = extents(names)
    plain = LineForm(rows=1, values="none")
    more = foot_height(measured, len(values), form, sizes) - foot_height(measured, 1, plain, sizes)
    more += legend_height(width, sizes) if form.legend == "above" else 0.0
    share = LISTED_SHARE if form.values == "none" else LINE_CHART_SHARE
    plan = line_chart(width, width * share + more, values, measured, axis, sizes, form)
    if form.values == "none":
        plan = with_value_list(plan, values, measured, sizes, lambda box, series: line_key(box, series, sizes))
    return PlannedChart(plan, names)


def _fit(setter: Typesetter, chart: Chart, figure: Element, sizes: ChartSizes) -> _Fit:
    """Return the first form in which every category can be named."""
    for form in _forms(chart, setter.text_width, sizes):
        names = _names(setter, chart, figure, sizes, form)
        if names and line_names_fit(setter.text_width, extents(names), sizes, form):
            return _Fit(form, names)
    named = ", ".join(f'"{name}"' for name in chart.categories)
    message = f"the names under the line chart do not fit: {shortened(named)}"
    longest = max(range(len(chart.categories)), key=lambda index: len(chart.categories[index]))
    source = setter.path(chart, "categories", longest)
    raise FitError(f'{message}; make them shorter, or write kind = "bar"', source)


def _names(
    setter: Typesetter, chart: Chart, figure: Element, sizes: ChartSizes, form: LineForm
) -> list[PlacedParagraph]:
    """Return the wrapped names; nothing where a word would have to be cut."""
    room = line_category_width(setter.text_width, len(chart.categories), sizes, form)
    widest = max(setter.widest_word(name, "label") for name in chart.categories) + 1
    return category_names(setter, chart, figure, room) if widest <= room else []


def _forms(chart: Chart, width: float, sizes: ChartSizes) -> Iterator[LineForm]:
    """Yield the forms from the plainest on: the legend above the chart, then the names in more rows."""
    if sizes.series_widths:
        yield _with_values(chart, width, sizes, LineForm())
    for rows in range(1, MOST_ROWS + 1):
        yield _with_values(chart, width, sizes, LineForm("above" if sizes.series_widths else "beside", rows))


def _with_values(chart: Chart, width: float, sizes: ChartSizes, form: LineForm) -> LineForm:
    """Return a form with the figures at the points, else below the names, else nowhere: then they are listed."""
    if values_fit(width, [series.values for series in chart.series], sizes, form):
        return form
    below = form._replace(values="below")
    room = line_band(width, len(chart.categories), sizes, below) - sizes.gap / 2
    return below if sizes.value_width <= room else form._replace(values="none")
