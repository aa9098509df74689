import pytest

from handout.content.blocks import DiagramKind
from handout.figures.diagrams import (
    PAPER_PICTURES,
    before_after,
    chain,
    cycle,
    diagram,
    diagram_label_width,
)


@pytest.mark.parametrize(
    ("kind", "plan"), [(DiagramKind.CHAIN, chain), (DiagramKind.CYCLE, cycle), (DiagramKind.BEFORE_AFTER, before_after)]
)
def test_each_kind_has_its_plan(kind, plan):
    assert diagram(kind, 332, [13] * 4, direction="rtl") == plan(332, [13] * 4, direction="rtl")


@pytest.mark.parametrize("kind", DiagramKind)
@pytest.mark.parametrize("count", range(2, 9))
def test_labels_are_as_wide_as_promised(kind, count):
    plan = diagram(kind, 332, [13] * count)

    assert {node.label.box.width for node in plan.nodes} == {diagram_label_width(kind, count, 332)}


def test_the_art_of_before_and_after_is_a_choice():
    pictures = diagram(DiagramKind.BEFORE_AFTER, 332, [13, 13], PAPER_PICTURES, art="neurons")

    assert pictures == before_after(332, [13, 13], PAPER_PICTURES, art="neurons")
    assert diagram_label_width(DiagramKind.BEFORE_AFTER, 2, 332, PAPER_PICTURES, art="neurons") == 139
