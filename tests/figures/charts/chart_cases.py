"""Figures that charts must draw, and what holds for every chart."""

import itertools

from handout.figures.boxes import Box, surrounding
from handout.figures.placement import painted_bounds

SERIES = {
    "one category": [[7]],
    "three": [[12, 30, 25]],
    "twelve": [list(range(1, 13))],
    "grouped": [[12, 30, 25], [5, 8, 14]],
    "six series": [[3, 5], [4, 6], [5, 2], [6, 3], [7, 4], [8, 5]],
    "mixed signs": [[12, 30, -25], [5, -8, 14], [3, 3, 3]],
    "all negative": [[-3, -5]],
    "zero": [[0, 0, 0]],
    "equal": [[4, 4, 4, 4]],
    "valley": [[9, 2, 8, 1, 9]],
    "large": [[1e12, 3e12]],
    "small": [[1e-9, 4e-9]],
    "apart": [[1e-6, 1e6]],
}


def assert_sound(plan):
    """Everything painted and every label is in the box, no label stands on another, and each is named once."""
    whole = Box(0, 0, plan.drawing.width, plan.drawing.height)
    boxes = [label.place.box for label in plan.labels]
    assert whole.holds(plan.plot)
    assert all(whole.holds(box) for box in boxes)
    assert whole.holds(surrounding(painted_bounds(shape) for shape in plan.drawing.shapes))
    assert not any(first.overlaps(second) for first, second in itertools.combinations(boxes, 2))
    names = [(label.kind, label.series, label.category, label.value) for label in plan.labels]
    assert len(names) == len(set(names))


def of_kind(plan, kind):
    return [label for label in plan.labels if label.kind == kind]
