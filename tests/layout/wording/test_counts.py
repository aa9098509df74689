import pytest

from handout.content.blocks import Chart, ChartKind
from handout.layout.wording.counts import count_words, counted
from handout.reading import parse_document

HEAD = """language = "{language}"
title = "A"
main_message = "M."
[[section]]
heading = "H"
[section.chart]
kind = "icon-array"
alt = "A."
categories = ["who"]
series = [{{ values = [{value}] }}]
unit = "{unit}"
"""


def chart(value, unit, language="en"):
    document = parse_document(HEAD.format(value=value, unit=unit, language=language)).document
    return document, document.sections[0].blocks[0]


@pytest.mark.parametrize(("value", "unit", "language", "said"), [
    (3, "10 people", "en", "3 in 10 people"), (3, "10", "en", "3 in 10"), (4, "100 people", "en", "4 in 100 people"),
    (1000, "1,000 people", "en-US", "1,000 in 1,000 people"), (3, "10 Menschen", "de", "3 von 10 Menschen"),
    (1, "1000 Menschen", "de", "1 von 1\u00a0000 Menschen"), (3, "10 personas", "es-US", "3 de cada 10 personas"),
])  # fmt: skip
def test_a_count_is_said_in_the_form_of_the_language(value, unit, language, said):
    assert count_words(*chart(value, unit, language), 0) == said


def test_what_is_counted():
    assert counted(chart(1, "1,000 people")[1]) == (1000, "people")
    assert counted(Chart(kind=ChartKind.ICON_ARRAY, categories=("who",), series=(), unit="people", alt="A.")) == (
        10, "people",
    )  # fmt: skip
