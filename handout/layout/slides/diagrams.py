"""Diagrams: stations as boxes or drawings, and the arrows between them."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.blocks import Diagram, DiagramKind, Node
from handout.errors import FitError
from handout.figures.boxes import Box
from handout.figures.neurons import neurons_at
from handout.figures.placement import fitted, recolored
from handout.layout.misfits import shortened
from handout.layout.slides.captions import caption_items
from handout.layout.slides.deck import Arrow, FittedText, Paragraph, Site, SlideDiagram, SlideDrawing, SlideItem
from handout.layout.slides.deck_context import DeckContext
from handout.layout.slides.draft import Body
from handout.layout.slides.fitting import Unit, fitted_together
from handout.layout.slides.lists import text_bodies
from handout.layout.slides.slide_kinds import FramesSlide, NodesSlide, Placeholder
from handout.layout.wording.stations import times_of
from handout.typography.spans import TextSpan

NODES = {2: "two_nodes", 3: "three_nodes", 4: "four_nodes"}
FRAMES = {2: "two_frames", 3: "three_frames", 4: "four_frames"}
CYCLES = {2: "two_nodes", 3: "three_node_cycle", 4: "four_node_cycle", 5: "five_node_cycle", 6: "six_node_cycle"}
"""The kinds of slides by the number of stations."""

NEURONS_WIDTH, NEURONS_HEIGHT = 0.88, 0.62
"""The shares of a frame that a picture of nerve cells takes."""


def diagram_bodies(context: DeckContext, diagram: Diagram, with_lead: bool) -> list[Body]:
    """Return a diagram; one with more stations than boxes fit becomes a numbered list."""
    count = len(diagram.nodes)
    cycle = diagram.kind is DiagramKind.CYCLE
    frames = FRAMES.get(count) if not cycle and _is_drawn(context, diagram) else None
    if frames and context.layout.has(frames):
        return [_with_frames(context, diagram, frames, with_lead)]
    kind = (CYCLES if cycle else NODES).get(count)
    if kind is None or not context.layout.has(kind):
        return _as_steps(context, diagram, with_lead)
    return [_with_nodes(context, diagram, kind, with_lead)]


def _is_drawn(context: DeckContext, diagram: Diagram) -> bool:
    return _shows_neurons(context, diagram) or all(node.icon for node in diagram.nodes)


def _shows_neurons(context: DeckContext, diagram: Diagram) -> bool:
    """Return whether nerve cells show the states, as in the handout: where those are on the topic's cover."""
    return diagram.kind is DiagramKind.BEFORE_AFTER and context.document.cover == "neurons"


def _with_nodes(context: DeckContext, diagram: Diagram, kind: str, with_lead: bool) -> Body:
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, NodesSlide)
    texts = _fitted(context, "node", look.node, diagram)
    boxes = [look.node.box(index) for index in range(len(diagram.nodes))]
    arrows = _arrows(boxes, look.arrow, closed=diagram.kind is DiagramKind.CYCLE)
    drawn = SlideDiagram(arrows=arrows, alt=diagram.alt, source=context.path(diagram), target="node")
    return Body(kind, (*texts, drawn, *caption_items(context, diagram.caption, look.caption)))


def _with_frames(context: DeckContext, diagram: Diagram, kind: str, with_lead: bool) -> Body:
    look = context.layout.kind(kind, with_lead)
    assert isinstance(look, FramesSlide)
    texts = _fitted(context, "label", look.label, diagram)
    frames = tuple(Box(*numbers) for numbers in look.frames)
    drawn = SlideDiagram(
        arrows=_arrows(frames, look.arrow, closed=False),
        alt=diagram.alt,
        source=context.path(diagram),
        frames=frames,
        outline=look.outline,
        drawings=tuple(_drawing(context, diagram, index, frame, look.icon) for index, frame in enumerate(frames)),
    )
    items: tuple[SlideItem, ...] = (drawn, *texts)
    return Body(kind, (*items, *caption_items(context, diagram.caption, look.caption)))


