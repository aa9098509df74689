"""Boxes and points: where things are inside a drawing. x grows to the right, y downwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from handout.figures.drawing import PointLength

Align: TypeAlias = Literal["left", "center", "right"]
"""Where a text is between the sides of its box."""

VerticalAlign: TypeAlias = Literal["top", "middle", "bottom"]
"""Where a text is between the top and the bottom of its box."""


class Position(NamedTuple):
    """A place in a drawing."""

    x: PointLength
    y: PointLength


class Box(msgspec.Struct, frozen=True):
    """A rectangle by its top left corner and its size."""

    x: PointLength
    y: PointLength
    width: PointLength
    height: PointLength

    @property
    def right(self) -> PointLength:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> PointLength:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def center(self) -> Position:
        """The middle."""
        return Position(self.x + self.width / 2, self.y + self.height / 2)

    def inset(self, by: PointLength) -> Box:
        """Return the box inside this one, `by` from each side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def moved(self, x: PointLength, y: PointLength) -> Box:
        """Return the box moved by (x, y)."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def mirrored(self, width: PointLength) -> Box:
        """Return the box as a mirror shows it, in a drawing of that width."""
        return Box(width - self.right, self.y, self.width, self.height)

    def overlaps(self, other: Box) -> bool:
        """Return whether both boxes share more than a border."""
        apart = self.right <= other.x or other.right <= self.x or self.bottom <= other.y or other.bottom <= self.y
        return not apart

    def holds(self, other: Box, tolerance: PointLength = 1e-6) -> bool:
        """Return whether the other box is inside this one."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


def surrounding(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of them; there must be at least one."""
    found = tuple(boxes)
    left, top = min(box.x for box in found), min(box.y for box in found)
    return Box(left, top, max(box.right for box in found) - left, max(box.bottom for box in found) - top)


class LabelBox(msgspec.Struct, frozen=True, kw_only=True):
    """Room for a text that the caller sets."""

    box: Box
    align: Align = "left"
    valign: VerticalAlign = "top"

    def mirrored(self, width: PointLength) -> LabelBox:
        """Return the label as a mirror shows it, in a drawing of that width."""
        return LabelBox(box=self.box.mirrored(width), align=_MIRRORED[self.align], valign=self.valign)


_MIRRORED: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}
