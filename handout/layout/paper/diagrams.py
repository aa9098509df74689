"""Diagrams: stations and arrows in the width of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from handout.caches import kept
from handout.content.blocks import Diagram, DiagramKind
from handout.content.inlines import Inline, RichText, Strong, Text
from handout.figures.diagrams import (
    PAPER,
    PAPER_PICTURES,
    DiagramPlan,
    DiagramSizes,
    NodePlace,
    StateArt,
    diagram_label_width,
)
from handout.figures.diagrams import diagram as diagram_plan
from handout.figures.drawing import Drawing
from handout.layout.paper.flow import Placed, PlacedDrawing, PlacedText
from handout.layout.paper.paper_layout import PaperStyleName
from handout.layout.paper.pieces import Piece, moved
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.stations import times_of

ROUNDING = 0.1
"""Points that a measured word may be off."""


class _Form(NamedTuple):
    """How one diagram is drawn; equal forms are drawn alike."""

    kind: DiagramKind
    width: float
    sizes: DiagramSizes
    art: StateArt


def diagram_pieces(setter: Typesetter, diagram: Diagram, parent: Element) -> list[Piece]:
    """Return a diagram with its labels and its caption; it is never split."""
    figure = parent.add("Figure", setter.path(diagram), alt=diagram.alt)
    words = _labels(setter, diagram)
    form = _form(setter, diagram, words)
    width = diagram_label_width(form.kind, len(diagram.nodes), form.width, form.sizes, art=form.art)
    style = _STYLES[form.art]
    labels = [
        setter.paragraph(label, style, figure, width=width, align="center", source=setter.path(node))
        for label, node in zip(words, diagram.nodes, strict=True)
    ]
    plan, drawing = _plan(form, tuple(label.height for label in labels))
    placed: list[Placed] = [PlacedDrawing(0, 0, drawing, figure)]
    placed += [_at(label.text, place) for label, place in zip(labels, plan.nodes, strict=True)]
    placed += _icons(setter, diagram, plan)
    placed, height = with_caption(
        setter, diagram.caption, parent, list(moved(placed, setter.text_x, 0)), drawing.height
    )
    return [Piece(height, tuple(placed), setter.between(setter.layout.spacing.block))]


@kept(256)
def _plan(form: _Form, heights: tuple[float, ...]) -> tuple[DiagramPlan, Drawing]:
    plan = diagram_plan(form.kind, form.width, heights, form.sizes, art=form.art)
    return plan, plan.drawing


def with_caption(
    setter: Typesetter, caption: RichText | None, parent: Element, placed: list[Placed], height: float
) -> tuple[list[Placed], float]:
    """Return things with a caption under them, where there is one, and their height."""
    if caption is None:
        return placed, height
    gap = setter.between(setter.layout.spacing.item)
    element = parent.add("P", setter.path(caption))
    text, caption_height = setter.paragraph(
        setter.inlines(caption),
        "caption",
        element,
        x=setter.text_x,
        y=height + gap,
        width=setter.text_width,
    )
    return [*placed, text], height + gap + caption_height


_STYLES: Mapping[StateArt, PaperStyleName] = {"boxes": "label", "neurons": "caption"}


def _form(setter: Typesetter, diagram: Diagram, labels: Sequence[Sequence[Inline]]) -> _Form:
    """Return how the diagram is drawn: with nerve cells where these are on the topic's cover.

    No box is narrower than the longest word.
    """
    is_change = diagram.kind is DiagramKind.BEFORE_AFTER
    art: StateArt = "neurons" if is_change and setter.document.cover == "neurons" else "boxes"
    icon = setter.layout.card.icon if is_change and all(node.icon for node in diagram.nodes) else 0
    sizes = _sizes(setter, PAPER_PICTURES if art == "neurons" else PAPER, 0 if art == "neurons" else icon)
    word = max(setter.widest_word(label, _STYLES[art]) for label in labels)
    least = max(sizes.min_box_width, word + 2 * sizes.padding + ROUNDING)
    return _Form(diagram.kind, setter.text_width, msgspec.structs.replace(sizes, min_box_width=least), art)


def _sizes(setter: Typesetter, base: DiagramSizes, icon: float) -> DiagramSizes:
    look = setter.layout.diagram
    changes: dict[str, object] = {"frame_line": look.line, "arrow_line": look.arrow, "icon": icon}
    if base is PAPER:
        changes |= {"box_height": look.box, "gap": look.gap, "padding": look.padding}
        changes["min_box_width"] = setter.between(look.station)
    else:
        changes |= {"gap": setter.between(look.picture_gap), "min_box_width": setter.between(look.picture)}
    return msgspec.structs.replace(base, **changes)


def _labels(setter: Typesetter, diagram: Diagram) -> list[Sequence[Inline]]:
    labels = [tuple(setter.inlines(node.label)) for node in diagram.nodes]
    times = times_of(diagram, setter.phrases)
    if not times:
        return list(labels)
    return [(Strong((Text(time),)), Text(" "), *label) for time, label in zip(times, labels, strict=True)]


def _at(text: PlacedText, place: NodePlace) -> PlacedText:
    box = place.label.box
    slack = box.height - text.height if place.label.valign == "middle" else 0.0
    return text._replace(x=box.x, y=box.y + slack / 2, width=box.width)


def _icons(setter: Typesetter, diagram: Diagram, plan: DiagramPlan) -> list[Placed]:
    return [
        PlacedDrawing(place.icon.x, place.icon.y, setter.icon(node.icon, place.icon.width))
        for node, place in zip(diagram.nodes, plan.nodes, strict=True)
        if node.icon and place.icon is not None
    ]
