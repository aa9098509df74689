"""Pagination: pieces onto pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from handout.layout.paper.flow import OutlineEntry, Placed
from handout.layout.paper.pieces import Piece, moved

ROUNDING = 0.01
"""Points that a sum of heights may be off."""


class Frame(NamedTuple):
    """Where a page's pieces go."""

    page: int
    x: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The room from top to bottom."""
        return self.bottom - self.top


Frames: TypeAlias = Callable[[int], Frame]
"""The frames in order: frames(0) is filled first."""


class Paginated(NamedTuple):
    """Pieces at their places."""

    pages: tuple[tuple[Placed, ...], ...]
    outline: tuple[OutlineEntry, ...]
    overflow: tuple[Piece, ...]
    """Pieces that are higher than an empty frame."""
    filled: float
    """How far down the last frame is filled."""


class _Filling:
    """The state of filling frames one after the other."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.index = 0
        self.frame = frames(0)
        self.y = self.frame.top
        self.floor = self.frame.top
        """Down to where the side of the frame is taken."""
        self.fresh = True
        self.pages: list[list[Placed]] = [[] for _ in range(self.frame.page + 1)]
        self.outline: list[OutlineEntry] = []
        self.overflow: list[Piece] = []

    def place(self, group: Sequence[Piece]) -> None:
        """Place a group that stays together, on a new page where this one has no room for it."""
        if not self.fresh and self._end(group) > self.frame.bottom + ROUNDING:
            self._turn()
            self._repeat(group[0])
            if self._end(group) > self.frame.bottom + ROUNDING:
                self.overflow.append(group[0])
        elif self.fresh and self._end(group) > self.frame.bottom + ROUNDING:
            self.overflow.append(group[0])
        for piece in group:
            self._set(piece)

    def _end(self, group: Sequence[Piece]) -> float:
        """Return how far down the group, and what is at its side, would reach."""
        y, floor, fresh = self.y, self.floor, self.fresh
        for piece in group:
            y = self._begin(piece, y, floor, fresh)
            floor = max(floor, y + piece.side)
            y, fresh = y + piece.height, False
        return max(y, floor)

    @staticmethod
    def _begin(piece: Piece, y: float, floor: float, fresh: bool) -> float:
        if piece.clear:
            y = max(y, floor)
        return y if fresh else y + piece.gap + piece.above_height

    def _set(self, piece: Piece) -> None:
        top = self._begin(piece, self.y, self.floor, self.fresh)
        page = self.pages[self.frame.page]
        if not self.fresh:
            page += moved(piece.above, self.frame.x, top - piece.above_height)
        page += moved(piece.placed, self.frame.x, top)
        if piece.outline:
            self.outline.append(OutlineEntry(piece.outline, self.frame.page, top))
        self.floor = max(self.floor, top + piece.side)
        self.y, self.fresh = top + piece.height, False

    def _turn(self) -> None:
        self.index += 1
        self.frame = self.frames(self.index)
        while len(self.pages) <= self.frame.page:
            self.pages.append([])
        self.y = self.floor = self.frame.top
        self.fresh = True

    def _repeat(self, piece: Piece) -> None:
        if piece.repeat is not None:
            self._set(piece.repeat)


def paginate(pieces: Sequence[Piece], frames: Frames) -> Paginated:
    """Return the pieces placed frame after frame."""
    filling = _Filling(frames)
    for group in _groups(pieces):
        filling.place(group)
    return Paginated(
        tuple(tuple(page) for page in filling.pages),
        tuple(filling.outline),
        tuple(filling.overflow),
        max(filling.y, filling.floor),
    )


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return pieces in groups that stay on one page."""
    groups: list[list[Piece]] = []
    for index, piece in enumerate(pieces):
        if index and pieces[index - 1].keep:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups
