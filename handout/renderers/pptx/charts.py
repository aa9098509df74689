"""Charts: native charts, each with the workbook that PowerPoint opens to edit its figures."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, cast

from handout.content.languages import Direction
from handout.layout.slides.deck import NativeChart
from handout.layout.slides.slide_kinds import ChartSlide
from handout.layout.slides.slide_type import TextStyle
from handout.renderers.pptx.markup import DRAWING, emu, non_visual, placement, quote, without_controls
from handout.renderers.pptx.text import TextWriter
from handout.typography.isolation import LRI, PDI, RLI, framed, text_direction

CHART = DRAWING.replace("/main", "/chart")

BARS = ("accent", "paper", "hatched", "mid", "tint", "ink")
"""How the bars of each series are filled: each has an outline in the accent."""

LINES = ("accent", "secondary", "mid", "ink")
"""The colours of lines, each at least 3:1 on the paper; dashes and markers differ too."""

BAR_OUTLINE = 1.5
"""Points."""

THOUSANDS = 3
"""The digits between two signs that part thousands."""

MARKER = 9
"""The size of a line's markers, in points."""

_AXIS_IDS = {"-2068027336": "1001", "-2113994440": "1002"}
"""python-pptx numbers axes below zero, which the schema does not allow."""


class ChartParts(NamedTuple):
    """What a chart is kept in."""

    xml: bytes
    workbook: bytes


def frame_xml(chart: NativeChart, number: int, name: str, tag: str, relationship: str) -> str:
    """Return the frame that shows a chart on its slide, in the placeholder of `tag`."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(number, name, chart.alt)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{tag}</p:nvPr></p:nvGraphicFramePr>'
        f'{placement(chart.box, "p:xfrm")}<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" '
        f'r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_parts(
    chart: NativeChart, look: ChartSlide, style: TextStyle, text: TextWriter, day: datetime.date
) -> ChartParts:
    """Return a chart and its workbook; `day` is the day that the workbook says it was made on."""
    from pptx.chart import data as chart_data

    made: Any = chart_data
    data = made.CategoryChartData()
    data.categories = [framed(without_controls(category), text.base) for category in chart.categories]
    for series in chart.series:
        data.add_series(framed(without_controls(series.name), text.base), series.values)
    return ChartParts(_chart_xml(chart, data, look, style, text), _workbook(data, day))


def _workbook(data: Any, day: datetime.date) -> bytes:
    from pptx.chart.xlsx import CategoryWorkbookWriter

    base: Any = CategoryWorkbookWriter

    class Writer(base):  # type: ignore[misc]
        @contextmanager
        def _open_worksheet(self, xlsx_file: Any) -> Iterator[Any]:
            with super()._open_worksheet(xlsx_file) as (workbook, worksheet):
                workbook.set_properties({"created": datetime.datetime.combine(day, datetime.time())})
                # Words of the content stay words, also where they look like a formula or an address.
                worksheet.strings_to_formulas = worksheet.strings_to_urls = False
                yield workbook, worksheet

    blob: bytes = Writer(data).xlsx_blob
    return blob


def _chart_xml(chart: NativeChart, data: Any, look: ChartSlide, style: TextStyle, text: TextWriter) -> bytes:
    from pptx.chart import chart as charts
    from pptx.chart import xmlwriter
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.opc.oxml import serialize_part_xml
    from pptx.oxml import parse_xml

    native, writer = cast(Any, charts), cast(Any, xmlwriter)
    types = {
        "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
        "bar": XL_CHART_TYPE.BAR_CLUSTERED,
        "line": XL_CHART_TYPE.LINE_MARKERS,
    }
    source = writer.ChartXmlWriter(types[chart.kind], data).xml
    for negative, positive in _AXIS_IDS.items():
        source = source.replace(f'"{negative}"', f'"{positive}"')
    root: Any = parse_xml(source.encode())
    _dress(native.Chart(root, None), chart, look, style, number_format(chart.unit, text.base))
    for properties in root.iter(f"{{{DRAWING}}}endParaRPr", f"{{{DRAWING}}}defRPr"):
        properties.set("lang", text.language)
    for properties in root.iter(f"{{{DRAWING}}}pPr"):
        properties.set("rtl", str(int(text.base == "rtl")))
    return _completed(serialize_part_xml(root), text.language)


def _completed(xml: bytes, language: str) -> bytes:
    """Return a chart with its language and the tie to its workbook, which python-pptx leaves to its own package."""
    lang = f"<c:lang val={quote(language)}/>".encode()
    book = b'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
    return xml.replace(b"<c:chart>", lang + b"<c:chart>", 1).replace(b"</c:chartSpace>", book + b"</c:chartSpace>")


def _dress(native: Any, chart: NativeChart, look: ChartSlide, style: TextStyle, figures: str) -> None:
    """Give a chart the deck's look: direct labels, no frame, no grid where labels say the figures."""
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    native.has_title = False
    native.font.size = Pt(style.size)
    _color(native.font.fill, style.color)
    several = len(chart.series) > 1
    native.has_legend = several or _says_more(chart)
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.TOP
        native.legend.include_in_layout = False
    plot = native.plots[0]
    if chart.kind != "line":
        plot.gap_width, plot.overlap = look.gap, -8 if several else 0
    _dress_axes(native, chart, figures)
    if chart.labelled:
        _label(plot, figures)
        _label_in_language(plot, chart, figures)
    for index, series in enumerate(plot.series):
        _dress_series(series, chart, look, index)


