"""Cards: side by side in boxes, one under the other without."""

from itertools import pairwise

import pytest

from tests.layout.paper.pages import colors, drawings, elements, find, flow, look, roles

CARD = '{{ term = "{0} term", text = "{0} text.", icon = "pill" }}'


def points(*names):
    return f'[[section]]\nheading = "H"\npoints = [{", ".join(CARD.format(name) for name in names)}]\n'


def test_three_cards_stand_in_the_three_columns():
    laid = flow(points("One", "Two", "Three"))
    terms = [find(laid, f"{name} term") for name in ("One", "Two", "Three")]
    assert len({term.y for term in terms}) == 1
    gutter = look().columns.gutter
    width = (look().margins.live_width - 2 * gutter) / 3
    assert [right.x - left.x for left, right in pairwise(terms)] == pytest.approx([width + gutter] * 2)


def test_a_fourth_card_begins_a_new_row_below_the_first():
    laid = flow(points("One", "Two", "Three", "Four"))
    first, fourth = find(laid, "One term"), find(laid, "Four term")
    assert fourth.x == first.x
    assert fourth.y > find(laid, "One text").y + find(laid, "One text").height


def test_the_term_stands_at_the_side_of_its_icon_and_above_the_text():
    laid = flow(points("One", "Two", "Three"))
    term, text = find(laid, "One term"), find(laid, "One text")
    card = look().card
    assert term.x == pytest.approx(text.x + card.icon + card.gap)
    assert text.y >= term.y + term.height
    assert (term.style, text.style) == ("card_term", "card")


def test_boxes_of_a_row_are_alike_and_have_a_bar_in_the_accent():
    laid = flow(points("One", "Two", "Three").replace("Two text.", "Two text. " + "A long text. " * 12))
    frames = [each for each in drawings(laid) if colors(each) == {"rule"} and each.drawing.height > 40]
    bars = [each for each in drawings(laid) if colors(each) == {"accent"} and each.drawing.height == look().card.bar]
    assert len(frames) == len(bars) == 3
    assert len({frame.drawing.height for frame in frames}) == 1
    assert {bar.y for bar in bars} == {frame.y for frame in frames}
    inner = find(laid, "Two text")
    assert inner.y + inner.height <= frames[0].y + frames[0].drawing.height


def test_cards_are_items_of_a_list_with_label_and_body():
    (items,) = elements(flow(points("One", "Two", "Three")), "L")
    assert items.numbering == "None"
    assert [roles(item) for item in items.children] == [["Lbl", "LBody"]] * 3


def test_large_print_stacks_cards():
    laid = flow(points("One", "Two"), "large-print")
    one, two = find(laid, "One term"), find(laid, "Two term")
    assert one.x == two.x
    assert two.y > one.y
    assert find(laid, "One text").x == one.x
