import subprocess
import sys
from importlib.resources import files
from xml.etree import ElementTree

import pytest

from handout.errors import RenderError
from handout.figures.boxes import Box, surrounding
from handout.figures.icons import icon, icon_names
from handout.figures.placement import bounds, painted_bounds

from .coverage import covers_even_odd, covers_non_zero

EXAMPLE_TOPIC = """
alert book bridge cell check clock connections nutshell pathway phone question receptor sprout talk target tree
""".split()  # noqa: SIM905
OTHER_TOPICS = """
brain heart lungs stomach bone foot eye ear tooth skin mood kidney pill bottle inhaler spacer syringe drops patch spray
sleep food water walk home car sun exercise no-smoking no-alcohol shoe socks wash-hands stop fever emergency mail
calendar clinic people map-pin pencil lightbulb list
""".split()  # noqa: SIM905
PLAIN = {"path", "circle", "line", "rect", "polyline", "polygon", "ellipse", "g"}
SVG = "{http://www.w3.org/2000/svg}"


def source(name):
    return (files("handout.figures.icons") / f"{name}.svg").read_text("utf-8")


def test_there_are_icons_for_the_example_and_for_other_topics():
    assert set(EXAMPLE_TOPIC) | set(OTHER_TOPICS) <= set(icon_names())
    assert len(icon_names()) >= 64
    assert list(icon_names()) == sorted(icon_names())


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_paints_inside_its_box_and_fills_it(name):
    drawing = icon(name, 48)
    box = surrounding(painted_bounds(shape) for shape in drawing.shapes)

    assert Box(0, 0, 48, 48).holds(box), box
    assert max(box.width, box.height) >= 30
    assert abs(box.center.x - 24) < 6
    assert abs(box.center.y - 24) < 6


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_has_one_colour_and_strokes_of_one_weight(name):
    shapes = icon(name, 48).shapes

    assert {role for shape in shapes for role in (shape.fill, shape.stroke)} <= {"accent", None}
    assert all(2 <= shape.stroke_width <= 6 for shape in shapes if shape.stroke)


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_file_is_plain(name):
    root = ElementTree.fromstring(source(name))

    assert root.attrib["viewBox"] == "0 0 48 48"
    assert root.attrib["stroke-linecap"] == root.attrib["stroke-linejoin"] == "round"
    for element in root.iter():
        assert element is root or element.tag.removeprefix(SVG) in PLAIN
        assert {element.attrib.get("fill"), element.attrib.get("stroke")} <= {"none", "currentColor", None}


@pytest.mark.parametrize("name", icon_names())
def test_fills_look_the_same_by_both_rules(name):
    for shape in icon(name, 48).shapes:
        if shape.fill:
            box = bounds(shape.segments)
            for step in range(64):
                x = box.x + box.width * (step % 8 + 0.47) / 8
                y = box.y + box.height * (step // 8 + 0.53) / 8
                assert covers_even_odd(shape.segments, x, y) == covers_non_zero(shape.segments, x, y)


def test_an_icon_comes_in_any_size_and_role():
    small, large = icon("heart", 12, role="paper"), icon("heart", 24, role="ink")

    assert (small.width, small.height) == (12, 12)
    assert large.shapes[0].stroke_width == pytest.approx(2 * small.shapes[0].stroke_width)
    assert (small.shapes[0].stroke, large.shapes[0].stroke) == ("paper", "ink")


def test_an_unknown_name_is_refused_with_those_that_there_are():
    with pytest.raises(RenderError, match=r'"hart".*heart'):
        icon("hart", 12)


@pytest.mark.parametrize("name", ["../svg/reader", "heart.svg", "", "Heart"])
def test_a_name_is_not_a_path(name):
    with pytest.raises(RenderError):
        icon(name, 12)


def test_importing_the_icons_reads_none():
    code = (
        "import handout.figures.icons as icons; "
        "print(icons._parsed.cache_info().currsize, icons.icon_names.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["0", "0"]