def _says_more(chart: NativeChart) -> bool:
    """Return whether the name of a single series says what the unit at its figures does not."""
    name = chart.series[0].name.strip()
    return bool(name) and name.casefold() != chart.unit.strip().casefold()


def _name_every_category(axis: Any) -> None:
    """Keep PowerPoint from leaving out names that are close together: it wraps or turns them then."""
    from pptx.oxml import parse_xml

    skip = parse_xml(f'<c:tickLblSkip xmlns:c="{CHART}" val="1"/>')
    axis._element.find(f"{{{CHART}}}noMultiLvlLbl").addprevious(skip)


def _dress_axes(native: Any, chart: NativeChart, figures: str) -> None:
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK

    categories, values = native.category_axis, native.value_axis
    if any(value < 0 for series in chart.series for value in series.values):
        # At the zero line, names would be written over the bars below it.
        categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _name_every_category(categories)
    _color(categories.format.line.fill, "rule")
    categories.major_tick_mark = XL_TICK_MARK.NONE
    # Bars grow upwards from the first category; a reader begins at the top.
    categories.reverse_order = chart.kind == "bar"
    values.has_major_gridlines = not chart.labelled
    values.visible = not chart.labelled
    values.minimum_scale, values.maximum_scale, values.major_unit = chart.axis
    if not chart.labelled:
        _color(values.major_gridlines.format.line.fill, "rule")
        values.format.line.fill.background()
        values.tick_labels.number_format, values.tick_labels.number_format_is_linked = figures, False


def _label(plot: Any, figures: str) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = figures, False
    labels.font.bold = True


def _label_in_language(plot: Any, chart: NativeChart, figures: str) -> None:
    """Write out the figures that would be read as others in the form of the computer's language: 1.234 or 1,234.

    Such a label does not follow when its figure is edited, so all others are left to the program: 2.5 is 2,5 there.
    """
    from pptx.oxml import parse_xml

    for native, series in zip(plot.series, chart.series, strict=True):
        if not any(map(_reads_as_thousands, series.values)):
            continue
        # Labels of its own take a series' common ones away: every point gets one.
        for index, words in enumerate(series.labels):
            label = native.points[index].data_label
            label.font.bold = True
            code = quote(figures.replace("General", f'"{words}"'))
            form = parse_xml(f'<c:numFmt xmlns:c="{CHART}" formatCode={code} sourceLinked="0"/>')
            label._get_or_add_dLbl().find(f"{{{CHART}}}idx").addnext(form)


def _reads_as_thousands(value: float) -> bool:
    """Return whether a figure has three decimals, which readers of another language take for thousands."""
    whole, _, decimals = f"{abs(value):.15g}".partition(".")
    return len(decimals) == THOUSANDS and whole != "0" and len(whole) <= THOUSANDS


def _dress_series(series: Any, chart: NativeChart, look: ChartSlide, index: int) -> None:
    """Give the series of a chart looks that differ without colour too."""
    if chart.kind == "line":
        _dress_line(series, look, index)
    else:
        series.invert_if_negative = False
        _dress_bars(series, index)


def _dress_bars(series: Any, index: int) -> None:
    from pptx.enum.dml import MSO_PATTERN
    from pptx.util import Pt

    look = BARS[index % len(BARS)]
    fill = series.format.fill
    if look == "hatched":
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.theme_color, fill.back_color.theme_color = _theme_color("accent"), _theme_color("paper")
    else:
        _color(fill, look)
    _color(series.format.line.fill, "accent")
    series.format.line.width = Pt(BAR_OUTLINE)


def _dress_line(series: Any, look: ChartSlide, index: int) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Emu

    markers = (XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.DIAMOND, XL_MARKER_STYLE.TRIANGLE)
    dashes = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.LONG_DASH)
    role = LINES[index % len(LINES)]
    series.smooth = False
    series.format.line.width = Emu(emu(look.line))
    _color(series.format.line.fill, role)
    series.format.line.dash_style = dashes[index % len(dashes)]
    series.marker.style, series.marker.size = markers[index % len(markers)], MARKER
    _color(series.marker.format.fill, role)
    _color(series.marker.format.line.fill, role)


def _color(fill: Any, role: str) -> None:
    fill.solid()
    fill.fore_color.theme_color = _theme_color(role)


def _theme_color(role: str) -> Any:
    from pptx.enum.dml import MSO_THEME_COLOR

    return {
        "accent": MSO_THEME_COLOR.ACCENT_1,
        "mid": MSO_THEME_COLOR.ACCENT_2,
        "on_accent": MSO_THEME_COLOR.ACCENT_3,
        "rule": MSO_THEME_COLOR.ACCENT_4,
        "secondary": MSO_THEME_COLOR.TEXT_2,
        "ink": MSO_THEME_COLOR.TEXT_1,
        "paper": MSO_THEME_COLOR.BACKGROUND_1,
        "tint": MSO_THEME_COLOR.BACKGROUND_2,
    }[role]


def number_format(unit: str, base: Direction = "ltr") -> str:
    """Return the format of figures with their unit: as they are, then the unit's own characters.

    In a deck of direction "rtl", or with a unit from right to left, isolates keep sign, figure and unit in order.
    """
    words = without_controls(unit).replace('"', "”")
    space = "" if words[:1] in ("", *"%°‰") else " "
    if words and text_direction(words, "ltr") == "rtl":
        return f'"{RLI}{LRI}"General"{PDI}{space}{words}{PDI}"'
    if base == "rtl":
        return f'"{LRI}"General"{space}{words}{PDI}"'
    return f'General"{space}{words}"' if words else "General"
