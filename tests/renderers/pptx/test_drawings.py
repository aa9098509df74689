from lxml import etree

from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing, Shape
from handout.renderers.pptx.drawings import drawing_xml, group_xml, numbers
from tests.renderers.pptx.packages import NAMES, find

DECLARED = " ".join(f'xmlns:{prefix}="{NAMES[prefix]}"' for prefix in "apr")
SQUARE = Shape(segments=outlines.rectangle(Box(0, 0, 10, 10)), fill="accent")
CIRCLE = Shape(segments=outlines.circle(5, 5, 5), stroke="mid", stroke_width=2, dashes=(4, 2))
PLACE = Box(100, 50, 20, 20)


def element(*shapes, alt="", box=PLACE):
    drawing = Drawing(width=10, height=10, shapes=shapes)
    return etree.fromstring(f"<root {DECLARED}>{drawing_xml(drawing, box, 'Art', alt, numbers())}</root>")


def test_shapes_of_one_look_are_one_freeform():
    found = element(SQUARE, SQUARE)
    assert len(find(found, "p:sp")) == 1
    assert not find(found, "p:grpSp")
    assert len(find(found, "//a:path")) == 2


def test_shapes_of_several_looks_are_a_group_that_stands_in_the_box():
    found = element(SQUARE, CIRCLE)
    [frame] = find(found, "p:grpSp/p:grpSpPr/a:xfrm")
    assert [frame[0].get("x"), frame[0].get("y"), frame[1].get("cx")] == ["1270000", "635000", "254000"]
    assert len(find(found, "p:grpSp/p:sp")) == 2


def test_painting_order_is_kept():
    found = element(SQUARE, CIRCLE, SQUARE)
    fills = [bool(find(shape, "p:spPr/a:solidFill")) for shape in find(found, "//p:sp")]
    assert fills == [True, False, True]


def test_a_freeform_stands_where_its_path_lies():
    small = Shape(segments=outlines.rectangle(Box(5, 0, 5, 5)), fill="accent")
    [frame] = find(element(small), "//p:sp/p:spPr/a:xfrm")
    assert [frame[0].get("x"), frame[0].get("y")] == ["1397000", "635000"]
    assert [frame[1].get("cx"), frame[1].get("cy")] == ["127000", "127000"]


def test_curves_lines_and_dashes_are_native():
    found = element(CIRCLE)
    assert len(find(found, "//a:cubicBezTo")) == 4
    assert find(found, "//a:ln/@w") == ["50800"]
    assert find(found, "//a:ln/@cap") == ["rnd"]
    assert find(found, "//a:ds/@d | //a:ds/@sp") == ["200000", "100000"]
    assert find(found, "//a:path/@fill") == ["none"]


def test_a_straight_line_has_a_little_of_both_sides():
    found = element(Shape(segments=outlines.line(0, 5, 10, 5), stroke="accent", stroke_width=1))
    assert all(int(side) > 0 for side in find(found, "//a:path/@w | //a:path/@h | //a:ext/@cx | //a:ext/@cy"))


def test_a_drawing_that_says_something_says_it_once():
    found = element(SQUARE, CIRCLE, alt="A square and a circle")
    assert find(found, "//@descr") == ["A square and a circle"]
    assert len(find(found, "//adec:decorative")) == 2


def test_numbers_of_shapes_are_all_different():
    ids = find(element(SQUARE, CIRCLE, SQUARE), "//p:cNvPr/@id")
    assert len(set(ids)) == len(ids) == 4


def test_what_stands_in_a_group_stands_where_it_says():
    xml = group_xml(2, "Group", "", Box(1, 2, 3, 4), "")
    [frame] = find(etree.fromstring(f"<root {DECLARED}>{xml}</root>"), "//a:xfrm")
    off, ext, child_off, child_ext = frame
    assert dict(off.attrib) == dict(child_off.attrib)
    assert dict(ext.attrib) == dict(child_ext.attrib)
