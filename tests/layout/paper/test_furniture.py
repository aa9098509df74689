"""Furniture: head, running head, footer and page numbers."""

import datetime

import pytest

from handout.figures.drawing import Drawing
from tests.layout.paper.pages import LEFT, drawings, elements, find, flow, look, texts, words

CLINIC = '[clinic]\nname = "Example Clinic"\nteam = "The team"\nphone = "(202) 555-0142"\nhours = "8 to 5"\n'
GOVERNANCE = '[governance]\nversion = "1.2"\nreviewed = 2026-05-01\nreview_by = 2028-09-01\n'
LONG = '[[section]]\nheading = "H"\ntext = "' + "Some words to fill the page. " * 400 + '"\n'


def test_the_clinic_stands_at_the_left_and_its_phone_at_the_right_edge():
    laid = flow(CLINIC)
    name, phone, hours = find(laid, "Example Clinic"), find(laid, "(202)"), find(laid, "8 to 5")
    assert name.x == pytest.approx(LEFT + look().header.logo + look().header.gap)
    assert phone.align == hours.align == "right"
    assert phone.x + phone.width == pytest.approx(LEFT + look().margins.live_width)
    assert hours.y == pytest.approx(phone.y + phone.height)
    assert [each.source for each in (name, phone, hours)] == [
        ("clinic", "name"), ("clinic", "phone"), ("clinic", "hours"),
    ]  # fmt: skip


def test_the_head_is_read_from_name_to_hours():
    read = [each.source[-1] for each in elements(flow(CLINIC), "P") if each.source[:1] == ("clinic",)]
    assert read[:4] == ["name", "team", "phone", "hours"]


def test_a_clinic_without_a_logo_has_its_letters_and_one_with_a_logo_its_picture():
    assert "EC" in words(flow(CLINIC))
    logo = {"logo.svg": Drawing(width=40, height=20, shapes=())}
    laid = flow(CLINIC + 'logo = "logo.svg"\nlogo_alt = "Our sign"\n', artwork=logo)
    assert "EC" not in words(laid)
    assert [figure.alt for figure in elements(laid, "Figure")] == ["Our sign"]


def test_no_head_without_a_clinic():
    assert texts(flow())[0].style == "title"


def test_further_pages_have_a_running_head_that_is_no_content():
    laid = flow(CLINIC + GOVERNANCE + LONG)
    assert len(laid.pages) > 2
    for page in range(1, len(laid.pages)):
        head = texts(laid, page)[0]
        assert words(laid, page)[0] == "Example Clinic | A title"
        assert head.element is None
        assert "(202) 555-0142" in words(laid, page)


def test_each_page_has_its_number_at_the_right_edge_on_one_height():
    laid = flow(CLINIC + GOVERNANCE + LONG)
    numbers = [next(t for t in texts(laid, page) if t.style == "page") for page in range(len(laid.pages))]
    count = len(laid.pages)
    assert [words(laid, page)[-1] for page in range(count)] == [f"Page {page + 1} of {count}" for page in range(count)]
    assert len({number.y for number in numbers}) == 1
    assert {round(number.x + number.width, 3) for number in numbers} == {LEFT + look().margins.live_width}
    assert numbers[0].y > look().size[1] - look().margins.bottom


def test_the_version_is_read_once_on_the_last_page():
    laid = flow(CLINIC + GOVERNANCE + LONG)
    lines = [[t for t in texts(laid, page) if t.style == "footer"] for page in range(len(laid.pages))]
    assert [len(each) for each in lines] == [1] * len(laid.pages)
    assert [each[0].element is not None for each in lines] == [False] * (len(laid.pages) - 1) + [True]
    printed = next(word for word in words(laid, 0) if word.startswith("Version"))
    assert " ".join(printed.split()) == "Version 1.2 | Reviewed May 2026 | Next review September 2028"
    assert datetime.date(2026, 5, 1).strftime("%B") in printed


def test_what_the_footer_has_no_room_for_is_printed_at_the_end():
    laid = flow(CLINIC + GOVERNANCE, "large-print")
    said = " ".join(words(laid))
    assert said.count("Next review") == said.count("Reviewed") == said.count("Version") == 1


def test_the_head_ends_with_a_rule_in_the_accent():
    (rule,) = [each for each in drawings(flow(CLINIC)) if each.drawing.height == look().header.rule]
    assert rule.drawing.width == look().margins.live_width
    assert rule.y > find(flow(CLINIC), "Example Clinic").y
