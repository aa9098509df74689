"""Charts laid out in a box: axis first, then texts measured by the caller, then the plan."""

from __future__ import annotations

from handout.figures.charts.axis import Axis, bar_axis, line_axis
from handout.figures.charts.bars import bar_chart
from handout.figures.charts.columns import category_width, column_chart
from handout.figures.charts.icon_array import icon_array, icon_array_label_width
from handout.figures.charts.line_feet import LineForm, TextSize, foot_height, line_key
from handout.figures.charts.lines import line_band, line_category_width, line_chart, line_names_fit, values_fit
from handout.figures.charts.plan import ChartLabel, ChartPlan, ChartSizes, LabelKind
from handout.figures.charts.value_list import with_value_list

__all__ = [
    "Axis",
    "ChartLabel",
    "ChartPlan",
    "ChartSizes",
    "LabelKind",
    "LineForm",
    "TextSize",
    "bar_axis",
    "bar_chart",
    "category_width",
    "column_chart",
    "foot_height",
    "icon_array",
    "icon_array_label_width",
    "line_axis",
    "line_band",
    "line_category_width",
    "line_chart",
    "line_key",
    "line_names_fit",
    "values_fit",
    "with_value_list",
]
