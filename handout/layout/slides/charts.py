"""Charts: bars and lines as native charts, counts as rows of figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from handout.content.blocks import Chart, ChartKind, Series
from handout.content.number_form import figure
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.figures.charts import ChartSizes, bar_axis, icon_array, line_axis
from handout.figures.placement import fitted
from handout.layout.misfits import as_fit_error, shortened
from handout.layout.slides.captions import caption_items, captioned
from handout.layout.slides.deck import ChartForm, DataSeries, NativeChart, Paragraph, SlideDrawing, SlideItem
from handout.layout.slides.deck_context import DeckContext, plain
from handout.layout.slides.draft import Body
from handout.layout.slides.fitting import Unit, fitted_together
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.slide_kinds import ChartSlide, IconArraySlide
from handout.layout.wording.counts import count_words, counted
from handout.typography.spans import TextSpan

ARRAYS = {1: "one_array", 2: "two_arrays", 3: "three_arrays"}
"""The kinds of slides by the number of counts."""


MOST_LABELS = 12
"""So many figures have labels whatever the room; more of them where they do not touch, else an axis and the notes."""

PLOT = 0.9
"""The part of a chart's box in which bars and points are."""


LINE = 1.2
"""The height of a label's line as a multiple of its type size."""

BOLD = 1.15
"""How much wider than plain type a label may be, with the gap to the next."""


def chart_bodies(context: DeckContext, chart: Chart, with_lead: bool) -> list[Body]:
    """Return a chart; counts of more than three categories go on to further slides. FitError if none can be drawn."""
    with as_fit_error(context.path(chart)):
        return _bodies(context, chart, with_lead)


def _bodies(context: DeckContext, chart: Chart, with_lead: bool) -> list[Body]:
    if chart.kind is not ChartKind.ICON_ARRAY:
        return [native_chart_body(context, chart, "chart", with_lead)]
    categories = range(len(chart.categories))
    most = max((count for count, kind in ARRAYS.items() if context.layout.has(kind)), default=0)
    if most < max(ARRAYS) and most < len(categories):
        counts: list[Unit] = [(_said(context, chart, category),) for category in categories]
        return text_bodies(context, "points", counts, with_lead, chart.caption)
    runs = [categories[start : start + most] for start in range(0, len(categories), most)]
    return [_arrays(context, chart, run, with_lead) for run in runs]


def native_chart_body(context: DeckContext, chart: Chart, kind: str, with_lead: bool = False) -> Body:
    """Return bars or lines with their caption, on one kind of slide."""
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, ChartSlide)
    place = captioned(context, chart.caption, look.caption, look.chart.box())
    form: ChartForm = "line" if chart.kind is ChartKind.LINE else "column" if _stands(context, chart, look) else "bar"
    native = NativeChart(
        placeholder="chart",
        box=place.box,
        kind=form,
        categories=chart.categories,
        series=tuple(_row(context, series) for series in chart.series),
        unit=chart.unit,
        axis=_axis(chart),
        alt=chart.alt,
        source=context.path(chart),
        labelled=_has_room_for_labels(context, chart, form, place.box),
    )
    return Body(kind, (native, *place.items))


def _row(context: DeckContext, series: Series) -> DataSeries:
    labels = tuple(figure(value, context.document.language) for value in series.values)
    return DataSeries(name=series.name, values=series.values, labels=labels)


def _has_room_for_labels(context: DeckContext, chart: Chart, form: ChartForm, box: Box) -> bool:
    """Return whether each figure can be at its bar or point, its unit with it, without touching another."""
    count, style = len(chart.series) * len(chart.categories), context.layout.style("chart")
    if form == "line":
        room = box.width * PLOT / len(chart.categories)
        return count <= MOST_LABELS and _widest_label(context, chart) <= room and _lie_apart(chart, box, style.size)
    if count <= MOST_LABELS:
        return True
    if form == "bar":
        return box.height * PLOT / (count + len(chart.categories) / 2) >= style.size
    return box.width * PLOT / count >= _widest_label(context, chart)


