import pytest

from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.placement import bounds
from handout.figures.svg import read_svg

from ..coverage import painted


def svg(inside, attributes='viewBox="0 0 40 40"'):
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" {attributes}>{inside}</svg>'


SQUARE = '<rect x="10" y="10" width="20" height="20"/>'


@pytest.mark.parametrize(
    "inside",
    [
        SQUARE,
        '<path d="M10 10H30V30H10Z"/>',
        '<polygon points="10,10 30,10 30,30 10,30"/>',
        '<polyline points="10 10 30 10 30 30 10 30"/>',
        f'<g transform="translate(-5 0)"><g transform="translate(5 0)">{SQUARE}</g></g>',
        '<rect x="25%" y="25%" width="50%" height="50%"/>',
        f'<defs><g id="a">{SQUARE}</g></defs><use href="#a"/>',
        f'<defs>{SQUARE.replace("<rect", "<rect id=@a@").replace("@", chr(34))}</defs><use x:href="#a" x="0" y="0"/>',
        '<symbol id="a"><rect width="20" height="20"/></symbol><use href="#a" x="10" y="10"/>',
        f'<g clip-path="url(#c)">{SQUARE}</g><clipPath id="c"><rect width="40" height="40"/></clipPath>',
        f"<title>A square</title><desc/><metadata/>{SQUARE}",
        f'<style>.b{{display:none}}</style><circle class="b" r="9"/>{SQUARE}',
    ],
)
def test_a_square_is_a_square_however_it_is_written(inside):
    drawing = read_svg(svg(inside))

    assert (drawing.width, drawing.height) == (40, 40)
    assert [bounds(shape.segments) for shape in drawing.shapes] == [Box(10, 10, 20, 20)]
    assert [(shape.fill, shape.stroke) for shape in drawing.shapes] == [("accent", None)]


def test_the_view_box_begins_at_nothing():
    drawing = read_svg(svg(SQUARE, 'viewBox="5 -5 40 50" width="1in"'))

    assert (drawing.width, drawing.height) == (40, 50)
    assert bounds(drawing.shapes[0].segments) == Box(5, 15, 20, 20)


def test_without_a_view_box_the_size_is_the_box():
    assert read_svg(svg(SQUARE, 'width="40px" height="1in"')).height == 96


def test_circles_ellipses_and_lines_are_drawn():
    inside = '<circle cx="9" cy="9" r="3"/><ellipse cx="20" cy="20" rx="4" ry="2"/><line x1="1" x2="9" stroke="red"/>'
    circle, ellipse, line = read_svg(svg(inside)).shapes

    assert circle.segments == outlines.circle(9, 9, 3)
    assert ellipse.segments == outlines.ellipse(20, 20, 4, 2)
    assert (line.segments, line.stroke, line.stroke_width) == (outlines.line(1, 0, 9, 0), "accent", 1)


def test_strokes_and_dashes_grow_with_their_transform():
    inside = '<path d="M1 1L5 5" fill="none" stroke="#123" stroke-width="2" stroke-dasharray="1 2"/>'
    (shape,) = read_svg(svg(f'<g transform="scale(3)">{inside}</g>')).shapes

    assert shape.stroke_width == pytest.approx(6)
    assert shape.dashes == pytest.approx((3, 6))


def test_white_is_the_ground_and_the_rest_the_role():
    drawing = read_svg(svg(SQUARE + '<circle cx="20" cy="20" r="5" fill="#fff"/>'), role="ink", ground="tint")

    assert painted(drawing, 12, 12) == "ink"
    assert painted(drawing, 20, 20) == "tint"


def test_a_drawing_in_white_alone_is_made_for_dark_grounds_and_takes_the_role():
    (shape,) = read_svg(svg('<g fill="white">' + SQUARE + "</g>"), role="ink").shapes

    assert shape.fill == "ink"


def test_holes_stay_holes_by_both_rules_of_filling():
    ring = "M5 5H35V35H5Z M15 15H25V25H15Z"

    assert painted(read_svg(svg(f'<path d="{ring}"/>')), 20, 20) == "accent"
    assert painted(read_svg(svg(f'<path fill-rule="evenodd" d="{ring}"/>')), 20, 20) is None


def test_what_lies_outside_the_page_is_left_out():
    assert read_svg(svg('<rect x="50" y="50" width="900" height="9"/>' + SQUARE)).shapes == read_svg(svg(SQUARE)).shapes


REFUSED = {
    "far beyond the page": ('<rect width="400" height="9"/>', "outside its viewBox"),
    "a mask": (SQUARE.replace("<rect", '<rect mask="url(#m)"'), "mask"),
    "a filter in a style": (SQUARE.replace("<rect", '<rect style="filter:url(#f)"'), "filter"),
    "a marker": ('<path marker-end="url(#m)" d="M0 0L9 9"/>', "marker"),
    "a clip that cuts": (
        '<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"/>',
        "clip-path",
    ),
    "a page within the page": ('<svg viewBox="0 0 9 9"/>', "<svg>"),
    "an unknown element": ("<blob/>", "blob"),
    "use of nothing": ('<use href="#nothing"/>', "does not have"),
    "use of itself": ('<g id="a"><use href="#a"/></g>', "repeats"),
    "use that grows": (
        '<g id="a"><path d="M0 0h1v1z"/></g>'
        + "".join(
            f'<g id="{name}">' + f'<use href="#{of}"/>' * 20 + "</g>"
            for name, of in zip("bcdefg", "abcdef", strict=True)
        ),
        "repeats",
    ),
    "use of a page": ('<symbol id="a" viewBox="0 0 1 1"/><use href="#a"/>', "viewBox"),
    "a bad path": ('<path d="M0 0 L"/>', "<path>"),
    "a bad length": ('<rect width="3em" height="3"/>', "3em"),
    "half a point": ('<polygon points="1 2 3"/>', "odd count"),
}


@pytest.mark.parametrize(("inside", "words"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_drawn_is_refused_with_its_line(inside, words):
    with pytest.raises(RenderError, match=words):
        read_svg(svg(inside))


def test_the_line_of_the_problem_is_named():
    with pytest.raises(RenderError, match="SVG line 3: <path>"):
        read_svg(svg('\n<g>\n<path d="M0 0 L"/></g>'))


@pytest.mark.parametrize("attributes", ["", 'viewBox="0 0 0 9"', 'viewBox="0 0 9"', 'width="9"', 'viewBox="0 0 9e9 9"'])
def test_a_page_without_a_size_is_refused(attributes):
    with pytest.raises(RenderError):
        read_svg(svg(SQUARE, attributes))
