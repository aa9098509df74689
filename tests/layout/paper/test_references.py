"""References: the list, and the code that opens more."""

import pytest

from handout.figures.qr import qr_modules
from tests.layout.paper.pages import LEFT, drawings, elements, find, flow, look, roles, words

BODY = '[[section]]\nheading = "H"\ntext = "Rest.[@a] Walk.[@b]"\n'
LIST = "".join(
    f'[[reference]]\nid = "{key}"\ntype = "webpage"\ntitle = "On {key}"\nURL = "https://example.org/{key}"\n'
    for key in "ab"
)
MORE = '[more]\nurl = "https://clinic.example/more"\nlabel = "More about it"\n'


def test_references_are_numbered_items_that_hang():
    laid = flow(BODY + LIST)
    one, first = find(laid, "1."), find(laid, "On a")
    assert one.y == first.y
    assert first.x == pytest.approx(one.x + look().references.hang)
    assert [each.anchor for each in elements(laid, "LBody") if each.anchor] == ["a", "b"]
    (items,) = [each for each in elements(laid, "L") if each.source == ("reference",)]
    assert [roles(item) for item in items.children] == [["Lbl", "LBody"]] * 2


def test_a_code_stands_at_the_right_edge_with_its_words_and_its_address():
    laid = flow(BODY + MORE + LIST)
    (figure,) = elements(laid, "Figure")
    (code,) = [each for each in drawings(laid) if each.element is figure]
    module = code.drawing.width / qr_modules("https://clinic.example/more")
    assert code.x + code.drawing.width - 4 * module == pytest.approx(LEFT + look().margins.live_width)
    assert {"Read more", "More about it", "clinic.example/more"} <= set(words(laid))
    for said in ("Read more", "More about it", "clinic.example"):
        text = find(laid, said)
        assert text.align == "right"
        assert text.x + text.width < code.x + 4 * module
    assert "https://clinic.example/more" in figure.alt
    assert module == pytest.approx(round(module, 1))


def test_nothing_stands_in_the_white_around_the_code():
    laid = flow(BODY + MORE + LIST)
    (figure,) = elements(laid, "Figure")
    (code,) = [each for each in drawings(laid) if each.element is figure]
    for said in ("On a", "On b", "Read more"):
        text = find(laid, said)
        assert text.x + text.width <= code.x or text.y >= code.y + code.drawing.height


def test_without_an_address_there_is_no_code_and_without_references_no_list():
    assert elements(flow('[[section]]\nheading = "H"\ntext = "Rest."\n'), "Figure") == []
    assert "References" not in words(flow(BODY.replace("[@a]", "").replace("[@b]", "")))
