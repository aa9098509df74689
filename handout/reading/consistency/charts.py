"""Charts: as many figures as categories, and figures that can be drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator

from handout.content.blocks import Chart, ChartKind, counted_out_of
from handout.diagnostics import Severity, SourcePath
from handout.figures.charts.icon_array import MOST
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem


def check_charts(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each series of another length than the categories, and each figure that cannot be drawn."""
    for path, table in survey.tables:
        if isinstance(table, Chart):
            yield from _series(path, table)
            if table.kind is ChartKind.ICON_ARRAY:
                yield from _icon_array(path, table)


def _series(path: SourcePath, chart: Chart) -> Iterator[Problem]:
    count = len(chart.categories)
    for index, series in enumerate(chart.series):
        place = (*path, "series", index, "values")
        if len(series.values) != count:
            message = f"{_figures(len(series.values))} for {count} categor{'y' if count == 1 else 'ies'}"
            yield Problem(place, message, "write one figure for each category", depends=((*path, "categories"),))
        for number, value in enumerate(series.values):
            if not math.isfinite(value):
                yield Problem((*place, number), f"{value} cannot be drawn", "write a number")


def _icon_array(path: SourcePath, chart: Chart) -> Iterator[Problem]:
    total, counted = counted_out_of(chart.unit) or (0, "")
    if total and (any(map(str.isnumeric, counted)) or "%" in counted):
        message = f'the `unit` of an icon array says how many there are in all, and "{chart.unit}" says more'
        yield Problem((*path, "unit"), message, 'write the number and what it counts: "10 people"')
    if not total:
        message = "an icon array needs a `unit` that begins with a whole number"
        yield Problem((*path, "unit"), message, 'write how many there are in all: "10 people"')
    elif total > MOST:
        message = f"an icon array can show at most {MOST:,}, and not {total:,}"
        yield Problem((*path, "unit"), message, "write it in words, or as a bar chart")
    for number, value in enumerate(chart.series[0].values):
        if total and (not 0 <= value <= total or value != int(value)):
            place = (*path, "series", 0, "values", number)
            yield Problem(
                place, f"an icon array cannot show {value:g} out of {total}", f"write a whole number up to {total}"
            )
    if chart.series[0].name:
        message = "an icon array does not show the name of its series on slides"
        hint = "say it in the caption, and delete `name`"
        yield Problem((*path, "series", 0, "name"), message, hint, severity=Severity.WARNING)
    if len(chart.series) > 1:
        message, hint = "an icon array shows one series only", "delete the others, or draw a chart of each"
        yield Problem((*path, "series", 1), message, hint)


def _figures(count: int) -> str:
    return f"{count} figure" if count == 1 else f"{count} figures"
