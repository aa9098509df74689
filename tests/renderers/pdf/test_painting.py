"""What a flow places is painted there, in its colours and strokes, as a reader that is not ours sees it."""

import datetime
import io
from functools import cache

import pytest
from pypdf import PdfReader

from handout.figures.drawing import Close, MoveTo
from handout.layout.paper.flow import PlacedDrawing, PlacedPicture, PlacedText
from handout.renderers.pdf import render_pdf
from tests.layout.paper.samples import SAMPLES, sample
from tests.renderers.pdf.painted import Path, Picture, Text, objects

DAY = datetime.date(2026, 3, 4)
FINE = 0.06
"""Points: coordinates of paths are written to a tenth."""


@cache
def painted(topic, layout):
    return objects(render_pdf(sample(topic, layout), created=DAY))


@pytest.fixture(params=SAMPLES, ids=lambda pair: "-".join(pair))
def pages(request):
    """For each page what is placed and what is painted, and the palette."""
    flow = sample(*request.param)
    found = painted(*request.param)
    assert len(found) == len(flow.pages)
    return [(page.placed, things, flow.palette) for page, things in zip(flow.pages, found, strict=True)]


def rgb(palette, color, alpha=1.0):
    found = palette.color(color)
    return (*(int(found[at : at + 2], 16) for at in (1, 3, 5)), round(alpha * 255))


def corners(shape):
    """The points of a shape that a path's segments go through, control points included; what closes goes back."""
    start = last = None
    for segment in shape.segments:
        coordinates = [getattr(segment, name) for name in segment.__struct_fields__]
        points = list(zip(coordinates[::2], coordinates[1::2], strict=True))
        if isinstance(segment, MoveTo):
            start = points[0]
        elif isinstance(segment, Close) and not close(last, start):
            points = [start]
        yield from points
        last = points[-1] if points else last


def left_of(text, line):
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[text.align]
    return text.x + (text.width - line.width) * share


def lines_of(text):
    """Each line with its left end and its base line."""
    for index, line in enumerate(text.lines):
        yield line, left_of(text, line), text.y + text.baseline + index * text.leading


def underlines(text):
    """The bars under links: left, top, right, bottom."""
    for line, left, baseline in lines_of(text):
        for each in line.segments:
            if each.span.underline:
                bottom, height = baseline + 0.16 * text.size, max(0.05 * text.size, 0.5)
                yield left + each.x, bottom - height, left + each.x + each.width, bottom


def box(points):
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def wanted_points(thing):
    """Every point of every shape, with how the shape is painted; of an underline its box."""
    if isinstance(thing, PlacedDrawing):
        for shape in thing.drawing.shapes:
            for x, y in corners(shape):
                yield thing.x + x, thing.y + y, shape


def close(found, wanted, fine=FINE):
    return all(abs(one - other) < fine for one, other in zip(found, wanted, strict=True))


def test_every_path_is_painted_where_its_drawing_is_placed(pages):
    for placed, things, _ in pages:
        wanted = [(x, y) for thing in placed for x, y, _ in wanted_points(thing)]
        bars = [bar for thing in placed if isinstance(thing, PlacedText) for bar in underlines(thing)]
        paths = [each for each in things if isinstance(each, Path)]
        rectangles = [each for each in paths if any(close(box(each.points), bar, 0.01) for bar in bars)]
        assert len(rectangles) == len(bars)
        found = [point for each in paths if each not in rectangles for point in each.points]
        assert len(found) == len(wanted)
        assert [(one, other) for one, other in zip(found, wanted, strict=True) if not close(one, other)] == []


def test_every_path_has_the_colours_and_strokes_of_its_shape(pages):
    for placed, things, palette in pages:
        shapes = [shape for thing in placed for _, _, shape in wanted_points(thing)]
        bars = [bar for thing in placed if isinstance(thing, PlacedText) for bar in underlines(thing)]
        paths = [each for each in things if isinstance(each, Path)]
        paths = [each for each in paths if not any(close(box(each.points), bar, 0.01) for bar in bars)]
        found = [each for each in paths for _ in each.points]
        for path, shape in zip(found, shapes, strict=True):
            assert (path.filled, path.stroked) == (bool(shape.fill), bool(shape.stroke))
            if shape.fill:
                assert path.fill == rgb(palette, shape.fill, shape.fill_alpha)
            if shape.stroke:
                assert path.stroke == rgb(palette, shape.stroke, shape.stroke_alpha)
                assert path.width == pytest.approx(shape.stroke_width, abs=0.01)
                assert (path.cap, path.join) == (shape.cap, shape.join)
                assert path.dashes == pytest.approx(shape.dashes, abs=0.01)


def segments(placed):
    """Each segment with its left end, its base line, its size and its colour."""
    for thing in placed:
        if isinstance(thing, PlacedText):
            for line, left, baseline in lines_of(thing):
                for each in line.segments:
                    if each.runs:
                        rise = each.span.rise * thing.size
                        size = thing.size * each.span.scale
                        yield left + each.x, baseline - rise, size, each.span.color or thing.color


def test_every_segment_of_a_line_begins_where_it_is_placed(pages):
    """Only a line's first segment is moved to; where the others begin is where the glyphs before leave the pen."""
    for placed, things, palette in pages:
        texts = [each for each in things if isinstance(each, Text)]
        for x, y, size, color in segments(placed):
            near = [each for each in texts if abs(each.x - x) < 0.15 and abs(each.y - y) < 0.01]
            assert near, (x, y)
            assert any(each.size == pytest.approx(size, abs=0.01) for each in near)
            assert {each.color for each in near} == {rgb(palette, color)}


def links(placed):
    """Each part of a link: left end, base line, right end, size of type."""
    for thing in placed:
        if isinstance(thing, PlacedText):
            for line, left, baseline in lines_of(thing):
                for each in line.segments:
                    if each.span.mark and thing.marks and thing.marks[each.span.mark - 1].role == "Link":
                        yield left + each.x, baseline, left + each.x + each.width, thing.size


def annotations(topic, layout):
    """The rectangles of each page's links, from its top: left, top, right, bottom."""
    data = render_pdf(sample(topic, layout), created=DAY)
    for page in PdfReader(io.BytesIO(data)).pages:
        height = float(page.mediabox.height)
        found = [[float(edge) for edge in each.get_object()["/Rect"]] for each in page.get("/Annots", ())]
        yield [(left, height - top, right, height - bottom) for left, bottom, right, top in found]


@pytest.mark.parametrize(("topic", "layout"), SAMPLES)
def test_a_link_answers_where_its_words_stand_and_no_further_than_their_line(topic, layout):
    flow = sample(topic, layout)
    for page, found in zip(flow.pages, annotations(topic, layout), strict=True):
        wanted = list(links(page.placed))
        assert len(found) == len(wanted)
        for (left, top, right, bottom), (start, baseline, end, size) in zip(found, wanted, strict=True):
            assert (left, right) == pytest.approx((start, end), abs=0.02)
            assert baseline - 1.1 * size < top < baseline - 0.7 * size
            assert baseline + 0.2 * size < bottom < baseline + 0.45 * size


def test_every_picture_fills_its_box(pages):
    for placed, things, _ in pages:
        wanted = [(e.x, e.y, e.x + e.width, e.y + e.height) for e in placed if isinstance(e, PlacedPicture)]
        found = [each.box for each in things if isinstance(each, Picture)]
        assert found == [pytest.approx(each, abs=0.01) for each in wanted]
