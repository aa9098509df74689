"""Opening: title, subtitle and main message."""

import pytest

from tests.layout.paper.pages import LEFT, elements, find, flow, look


def test_the_title_is_the_first_heading_over_the_whole_width():
    laid = flow()
    title = find(laid, "A title")
    assert (title.x, title.width, title.style) == (LEFT, look().margins.live_width, "title")
    assert [each.source for each in elements(laid, "H1")] == [("title",)]
    assert laid.outline[0].title == "A title"


def test_the_main_message_stands_close_under_the_title_in_a_narrow_measure():
    laid = flow()
    title, message = find(laid, "A title"), find(laid, "One message")
    gap = message.y - title.y - title.height
    assert gap == pytest.approx(look().spacing.title[1] / 3)
    assert message.style == "lead"
    assert message.width == pytest.approx(min(look().margins.live_width, 31 * message.size))


def test_a_subtitle_is_printed_where_a_layout_asks_for_it():
    body = 'subtitle = "The subtitle"\n'
    order = ("title", "subtitle", "main_message")
    laid = flow(body, order=order)
    assert find(laid, "A title").y < find(laid, "The subtitle").y < find(laid, "One message").y
    assert find(flow(order=order), "One message").source == ("main_message",)
