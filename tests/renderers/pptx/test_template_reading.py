import io
import zipfile

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from handout.errors import RenderError
from handout.figures.pictures import Picture
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.template_mapping import map_template
from handout.renderers.pptx import read_template, render_pptx
from tests.layout.slides.decks import every_part
from tests.renderers.pptx.packages import DAY, HEAD, archive, document, find, layout, opened, part


def png(color):
    """A small picture of one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (40, 40), color).save(stream, "PNG")
    return Picture(data=stream.getvalue(), width=40, height=40)


LOGO, PICTURE = png("red"), png("blue")
TOPIC = """[clinic]
name = "Example Clinic"
[talk]
presenter = "Dr. A. Example"
objectives = ["One", "Two"]
[[section]]
heading = "Terms"
points = [{ term = "A", text = "the first [@one]" }, { term = "B", text = "the second" }]
[[section]]
heading = "A diagram"
diagram = { kind = "cycle", nodes = ["X", "Y", "Z"], alt = "A circle." }
[[section]]
heading = "A table"
table = { header = ["", "One"], rows = [["Row", "a"]], caption = "What it shows" }
[[section]]
heading = "A chart"
chart = { kind = "bar", categories = ["a"], series = [{ values = [1] }], alt = "One bar." }
[[section]]
heading = "A picture"
figure = { file = "a.png", alt = "A picture." }
[nutshell]
points = ["In short."]
[[reference]]
id = "one"
type = "book"
title = "The first book"
issued = 2001
"""


def office_template(change=lambda presentation: None):
    """PowerPoint's own default template, with a slide of its own."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[1]).shapes.title.text = "A slide of the template"
    change(presentation)
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def renamed(data, old, new):
    """A package with another word in its list of content types."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name in archive(data).namelist():
            content = archive(data).read(name)
            target.writestr(name, content.replace(old, new) if name == "[Content_Types].xml" else content)
    return stream.getvalue()


def deck_on(template, body=TOPIC, head=HEAD):
    found = document(body, head)
    return lay_out_deck(found, layout(), {"a.png": PICTURE}, template)


def file_on(data, body=TOPIC, head=HEAD):
    return render_pptx(deck_on(read_template(data, "own.pptx"), body, head), created=DAY)


@pytest.fixture(scope="module")
def office():
    return read_template(office_template(), "office.pptx")


@pytest.fixture(scope="module")
def on_office(office):
    return render_pptx(deck_on(office), created=DAY)


def test_a_template_knows_its_size_its_fonts_and_its_layouts(office):
    assert office.size == (720, 540)
    assert (office.headings, office.text) == ("Calibri", "Calibri")
    assert [each.name for each in office.layouts][:2] == ["Title Slide", "Title and Content"]


def test_placeholders_have_what_they_inherit(office):
    title, body = office.layouts[1].placeholders
    assert (title.type, title.index) == ("title", None)
    assert (body.type, body.index) == ("obj", 1)
    assert title.styles[0].size == 44
    assert [style.size for style in body.styles] == [32, 28, 24, 20, 20]
    assert body.styles[0].bullet == "disc"
    assert body.styles[0].leading == pytest.approx(32 * 1.2)
    assert body.styles[0].left == body.styles[0].hang == pytest.approx(27)
    assert body.styles[1].left > body.styles[0].left
    assert body.inset == (7.2, 3.6, 7.2, 3.6)


def test_what_a_layout_says_goes_before_what_it_inherits():
    def change(presentation):
        frame = presentation.slide_layouts[1].placeholders[1].text_frame
        frame.margin_left = Pt(20)

    template = read_template(office_template(change), "own.pptx")
    assert template.layouts[1].placeholders[1].inset[0] == 20


def test_a_potx_is_read_as_a_pptx_is(office):
    potx = renamed(office_template(), b"presentation.main", b"template.main")
    assert read_template(potx, "office.pptx") == office


def test_a_template_with_macros_is_refused():
    data = renamed(
        office_template(), b"presentationml.presentation.main", b"presentationml.presentation.macroEnabled.main"
    )
    with pytest.raises(RenderError, match="macros"):
        read_template(data, "own.pptm")


@pytest.mark.parametrize("data", [b"", b"no archive", renamed(office_template(), b"presentationml", b"wordml")])
def test_what_is_no_presentation_is_refused_by_name(data):
    with pytest.raises(RenderError, match=r'"own\.pptx" is not a PowerPoint file'):
        read_template(data, "own.pptx")


def test_the_templates_own_slides_are_left_behind(on_office):
    titles = [slide.shapes.title.text_frame.text for slide in opened(on_office).slides]
    assert "A slide of the template" not in titles
    assert titles[0] == "A title"
    assert b"A slide of the template" not in b"".join(
        archive(on_office).read(name) for name in archive(on_office).namelist()
    )


def test_a_deck_on_a_template_has_no_problem(on_office, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(on_office)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_a_topic_with_every_kind_of_part_stands_on_a_template(tmp_path):
    found, artwork = every_part()

    def high(presentation):
        presentation.slide_layouts[0].slide_master.placeholders[0].height = Pt(150)

    template = read_template(office_template(high), "own.pptx")
    path = tmp_path / "deck.pptx"
    path.write_bytes(render_pptx(lay_out_deck(found, layout(), artwork, template), created=DAY))
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_the_same_template_gives_the_same_bytes(on_office):
    assert file_on(office_template()) == file_on(office_template())
    assert len(file_on(office_template())) == len(on_office)


def test_slides_stand_on_the_templates_layouts(on_office):
    names = [slide.slide_layout.name for slide in opened(on_office).slides]
    assert names[0] == "Title Slide"
    assert set(names[1:]) == {"Title and Content"}


def test_all_text_but_captions_stands_in_the_templates_placeholders(on_office):
    for slide in opened(on_office).slides:
        own = {shape.placeholder_format.idx for shape in slide.slide_layout.placeholders}
        for shape in slide.shapes:
            if shape.name != "Caption":
                assert shape.is_placeholder
                assert shape.placeholder_format.idx in own


def test_table_chart_and_picture_are_native_in_the_content_placeholder(on_office):
    found = {
        slide.shapes.title.text_frame.text: [shape.placeholder_format.idx for shape in slide.placeholders][1]
        for slide in opened(on_office).slides
    }
    assert {found[title] for title in ("A table", "A chart", "A picture")} == {1}
    shapes = [shape for slide in opened(on_office).slides for shape in slide.shapes]
    assert any(getattr(shape, "has_chart", False) and shape.has_chart for shape in shapes)
    assert any(getattr(shape, "has_table", False) and shape.has_table for shape in shapes)


def test_what_the_template_has_no_layout_for_becomes_a_list(on_office):
    by_title = {slide.shapes.title.text_frame.text: slide for slide in opened(on_office).slides}

    def body(title):
        return [(each.level, each.text) for each in by_title[title].placeholders[1].text_frame.paragraphs]

    assert body("Terms") == [(0, "A"), (1, "the first"), (0, "B"), (1, "the second")]
    assert body("A diagram") == [(0, "X"), (0, "Y"), (0, "Z")]
    numbers = find(by_title["A diagram"]._element, ".//a:buAutoNum/@type")
    assert numbers == ["arabicPeriod"] * 3


def test_sources_stand_in_the_footer(on_office):
    slide = next(slide for slide in opened(on_office).slides if slide.shapes.title.text_frame.text == "Terms")
    footer = next(shape for shape in slide.placeholders if "FOOTER" in str(shape.placeholder_format.type))
    assert footer.text_frame.text == "Example Clinic | Sources: 1"


def test_tables_follow_the_theme_of_the_template(on_office):
    number = next(
        n for n, slide in enumerate(opened(on_office).slides, 1) if slide.shapes.title.text_frame.text == "A table"
    )
    xml = part(on_office, f"ppt/slides/slide{number}.xml")
    assert find(xml, "//a:tableStyleId/text()") == ["{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"]
    assert not find(xml, "//a:tcPr/*")


def test_captions_that_have_no_place_are_said_in_the_notes(on_office):
    slide = next(slide for slide in opened(on_office).slides if slide.shapes.title.text_frame.text == "A table")
    assert "What it shows" in slide.notes_slide.notes_text_frame.text


def test_a_decks_own_file_can_be_a_template_and_its_pictures_stay_apart():
    with_logo = document('[clinic]\nname = "C"\nlogo = "logo.png"\nlogo_alt = "C"\n')
    own = render_pptx(lay_out_deck(with_logo, layout(), {"logo.png": LOGO}), created=DAY)
    data = file_on(own)
    names = archive(data).namelist()
    assert len(set(names)) == len(names)
    assert archive(data).read("ppt/media/image1.png") == LOGO.data
    assert archive(data).read("ppt/media/image2.png") == PICTURE.data
    assert [slide.slide_layout.name for slide in opened(data).slides][-1] == "Closing"


def test_the_mapping_can_be_read(office):
    lines = map_template(office).lines
    assert lines[0] == 'title: "Title Slide", "Subtitle 2" (by its type)'
    assert 'points: "Title and Content", "Content Placeholder 2" (by its type)' in lines
