"""A figure keeps its own colours, or says what of them it cannot keep."""

import pytest

from handout.errors import RenderError
from handout.figures.placement import on_white, one_colored
from handout.figures.svg import read_figure, read_one_color

from ..coverage import painted

GREEN = "#2E9E4F"


def svg(inside):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{inside}</svg>'


def disc(attributes):
    return f'<circle cx="20" cy="20" r="15" {attributes}/>'


@pytest.mark.parametrize(
    "inside",
    [
        disc('fill="#2E9E4F"'),
        disc('style="fill:#2e9e4f"'),
        f'<g fill="#2E9E4F"><g>{disc("")}</g></g>',
        f'<g style="fill:#2E9E4F">{disc("stroke=@none@".replace("@", chr(34)))}</g>',
        "<style>.a{fill:#2E9E4F}</style>" + disc('class="b a"'),
        "<style>circle{fill:#2E9E4F}</style>" + disc('fill="red"'),
        "<style>.a{fill:#2E9E4F!important}</style>" + disc('class="a" style="fill:red"'),
        "<style>.a{fill:red}</style>" + disc('class="a" style="fill:#2E9E4F"'),
        "<style>@media (prefers-color-scheme: dark){.a{fill:red}} .a{fill:#2E9E4F}</style>" + disc('class="a"'),
        f'<g color="#2E9E4F">{disc("fill=@currentColor@".replace("@", chr(34)))}</g>',
        f'<g fill="#2E9E4F">{disc("fill=@inherit@".replace("@", chr(34)))}</g>',
        f'<defs><circle id="d" cx="20" cy="20" r="15"/></defs><use href="#d" fill="{GREEN}"/>',
        disc('fill="rgb(46,158,79)"'),
    ],
)
def test_a_green_light_is_green_however_it_is_written(inside):
    assert painted(read_figure(svg(inside)), 20, 20) == GREEN


def test_a_line_has_its_own_colour():
    (ring,) = read_figure(svg(disc('fill="none" stroke="#2E9E4F"'))).shapes

    assert (ring.fill, ring.stroke) == (None, GREEN)


def test_a_traffic_light_has_three_colours():
    lights = "".join(
        f'<circle cx="{x}" cy="20" r="5" fill="{color}"/>' for x, color in ((6, "green"), (20, "gold"), (34, "#f00"))
    )
    drawing = read_figure(svg(lights))

    assert [painted(drawing, x, 20) for x in (6, 20, 34)] == ["#008000", "#FFD700", "#FF0000"]


def test_what_says_nothing_is_black_and_what_is_none_is_not_painted():
    assert painted(read_figure(svg(disc(""))), 20, 20) == "#000000"
    with pytest.raises(RenderError, match="draws nothing"):
        read_figure(svg(disc('fill="none"')))


@pytest.mark.parametrize(
    "attributes",
    ['fill-opacity=".5"', 'opacity="50%"', 'style="fill:#ff000080"', 'fill="rgba(255,0,0,.5)"'],
)
def test_what_is_seen_through_stays_so(attributes):
    (shape,) = read_figure(svg(disc(attributes))).shapes

    assert shape.fill_alpha == pytest.approx(0.5, abs=0.01)


def test_a_group_is_seen_through_where_its_shapes_stand_apart():
    inside = '<g opacity=".5"><rect width="9" height="9" fill-opacity=".5"/><rect x="20" width="9" height="9"/></g>'
    first, second = read_figure(svg(inside)).shapes

    assert (first.fill_alpha, second.fill_alpha) == (0.25, 0.5)


def test_lines_end_and_turn_as_the_file_says():
    line = '<path d="M5 20H35" stroke="red" stroke-width="9" {}/>'
    (plain,) = (shape for shape in read_figure(svg(line.format(""))).shapes if shape.stroke)
    looks = 'stroke-linecap="square" style="stroke-linejoin:bevel"'
    (square,) = (shape for shape in read_figure(svg(line.format(looks))).shapes if shape.stroke)

    assert (plain.cap, plain.join) == ("butt", "miter")
    assert (square.cap, square.join) == ("square", "bevel")


@pytest.mark.parametrize(
    ("order", "first"),
    [("", None), ("normal", None), ("stroke", "red"), ("markers stroke fill", "red"), ("fill", None)],
)
def test_what_is_painted_first_is_as_the_file_says(order, first):
    drawing = read_figure(svg(disc(f'fill="blue" stroke="red" style="paint-order:{order}"')))

    assert drawing.shapes[0].stroke == ("#FF0000" if first else None)


GRADIENT = '<linearGradient id="g"><stop stop-color="red"/></linearGradient>'
UNREAD = {
    "a gradient": (GRADIENT + disc('fill="url(#g)"'), "gradient"),
    "a gradient in a line": (GRADIENT + disc('stroke="url(#g)"'), "stroke is a gradient"),
    "a pattern": ('<pattern id="p"/>' + disc('fill="url(#p)"'), "pattern"),
    "a colour of another kind": (disc('fill="lab(50 20 30)"'), "lab"),
    "a variable": (disc('style="fill:var(--a)"'), "var"),
    "a group whose shapes overlap": (f'<g opacity=".5">{disc("")}{disc("")}</g>', "overlap"),
    "a blend": (disc('style="mix-blend-mode:multiply"'), "mix-blend-mode"),
    "a shift of dashes": (disc('stroke="red" stroke-dasharray="2 4" stroke-dashoffset="3"'), "dashoffset"),
    "dashes of a length of their own": (disc('stroke="red" stroke-dasharray="2 4" pathLength="100"'), "pathLength"),
    "a place in a style": (disc('style="transform:rotate(9deg)"'), "transform"),
    "a size in a style sheet": (f"<style>circle{{r:3px}}</style>{disc('')}", " r "),
    "a rule for print alone": (f"<style>@media print{{circle{{fill:red}}}}</style>{disc('')}", "style sheet"),
    "text": ("<text>9</text>" + disc(""), "text"),
    "a mask": (disc('mask="url(#m)"'), "mask"),
    "a filter": (disc('filter="url(#f)"'), "filter"),
    "a marker": (disc('marker-end="url(#m)"'), "marker"),
    "a picture": ('<image href="#a"/>' + disc(""), "picture"),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_is_not_read_is_an_error_that_names_its_line(name):
    inside, word = UNREAD[name]
    with pytest.raises(RenderError, match=word) as error:
        read_figure(svg(inside))
    assert "style sheet" in str(error.value) or "SVG line 1" in str(error.value)


def test_an_icon_of_many_colours_is_drawn_in_one_and_says_how_many_it_had():
    inside = disc('fill="red"') + '<rect width="4" height="4" fill="blue"/><rect width="2" height="2" fill="#fff"/>'
    found = read_one_color(svg(inside))

    assert found.colors == 2
    assert {shape.fill for shape in found.drawing.shapes} == {"accent", "paper"}


def test_a_figure_that_is_an_icon_too_is_drawn_in_one_colour_there():
    inside = disc('fill="red" opacity=".4"') + '<rect width="4" height="4" fill="#fffafa"/>'
    icon = one_colored(read_figure(svg(inside)), "ink")

    assert [(shape.fill, shape.fill_alpha) for shape in icon.shapes] == [("ink", 1), ("paper", 1)]


def test_a_picture_brings_its_white_ground_where_the_page_is_not_white():
    drawing = on_white(read_figure(svg(disc('fill="red"'))))

    assert painted(drawing, 1, 1) == "#FFFFFF"
    assert painted(drawing, 20, 20) == "#FF0000"
