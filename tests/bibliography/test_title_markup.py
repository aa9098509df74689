import pytest

from handout.bibliography.html import to_html
from handout.bibliography.markup import printed, read_markup


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Ca<sup>2+</sup> <i>in vitro</i>", "Ca<sup>2+</sup> <i>in vitro</i>"),
        ("H<sub>2</sub>O <b>now</b>", "H<sub>2</sub>O <b>now</b>"),
        ("<i>a <b>b</b></i>", "<i>a <b>b</b></i>"),
        (
            'the <span class="nocase">pH</span> and <span style="font-variant:small-caps;">nmda</span>',
            "the pH and nmda",
        ),
        ("<sc>nmda</sc>", "nmda"),
    ],
)
def test_the_tags_of_csl_are_read(source, html):
    assert to_html(read_markup(source)) == html


@pytest.mark.parametrize(
    "source", ["P < .05", "<script>x</script>", "<i>open", "shut</i>", "<u>x</u>", "a <i>b<b>c</i>"]
)
def test_everything_else_is_literal(source):
    assert to_html(read_markup(source)) == source.replace("<", "&#60;").replace(">", "&#62;")


def test_tags_nested_without_end_exhaust_nothing():
    assert to_html(read_markup("<i>" * 5000 + "x" + "</i>" * 5000))


def test_tags_around_nothing_print_nothing():
    assert printed("<i> </i>") == ""
    assert printed("<i>x</i>") == "<i>x</i>"
    assert read_markup("") == ()
