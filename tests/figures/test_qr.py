import pytest
import segno

from handout.errors import RenderError
from handout.figures.drawing import LineTo, MoveTo
from handout.figures.qr import QUIET_ZONE, qr, qr_modules

from .coverage import covers_even_odd, covers_non_zero

ADDRESSES = ["https://doi.org/10.2147/JPR.S360733", "https://clinic.example/", "HTTPS://CLINIC.EXAMPLE/A", "x" * 400]


@pytest.mark.parametrize("address", ADDRESSES, ids=["doi", "clinic", "capitals", "long"])
def test_every_module_is_dark_where_segno_says(address):
    matrix = [bytes(row) for row in segno.make_qr(address, error="m", boost_error=False).matrix]
    size = 2.0 * qr_modules(address)
    ink = qr(address, size).shapes[1].segments
    edges = upright_edges(ink)

    for row in range(qr_modules(address)):
        crossed = sorted((x, sign) for x, top, bottom, sign in edges if top < 2 * row + 1 < bottom)
        for column in range(qr_modules(address)):
            signs = [sign for x, sign in crossed if x > 2 * column + 1]
            inner = row - QUIET_ZONE, column - QUIET_ZONE
            wanted = all(0 <= each < len(matrix) for each in inner) and bool(matrix[inner[0]][inner[1]])
            assert (sum(signs) != 0) == (len(signs) % 2 == 1) == wanted, inner


def upright_edges(segments):
    """Return x, top, bottom and direction of each upright edge, by a reading of the path of this test's own."""
    edges, start, place = [], None, None
    for segment in segments:
        there = (segment.x, segment.y) if isinstance(segment, MoveTo | LineTo) else start
        if not isinstance(segment, MoveTo) and there[0] == pytest.approx(place[0]) and there[1] != place[1]:
            edges.append((there[0], min(place[1], there[1]), max(place[1], there[1]), 1 if there[1] > place[1] else -1))
        start = there if isinstance(segment, MoveTo) else start
        place = there
    return edges


def test_the_code_is_ink_on_paper_of_the_size_asked_for():
    drawing = qr(ADDRESSES[0], 78)
    ground, ink = drawing.shapes

    assert (drawing.width, drawing.height) == (78, 78)
    assert (ground.fill, ink.fill) == ("paper", "ink")


def test_the_quiet_zone_is_four_modules():
    drawing = qr(ADDRESSES[0], 78)
    module = 78 / qr_modules(ADDRESSES[0])
    xs = [each.x for each in drawing.shapes[1].segments if isinstance(each, MoveTo | LineTo)]

    assert min(xs) == pytest.approx(4 * module)
    assert max(xs) == pytest.approx(78 - 4 * module)


def test_dark_areas_are_outlined_as_wholes():
    ink = qr(ADDRESSES[0], 78).shapes[1].segments
    corner = 4.5 * 78 / qr_modules(ADDRESSES[0])

    # A finder pattern is a square with a square hole and a square in it: three loops, not 33 modules.
    assert covers_non_zero(ink, corner, corner)
    assert covers_even_odd(ink, corner, corner)
    dark = sum(sum(row) for row in segno.make_qr(ADDRESSES[0], error="m").matrix)
    assert sum(isinstance(each, MoveTo) for each in ink) < dark / 3


def test_an_address_too_long_for_a_code_is_refused():
    with pytest.raises(RenderError):
        qr("x" * 3000, 78)


def test_the_same_address_gives_the_same_drawing():
    assert qr(ADDRESSES[0], 78) == qr(ADDRESSES[0], 78)
