import pytest

from handout.errors import FitError
from handout.figures.boxes import Box
from handout.layout.slides.composition import lay_out_deck
from handout.layout.slides.on_template import layout_on_template
from handout.layout.slides.slide_template import SlideTemplate, TemplateLayout, TemplatePlaceholder
from handout.layout.slides.slide_type import TextStyle
from handout.layout.slides.template_mapping import KINDS, map_template
from tests.layout.slides.decks import document, layout

STYLE = TextStyle(size=28, leading=34, before=6, left=20, hang=20, bullet="disc")


def place(kind, index, height=300.0, size=28.0):
    style = TextStyle(size=size, leading=size * 1.2, left=20, hang=20, bullet="disc")
    return TemplatePlaceholder(
        type=kind, index=index, name=f"{kind} {index}", box=Box(50, 100, 800, height), inset=(7, 4, 7, 4),
        styles=(style, TextStyle(size=size - 4, leading=(size - 4) * 1.2, left=40, hang=20, bullet="disc")),
    )  # fmt: skip


def kind(name, *places, type=""):
    return TemplateLayout(
        part=f"{name}.xml",
        name=name,
        type=type,
        placeholders=(place("title", None, 80, 40), *places),
        footer=11,
        number=12,
    )


def template(*layouts):
    return SlideTemplate(
        name="own.potx", size=(960, 540), headings="Nowhere Serif", text="Arial", layouts=layouts, parts=(),
        presentation=b"", relationships=b"",
    )  # fmt: skip


PLAIN = kind("Anything", place("body", 1))


def matched(name, *layouts):
    return map_template(template(*layouts)).matches[name].layout.name


def test_every_kind_that_a_template_can_show_has_its_layout():
    assert set(map_template(template(PLAIN)).matches) == set(KINDS)


def test_powerpoints_own_type_goes_before_all_else():
    assert matched("points", PLAIN, kind("Inhalt", place("obj", 1, 100), type="obj")) == "Inhalt"


def test_without_a_type_the_largest_body_is_taken():
    assert matched("points", kind("Small", place("body", 1, 100)), kind("Large", place("body", 1, 400))) == "Large"


def test_a_name_that_says_what_it_is_for_is_heeded():
    summary, closing = kind("Our Key Message", place("body", 1)), kind("Thank you", place("body", 1))
    assert matched("nutshell", PLAIN, summary) == "Our Key Message"
    assert matched("closing", PLAIN, closing) == "Thank you"
    assert matched("nutshell", PLAIN) == "Anything"


def test_a_placeholder_for_a_chart_alone_is_for_charts():
    assert matched("chart", PLAIN, kind("Graph", place("chart", 1))) == "Graph"
    assert matched("table", PLAIN, kind("Graph", place("chart", 1))) == "Anything"


def test_a_layout_that_asks_for_more_than_the_object_is_not_taken_for_it():
    assert matched("figure", PLAIN, kind("Picture", place("pic", 1), place("body", 2))) in {"Anything", "Picture"}
    chosen = map_template(
        template(kind("Big", place("body", 1, 900)), kind("Picture", place("pic", 1), place("body", 2)))
    )
    assert chosen.matches["figure"].layout.name == "Big"


def test_the_first_slide_takes_a_centred_title():
    opening = TemplateLayout(
        part="t.xml", name="Titel", type="", placeholders=(place("ctrTitle", None), place("subTitle", 1)),
    )  # fmt: skip
    assert matched("title", PLAIN, opening) == "Titel"
    assert matched("title", PLAIN) == "Anything"


def test_a_template_without_room_for_text_is_refused_by_name():
    with pytest.raises(FitError, match=r'"own\.potx" has placeholders for a title and for text'):
        map_template(template(kind("Title Only")))


def test_each_match_says_why():
    lines = map_template(template(PLAIN, kind("Inhalt", place("obj", 1), type="obj"))).lines
    assert 'steps: "Inhalt", "obj 1" (by its type)' in lines


def test_type_and_places_are_the_templates():
    found = layout_on_template(layout(), template(PLAIN))
    assert found.size == (960, 540)
    assert found.fonts.headings == "Nowhere Serif"
    assert found.slides.points.body.boxes == ((50, 100, 800, 300),)
    assert found.style("point").size == 28
    assert found.style("point").least == 18
    assert found.style("term_text").size == 24
    assert found.style("step").bullet == "number"
    assert found.style("prose").bullet == "none"
    assert found.style("prose").left == 0


def test_type_that_is_small_in_the_template_stays_as_it_is():
    small = template(kind("Small", place("body", 1, size=14)))
    assert layout_on_template(layout(), small).style("point").least == 14


def test_a_deck_on_a_template_has_only_kinds_that_it_can_show():
    body = """[talk]
objectives = ["One"]
disclosures = "None."
[[section]]
heading = "H"
points = [{ term = "A", text = "a" }, { term = "B", text = "b" }, { term = "C", text = "c" }]
[[section]]
heading = "I"
chart = { kind = "icon-array", categories = ["who do"], series = [{ values = [3] }], unit = "10 people", alt = "x" }
[[section]]
heading = "J"
diagram = { kind = "before-after", nodes = ["few", "many"], alt = "x" }
[more]
url = "https://clinic.example"
"""
    deck = lay_out_deck(document(body), layout(), {}, template(PLAIN))
    assert {slide.kind for slide in deck.slides} <= set(KINDS)
    outline = deck.outline
    assert "3 in 10 people: who do" in outline
    assert "Before: few" in outline
    assert "Read more: clinic.example" in outline
    assert not any(slide.with_lead for slide in deck.slides)
