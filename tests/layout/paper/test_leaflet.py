"""Leaflet: two sides of three panels, in the order in which they are read."""

import pytest

from handout.figures.drawing import Drawing
from tests.layout.paper.pages import drawings, find, flow, look, things, words

BODY = (
    '[clinic]\nname = "Example Clinic"\n[[section]]\nheading = "Inside"\ntext = "Some text."\n'
    '[nutshell]\npoints = ["Flap."]\n'
)


def test_the_cover_is_the_right_panel_of_the_outside():
    laid = flow(BODY, "leaflet")
    assert len(laid.pages) == 2
    width = look("leaflet").size[0]
    assert find(laid, "A title").x > width * 2 / 3
    assert {"A title", "One message."} <= set(words(laid, 0))
    assert "Inside" in words(laid, 1)
    flap = find(laid, "Flap")
    assert flap.x < width / 3
    assert "Flap." in words(laid, 0)


def test_fold_marks_stand_where_the_panels_meet_on_both_sides():
    laid = flow(BODY, "leaflet")
    leaflet = look("leaflet").leaflet
    for page, widths in enumerate((leaflet.outside, leaflet.inside)):
        scale = look("leaflet").size[0] / sum(widths)
        marks = {round(each.x, 2) for each in drawings(laid, page) if each.drawing.height == leaflet.fold}
        assert marks == {round(sum(widths[:count]) * scale, 2) for count in (1, 2)}


def test_the_name_of_the_clinic_stands_at_the_foot_of_the_cover():
    laid = flow(BODY, "leaflet")
    names = [each for each in things(laid, 0) if getattr(each, "style", "") == "clinic"]
    assert any(each.y > look("leaflet").size[1] * 0.8 for each in names)


def test_a_cover_of_the_topics_own_takes_the_place_of_the_drawing():
    own = {"a.svg": Drawing(width=20, height=10, shapes=())}
    assert len(drawings(flow('cover = "a.svg"\n' + BODY, "leaflet", artwork=own), 0)) < len(
        drawings(flow(BODY, "leaflet"), 0)
    )


def test_the_longest_topic_is_refused_by_how_much():
    with pytest.raises(Exception, match=r"six panels of a leaflet: it is about \d+ lines too long"):
        flow(BODY.replace("Some text.", "Some words to fill it. " * 900), "leaflet")
