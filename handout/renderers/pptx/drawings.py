"""Drawings as native shapes: one freeform for each run of shapes of one look, in a group that scales as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, groupby
from typing import NamedTuple, TypeAlias, assert_never

from handout.caches import kept
from handout.figures.boxes import Box, surrounding
from handout.figures.drawing import (
    Close,
    Color,
    ColorRole,
    CurveTo,
    Drawing,
    LineCap,
    LineJoin,
    LineTo,
    MoveTo,
    PathSegment,
    Shape,
)
from handout.figures.placement import bounds
from handout.renderers.pptx.markup import emu, line, non_visual, placement, solid

LEAST_SIDE = 1.0
"""Points; a freeform without width or height cannot be scaled, so a straight line gets a little of both."""

Numbers: TypeAlias = Iterator[int]
"""Yields the next free number for a shape."""

CAPS: dict[LineCap, str] = {"round": "rnd", "butt": "flat", "square": "sq"}
JOINS: dict[LineJoin, str] = {"round": "<a:round/>", "bevel": "<a:bevel/>", "miter": '<a:miter lim="800000"/>'}


class Look(NamedTuple):
    """What shapes of one freeform have in common."""

    fill: Color | None
    stroke: Color | None
    stroke_width: float
    dashes: tuple[float, ...]
    alphas: tuple[float, float]
    """How opaque filling and line are."""
    cap: LineCap
    join: LineJoin
    number: int
    """Of shapes that are seen through, each is a freeform of its own: 0 for all others."""


def numbers(first: int = 2) -> Numbers:
    """Return the numbers of a slide's shapes; 1 is the slide's own tree."""
    return count(first)


def drawing_xml(drawing: Drawing, box: Box, name: str, alt: str, free: Numbers) -> str:
    """Return a drawing in a box as one freeform or as a group of them; `alt` "" marks it as decorative."""
    pieces = _pieces(drawing, box.x, box.y, box.width, box.height)
    if len(pieces) == 1:
        return _freeform(pieces[0], name, alt, free)
    group = next(free)
    inside = "".join(_freeform(piece, f"{name} {index}", "", free) for index, piece in enumerate(pieces, 1))
    return group_xml(group, name, alt, box, inside)


def group_xml(number: int, name: str, alt: str, box: Box, inside: str) -> str:
    """Return a group of shapes that are where they say."""
    frame = placement(box)
    child = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")[len("<a:xfrm>") :]
    return (
        f"<p:grpSp><p:nvGrpSpPr>{non_visual(number, name, alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{frame[: -len('</a:xfrm>')]}{child}</p:grpSpPr>{inside}</p:grpSp>"
    )


def rectangle_xml(box: Box, name: str, alt: str, number: int, fill: ColorRole | None, outline: str) -> str:
    """Return a native rectangle."""
    inside = solid(fill) if fill else "<a:noFill/>"
    return _shape(
        f'{placement(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inside}{outline}',
        non_visual(number, name, alt),
    )


def _freeform(piece: str, name: str, alt: str, free: Numbers) -> str:
    return _shape(piece, non_visual(next(free), name, alt))


def _shape(properties: str, identity: str) -> str:
    # Without p:style: a theme's shadow would fall on every shape.
    return f"<p:sp><p:nvSpPr>{identity}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr></p:sp>"


@kept(512)
def _pieces(drawing: Drawing, x: float, y: float, width: float, height: float) -> tuple[str, ...]:
    """Return the properties of a freeform for each run of shapes of one look."""
    scale = width / drawing.width, height / drawing.height
    runs = groupby(enumerate(drawing.shapes, 1), key=_look)
    return tuple(_geometry(tuple(shape for _, shape in run), look, x, y, scale) for look, run in runs)


def _look(numbered: tuple[int, Shape]) -> Look:
    number, shape = numbered
    alphas = shape.fill_alpha, shape.stroke_alpha
    own = number if alphas != (1.0, 1.0) else 0
    return Look(shape.fill, shape.stroke, shape.stroke_width, shape.dashes, alphas, shape.cap, shape.join, own)


def _geometry(shapes: tuple[Shape, ...], look: Look, x: float, y: float, scale: tuple[float, float]) -> str:
    fill, stroke_width = look.fill, look.stroke_width
    around = _with_sides(surrounding(bounds(shape.segments) for shape in shapes))
    box = Box(x + around.x * scale[0], y + around.y * scale[1], around.width * scale[0], around.height * scale[1])
    size = f'w="{emu(around.width)}" h="{emu(around.height)}"'
    shade = "" if fill else ' fill="none"'
    # Each shape is a path of its own: within one path PowerPoint leaves out what is covered twice.
    paths = "".join(f"<a:path {size}{shade}>{_path(shape.segments, around)}</a:path>" for shape in shapes)
    inside = solid(fill, look.alphas[0]) if fill else "<a:noFill/>"
    rest = f"{_dashes(look.dashes, stroke_width)}{JOINS[look.join]}"
    outline = line(look.stroke, stroke_width * scale[0], CAPS[look.cap], rest, look.alphas[1])
    return (
        f"{placement(box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>{inside}{outline}'
    )


def _with_sides(box: Box) -> Box:
    width, height = max(box.width, LEAST_SIDE), max(box.height, LEAST_SIDE)
    return Box(box.x - (width - box.width) / 2, box.y - (height - box.height) / 2, width, height)


def _dashes(dashes: tuple[float, ...], width: float) -> str:
    if not dashes or not width:
        return '<a:prstDash val="solid"/>'
    lengths = [max(round(dash / width * 100_000), 1) for dash in dashes]
    pairs = zip(lengths[::2], lengths[1::2] or lengths, strict=False)
    strokes = "".join(f'<a:ds d="{on}" sp="{off}"/>' for on, off in pairs)
    return f"<a:custDash>{strokes}</a:custDash>"


def _path(segments: Iterable[PathSegment], around: Box) -> str:
    return "".join(_segment(segment, around.x, around.y) for segment in segments)


def _segment(segment: PathSegment, left: float, top: float) -> str:
    def point(x: float, y: float) -> str:
        return f'<a:pt x="{emu(x - left)}" y="{emu(y - top)}"/>'

    match segment:
        case MoveTo():
            return f"<a:moveTo>{point(segment.x, segment.y)}</a:moveTo>"
        case LineTo():
            return f"<a:lnTo>{point(segment.x, segment.y)}</a:lnTo>"
        case CurveTo():
            controls = point(segment.x1, segment.y1) + point(segment.x2, segment.y2)
            return f"<a:cubicBezTo>{controls}{point(segment.x, segment.y)}</a:cubicBezTo>"
        case Close():
            return "<a:close/>"
        case _:
            assert_never(segment)
