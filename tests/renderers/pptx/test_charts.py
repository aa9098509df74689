import pytest
from lxml import etree
from pptx.enum.chart import XL_CHART_TYPE

from handout.renderers.pptx.charts import number_format
from tests.layout.slides.decks import HEAD
from tests.renderers.pptx.packages import archive, file, find, opened, part

WILD = '=1+1", "https://clinic.example", "<b>&amp;'


def topic(kind="bar", categories='"A", "B"', series='{ name = "S", values = [1, 2] }', unit="%"):
    said = f'kind = "{kind}", categories = [{categories}], series = [{series}], unit = "{unit}"'
    return f'[[section]]\nheading = "H"\nchart = {{ {said}, alt = "Two bars." }}\n'


def chart(body):
    frame = next(shape for shape in opened(file(body)).slides[2].shapes if shape.has_chart)
    return frame, frame.chart


def workbook(body):
    """The archive of a chart's workbook."""
    return archive(archive(file(body)).read("ppt/embeddings/workbook1.xlsx"))


@pytest.mark.parametrize(
    ("kind", "native"), [("bar", XL_CHART_TYPE.COLUMN_CLUSTERED), ("line", XL_CHART_TYPE.LINE_MARKERS)]
)
def test_a_chart_is_native_and_keeps_its_figures(kind, native):
    frame, found = chart(topic(kind))
    assert found.chart_type == native
    assert list(found.plots[0].categories) == ["A", "B"]
    assert [tuple(series.values) for series in found.series] == [(1.0, 2.0)]
    assert frame.is_placeholder
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == "Two bars."


def test_words_of_the_content_stay_words_in_the_workbook():
    body = topic(categories=f'"{WILD}"', series='{ name = "=cmd", values = [1, 2, 3] }')
    sheet = workbook(body).read("xl/worksheets/sheet1.xml")
    words = etree.fromstring(workbook(body).read("xl/sharedStrings.xml"))
    assert {"=1+1", "https://clinic.example", "<b>&amp;", "=cmd"} <= {"".join(each.itertext()) for each in words}
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    assert list(chart(body)[1].plots[0].categories) == ["=1+1", "https://clinic.example", "<b>&amp;"]


def test_the_workbook_is_made_on_the_day_that_is_handed_in():
    said = etree.fromstring(workbook(topic()).read("docProps/core.xml"))
    assert {each.text for each in said if "W3CDTF" in str(each.attrib)} == {"2026-11-01T00:00:00Z"}


def test_figures_carry_their_unit():
    assert number_format("%") == 'General"%"'
    assert number_format("days") == 'General" days"'
    assert number_format('a "b"') == 'General" a ”b”"'
    assert number_format("") == "General"
    assert chart(topic(unit="<b>"))[1].plots[0].data_labels.number_format == 'General" <b>"'


def test_series_differ_without_colour_too():
    series = ", ".join(f'{{ name = "S{n}", values = [1, 2] }}' for n in range(3))
    xml = part(file(topic(series=series)), "ppt/charts/chart1.xml")
    looks = [
        (find(each, "c:spPr/a:solidFill/a:schemeClr/@val"), find(each, "c:spPr/a:pattFill/@prst"))
        for each in find(xml, "//c:ser")
    ]
    assert looks == [(["accent1"], []), (["bg1"], []), ([], ["wdUpDiag"])]
    lines = part(file(topic("line", series=series)), "ppt/charts/chart1.xml")
    assert len(set(find(lines, "//c:ser/c:marker/c:symbol/@val"))) == 3
    assert find(lines, "//c:ser/c:spPr/a:ln/a:prstDash/@val") == ["solid", "dash", "sysDot"]


def test_a_legend_says_the_names_of_series_but_not_a_name_that_is_the_unit():
    assert not chart(topic(series="{ values = [1, 2] }"))[1].has_legend
    assert not chart(topic(series='{ name = "%", values = [1, 2] }'))[1].has_legend
    assert chart(topic(series='{ name = "People who slept", values = [1, 2] }'))[1].has_legend
    assert chart(topic(series='{ name = "S", values = [1, 2] }, { name = "T", values = [1, 2] }'))[1].has_legend


@pytest.mark.parametrize("kind", ["line", "bar"])
def test_no_name_of_a_category_is_left_out(kind):
    names = ", ".join(f'"A long name {n}"' for n in range(14))
    found = chart(topic(kind, names, f'{{ name = "S", values = {list(range(14))} }}'))[1]

    assert found._chartSpace.xpath("//c:catAx/c:tickLblSkip/@val") == ["1"]


def test_many_figures_have_an_axis_instead_of_labels():
    names = ", ".join(f'"c{n}"' for n in range(40))
    found = chart(topic("line", names, f'{{ name = "S", values = {list(range(40))} }}'))[1]
    assert found.value_axis.visible
    assert not found.plots[0].has_data_labels
    few = chart(topic())[1]
    assert not few.value_axis.visible
    assert few.plots[0].has_data_labels


def test_numbers_of_axes_are_not_negative():
    xml = part(file(topic()), "ppt/charts/chart1.xml")
    assert all(int(value) > 0 for value in find(xml, "//c:axId/@val | //c:crossAx/@val"))


def test_the_words_of_a_chart_name_their_language():
    xml = part(file(topic()), "ppt/charts/chart1.xml")
    assert find(xml, "//c:lang/@val") == ["en"]
    assert set(find(xml, "//a:defRPr/@lang | //a:endParaRPr/@lang")) == {"en"}


@pytest.mark.parametrize(
    ("language", "values", "said"),
    [
        ("es", [1.234, 0.5, 7], ["1,234", "0,5", "7"]),
        ("de", [10.125, 3], ["10,125", "3"]),
        ("en", [1.125, 2], ["1.125", "2"]),
    ],
)
def test_figures_are_written_in_the_form_of_the_language(language, values, said):
    names = ", ".join(f'"c{n}"' for n in range(len(values)))
    body = topic("bar", names, f'{{ name = "S", values = {values} }}', unit="mg")
    xml = part(file(body, HEAD.replace('"en"', f'"{language}"')), "ppt/charts/chart1.xml")
    codes = find(xml, "//c:ser/c:dLbls/c:dLbl/c:numFmt/@formatCode")
    assert codes == [f'"{each}"" mg"' for each in said]
    assert find(xml, "//c:ser/c:dLbls/c:dLbl/c:showVal/@val") == ["1"] * len(values)
    assert find(xml, "//c:ser/c:dLbls/c:showVal/@val") in (["1"], ["0"], [])


@pytest.mark.parametrize("values", [[1, 2], [0.5, 2.5], [1000, 1234567], [0.125, 3], [1234.125, 2]])
def test_figures_that_cannot_be_misread_follow_when_they_are_edited(values):
    names = ", ".join(f'"c{n}"' for n in range(len(values)))
    body = topic("bar", names, f'{{ name = "S", values = {values} }}', unit="mg")
    assert find(part(file(body), "ppt/charts/chart1.xml"), "//c:dLbl") == []


def test_names_of_bars_below_zero_stand_at_the_foot_of_the_chart():
    body = topic("bar", '"a", "b"', '{ name = "S", values = [-5, 10] }')
    assert find(part(file(body), "ppt/charts/chart1.xml"), "//c:catAx/c:tickLblPos/@val") == ["low"]
    assert find(part(file(topic()), "ppt/charts/chart1.xml"), "//c:catAx/c:tickLblPos/@val") != ["low"]