def _drawing(context: DeckContext, diagram: Diagram, index: int, frame: Box, size: float) -> SlideDrawing:
    """Return what is in a frame: nerve cells at their stage, or the station's icon."""
    middle = frame.center
    if _shows_neurons(context, diagram):
        width, height = frame.width * NEURONS_WIDTH, frame.height * NEURONS_HEIGHT
        art = recolored(neurons_at(width, height, index, len(diagram.nodes), thickness=width / 80), {"paper": "tint"})
        box = Box(middle.x - width / 2, middle.y - height / 2, width, height)
        return SlideDrawing(name=f"Drawing {index + 1}", box=box, drawing=art)
    side = min(size, frame.height * 0.8, frame.width * 0.8)
    box = Box(middle.x - side / 2, middle.y - side / 2, side, side)
    icon = fitted(context.icon(diagram.nodes[index].icon, side), side, side)
    return SlideDrawing(name=f"Icon {index + 1}", box=box, drawing=icon)


def _station(context: DeckContext, diagram: Diagram, index: int) -> Unit:
    """Return a station's label, after its number or its time, and its sentence."""
    node = diagram.nodes[index]
    label = context.paragraph(node.label, before=_mark(context, diagram, index))
    return (label,) if node.text is None else (label, context.paragraph(node.text, level=1))


def _mark(context: DeckContext, diagram: Diagram, index: int) -> tuple[TextSpan, ...]:
    if diagram.kind is DiagramKind.CHAIN:
        return (TextSpan(f"{index + 1}. "),)
    times = times_of(diagram, context.phrases)
    return (TextSpan(f"{times[index]} "),) if times else ()


def _fitted(context: DeckContext, key: str, placeholder: Placeholder, diagram: Diagram) -> list[FittedText]:
    """Return the stations' texts in their placeholders, all at one size."""
    texts = [_station(context, diagram, index) for index in range(len(diagram.nodes))]
    rooms = [context.measure.room(placeholder, index) for index in range(len(texts))]
    fitted_texts = fitted_together(context.measure, key, texts, rooms)
    if fitted_texts is None:
        longest = max(texts, key=lambda text: sum(len(paragraph.text) for paragraph in text))
        words = " ".join(paragraph.text for paragraph in longest)
        raise FitError(f'the station "{shortened(words)}" does not fit its box', longest[0].source)
    return fitted_texts


def _as_steps(context: DeckContext, diagram: Diagram, with_lead: bool) -> list[Body]:
    """Return the stations as numbered steps; states as points, each after its time."""
    if diagram.kind is DiagramKind.BEFORE_AFTER:
        states: list[Unit] = [
            (_step(context, node, _mark(context, diagram, n)),) for n, node in enumerate(diagram.nodes)
        ]
        return text_bodies(context, "points", states, with_lead, diagram.caption)
    steps: list[Unit] = [(_step(context, node),) for node in diagram.nodes]
    return text_bodies(context, "steps", steps, with_lead, diagram.caption)


def _step(context: DeckContext, node: Node, mark: Sequence[TextSpan] = ()) -> Paragraph:
    if node.text is None:
        return context.paragraph(node.label, before=mark)
    label = tuple(span._replace(bold=True, mark=0) for span in context.paragraph(node.label, before=mark).spans)
    return context.paragraph(node.text, before=(*label, TextSpan(": ", bold=True)), source=context.path(node))


def _arrows(boxes: Sequence[Box], width: float, *, closed: bool) -> tuple[Arrow, ...]:
    """Return an arrow from each box to the next; closed: and from the last to the first."""
    pairs = [(index, index + 1) for index in range(len(boxes) - 1)]
    pairs += [(len(boxes) - 1, 0)] if closed else []
    return tuple(_arrow(boxes, start, end, width) for start, end in pairs)


def _arrow(boxes: Sequence[Box], start: int, end: int, width: float) -> Arrow:
    """Return the shortest arrow from the middle of a side of one box to the middle of a side of the other."""
    ways = ((one, other) for one in _sites(boxes[start], start) for other in _sites(boxes[end], end))
    one, other = min(ways, key=lambda way: (way[0].x - way[1].x) ** 2 + (way[0].y - way[1].y) ** 2)
    return Arrow(start=one, end=other, width=width)


def _sites(box: Box, index: int) -> tuple[Site, ...]:
    middle = box.center
    return (
        Site(target=index, side="right", x=box.right, y=middle.y),
        Site(target=index, side="bottom", x=middle.x, y=box.bottom),
        Site(target=index, side="left", x=box.x, y=middle.y),
        Site(target=index, side="top", x=middle.x, y=box.y),
    )
