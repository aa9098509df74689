from lxml import etree

from handout.layout.slides.deck import FittedText, Paragraph
from handout.layout.slides.slide_type import TextStyle
from handout.renderers.pptx.relationships import Media, Relationships
from handout.renderers.pptx.text import TextWriter, bullet, level_style
from handout.typography.spans import TextSpan
from tests.renderers.pptx.packages import NAMES, find

STYLE = TextStyle(size=24, leading=32, minimum=18, before=10)
DECLARED = " ".join(f'xmlns:{prefix}="{NAMES[prefix]}"' for prefix in "apr")


def element(xml):
    return etree.fromstring(f"<root {DECLARED}>{xml}</root>")


def written(*paragraphs, style=STYLE, far_inset=0.0, right_to_left=False, **looks):
    writer = TextWriter("en", right_to_left, Relationships(Media()))
    return element(
        writer.body(FittedText(placeholder="body", paragraphs=paragraphs, **looks), [style, style], far_inset)
    )


def paragraph(*spans, **looks):
    return Paragraph(spans=tuple(TextSpan(span) if isinstance(span, str) else span for span in spans), **looks)


def test_text_that_fits_leaves_all_but_its_side_to_the_layout():
    found = written(paragraph("Words"), style=TextStyle(size=24, leading=32))
    assert find(found, "//a:bodyPr")[0].attrib == {}
    assert dict(find(found, "//a:pPr")[0].attrib) == {"algn": "l", "rtl": "0"}
    assert not find(found, "//a:pPr/*")
    assert dict(find(found, "//a:rPr")[0].attrib) == {"lang": "en"}


def test_shrunk_text_says_its_scale_and_its_leading():
    found = written(paragraph("Words"), scale=0.75)
    assert find(found, "//a:normAutofit/@fontScale") == ["75000"]
    assert find(found, "//a:lnSpc/a:spcPts/@val") == ["2400"]


def test_text_shrunk_for_a_word_says_its_size_outright():
    found = written(paragraph("Words"), scale=0.75, fixed=True)
    assert not find(found, "//a:normAutofit")
    assert find(found, "//a:rPr/@sz") == ["1800"]


def test_narrowed_text_has_a_wider_inset_where_its_lines_end():
    assert find(written(paragraph("Words"), narrowed=10.0, far_inset=2.0), "//a:bodyPr/@rIns") == ["152400"]
    mirrored = written(paragraph("Words"), narrowed=10.0, right_to_left=True)
    assert find(mirrored, "//a:bodyPr/@lIns") == ["127000"]


def test_the_first_paragraph_has_no_space_above():
    first, second = find(written(paragraph("a"), paragraph("b")), "//a:p")
    assert find(first, "a:pPr/a:spcBef/a:spcPts/@val") == ["0"]
    assert not find(second, "a:pPr/*")


def test_levels_and_looks_of_runs():
    found = written(
        paragraph(
            TextSpan("a", bold=True),
            TextSpan("b", italic=True),
            TextSpan("c", rise=0.3),
            TextSpan("d", rise=-0.1),
            level=1,
        )
    )
    assert find(found, "//a:pPr/@lvl") == ["1"]
    runs = find(found, "//a:rPr")
    assert [run.get("b") for run in runs] == ["1", None, None, None]
    assert [run.get("i") for run in runs] == [None, "1", None, None]
    assert [run.get("baseline") for run in runs] == [None, None, "30000", "-25000"]


def test_a_color_is_one_of_the_theme():
    found = written(paragraph(TextSpan("a", color="accent")))
    assert find(found, "//a:rPr/a:solidFill/a:schemeClr/@val") == ["accent1"]


def test_a_link_points_to_its_relationship():
    relationships = Relationships(Media())
    writer = TextWriter("en", False, relationships)
    found = element(writer.paragraph(paragraph(TextSpan("here", mark=1), links=("https://clinic.example",))))
    assert find(found, "//a:hlinkClick/@r:id") == ["rId1"]
    assert "https://clinic.example" in relationships.xml


def test_a_numbered_list_that_goes_on_says_where():
    steps = TextStyle(size=24, leading=32, bullet="number")
    assert not find(written(paragraph("a"), style=steps), "//a:buAutoNum")
    assert find(written(paragraph("a", start=4), style=steps), "//a:buAutoNum/@startAt") == ["4"]


def test_a_paragraph_may_leave_out_the_bullet_of_its_style():
    points = TextStyle(size=24, leading=32, left=20, hang=20, bullet="disc")
    properties = find(written(paragraph("a", unmarked=True), style=points), "//a:pPr")[0]
    assert (properties.get("marL"), properties.get("indent")) == ("0", "0")
    assert find(properties, "a:buNone")


def test_markup_in_text_is_text():
    found = written(paragraph("<b>&amp;</b>"))
    assert find(found, "//a:t/text()") == ["<b>&amp;</b>"]


def test_an_empty_paragraph_ends_in_its_language():
    assert find(written(paragraph()), "//a:p/a:endParaRPr/@lang") == ["en"]


def test_styles_of_levels_are_exact_and_through_the_theme():
    style = TextStyle(size=24, leading=32, bold=True, face="headings", color="secondary", left=20, hang=10, before=6)
    found = find(element(level_style(2, style, "left", False)), "a:lvl2pPr")[0]
    assert (found.get("marL"), found.get("indent"), found.get("algn")) == ("254000", "-127000", "l")
    assert find(found, "a:lnSpc/a:spcPts/@val") == ["3200"]
    assert find(found, "a:spcBef/a:spcPts/@val") == ["600"]
    assert find(found, "a:defRPr/@sz | a:defRPr/@b") == ["2400", "1"]
    assert find(found, "a:defRPr/a:latin/@typeface") == ["+mj-lt"]
    assert find(found, "a:defRPr/a:solidFill/a:schemeClr/@val") == ["tx2"]


def test_alignment_is_mirrored_for_readers_from_right_to_left():
    sides = [
        find(element(level_style(1, STYLE, align, True)), "a:lvl1pPr/@algn")[0] for align in ("left", "center", "right")
    ]
    assert sides == ["r", "ctr", "l"]


def test_bullets_are_drawn_in_their_color():
    disc = element(bullet(TextStyle(size=24, leading=32, bullet="disc")))
    assert find(disc, "a:buChar/@char") == ["•"]
    assert find(disc, "a:buClr/a:schemeClr/@val") == ["accent1"]
    assert bullet(STYLE) == "<a:buNone/>"
