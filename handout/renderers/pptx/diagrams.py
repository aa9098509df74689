"""Diagrams: frames with their drawings, and connectors that follow when a box is moved."""

from __future__ import annotations

from collections.abc import Mapping

from handout.figures.boxes import Box, surrounding
from handout.layout.slides.deck import Arrow, Site, SlideDiagram
from handout.renderers.pptx.drawings import Numbers, drawing_xml, group_xml, rectangle_xml
from handout.renderers.pptx.markup import emu, line, non_visual

SIDES = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""The connection sites of a rectangle."""

HEAD_END = '<a:round/><a:tailEnd type="triangle" w="lg" len="lg"/>'


def diagram_xml(diagram: SlideDiagram, free: Numbers, boxes: Mapping[int, int]) -> str:
    """Return a diagram as one group; `boxes` are the shape numbers of the placeholders its arrows are fastened to."""
    group = next(free)
    inside, fastened = "", dict(boxes)
    outline = line("accent", diagram.outline)
    for index, frame in enumerate(diagram.frames):
        fastened[index] = next(free)
        inside += rectangle_xml(frame, f"Frame {index + 1}", "", fastened[index], "tint", outline)
    for placed in diagram.drawings:
        inside += drawing_xml(placed.drawing, placed.box, placed.name, "", free)
    for index, arrow in enumerate(diagram.arrows, 1):
        inside += _connector(arrow, f"Arrow {index}", next(free), fastened)
    return group_xml(group, "Diagram", diagram.alt, _extent(diagram), inside)


def _extent(diagram: SlideDiagram) -> Box:
    arrows = (_between(arrow.start, arrow.end) for arrow in diagram.arrows)
    return surrounding([*diagram.frames, *(placed.box for placed in diagram.drawings), *arrows])


def _between(start: Site, end: Site) -> Box:
    left, top = min(start.x, end.x), min(start.y, end.y)
    return Box(left, top, abs(end.x - start.x), abs(end.y - start.y))


def _connector(arrow: Arrow, name: str, number: int, fastened: Mapping[int, int]) -> str:
    start, end = arrow.start, arrow.end
    box = _between(start, end)
    flips = (' flipH="1"' if end.x < start.x else "") + (' flipV="1"' if end.y < start.y else "")
    ties = (
        f'<a:stCxn id="{fastened[start.target]}" idx="{SIDES[start.side]}"/>'
        f'<a:endCxn id="{fastened[end.target]}" idx="{SIDES[end.side]}"/>'
    )
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{non_visual(number, name, '')}<p:cNvCxnSpPr>{ties}</p:cNvCxnSpPr><p:nvPr/>"
        f'</p:nvCxnSpPr><p:spPr><a:xfrm{flips}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm><a:prstGeom prst="straightConnector1">'
        f"<a:avLst/></a:prstGeom>{line('accent', arrow.width, 'flat', HEAD_END)}</p:spPr></p:cxnSp>"
    )
