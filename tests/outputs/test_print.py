"""What the printer and the phone's camera see."""

import io

import pypdfium2
import pytest
import zxingcpp
from PIL import ImageChops

from handout.building.layout_files import layout_files, read_layout
from handout.building.producing import produce
from handout.layout.paper.paper_layout import PaperLayout
from tests.outputs.conftest import DAY
from tests.outputs.reading_back import letters, pdf_text
from tests.topics import ALL, FOR_LEAFLETS

INK = 0.10
"""The most of a page that ink may cover; a leaflet's cover is a picture."""
MOST_BYTES = 30_000
"""22 citations are links with elements of their own: 900 bytes."""
PAPER_LAYOUTS = [file.name for file in layout_files(()) if isinstance(read_layout(file.name), PaperLayout)]


def images(data, scale=2.0):
    return [page.render(scale=scale).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(data)]


def ink(image):
    """The share of ink: how dark the pixels are, on average."""
    grey = image.convert("L")
    return 1 - sum(value * count for value, count in enumerate(grey.histogram())) / (255 * grey.width * grey.height)


def test_ink_covers_at_most_a_tenth_of_a_page(pdf):
    for image in images(pdf, 1.0):
        assert ink(image) <= INK


def test_the_example_is_a_small_file(document, pdf):
    if document.id == "ketamine-neuroplasticity":
        assert len(pdf) <= MOST_BYTES


@pytest.mark.parametrize("layout", PAPER_LAYOUTS)
@pytest.mark.parametrize("topic", FOR_LEAFLETS)
def test_the_code_opens_the_address_that_is_printed_beside_it(layout, topic):
    data = produce(ALL[topic](), read_layout(layout), {}, DAY)
    codes = [code.text for image in images(data) for code in zxingcpp.read_barcodes(image)]
    assert len(codes) == 1
    assert codes[0].startswith("https://")
    assert letters(codes[0].removeprefix("https://")) in letters(pdf_text(data))


def test_nothing_is_lost_in_grey(pdf):
    for image in images(pdf, 1.0):
        grey = image.convert("L")
        # Ink that differs from paper in colour differs in grey too.
        colored = ImageChops.difference(image, white(image))
        seen = colored.convert("L").point(lambda value: 255 if value > 40 else 0)
        lost = ImageChops.subtract(seen, grey.point(lambda value: 255 if value < 235 else 0))
        assert lost.getbbox() is None


def white(image):
    from PIL import Image

    return Image.new("RGB", image.size, "white")


def test_the_file_is_read_by_everyone(pdf):
    assert len(images(pdf)) >= 1
    assert io.BytesIO(pdf).read(8) == b"%PDF-1.7"
