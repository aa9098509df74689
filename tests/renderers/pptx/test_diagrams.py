from tests.renderers.pptx.packages import file, find, slide_xml


def topic(*nodes, kind="chain"):
    listed = ", ".join(nodes)
    return f'[[section]]\nheading = "H"\ndiagram = {{ kind = "{kind}", nodes = [{listed}], alt = "From A to C." }}\n'


LABELS = topic('"A"', '"B"', '"C"')
ICONS = topic(*(f'{{ label = "{label}", icon = "clock" }}' for label in "ABC"))


def connectors(xml):
    return find(xml, "//p:cxnSp")


def test_arrows_are_connectors_fastened_to_the_placeholders():
    xml = slide_xml(file(LABELS), 3)
    boxes = find(xml, "//p:sp[starts-with(p:nvSpPr/p:cNvPr/@name, 'Box')]/p:nvSpPr/p:cNvPr/@id")
    ends = [(find(each, ".//a:stCxn/@id")[0], find(each, ".//a:endCxn/@id")[0]) for each in connectors(xml)]
    assert ends == [(boxes[0], boxes[1]), (boxes[1], boxes[2])]
    assert {find(each, ".//a:stCxn/@idx")[0] for each in connectors(xml)} == {"3"}
    assert {find(each, ".//a:endCxn/@idx")[0] for each in connectors(xml)} == {"1"}


def test_arrows_have_a_head_at_their_end_only():
    xml = slide_xml(file(LABELS), 3)
    assert find(xml, "//a:tailEnd/@type") == ["triangle"] * 2
    assert not find(xml, "//a:headEnd")


def test_the_group_of_arrows_says_what_the_diagram_shows():
    xml = slide_xml(file(LABELS), 3)
    assert find(xml, "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["From A to C."]
    assert len(find(xml, "//p:grpSp/p:cxnSp//adec:decorative")) == 2


def test_arrows_between_drawings_are_fastened_to_their_frames():
    xml = slide_xml(file(ICONS), 3)
    frames = find(xml, "//p:sp[starts-with(p:nvSpPr/p:cNvPr/@name, 'Frame')]/p:nvSpPr/p:cNvPr/@id")
    assert len(frames) == 3
    assert find(xml, "//a:stCxn/@id") == frames[:2]
    assert find(xml, "//a:endCxn/@id") == frames[1:]


def test_an_arrow_to_the_left_is_flipped():
    xml = slide_xml(file(topic('"A"', '"B"', '"C"', '"D"', kind="cycle")), 3)
    flips = [(each.get("flipH"), each.get("flipV")) for each in find(xml, "//p:cxnSp/p:spPr/a:xfrm")]
    assert flips == [(None, None), (None, None), ("1", None), (None, "1")]


def test_labels_come_before_the_arrows_that_join_them():
    names = find(slide_xml(file(LABELS), 3), "//p:spTree/*/*/p:cNvPr/@name")
    assert names.index("Diagram") > names.index("Box 3")
