import pytest

from handout.bibliography import to_html, to_text
from handout.bibliography.composition import ended, is_cjk, italic, joined, merged, wrapped
from handout.content.inlines import Emphasis, Strong, Superscript, Text


@pytest.mark.parametrize(
    ("left", "delimiter", "printed"),
    [
        ("How, but also when?", ". ", "How, but also when? Next"),
        ("Stop!", ". ", "Stop! Next"),
        ("Janssen, Inc.", ". ", "Janssen, Inc. Next"),
        ("Janssen, Inc.", "; ", "Janssen, Inc.; Next"),
        ("Learned?", ", ", "Learned?, Next"),
        ("He asked “why?”", ". ", "He asked “why?” Next"),
        ("A list,", ", ", "A list, Next"),
        ("Plain", ". ", "Plain. Next"),
    ],
)
def test_a_mark_that_stands_already_is_not_set_again(left, delimiter, printed):
    assert to_text(joined(delimiter, left, "Next")) == printed


def test_a_mark_at_the_end_of_nested_inlines_counts():
    assert to_html(joined(". ", (Emphasis((Text("Why?"),)),), "Next")) == "<i>Why?</i> Next"


def test_what_is_missing_takes_its_punctuation_along():
    assert to_text(joined("; ", "", "Press", (), "2020")) == "Press; 2020"
    assert wrapped("(", "", ")") == ()
    assert ended("") == ()


def test_a_full_stop_ends_what_has_none():
    assert to_text(ended("2020")) == "2020."
    assert to_text(ended("Why?")) == "Why?"


def test_italics_within_italics_stand_upright():
    title = (Text("The mind of "), Emphasis((Text("Mus musculus"),)), Text(" at rest"))
    assert to_html(italic(title)) == "<i>The mind of </i>Mus musculus<i> at rest</i>"


def test_superscripts_stay_within_italics():
    assert to_html(italic((Text("Ca"), Superscript((Text("2+"),))))) == "<i>Ca<sup>2+</sup></i>"


def test_chinese_is_never_slanted():
    assert italic("中华精神科杂志") == (Text("中华精神科杂志"),)
    assert is_cjk("王小明")
    assert is_cjk("山田 (太郎)")
    assert not is_cjk("王 Wang")
    assert not is_cjk("2022")


def test_neighbouring_texts_become_one():
    assert merged((Text("a"), Text("b"), Strong((Text("c"),)), Text("d"))) == (
        Text("ab"),
        Strong((Text("c"),)),
        Text("d"),
    )
