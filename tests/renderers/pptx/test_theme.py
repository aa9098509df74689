from handout.layout.palette import Colors, derive_palette
from tests.renderers.pptx.packages import file, find, layout, part

CLINIC = '[clinic]\nname = "Example Clinic"\ncolor = "#6A2A5B"\n'


def theme(body=CLINIC):
    return part(file(body), "ppt/theme/theme1.xml")


def colors(xml):
    return {each.getparent().tag.rpartition("}")[2]: each.get("val") for each in find(xml, "//a:clrScheme/*/a:srgbClr")}


def test_the_colors_of_the_theme_are_those_of_the_palette():
    palette = derive_palette(Colors(), "#6A2A5B")
    found = colors(theme())
    assert found["accent1"] == found["hlink"] == palette.accent[1:] == "6A2A5B"
    assert (found["dk1"], found["lt1"], found["dk2"], found["lt2"]) == (
        palette.ink[1:], palette.paper[1:], palette.secondary[1:], palette.tint[1:],
    )  # fmt: skip
    assert (found["accent2"], found["accent3"], found["accent4"]) == (
        palette.mid[1:], palette.on_accent[1:], palette.rule[1:],
    )  # fmt: skip


def test_another_clinic_has_another_theme():
    assert colors(theme("")) != colors(theme())


def test_the_fonts_of_the_theme_are_those_of_the_layout():
    assert find(theme(), "//a:majorFont/a:latin/@typeface") == [layout().fonts.headings]
    assert find(theme(), "//a:minorFont/a:latin/@typeface") == [layout().fonts.text]
    assert find(theme(), "//a:minorFont/a:font[@script='Deva']/@typeface") == [layout().fonts.scripts.deva]


def test_the_theme_has_a_name():
    assert theme().get("name") == "Handout"