def _widest_label(context: DeckContext, chart: Chart) -> float:
    style, language = context.layout.style("chart"), context.document.language
    labels = {f"{figure(value, language)} {chart.unit}".strip() for series in chart.series for value in series.values}
    return max(context.measure.natural_width(plain(each), style) for each in labels) * BOLD


def _lie_apart(chart: Chart, box: Box, size: float) -> bool:
    """Return whether the points of several lines are so far apart that type of this size is between them."""
    low, high, _ = _axis(chart)
    least = size * LINE / (box.height * PLOT) * (high - low)
    columns = (sorted(values) for values in zip(*(series.values for series in chart.series), strict=True))
    return all(upper - lower >= least for values in columns for lower, upper in pairwise(values))


def _axis(chart: Chart) -> tuple[float, float, float]:
    """Return round numbers that contain all figures: bars begin at zero, lines need not."""
    values = [series.values for series in chart.series]
    axis = line_axis(values) if chart.kind is ChartKind.LINE else bar_axis(values)
    step = axis.ticks[1] - axis.ticks[0]
    if chart.kind is ChartKind.BAR and min(map(min, values)) < 0:
        # The figures of bars that go both ways are beyond them, where names and legend are.
        return axis.minimum - step, axis.maximum + step, step
    return axis.minimum, axis.maximum, step


def _stands(context: DeckContext, chart: Chart, look: ChartSlide) -> bool:
    """Return whether bars are up: each name fits under its bar in one line. Else they lie, the names next to them."""
    style = context.layout.style("chart")
    room = look.chart.box().width * 0.92 / len(chart.categories)
    return all(context.measure.natural_width(plain(name), style) <= room for name in chart.categories)


def _arrays(context: DeckContext, chart: Chart, run: Sequence[int], with_lead: bool) -> Body:
    kind = ARRAYS[len(run)]
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, IconArraySlide)
    texts = [_label(context, chart, category) for category in run]
    rooms = [context.measure.room(look.array, index) for index in range(len(run))]
    labels = fitted_together(context.measure, "array", texts, rooms)
    if labels is None:
        number = max(range(len(chart.categories)), key=lambda index: len(chart.categories[index]))
        message = f'"{shortened(chart.categories[number])}" does not fit next to its figures'
        raise FitError(message, context.path(chart, "categories", number))
    items: list[SlideItem] = []
    for index, category in enumerate(run):
        items += [labels[index], _figures(context, chart, category, _dots(look, index), is_first=index == 0)]
    return Body(kind, (*items, *caption_items(context, chart.caption, look.caption)))


def _said(context: DeckContext, chart: Chart, category: int) -> Paragraph:
    """Return "3 in 10 people: who smoke" as a point of a list."""
    count, counted = _label(context, chart, category)
    spans = (*count.spans, TextSpan(": ", bold=True, color="accent"), *counted.spans)
    return Paragraph(spans=spans, source=counted.source)


def _dots(look: IconArraySlide, index: int) -> Box:
    corner = look.array.box(index)
    x, y, width, height = look.dots
    # Below a lead line there is less room than the layout says.
    return Box(corner.x + x, corner.y + y, width, min(height, corner.height))


def _figures(context: DeckContext, chart: Chart, category: int, box: Box, *, is_first: bool) -> SlideDrawing:
    total, _ = counted(chart)
    plan = icon_array(box.width, (chart.series[0].values[category],), total, (0.0,), ChartSizes(line=0, gap=0, scale=2))
    drawing = fitted(plan.drawing, box.width, box.height)
    alt = chart.alt if is_first else ""
    return SlideDrawing(name=f"Count {category + 1}", box=box, drawing=drawing, alt=alt, source=context.path(chart))


def _label(context: DeckContext, chart: Chart, category: int) -> tuple[Paragraph, ...]:
    """Return "3 in 10 people" in bold and what it counts."""
    words = count_words(context.document, chart, category)
    count = Paragraph(spans=(TextSpan(words, bold=True, color="accent"),), source=context.path(chart))
    return count, plain(chart.categories[category], source=context.path(chart, "categories", category))
