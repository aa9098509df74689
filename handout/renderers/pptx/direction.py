"""Direction: which way each paragraph runs, and at which side it is, so that no template decides it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from handout.content.languages import Direction
from handout.layout.slides.slide_template import LevelSide
from handout.layout.slides.slide_type import TextStyle
from handout.typography.isolation import text_direction

ALIGNMENTS = {"left": "l", "center": "ctr", "right": "r"}
MIRRORED = {"left": "r", "center": "ctr", "right": "l"}
NEAR: dict[Direction, str] = {"ltr": "l", "rtl": "r"}
"""The side where lines begin."""

_EITHER_WAY = ("ctr", "just", "justLow", "dist", "thaiDist")
"""Alignments that suit both directions."""


class Side(NamedTuple):
    """Which way a paragraph runs, and where it is."""

    direction: Direction
    align: str

    @property
    def attributes(self) -> str:
        """What its properties say of both."""
        return f' algn="{self.align}" rtl="{int(self.direction == "rtl")}"'


def direction_of(right_to_left: bool) -> Direction:
    """Return the direction of a deck."""
    return "rtl" if right_to_left else "ltr"


def own_alignment(align: str, right_to_left: bool) -> str:
    """Return the alignment of a placeholder of our own layouts, which are mirrored as a whole."""
    return (MIRRORED if right_to_left else ALIGNMENTS)[align]


def inherited_alignment(side: LevelSide, base: Direction) -> str:
    """Return a template's alignment in a deck of direction `base`: where the two differ, the side where lines begin."""
    same = side.right_to_left == (base == "rtl")
    if side.align in _EITHER_WAY or (same and side.align):
        return side.align
    return NEAR[base]


def paragraph_side(text: str, base: Direction, align: str, *, held: bool = False, flush: bool = False) -> Side:
    """Return the side of a paragraph in a deck of direction `base` whose paragraphs are at `align`.

    One whose words all run the other way is set that way, unless it is `held` by the bullets of its list; `flush` says
    whether it then is where its own lines begin, as a list of references does.
    """
    direction = base if held else text_direction(text, base)
    if direction != base and flush and align == NEAR[base]:
        return Side(direction, NEAR[direction])
    return Side(direction, align)


def is_held(text: str, style: TextStyle, unmarked: bool) -> bool:
    """Return whether a bullet, or a term before a tab, keeps a paragraph in the direction of its list."""
    return (style.bullet != "none" and not unmarked) or ("\t" in text and style.hang > 0)


def level_alignments(sides: Sequence[LevelSide], base: Direction) -> tuple[str, ...]:
    """Return the alignment of each level of a template's placeholder."""
    return tuple(inherited_alignment(side, base) for side in sides)
