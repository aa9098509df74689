"""A figure keeps its colours on paper and on slides, as independent libraries read them back."""

import io
import re
import zipfile

import pypdfium2
import pytest
from click.testing import CliRunner
from pptx import Presentation

from handout.cli.group import handout
from tests.conformance.tools import verapdf
from tests.outputs.templates import standard

HEAD = 'language = "en-US"\ntitle = "Three lights"\nmain_message = "Look at the lights."\n'
FIGURE = """
[[section]]
heading = "Which light is it?"
figure = { file = "lights.svg", alt = "A green light, a yellow light and a red light.", caption = "Three lights" }
"""
COLORS = ((46, 158, 79), (242, 194, 48), (208, 52, 44))
BY_ATTRIBUTE = """<circle cx="50" cy="50" r="40" fill="#2E9E4F"/><circle cx="150" cy="50" r="40" fill="#F2C230"/>
<circle cx="250" cy="50" r="40" fill="#D0342C"/>"""
BY_GROUP = """<g fill="#2E9E4F"><g><circle cx="50" cy="50" r="40"/></g>
<circle cx="150" cy="50" r="40" fill="#F2C230"/></g>
<g style="fill:rgb(208,52,44)"><circle cx="250" cy="50" r="40"/></g>"""
BY_CLASS = """<style>.go{fill:#2E9E4F}.wait{fill:#F2C230}.stop{fill:#D0342C}</style>
<circle class="go" cx="50" cy="50" r="40"/><circle class="wait" cx="150" cy="50" r="40"/>
<circle class="stop" cx="250" cy="50" r="40"/>"""
WAYS = {"attributes": BY_ATTRIBUTE, "groups": BY_GROUP, "classes": BY_CLASS}
SEEN_THROUGH = """<rect width="300" height="100" fill="#fff"/><circle cx="150" cy="50" r="40" fill="red" opacity=".5"/>
<path d="M20 50H100" stroke="navy" stroke-width="20" stroke-opacity=".5" fill="none"/>"""


def svg(inside):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">{inside}</svg>'


@pytest.fixture
def build(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(inside, *options, body=FIGURE, head=HEAD):
        (tmp_path / "lights.svg").write_text(svg(inside))
        (tmp_path / "content.toml").write_text(head + body)
        result = CliRunner().invoke(handout, ["build", "--no-check", *options])
        return result, tmp_path / "output"

    return run


def pixels(pdf):
    """The colours of the first page, with how often each is there."""
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=1.5).to_pil().convert("RGB")
    return {color: count for count, color in image.getcolors(image.width * image.height)}


def figure_xml(pptx):
    """The slide that shows the figure."""
    with zipfile.ZipFile(pptx) as package:
        slides = [package.read(name).decode() for name in package.namelist() if name.startswith("ppt/slides/slide")]
    return next(xml for xml in slides if "A green light" in xml)


@pytest.mark.parametrize("way", WAYS)
def test_three_lights_stay_green_yellow_and_red(build, way):
    result, output = build(WAYS[way])
    assert result.exit_code == 0, result.stderr

    found = pixels(output / "three-lights-handout.pdf")
    assert all(found.get(color, 0) > 1000 for color in COLORS)
    fills = re.findall(r'<a:srgbClr val="(\w+)"/>', figure_xml(output / "three-lights-slides.pptx"))
    assert fills == ["2E9E4F", "F2C230", "D0342C"]


def test_every_layout_on_paper_keeps_them(build):
    layouts = ("clear-print", "large-print", "leaflet")
    _, output = build(BY_ATTRIBUTE, *(word for name in layouts for word in ("--layout", name)))

    for name in layouts:
        document = pypdfium2.PdfDocument(output / f"three-lights-{name}.pdf")
        images = [page.render().to_pil().convert("RGB") for page in document]
        seen = {color for image in images for _, color in image.getcolors(image.width * image.height)}
        assert set(COLORS) <= seen


def test_a_template_of_any_colour_shows_them_on_white(build, tmp_path):
    (tmp_path / "house.pptx").write_bytes(standard())
    _, output = build(BY_ATTRIBUTE, "--layout", "slides", "--template", "house.pptx")

    fills = re.findall(r'<a:srgbClr val="(\w+)"/>', figure_xml(output / "three-lights-slides.pptx"))
    assert fills == ["FFFFFF", "2E9E4F", "F2C230", "D0342C"]


def test_a_cover_and_a_logo_keep_them(build):
    head = HEAD + 'cover = "lights.svg"\n'
    body = '[clinic]\nname = "A Clinic"\nlogo = "lights.svg"\n'
    layouts = ("--layout", "handout", "--layout", "leaflet", "--layout", "slides")
    result, output = build(BY_ATTRIBUTE, *layouts, head=head, body=body)
    assert result.exit_code == 0, result.stderr

    assert set(COLORS) <= set(pixels(output / "three-lights-handout.pdf"))
    assert set(COLORS) <= set(pixels(output / "three-lights-leaflet.pdf"))
    slide = Presentation(io.BytesIO((output / "three-lights-slides.pptx").read_bytes())).slides[0]
    layout = slide.slide_layout.part.blob.decode()
    assert re.findall(r'<a:srgbClr val="(\w+)"/>', layout).count("2E9E4F") == 2


def test_what_is_seen_through_is_archival_and_shows_both_colours(build):
    _, output = build(SEEN_THROUGH)

    found = pixels(output / "three-lights-handout.pdf")
    assert any(abs(red - 255) < 3 and abs(green - 127) < 3 and abs(blue - 127) < 3 for red, green, blue in found)
    assert any(abs(red - 127) < 3 and abs(green - 127) < 3 and abs(blue - 191) < 3 for red, green, blue in found)
    xml = figure_xml(output / "three-lights-slides.pptx")
    assert xml.count('<a:alpha val="50000"/>') == 2
    done = verapdf("PDFUA-1,PDFA-2A", output / "three-lights-handout.pdf")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_gradient_is_an_error_at_the_figure(build):
    inside = '<linearGradient id="g"><stop/></linearGradient>\n<circle cx="50" cy="50" r="40" fill="url(#g)"/>'
    result, output = build(inside)

    assert result.exit_code == 1
    assert "gradient" in result.stderr
    assert "SVG line 2" in result.stderr
    assert result.stderr.startswith("content.toml:7:20 error: ")
    assert not output.exists()


def test_an_icon_that_loses_colours_is_a_warning(build):
    body = '[[section]]\nheading = "Which light is it?"\nicon = "lights.svg"\ntext = "Look."\n'
    result, output = build(BY_ATTRIBUTE, body=body)

    assert result.exit_code == 0
    assert 'warning: the icon "lights.svg" has 3 colours and is printed in one' in result.stderr
    assert not set(COLORS) & set(pixels(output / "three-lights-handout.pdf"))


def test_a_gradient_is_no_error_in_an_icon(build):
    inside = '<linearGradient id="g"><stop/></linearGradient><circle cx="50" cy="50" r="40" fill="url(#g)"/>'
    body = '[[section]]\nheading = "Which light is it?"\nicon = "lights.svg"\ntext = "Look."\n'

    assert build(inside, body=body)[0].exit_code == 0
