import datetime
import re
import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from handout.renderers.pptx import render_pptx
from tests.renderers.pptx.packages import (
    DAY,
    HEAD,
    archive,
    deck,
    every_part_deck,
    every_part_file,
    every_part_presentation,
    file,
    find,
    opened,
    part,
    slide_xml,
)

ARABIC = HEAD.replace('"en"', '"ar"').replace("A title", "كيف يساعد")


def texts_of(shape):
    return shape.text_frame.text.strip() if shape.has_text_frame else ""


def placeholder_types(slide):
    return [str(shape.placeholder_format.type) for shape in slide.placeholders]


@pytest.mark.parametrize("name", ["every part", "bare", "arabic"])
def test_an_independent_validator_finds_no_problem(name, tmp_path):
    data = {"every part": every_part_file, "bare": lambda: file(""), "arabic": lambda: file("", ARABIC)}[name]()
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


def test_the_same_deck_gives_the_same_bytes():
    assert render_pptx(every_part_deck(), created=DAY) == every_part_file()


def test_another_process_gives_the_same_bytes():
    code = (
        "import hashlib; from tests.renderers.pptx.packages import every_part_file;"
        "print(hashlib.sha256(every_part_file()).hexdigest())"
    )
    root = Path(__file__).parents[3]
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root,
            env={"PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }  # fmt: skip
    assert len(runs) == 1


def test_the_day_is_the_one_that_is_handed_in():
    properties = opened(render_pptx(deck(""), created=datetime.date(2020, 2, 3))).core_properties
    assert properties.created.date() == properties.modified.date() == datetime.date(2020, 2, 3)


def test_the_archive_has_no_part_twice_and_no_time():
    infos = archive(every_part_file()).infolist()
    assert len({info.filename for info in infos}) == len(infos)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert archive(every_part_file()).testzip() is None
    assert infos[0].filename == "[Content_Types].xml"


def test_nothing_is_left_over_from_another_program():
    names = archive(every_part_file()).namelist()
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]


def test_every_part_is_reached_and_every_target_exists():
    data = every_part_file()
    names = set(archive(data).namelist())
    reached = {"[Content_Types].xml"}
    for name in names:
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder = Path(name).parent.parent
        for relationship in find(part(data, name), "//rel:Relationship[not(@TargetMode)]"):
            target = (Path("/") / folder / relationship.get("Target")).as_posix()
            while "/.." in target:
                target = re.sub(r"/[^/]+/\.\.", "", target, count=1)
            assert target[1:] in names, (name, target)
            reached.add(target[1:])
    assert names == reached


def test_titles_read_back_as_they_were_laid_out():
    titles = [slide.shapes.title.text_frame.text for slide in every_part_presentation().slides]
    assert titles == [slide.title for slide in every_part_deck().slides]


def test_every_slide_has_a_title_that_comes_first_and_is_like_no_other():
    titles = []
    for slide in every_part_presentation().slides:
        first = next(iter(slide.shapes))
        assert first.shape_id == slide.shapes.title.shape_id
        titles.append(texts_of(first).casefold())
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_all_text_stands_in_placeholders():
    for slide in every_part_presentation().slides:
        for shape in slide.shapes:
            if not shape.is_placeholder:
                assert not find(shape._element, ".//a:t"), shape.name


def test_the_outline_of_the_file_is_that_of_the_deck():
    for slide, laid_out in zip(every_part_presentation().slides, every_part_deck().slides, strict=True):
        written = [
            paragraph.text
            for shape in slide.placeholders
            if shape.has_text_frame and "FOOTER" not in str(shape.placeholder_format.type)
            and "SLIDE_NUMBER" not in str(shape.placeholder_format.type) and shape.name != "Sources"
            for paragraph in shape.text_frame.paragraphs
        ]  # fmt: skip
        assert written == [line.strip() for line in laid_out.outline.split("\n")]


def test_no_placeholder_is_left_empty():
    for slide in every_part_presentation().slides:
        for shape in slide.placeholders:
            if shape.has_text_frame:
                assert texts_of(shape), (slide.shapes.title.text_frame.text, shape.name)


def test_every_placeholder_has_its_like_on_the_layout():
    for slide in every_part_presentation().slides:
        layout = {
            (shape.placeholder_format.idx, shape.placeholder_format.type) for shape in slide.slide_layout.placeholders
        }
        for shape in slide.placeholders:
            assert (shape.placeholder_format.idx, shape.placeholder_format.type) in layout


def test_every_placeholder_of_a_layout_says_where_it_stands():
    for layout in every_part_presentation().slide_layouts:
        for shape in layout.placeholders:
            assert find(shape._element, "p:spPr/a:xfrm"), (layout.name, shape.name)


def test_every_run_names_its_language():
    data = every_part_file()
    for number in range(1, len(every_part_deck().slides) + 1):
        runs = find(slide_xml(data, number), "//a:r/a:rPr | //a:fld/a:rPr | //a:endParaRPr")
        assert runs
        assert {run.get("lang") for run in runs} == {"en-GB"}


