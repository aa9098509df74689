import pytest

from handout.errors import RenderError
from handout.figures.svg.markup import SvgElement
from handout.figures.svg.stylesheet import MAX_RULES, matching, parse_declarations, parse_style_sheet


def element(**attributes):
    return SvgElement("path", attributes, 1)


def test_rules_reach_elements_by_class_name_and_id():
    sheet = parse_style_sheet("path{fill:red} .a, .b {stroke: blue; stroke-width:2px} #x{fill:green}")

    assert matching(sheet, element()) == {"fill": "red"}
    assert matching(sheet, element(**{"class": "z b"})) == {"fill": "red", "stroke": "blue", "stroke-width": "2px"}
    assert matching(sheet, element(id="x")) == {"fill": "green"}


def test_a_class_beats_a_name_whichever_comes_first():
    sheet = parse_style_sheet(".a{fill:none} path{fill:red} *{fill:blue}")

    assert matching(sheet, element(**{"class": "a"})) == {"fill": "none"}


def test_comments_are_left_out():
    sheet = parse_style_sheet("/* .a{fill:red} */ .a{fill:/* no */none} /* open")

    assert matching(sheet, element(**{"class": "a"})) == {"fill": "none"}


def test_what_holds_on_some_media_alone_is_left_out():
    sheet = parse_style_sheet("@media (prefers-color-scheme: dark){path{fill:#fff} .a{fill:#fff}} path{fill:red}")

    assert matching(sheet, element(**{"class": "a"})) == {"fill": "red"}


@pytest.mark.parametrize("css", ["g path{fill:red}", "a:hover{fill:red}", "@page{size:a4}", ".a{fill:red", "[x]{y:z}"])
def test_rules_that_are_not_simple_are_refused(css):
    with pytest.raises(RenderError):
        parse_style_sheet(css)


def test_too_many_rules_are_refused():
    with pytest.raises(RenderError):
        parse_style_sheet("".join(f".a{index}{{fill:red}}" for index in range(MAX_RULES + 1)))


def test_declarations_are_parted_at_the_first_colon():
    assert parse_declarations("fill : none; x:a:b;; broken") == {"fill": "none", "x": "a:b"}
