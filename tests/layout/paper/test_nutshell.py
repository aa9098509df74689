"""Nutshell: the summary in its shell, at the side or under its heading."""

import pytest

from tests.layout.paper.pages import LEFT, colors, drawings, elements, find, flow, look, roles, words

POINTS = '[nutshell]\npoints = ["First point.", "Second point."]\n'


def shell_of(laid, said):
    text = find(laid, said)
    return next(
        each for each in drawings(laid)
        if each.x <= text.x and each.y <= text.y and each.y + each.drawing.height >= text.y + text.height
        and each.drawing.width > 200
    )  # fmt: skip


def test_the_heading_stands_in_the_cap_and_the_points_beside_it():
    laid = flow(POINTS)
    heading, first, second = find(laid, "In a Nutshell"), find(laid, "First"), find(laid, "Second")
    shell = shell_of(laid, "First")
    cap = look().nutshell.cap
    assert (shell.x, shell.drawing.width) == (pytest.approx(LEFT), look().margins.live_width)
    assert heading.x + max(line.width for line in heading.lines) <= shell.x + cap
    assert first.x >= shell.x + cap
    assert second.y >= first.y + first.height
    assert heading.color == "paper"


def test_in_the_leaflet_the_points_stand_under_the_cap():
    laid = flow(POINTS, "leaflet")
    heading, first = find(laid, "In a Nutshell"), find(laid, "First")
    assert first.y >= heading.y + heading.height
    assert shell_of(laid, "First").y <= heading.y


def test_points_are_a_list_and_one_text_a_paragraph():
    (section,) = [each for each in elements(flow(POINTS), "Sect") if each.source == ("nutshell",)]
    assert roles(section) == ["H2", "L"]
    (section,) = elements(flow('[nutshell]\ntext = "All of it."\n'), "Sect")
    assert roles(section) == ["H2", "P"]


def test_points_have_bullets_in_the_accent_and_a_text_has_none():
    size = look().nutshell.bullet
    bullets = [each for each in drawings(flow(POINTS)) if each.drawing.width == size]
    assert [colors(each) for each in bullets] == [{"accent"}] * 2
    assert [each for each in drawings(flow('[nutshell]\ntext = "All of it."\n')) if each.drawing.width == size] == []


def test_a_heading_of_ones_own_and_none_without_a_summary():
    assert "In short" in words(flow('[nutshell]\nheading = "In short"\npoints = ["A."]\n'))
    assert "In a Nutshell" not in words(flow())
