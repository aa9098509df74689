"""Points: bullets, rows of terms, steps."""

import pytest

from handout.content.blocks import Point
from handout.layout.paper.pieces import Piece
from handout.layout.paper.points import arrangement, joined_ends
from tests.layout.paper.pages import document, drawings, elements, find, flow, look, roles, texts, words

SECTION = '[[section]]\nheading = "H"\n'


def point(term="", icon=""):
    text = document().title
    return Point(text=text, term=text if term else None, icon=icon)


@pytest.mark.parametrize(
    ("points", "form"),
    [
        ([point()], "bullets"), ([point("t"), point()], "bullets"), ([point("t"), point("t")], "rows"),
        ([point("t", "pill"), point("t")], "rows"), ([point("t", "pill"), point("t", "pill")], "cards"),
    ],
)  # fmt: skip
def test_the_form_follows_from_terms_and_icons(points, form):
    assert arrangement(points) == form


def test_bullets_hang_in_the_columns_of_the_text():
    laid = flow(SECTION + 'points = ["One thing.", "Other thing."]\n')
    one = find(laid, "One thing")
    dots = [each for each in drawings(laid) if each.drawing.width == look().list.bullet]
    assert len(dots) == 2
    assert one.x == pytest.approx(dots[0].x + look().list.hang)
    assert one.y < dots[0].y < one.y + one.leading
    (items,) = elements(laid, "L")
    assert (items.numbering, [roles(item) for item in items.children]) == ("Disc", [["LBody"], ["LBody"]])


@pytest.mark.parametrize(("term", "printed"), [("Rest", "Rest: Sleep."), ("Why?", "Why? Sleep.")])
def test_a_term_among_bullets_is_run_in(term, printed):
    laid = flow(SECTION + f'points = [{{ term = "{term}", text = "Sleep." }}, "Walk."]\n')
    assert printed in words(laid)


def test_rows_have_their_terms_at_the_side_and_rules_between():
    rows = '{ term = "Uno", text = "First." }, { term = "Dos", text = "Second." }'
    laid = flow(SECTION + f"points = [{rows}]\n")
    one, first, second = find(laid, "Uno"), find(laid, "First"), find(laid, "Second")
    assert first.x == pytest.approx(one.x + look().list.term + look().list.term_gap)
    assert first.y == one.y
    rules = [
        each.y for each in drawings(laid) if each.drawing.height == look().list.rule and first.y < each.y < second.y
    ]
    assert len(rules) == 1
    (items,) = elements(laid, "L")
    assert [roles(item) for item in items.children] == [["Lbl", "LBody"]] * 2


def test_terms_stand_above_their_texts_where_there_is_no_room_at_the_side():
    laid = flow(SECTION + 'points = [{ term = "Uno", text = "First." }]\n', "leaflet")
    one, first = find(laid, "Uno"), find(laid, "First")
    assert (first.x, first.y) == (one.x, pytest.approx(one.y + one.height))


@pytest.mark.parametrize(
    ("count", "kept"),
    [(1, [False]), (2, [True, False]), (3, [True, True, False]), (4, [True, False, True, False]),
     (5, [True, False, False, True, False])],
)  # fmt: skip
def test_the_first_two_and_the_last_two_items_of_a_list_stay_together(count, kept):
    assert [piece.keep for piece in joined_ends([[Piece(10.0, ())]] * count)] == kept


def test_all_lines_of_an_item_at_the_end_of_a_list_stay_together_and_what_stays_already_does():
    long, last = [Piece(10.0, ()), Piece(10.0, ())], [Piece(10.0, (), keep=True)]
    assert [piece.keep for piece in joined_ends([long, last])] == [True, True, True]


def test_steps_are_numbered_and_go_on_after_a_text():
    block = 'steps = ["Sit.", "Breathe."]\n[[section.block]]\ntext = "Wait."\n[[section.block]]\nsteps = ["Stand."]\n'
    laid = flow(SECTION + block)
    numbers = [each for each in texts(laid) if each.style == "row_term"]
    assert [word for word in words(laid) if word in ("1.", "2.", "3.")] == ["1.", "2.", "3."]
    sit = find(laid, "Sit")
    assert sit.x == pytest.approx(numbers[0].x + look().list.number_hang)
    assert [items.numbering for items in elements(laid, "L")] == ["Decimal", "Decimal"]
