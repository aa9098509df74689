"""Sections: heading, icon, how to say it, and what follows."""

import pytest

from tests.layout.paper.pages import LEFT, drawings, elements, find, flow, look, roles, words

SECTION = '[[section]]\nheading = "A heading"\nicon = "pill"\nsay = "HED-ing"\ntext = "Some text."\n'


def test_icon_heading_and_sound_stand_in_the_rail_beside_the_text():
    laid = flow(SECTION)
    heading, sound, text = find(laid, "A heading"), find(laid, "Say: HED-ing"), find(laid, "Some text")
    icon = look().section.icon
    (drawn,) = [each for each in drawings(laid) if each.drawing.width == icon]
    assert drawn.x == heading.x == sound.x == LEFT
    assert heading.y == pytest.approx(drawn.y + icon + look().section.icon_gap)
    assert sound.y == pytest.approx(heading.y + heading.height + look().section.say_gap)
    assert text.y == drawn.y
    assert text.x > heading.x + heading.width


def test_without_a_rail_the_heading_stands_above_the_text():
    laid = flow(SECTION, "large-print")
    heading, text = find(laid, "A heading"), find(laid, "Some text")
    assert heading.x > text.x
    assert text.y > heading.y + heading.height


def test_a_rule_parts_sections_and_none_stands_at_the_top_of_a_page():
    laid = flow(SECTION + SECTION.replace("A heading", "Another"))
    rules = [
        each.y for each in drawings(laid) if each.drawing.height == look().section.rule and each.drawing.width > 400
    ]
    assert any(find(laid, "A heading").y < y < find(laid, "Another").y for y in rules)
    assert all(each.y > 100 for each in drawings(laid) if each.drawing.height == look().section.rule)


def test_a_section_of_clinicians_is_not_printed():
    assert "A heading" not in words(flow(SECTION.replace("icon =", 'audience = "clinician"\nicon =')))


def test_a_section_has_its_heading_and_its_blocks_in_order():
    laid = flow(SECTION + 'steps = ["Sit."]\n')
    (section,) = [each for each in elements(laid, "Sect") if each.source == ("section", 0)]
    assert roles(section) == ["H2", "P", "P", "L"]
    assert [entry.title for entry in laid.outline][:2] == ["A title", "A heading"]


def test_a_heading_never_stands_without_two_lines_of_its_text():
    for fill in range(60, 130, 3):
        body = '[[section]]\nheading = "First"\ntext = "' + "Some words to fill it. " * fill + '"\n'
        laid = flow(body + '[[section]]\nheading = "Second"\ntext = "' + "Later words follow. " * 30 + '"\n')
        page = next(page for page in range(len(laid.pages)) if "Second" in words(laid, page))
        assert sum("Later" in word or "follow" in word for word in words(laid, page)) >= 1
