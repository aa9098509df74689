"""Mirroring: a layout for readers from right to left, every box where a mirror shows it."""

from __future__ import annotations

from typing import Any

import msgspec

from handout.caches import kept
from handout.layout.slides.slide_kinds import (
    BoxNumbers,
    CardsSlide,
    IconArraySlide,
    Placeholder,
    RowsSlide,
    SlideKind,
)
from handout.layout.slides.slide_layout import SlideLayout

BOXES = ("logo", "cover", "qr", "icon")
"""The fields of masters and kinds of slides that contain one box on the slide."""


@kept(32)
def mirrored_layout(layout: SlideLayout) -> SlideLayout:
    """Return a layout left for right; what is within a box is mirrored within it."""
    width = layout.size[0]
    slides = {name: _kind(getattr(layout.slides, name), width) for name in layout.slides.__struct_fields__}
    return msgspec.structs.replace(
        layout,
        master=_boxed(layout.master, width),
        lead=msgspec.structs.replace(layout.lead, placeholder=_placeholder(layout.lead.placeholder, width)),
        sources=_placeholder(layout.sources, width),
        slides=msgspec.structs.replace(layout.slides, **slides),
    )


def _kind(kind: SlideKind, width: float) -> SlideKind:
    changes: dict[str, object] = {}
    match kind:
        case CardsSlide() if kind.icon_box:
            changes["icon_box"] = _box(kind.icon_box, kind.card.boxes[0][2])
        case IconArraySlide():
            changes["dots"] = _box(kind.dots, kind.array.boxes[0][2])
        case RowsSlide():
            changes["disc_x"] = width - kind.disc_x - kind.disc
    mirrored: SlideKind = msgspec.structs.replace(_boxed(kind, width), **changes)
    return mirrored


def _boxed(part: Any, width: float) -> Any:
    """Return a master or a kind of slide with its placeholders, boxes and art mirrored."""
    changes: dict[str, object] = {}
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if isinstance(value, Placeholder):
            changes[field] = _placeholder(value, width)
        elif field in BOXES and isinstance(value, tuple):
            changes[field] = _box(value, width)
        elif field == "frames":
            changes[field] = tuple(_box(box, width) for box in value)
        elif field == "art":
            changes[field] = tuple(
                msgspec.structs.replace(art, boxes=tuple(_box(box, width) for box in art.boxes)) for art in value
            )
    return msgspec.structs.replace(part, **changes)


def _placeholder(placeholder: Placeholder, width: float) -> Placeholder:
    left, top, right, bottom = placeholder.inset
    boxes = tuple(_box(box, width) for box in placeholder.boxes)
    return msgspec.structs.replace(placeholder, boxes=boxes, inset=(right, top, left, bottom))


def _box(box: BoxNumbers, width: float) -> BoxNumbers:
    x, y, wide, high = box
    return width - x - wide, y, wide, high
