import msgspec

from handout.layout.slides.slide_kinds import SlideKinds
from handout.layout.slides.template_gaps import listed_kinds, template_gaps
from handout.layout.slides.template_mapping import KINDS
from tests.layout.slides.test_template_mapping import PLAIN, kind, place, template

OWN = template(PLAIN)


def test_a_missing_layout_is_said_with_the_one_that_stands_in():
    gaps = template_gaps(OWN)
    assert 'it has no layout for the first slide, which falls back to "Anything"' in gaps
    assert 'it has no layout for a title alone, which falls back to "Anything"' in gaps


def test_a_layout_that_is_there_is_no_gap():
    whole = template(
        kind("Opening", place("subTitle", 1), type="title"), kind("Text", place("obj", 1), type="obj"),
        kind("Title Only", type="titleOnly"),
    )  # fmt: skip
    assert template_gaps(msgspec.structs.replace(whole, headings="Arial")) == ()


def test_a_placeholder_for_text_alone_is_said_for_each_object():
    assert sum("which falls back to one for text" in gap for gap in template_gaps(OWN)) == 3


def test_a_layout_without_footer_or_number_is_said_once():
    bare = msgspec.structs.replace(PLAIN, footer=None, number=None)
    gaps = template_gaps(template(bare))
    assert sum("has no footer" in gap for gap in gaps) == sum("has no slide number" in gap for gap in gaps) == 1


def test_a_font_without_metrics_is_named():
    gaps = template_gaps(msgspec.structs.replace(OWN, headings="Nowhere Serif", text="Arial"))
    assert [gap for gap in gaps if "font" in gap] == [
        'its font "Nowhere Serif" is not known here; sizes are estimated: look for text that does not fit'
    ]


def test_every_kind_is_shown_or_becomes_a_list():
    assert {*KINDS, *listed_kinds()} == set(SlideKinds.__struct_fields__)
