from handout.figures.drawing import Drawing
from handout.figures.pictures import Picture
from tests.renderers.pptx.packages import (
    DAY,
    HEAD,
    archive,
    deck,
    document,
    file,
    find,
    lay_out_deck,
    layout,
    opened,
    part,
)

CLINIC = '[clinic]\nname = "Example Clinic"\n'


def title_layout(data):
    return part(data, "ppt/slideLayouts/slideLayout1.xml")


def test_the_master_has_title_body_footer_and_number():
    master = opened(file("")).slide_master
    assert [str(shape.placeholder_format.type).split(" ")[0] for shape in master.placeholders] == [
        "TITLE", "BODY", "FOOTER", "SLIDE_NUMBER",
    ]  # fmt: skip


def test_art_of_masters_and_layouts_is_decorative():
    data = file(CLINIC)
    for name in archive(data).namelist():
        if name.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
            for art in find(part(data, name), "//p:spTree/*[self::p:sp[not(p:nvSpPr/p:nvPr/p:ph)] or self::p:grpSp]"):
                assert find(art, "./*/p:cNvPr//adec:decorative"), name


def test_a_clinic_without_a_logo_has_a_monogram():
    assert "EC" in find(title_layout(file(CLINIC)), "//a:t/text()")


def test_a_clinic_without_a_name_has_neither():
    assert not find(title_layout(file("")), "//p:cNvPr[@name='Monogram']")


def test_a_logo_stands_in_its_own_proportions():
    from handout.renderers.pptx import render_pptx

    logo = Picture(data=b"\x89PNG", width=400, height=100)
    with_logo = document(CLINIC + 'logo = "logo.png"\nlogo_alt = "Example Clinic"\n')
    data = render_pptx(lay_out_deck(with_logo, layout(), {"logo.png": logo}), created=DAY)
    [picture] = find(title_layout(data), "//p:pic")
    size = find(picture, "p:spPr/a:xfrm/a:ext")[0]
    assert int(size.get("cx")) == 4 * int(size.get("cy"))
    assert archive(data).read("ppt/media/image1.png") == b"\x89PNG"


def test_a_cover_from_a_file_is_native_shapes():
    from handout.renderers.pptx import render_pptx

    own = Drawing(width=10, height=10, shapes=deck("").brand.cover.shapes)
    covered = document("", HEAD + 'cover = "own.svg"\n')
    data = render_pptx(lay_out_deck(covered, layout(), {"own.svg": own}), created=DAY)
    assert find(title_layout(data), "//p:grpSp[p:nvGrpSpPr/p:cNvPr/@name='Cover']")


def test_footers_of_layouts_say_what_slides_say():
    [said] = find(part(file(CLINIC), "ppt/slideLayouts/slideLayout2.xml"), "//p:sp[.//p:ph[@type='ftr']]//a:t/text()")
    assert said == "Example Clinic"


def test_layouts_ask_for_what_belongs_in_them():
    found = next(each for each in opened(file("")).slide_layouts if each.name == "Three Cards")
    assert [shape.text_frame.paragraphs[0].text for shape in found.placeholders][1:4] == ["Card 1", "Card 2", "Card 3"]


def test_a_kind_that_stands_alone_hides_the_art_of_the_master():
    assert title_layout(file("")).get("showMasterSp") == "0"
