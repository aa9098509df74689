from lxml import etree

from handout.figures.boxes import Box
from handout.renderers.pptx.markup import DRAWING, emu, escape, line, non_visual, placement, quote


def test_characters_of_markup_are_escaped():
    assert escape('<b>&amp;"') == '&lt;b&gt;&amp;amp;"'
    assert quote('<"&\n') == '"&lt;&quot;&amp;&#10;"'


def test_what_xml_cannot_hold_is_left_out():
    wild = "a\x00\x0b\x1f\ud800\ufffeb"
    assert escape(wild) == "ab"
    assert quote(wild) == '"ab"'
    etree.fromstring(f"<a>{escape(''.join(map(chr, range(0x300))))}</a>")


def test_a_point_is_12700_units():
    assert emu(1) == 12700
    assert emu(0.5) == 6350


def test_boxes_that_touch_still_touch_after_rounding():
    left, right = Box(0.1, 0, 33.33333, 1), Box(33.43333, 0, 10, 1)
    first, second = (
        etree.fromstring(placement(box).replace("<a:xfrm>", f'<a:xfrm xmlns:a="{DRAWING}">')) for box in (left, right)
    )
    assert int(first[0].get("x")) + int(first[1].get("cx")) == int(second[0].get("x"))


def test_a_line_without_width_is_no_line():
    assert "noFill" in line("accent", 0)
    assert 'w="12700"' in line("accent", 1)


def test_objects_are_named_described_or_decorative():
    assert "descr" not in non_visual(2, "Text")
    assert 'descr="A chart"' in non_visual(2, "Chart", "A chart")
    assert "decorative" in non_visual(2, "Icon", "")