def test_every_object_says_what_it_shows_or_that_it_says_nothing():
    for slide in every_part_presentation().slides:
        for shape in slide.shapes:
            name = find(shape._element, "./*/p:cNvPr")[0]
            says = name.get("descr")
            decorative = bool(find(name, ".//adec:decorative[@val='1']"))
            text = shape.is_placeholder and shape.has_text_frame
            assert (bool(says) or decorative) != text, (slide.shapes.title.text_frame.text, shape.name)


def test_footer_and_number_stand_on_every_slide_but_the_first_and_the_last():
    slides = list(every_part_presentation().slides)
    for number, slide in enumerate(slides, 1):
        types = placeholder_types(slide)
        framed = number in (1, len(slides))
        assert any("SLIDE_NUMBER" in each for each in types) != framed
        assert any("FOOTER" in each for each in types) != framed
    number = next(shape for shape in slides[4].placeholders if "SLIDE_NUMBER" in str(shape.placeholder_format.type))
    assert number.text_frame.text == "5"
    assert find(number._element, ".//a:fld[@type='slidenum']")


def test_a_clinic_without_a_name_has_no_footer():
    types = placeholder_types(opened(file("")).slides[1])
    assert not any("FOOTER" in each for each in types)


def test_notes_read_back_in_their_own_part():
    for slide, laid_out in zip(every_part_presentation().slides, every_part_deck().slides, strict=True):
        if laid_out.notes:
            said = [paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs]
            assert said == [note.paragraph.text for note in laid_out.notes]


def test_sections_list_every_slide_once():
    xml = part(every_part_file(), "ppt/presentation.xml")
    names = [section.get("name") for section in find(xml, "//p14:section")]
    assert names == [section.name for section in every_part_deck().sections]
    listed = [each.get("id") for each in find(xml, "//p14:sectionLst//p14:sldId")]
    assert listed == [each.get("id") for each in find(xml, "//p:sldIdLst/p:sldId")]


def test_the_file_says_what_it_is():
    properties = every_part_presentation().core_properties
    assert properties.title == "Asthma: breathing with <b>less</b> effort & fewer attacks"
    assert properties.author == "Prof. B. Example"
    assert properties.language == "en-GB"
    app = archive(every_part_file()).read("docProps/app.xml").decode()
    assert f"<Slides>{len(every_part_deck().slides)}</Slides>" in app
    assert "<Application>handout</Application>" in app
    assert "<PresentationFormat>Widescreen</PresentationFormat>" in app


def test_no_size_color_or_face_is_set_but_through_the_theme():
    data = every_part_file()
    for name in archive(data).namelist():
        if name.startswith(("ppt/slides/slide", "ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
            xml = archive(data).read(name).decode()
            # A picture file alone keeps its own colours.
            drawn = re.sub(r'<p:(grpSp|sp)>(?:(?!</p:\1>).)*name="Picture.*?</p:\1>', "", xml, flags=re.DOTALL)
            assert "srgbClr" not in drawn
            assert set(re.findall(r'<a:(?:latin|ea|cs) typeface="([^"]*)"', xml)) <= {
                f"+{kind}-{script}" for kind in ("mj", "mn") for script in ("lt", "ea", "cs")
            }


def test_shapes_take_no_effects_from_the_theme():
    data = every_part_file()
    for name in archive(data).namelist():
        if name.startswith("ppt/slide"):
            assert b"<p:style>" not in archive(data).read(name)


def test_layouts_are_those_used_and_those_offered():
    names = [layout.name for layout in opened(file("")).slide_layouts]
    assert {"Title Slide", "Main Message", "Closing", "Title and Points", "Title and Table"} <= set(names)
    assert "Cycle of Six" not in names
    assert "Cycle of Six" in [layout.name for layout in every_part_presentation().slide_layouts]
    assert len(set(names)) == len(names)


def test_text_from_right_to_left_says_so():
    data = file('[[section]]\nheading = "عنوان"\npoints = ["واحد", "اثنان"]\n', ARABIC)
    paragraphs = find(slide_xml(data, 3), "//p:sp[.//p:ph[@type='title' or @type='body']]//a:p/a:pPr")
    assert paragraphs
    assert {each.get("rtl") for each in paragraphs} == {"1"}
    layout = next(each for each in opened(data).slide_layouts if each.name == "Title and Points")
    level = find(layout._element, "//p:ph[@type='body']/ancestor::p:sp//a:lvl1pPr")[0]
    assert (level.get("rtl"), level.get("algn")) == ("1", "r")


def test_runs_of_other_languages_name_english_as_the_other_one():
    run = find(slide_xml(file("", HEAD.replace('"en"', '"es"')), 1), "//a:r/a:rPr")[0]
    assert (run.get("lang"), run.get("altLang")) == ("es", "en-US")
