"""Every text, drawing and picture stands where a person has seen it stand.

A person looks at the pages before the goldens change; `UPDATE_GOLDENS=1 pytest tests/layout/paper/test_placement.py`
writes them anew.
"""

import os
from pathlib import Path

import pytest

from handout.checks.printed import text_of
from handout.layout.paper.flow import PlacedDrawing, PlacedText
from tests.layout.paper.samples import SAMPLES, sample

GOLDENS = Path(__file__).parent / "golden"
MOST_SHAPES = 24
"""A drawing of more shapes is told by their number and the box around them."""


def number(value):
    return f"{round(value, 1) + 0.0:g}"


def numbers(*values):
    return " ".join(map(number, values))


def points(shape):
    for segment in shape.segments:
        coordinates = [getattr(segment, name) for name in segment.__struct_fields__]
        yield from zip(coordinates[::2], coordinates[1::2], strict=True)


def box(shapes):
    xs, ys = zip(*(point for shape in shapes for point in points(shape)), strict=True)
    return numbers(min(xs), min(ys), max(xs), max(ys))


def look_of(shape):
    stroke = f"{shape.stroke} {number(shape.stroke_width)} {shape.cap} {shape.join}" if shape.stroke else "none"
    alphas = "" if (shape.fill_alpha, shape.stroke_alpha) == (1, 1) else f" {shape.fill_alpha} {shape.stroke_alpha}"
    dashes = f" dashes {numbers(*shape.dashes)}" if shape.dashes else ""
    return f"fill {shape.fill} stroke {stroke}{dashes}{alphas}"


def drawing_lines(thing):
    drawing = thing.drawing
    yield f"drawing {numbers(thing.x, thing.y, drawing.width, drawing.height)} {element(thing)}"
    if len(drawing.shapes) <= MOST_SHAPES:
        for shape in drawing.shapes:
            yield f"    {box([shape])} {look_of(shape)}"
    else:
        yield f"    {len(drawing.shapes)} shapes {box(drawing.shapes)}"


def element(thing):
    return thing.element.role if thing.element else "artifact"


def text_lines(thing):
    place = numbers(thing.x, thing.y, thing.width)
    type_ = numbers(thing.size, thing.leading, thing.baseline, thing.tracking)
    yield f"text {place} type {type_} {thing.align} {thing.color} {thing.style} {element(thing)}: {text_of(thing)}"
    if len(thing.lines) > 1:
        yield f"    lines {numbers(*(line.width for line in thing.lines))}"


def placements(flow):
    """All that a flow places, a line each: places and sizes in points."""
    yield f"paper {numbers(*flow.size)} tightness {flow.tightness:.3f}"
    for count, page in enumerate(flow.pages, 1):
        yield f"page {count}"
        for thing in page.placed:
            if isinstance(thing, PlacedText):
                yield from text_lines(thing)
            elif isinstance(thing, PlacedDrawing):
                yield from drawing_lines(thing)
            else:
                yield f"picture {numbers(thing.x, thing.y, thing.width, thing.height)} {element(thing)}"
    for entry in flow.outline:
        yield f"outline {entry.page} {number(entry.y)} {entry.title}"


@pytest.mark.parametrize(("topic", "layout"), SAMPLES)
def test_everything_stands_where_it_was_seen(topic, layout):
    golden = GOLDENS / f"{topic}-{layout}.txt"
    found = "\n".join(placements(sample(topic, layout))) + "\n"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
