"""No markup makes one number of two."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handout.content.inlines import Citation, Emphasis, Link, Strong, Text, plain_text, walk
from handout.diagnostics import Severity
from handout.reading.markup import parse_markup, read_rich_text

DOSE = "Take 2*50 mg in the morning and 1*100 mg at night."
LITERAL = [
    DOSE,
    "{{7*7}} and ${7*7} and {{3*3}}",
    "Take 2**50 mg** today",
    "**2**50 mg",
    "2*50 mg*, then 1*100",
    "***2**50* mg",
    "a*b and c*d",
    "HLA-B*57:01 and HLA-B*15:02",
    "word*emph*word",
    "**tablet**s and **2**nd",
    "x²*y*z²",
    "cafe\u0301*au*lait",
    "2_50_ mg and _1_100",
    "二*三*四",
    "๒*๓*๔",
]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def inlines(source):
    (paragraph,) = read_rich_text(source).paragraphs
    return paragraph


def plain(source):
    """What is printed, a paragraph a line, with a sign in place of each citation."""
    return "\n".join("".join(map(printed, walk(paragraph))) for paragraph in parse_markup(source).paragraphs)


def printed(inline):
    return "\0" if isinstance(inline, Citation) else inline.text if isinstance(inline, Text) else ""


def unescaped(source):
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", source)


@pytest.mark.parametrize("source", LITERAL)
def test_asterisks_beside_a_letter_or_a_digit_print_as_they_are(source):
    text = plain(source)
    assert set(re.findall(r"\d+", text)) <= set(re.findall(r"\d+", source))
    assert text.count("*") == source.count("*") or "***" in source


def test_a_dose_keeps_its_asterisks():
    assert inlines(DOSE) == (Text(DOSE),)
    assert parse_markup(DOSE).problems == ()


def test_emphasis_around_whole_words_and_numbers_stays():
    assert inlines("Take *2 tablets*, **not 3**, (*never* 4).") == (
        Text("Take "), Emphasis((Text("2 tablets"),)), Text(", "), Strong((Text("not 3"),)), Text(", ("),
        Emphasis((Text("never"),)), Text(" 4)."),
    )  # fmt: skip


def test_emphasis_stays_where_a_language_writes_no_blanks():
    assert inlines("每天**两片**药") == (Text("每天"), Strong((Text("两片"),)), Text("药"))
    assert inlines("每天**2**片") == (Text("每天"), Strong((Text("2"),)), Text("片"))


@pytest.mark.parametrize(
    ("source", "offset", "words"),
    [
        ("un*frigging*believable", 2, "n*f"),
        ("take **tablet**s", 13, "t**s"),
        ("Take 2**50 mg** today", 6, "2**5"),
        ("*a b*c*", 4, "b*c"),
    ],
)
def test_asterisks_that_print_though_emphasis_was_probably_meant_are_a_warning(source, offset, words):
    (found,) = parse_markup(source).problems
    assert (found.offset, found.severity) == (offset, Severity.WARNING)
    assert f'in "{words}" will be printed' in found.message


@pytest.mark.parametrize(
    "source", ["a*b", "2*50 and 1*100", "HLA-B*57:01 and HLA-B*15:02", r"a\*b\*c", "* and *", "2 * 3 * 4"]
)
def test_a_plain_asterisk_is_no_warning(source):
    assert parse_markup(source).problems == ()


@pytest.mark.parametrize(
    ("source", "offset", "name"),
    [
        ("Take [2](https://clinic.example)50 mg", 5, "link"),
        ("Take 2[50](https://clinic.example) mg", 6, "link"),
        ("Take 2[*50*](https://clinic.example) mg", 6, "link"),
        ("Take [2](https://clinic.example)*5* mg", 5, "link"),
        ("Take [**2**](https://clinic.example)5 mg", 9, "emphasis"),
        ("Take [2](https://clinic.example)[5](https://clinic.example) mg", 5, "link"),
        ("Take *1*.5 mg", 7, "emphasis"),
        ("Take *2*,*5* mg", 9, "emphasis"),
        ("2[@a]5", 1, "citation"),
        ("2[@a]*5*", 1, "citation"),
        ("2[@a] [@b]5", 1, "citation"),
        ("2.[@a]5", 2, "citation"),
    ],
)
def test_markup_inside_a_number_is_an_error_and_does_not_join_it(source, offset, name):
    found = parse_markup(source)
    assert [(each.offset, each.message, each.severity) for each in found.problems] == [
        (offset, f"this {name} is inside a number", Severity.ERROR)
    ]
    assert found.paragraphs == ((Text(source),),)
    assert plain_text(found.paragraphs[0]) == source


def test_a_link_beside_a_number_is_a_link():
    assert inlines("2 [50](tel:50)") == (Text("2 "), Link((Text("50"),), "tel:50"))
    assert inlines("room 2[a](tel:50)") == (Text("room 2"), Link((Text("a"),), "tel:50"))
    assert parse_markup("chapter 2[a](tel:50) of 3, *5*. *6*").problems == ()


MARKS = [
    "*",
    "**",
    "***",
    "_",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "@",
    ".",
    ",",
    "×",
    " ",
    "\n",
    "\\*",
    "](tel:1)",
    "[@a]",
    "[@b]",
]


@settings(max_examples=600)
@given(st.lists(st.sampled_from([*MARKS, *"0123456789", "½", "²", "a", "é", "mg", "٣"]), max_size=24))
def test_no_number_is_printed_that_the_source_does_not_hold(pieces):
    source = "".join(pieces)
    written = set(NUMBER.findall(unescaped(source)))
    # A line end between two numbers prints as a blank.
    assert set(NUMBER.findall(plain(source))) <= written
    assert set(re.findall(r"\d+", read_rich_text(source).plain)) <= set(re.findall(r"\d+", unescaped(source)))
