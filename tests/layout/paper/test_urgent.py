"""Urgent: a box for each level, that words, sign and line tell apart."""

import pytest

from tests.layout.paper.pages import LEFT, drawings, elements, find, flow, look, roles, words

SORTED = (
    '[clinic]\nname = "C"\nphone = "(202) 555-0142"\n'
    '[urgent]\nemergency = "911"\nemergency_signs = ["You cannot breathe."]\n'
    'signs = ["You have a fever."]\nlater = ["You itch."]\n'
)


def frames(laid):
    """The boxes, each with the width of its line."""
    wide = [
        each for each in drawings(laid) if each.drawing.width == look().margins.live_width and each.drawing.height > 20
    ]
    return [(each, each.drawing.shapes[0].stroke_width) for each in wide if each.drawing.shapes[0].stroke == "ink"]


def test_each_level_has_a_box_of_its_own_and_thinner_lines_the_less_urgent():
    found = frames(flow(SORTED))
    outline = look().urgent.outline
    assert [line for _, line in found] == pytest.approx([2 * outline, outline, outline / 2])
    tops = [box.y for box, _ in found]
    assert tops == sorted(tops)


def test_the_levels_are_read_with_headings_under_one():
    laid = flow(SORTED)
    (section,) = [each for each in elements(laid, "Sect") if each.source == ("urgent",)]
    assert roles(section) == ["H2", "Aside", "Aside", "Aside"]
    assert [roles(aside)[:2] for aside in section.children[1:]] == [["H3", "L"]] * 3
    assert {"Need help now?", "Call 911 now if:", "Call us today if:", "Tell us at your next visit if:"} <= set(
        words(laid)
    )


def test_signs_stand_in_their_box_beside_its_sign():
    laid = flow(SORTED)
    for (box, _), said in zip(frames(laid), ("You cannot", "You have", "You itch"), strict=True):
        text = find(laid, said)
        assert box.y < text.y
        assert text.y + text.height < box.y + box.drawing.height
        assert text.x > LEFT + look().urgent.padding + look().urgent.icon


def test_the_clinics_number_is_bold_and_stands_under_the_signs_of_today():
    laid = flow(SORTED)
    call = find(laid, "Call us at (202)")
    assert find(laid, "You have").y < call.y < find(laid, "You itch").y
    styles = {run.face.style for line in call.lines for each in line.segments for run in each.runs if "202" in run.text}
    assert styles == {"bold"}


def test_unsorted_signs_have_one_box_with_its_heading_in_it():
    laid = flow('[urgent]\nemergency = "911"\nsigns = ["You feel worse."]\n')
    ((box, _),) = frames(laid)
    assert box.y < find(laid, "Need help now?").y < find(laid, "You feel").y < box.y + box.drawing.height
    (aside,) = elements(laid, "Aside")
    assert roles(aside)[:3] == ["H2", "P", "L"]


def test_the_box_comes_first_where_the_topic_asks_for_it():
    body = '[[section]]\nheading = "A heading"\ntext = "Some text."\n'
    later, first = flow(body + SORTED), flow(body + SORTED + "first = true\n")
    assert find(later, "A heading").y < find(later, "Need help now?").y
    assert find(first, "A heading").y > find(first, "Need help now?").y
