"""Raster pictures: where they stand, how many pixels they keep, and in which form."""

import datetime
import io

import PIL.Image
import pytest
from pypdf import PdfReader

from handout.figures.pictures import Picture as PictureFile
from handout.renderers.pdf import render_pdf
from handout.renderers.pdf.pictures import PIXELS_PER_POINT
from tests.layout.paper.pages import flow, pictures
from tests.renderers.pdf.painted import Picture, objects

DAY = datetime.date(2026, 3, 4)
FIGURE = '[[section]]\nheading = "H"\nfigure = { file = "a.png", alt = "A" }\n'


def picture(width, height, mode="RGB", form="PNG"):
    """A picture with a corner of another colour, so that it is not one plane."""
    image = PIL.Image.new(mode, (width, height), 200 if mode == "L" else (200, 30, 40))
    image.paste(10 if mode == "L" else (0, 90, 10), (0, 0, width // 3, height // 2))
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


def rendered(data, body=FIGURE):
    with PIL.Image.open(io.BytesIO(data)) as image:
        artwork = PictureFile(data=data, width=image.width, height=image.height)
    laid = flow(body, artwork={"a.png": artwork})
    return laid, render_pdf(laid, created=DAY)


def embedded(data):
    """The image objects of a file, by the size of their pixels."""
    reader = PdfReader(io.BytesIO(data))
    return [each.get_object() for page in reader.pages for each in page["/Resources"].get("/XObject", {}).values()]


def test_it_is_painted_where_it_is_placed():
    laid, data = rendered(picture(600, 300))
    (placed,) = pictures(laid)
    (found,) = [each for page in objects(data) for each in page if isinstance(each, Picture)]
    box = placed.x, placed.y, placed.x + placed.width, placed.y + placed.height
    assert found.box == pytest.approx(box, abs=0.01)
    assert placed.width / placed.height == pytest.approx(2, abs=0.01)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_large_one_keeps_as_many_pixels_as_print_shows(form):
    laid, data = rendered(picture(4000, 2000, form=form))
    (placed,), (found,) = pictures(laid), embedded(data)
    assert found["/Width"] == pytest.approx(placed.width * PIXELS_PER_POINT, abs=1)
    assert found["/Height"] == pytest.approx(found["/Width"] / 2, abs=1)
    assert (found["/Filter"] == "/DCTDecode") == (form == "JPEG")


def test_a_small_jpeg_is_kept_byte_for_byte():
    data = picture(300, 150, form="JPEG")
    _, file = rendered(data)
    (found,) = embedded(file)
    assert found["/Filter"] == "/DCTDecode"
    assert data in file
    assert (found["/Width"], found["/Height"], found["/ColorSpace"]) == (300, 150, "/DeviceRGB")


@pytest.mark.parametrize(("mode", "space", "samples"), [("RGB", "/DeviceRGB", 3), ("L", "/DeviceGray", 1)])
def test_a_small_png_keeps_its_pixels(mode, space, samples):
    data = picture(90, 60, mode)
    _, file = rendered(data)
    (found,) = embedded(file)
    assert (found["/ColorSpace"], found["/BitsPerComponent"]) == (space, 8)
    assert found.get_data() == PIL.Image.open(io.BytesIO(data)).tobytes()
    assert len(found.get_data()) == 90 * 60 * samples


def test_a_picture_that_comes_twice_is_held_once_for_its_larger_place():
    twice = FIGURE + '[clinic]\nname = "Example Clinic"\nlogo = "a.png"\n'
    laid, data = rendered(picture(4000, 2000), twice)
    widths = [each.width for each in pictures(laid)]
    assert len(widths) == 2
    (found,) = embedded(data)
    assert found["/Width"] == pytest.approx(max(widths) * PIXELS_PER_POINT, abs=1)
