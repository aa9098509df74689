import pytest

from handout.errors import FitError
from handout.figures.boxes import Box
from handout.figures.drawing import Drawing
from handout.figures.pictures import Picture
from handout.layout.slides.deck import SlideDrawing, SlidePicture
from handout.layout.slides.figures import contained
from tests.layout.slides.decks import deck

FIGURE = '[[section]]\nheading = "H"\nfigure = {{ file = "{file}", {more} }}\n'


def placed(file, artwork, more='alt = "Two rings."'):
    slide = deck(FIGURE.format(file=file, more=more), artwork={file: artwork}).slides[2]
    return next(item for item in slide.items if isinstance(item, SlidePicture | SlideDrawing))


def test_a_picture_fills_its_placeholder_in_its_own_proportions():
    found = placed("a.png", Picture(data=b"\x89PNG", width=4000, height=1000))
    assert isinstance(found, SlidePicture)
    assert found.box.width / found.box.height == pytest.approx(4)
    assert found.alt == "Two rings."


def test_a_picture_of_few_pixels_is_not_blown_up():
    found = placed("a.png", Picture(data=b"\x89PNG", width=40, height=20))
    assert (found.box.width, found.box.height) == (40, 20)


def test_a_decorative_picture_has_no_alternative():
    assert placed("a.png", Picture(data=b"\x89PNG", width=40, height=20), "decorative = true").alt == ""


def test_a_drawing_from_a_file_is_native_shapes():
    found = placed("a.svg", Drawing(width=10, height=10, shapes=()))
    assert isinstance(found, SlideDrawing)


def test_a_picture_that_was_not_read_is_an_error_that_names_it():
    with pytest.raises(FitError, match=r'section 1, "H": the picture "a\.png" was not read'):
        deck(FIGURE.format(file="a.png", more='alt = "x"'))


def test_contained_boxes_stand_in_the_middle():
    assert contained(10, 10, Box(0, 0, 40, 20)) == Box(10, 0, 20, 20)
    assert contained(10, 10, Box(0, 0, 40, 20), 1.0) == Box(15, 5, 10, 10)
