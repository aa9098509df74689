"""Charts laid out in a box: axis first, then texts measured by the caller, then the plan."""

from __future__ import annotations

from handout.figures.charts.axis import Axis, bar_axis, line_axis
from handout.figures.charts.bars import bar_chart
from handout.figures.charts.columns import category_width, column_chart
from handout.figures.charts.icon_array import icon_array, icon_array_label_width
from handout.figures.charts.lines import line_category_width, line_chart
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, LabelKind

__all__ = [
    "Axis",
    "ChartLabel",
    "ChartPlan",
    "ChartSizes",
    "LabelKind",
    "bar_axis",
    "bar_chart",
    "category_width",
    "column_chart",
    "icon_array",
    "icon_array_label_width",
    "line_axis",
    "line_category_width",
    "line_chart",
]
