import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.bibliography import to_text, with_shifted_characters
from handout.bibliography.markup import read_markup
from handout.content.inlines import Emphasis, Subscript, Superscript, Text, plain_text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Platelets below 20×10<sup>9</sup>/L", "Platelets below 20×10⁹/L"),
        ("Ca<sup>2+</sup>, 10<sup>-3</sup>, 10<sup>−12</sup>", "Ca²⁺, 10⁻³, 10⁻¹²"),
        ("H<sub>2</sub>O and HbA<sub>1c</sub>", "H₂O and HbA_1c"),
        ("5<sup>n</sup> and 5<sup>n−1</sup>", "5^n and 5^(n−1)"),
        ("10<sup>x</sup>5", "10^(x)5"),
        ("the 5<sup>th</sup> day, the 21<sup>st</sup>", "the 5th day, the 21st"),
        ("Drug<sup>®</sup> at 37<sup>°</sup>C", "Drug® at 37°C"),
        ("<i>E. coli<sub>2</sub></i>", "E. coli₂"),
        ("x<sup><i>2</i></sup>", "x²"),
        ("2<sup>2,3</sup>", "2^(2,3)"),
    ],
)
def test_raised_and_lowered_characters_keep_their_meaning_in_plain_text(title, text):
    assert to_text(read_markup(title)) == text


@given(st.text("0123456789", min_size=1, max_size=3), st.text("0123456789abn+-,() ", min_size=1, max_size=4))
def test_a_number_never_runs_into_what_is_raised_behind_it(number, raised):
    for wrap in (Superscript, Subscript):
        for after in ("", "7", " x"):
            text = to_text((Text(number), wrap((Text(raised),)), Text(after)))
            ascii_runs = re.findall("[0-9]+", text)
            assert ascii_runs[0] == number


def test_outputs_take_unicodes_raised_characters_where_there_are_all_of_them():
    inlines = with_shifted_characters(read_markup("<i>a<sup>9</sup></i> b<sup>2+</sup> c<sub>n</sub> 5<sup>th</sup>"))
    assert plain_text(inlines) == "a⁹ b²⁺ cn 5th"
    assert inlines[0] == Emphasis((Text("a⁹"),))
    assert Subscript((Text("n"),)) in inlines


def test_the_outputs_and_their_notes_print_the_number_that_the_reference_has():
    from handout.layout.cited_references import CitedReferences
    from handout.reading import parse_document

    document = parse_document(
        'language = "en"\ntitle = "T"\nmain_message = "One.[@a]"\n'
        '[[reference]]\nid = "a"\ntype = "book"\ntitle = "Platelets below 20×10<sup>9</sup>/L"\n'
    ).document
    assert "10⁹/L" in plain_text(CitedReferences(document).references[0].inlines)


def test_json_says_the_same_in_its_text_and_keeps_the_tags_in_its_html():
    from handout.bibliography.lists import FormattedReference
    from handout.building.reference_lists import json_list

    (found,) = json.loads(json_list([FormattedReference("a", "1", read_markup("10<sup>9</sup>/L"))]))
    assert (found["text"], found["html"]) == ("10⁹/L", "10<sup>9</sup>/L")
