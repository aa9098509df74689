"""Pictures: as large as their place allows, never blown up."""

import io

import pytest
from PIL import Image

from handout.errors import FitError
from handout.figures.drawing import Drawing
from handout.figures.pictures import Picture
from handout.layout.paper.pictures import shown_size
from tests.layout.paper.pages import drawings, elements, find, flow, pictures

FIGURE = '[[section]]\nheading = "H"\nfigure = {{ file = "a.png", {0} }}\n'


def picture(width, height):
    data = io.BytesIO()
    Image.new("RGB", (width, height)).save(data, "PNG")
    return Picture(data=data.getvalue(), width=width, height=height)


@pytest.mark.parametrize(
    ("size", "box", "shown"),
    [((100, 50), (400, 400), (75, 37.5)), ((1000, 500), (300, 400), (300, 150)), ((500, 1000), (300, 200), (100, 200))],
)
def test_pixels_are_shown_at_96_an_inch_at_most(size, box, shown):
    assert shown_size(picture(*size), *box) == pytest.approx(shown)


def test_a_drawing_fills_its_box():
    assert shown_size(Drawing(width=10, height=5, shapes=()), 300, 400) == (300, 150)


def test_a_picture_stands_in_the_middle_of_the_text_with_its_caption_under_it():
    laid = flow(FIGURE.format('alt = "The alt", caption = "Under it"'), artwork={"a.png": picture(200, 100)})
    (placed,) = pictures(laid)
    caption = find(laid, "Under it")
    assert (placed.width, placed.height) == (150, 75)
    assert placed.x + placed.width / 2 == pytest.approx(caption.x + caption.width / 2)
    assert caption.y > placed.y + placed.height
    assert [each.alt for each in elements(laid, "Figure")] == ["The alt"]


def test_a_decorative_picture_is_no_content_and_a_drawing_is_drawn():
    laid = flow(FIGURE.format("decorative = true"), artwork={"a.png": picture(200, 100)})
    assert pictures(laid)[0].element is None
    laid = flow(FIGURE.format('alt = "A"'), artwork={"a.png": Drawing(width=10, height=5, shapes=())})
    assert [each.element.alt for each in drawings(laid) if each.element] == ["A"]


def test_a_picture_that_was_not_read_is_an_error_with_its_place():
    with pytest.raises(FitError, match=r'the picture "a\.png" was not read') as raised:
        flow(FIGURE.format('alt = "A"'))
    assert raised.value.source == ("section", 0, "figure", "file")
