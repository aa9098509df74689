"""Diagrams: stations with their labels, and a caption."""

import pytest

from tests.layout.paper.pages import drawings, elements, find, flow, words

DIAGRAM = '[[section]]\nheading = "H"\n[section.diagram]\nkind = "{0}"\nnodes = [{1}]\nalt = "The alt"\n{2}'


def diagram(kind, *labels, more=""):
    return DIAGRAM.format(kind, ", ".join(f'"{label}"' for label in labels), more)


@pytest.mark.parametrize("kind", ["chain", "cycle"])
def test_labels_stand_on_the_drawing_in_the_middle_of_their_boxes(kind):
    laid = flow(diagram(kind, "Alpha", "Beta", "Gamma"))
    (figure,) = elements(laid, "Figure")
    (drawn,) = [each for each in drawings(laid) if each.element is figure]
    for label in ("Alpha", "Beta", "Gamma"):
        text = find(laid, label)
        assert text.align == "center"
        assert text.element is figure
        assert drawn.x <= text.x
        assert text.x + text.width <= drawn.x + drawn.drawing.width + 0.1
        assert drawn.y <= text.y
        assert text.y + text.height <= drawn.y + drawn.drawing.height + 0.1
    assert figure.alt == "The alt"


def test_two_states_say_which_is_before():
    assert {"Before: Tired", "After: Rested"} <= set(words(flow(diagram("before-after", "Tired", "Rested"))))


def test_a_chain_of_short_labels_runs_from_left_to_right():
    laid = flow(diagram("chain", "Alpha", "Beta"))
    assert find(laid, "Alpha").x < find(laid, "Beta").x
    assert find(laid, "Alpha").y == find(laid, "Beta").y


def test_the_caption_is_a_paragraph_under_the_figure():
    laid = flow(diagram("chain", "Alpha", "Beta", more='caption = "Under it"\n'))
    (drawn,) = [each for each in drawings(laid) if each.element is not None]
    caption = find(laid, "Under it")
    assert caption.element.role == "P"
    assert caption.y > drawn.y + drawn.drawing.height
