"""Formulas of titles keep what they say."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.reading.references import read_csl_json
from handout.reading.references.crossref import clean_title
from handout.reading.references.mathml import without_mathml

TEN = "<{p}msup><{p}mn>10</{p}mn><{p}mn>9</{p}mn></{p}msup>"
HALF = "<{p}mfrac><{p}mn>1</{p}mn><{p}mn>2</{p}mn></{p}mfrac>"


@pytest.mark.parametrize("prefix", ["", "mml:", "m:"])
@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (TEN, "10<sup>9</sup>"),
        (HALF, "1/2"),
        ("<{p}mrow><{p}mn>3</{p}mn>" + HALF + "</{p}mrow>", "3 1/2"),
        ("<{p}msub><{p}mi>CO</{p}mi><{p}mn>2</{p}mn></{p}msub>", "CO<sub>2</sub>"),
        ("<{p}msubsup><{p}mi>x</{p}mi><{p}mn>1</{p}mn><{p}mn>2</{p}mn></{p}msubsup>", "x<sub>1</sub><sup>2</sup>"),
        ("<{p}msqrt><{p}mn>2</{p}mn></{p}msqrt>", "√2"),
        ("<{p}mo>&lt;</{p}mo><{p}mn>5</{p}mn>", "<5"),
        ("<{p}mn>1</{p}mn><{p}mn>2</{p}mn>", "1 2"),
        ("<{p}mi>β</{p}mi>", "β"),
    ],
)
def test_a_formula_is_said_in_one_line(prefix, inner, said):
    p = f"{prefix}" if prefix else ""
    space = f' xmlns:{prefix[:-1]}="http://www.w3.org/1998/Math/MathML"' if prefix else ""
    formula = f"<{p}math{space}>{inner.format(p=p)}</{p}math>"
    assert clean_title(f"At {formula} dose") == f"At {said} dose"


@pytest.mark.parametrize(
    "title",
    [
        "<math><mtable><mtr/></mtable></math> dose", "<math><msup><mn>1</mn></msup></math>", "<math><mn>5</math>",
        "<math>&undefined;</math>", "mathematics < 5", "<math>" * 50,
        "<math><mrow>" + "<mrow>" * 60 + "5" + "</mrow>" * 61 + "</math>",
    ],
)  # fmt: skip
def test_what_cannot_be_said_stays_as_it_is_written(title):
    assert without_mathml(title) == title


@given(st.text('<>/mathnsup 12:&;"=', max_size=60))
def test_any_text_is_answered(text):
    assert isinstance(without_mathml(f"<math>{text}</math>"), str)


def test_paragraphs_of_a_title_stay_apart():
    assert clean_title("<p>5</p><p>6</p>").split() == ["5", "6"]


def test_a_formula_joins_no_number_beside_it():
    assert without_mathml("x 3<math><mn>4</mn></math>5") == "x 3 4 5"


def test_a_formula_that_cannot_be_said_is_told():
    title = "<mml:math><mml:mtable/></mml:math>"
    read = read_csl_json(json.dumps([{"id": "a", "type": "book", "title": title}]), "a.json")
    (message,) = [each.message for each in read.diagnostics]
    assert "`title` has a formula that does not fit on a line of text" in message
    assert read.references[0].title == title
