"""Questions: prompts, and lines to write on."""

from itertools import pairwise

import pytest

from tests.layout.paper.pages import drawings, find, flow, look, words


def lines_of(laid):
    return [
        each for each in drawings(laid) if each.drawing.height == look().questions.rule and each.drawing.width < 400
    ]


def test_prompts_run_on_in_one_paragraph():
    laid = flow('[questions]\nprompts = ["Why me?", "What now?"]\n')
    assert "You might ask: Why me? What now?" in words(laid)
    assert find(laid, "You might ask").style == "quiet"


@pytest.mark.parametrize("count", [1, 2, 5])
def test_lines_are_as_many_and_as_far_apart_as_asked(count):
    laid = flow(f"[questions]\nlines = {count}\n")
    lines = lines_of(laid)
    assert len(lines) == count
    pitch = look().questions.pitch[1]
    assert [lower.y - upper.y for upper, lower in pairwise(lines)] == pytest.approx([pitch] * (count - 1))


def test_nothing_is_printed_where_nothing_is_asked():
    assert "Questions for your care team" not in words(flow("[questions]\nlines = 0\n"))
    assert "Questions for your care team" not in words(flow())
