"""Spans: text with what sets it apart from its neighbours, and the pieces it breaks into."""

from __future__ import annotations

import re
from typing import NamedTuple

from handout.caches import kept

# A break may follow a hyphen between letters; runs of spaces are pieces of their own.
_PIECES = re.compile(r"[^ \n\u200b]*?[^\W\d_]-(?=[^\W\d_])|[^ \n\u200b]+|[ \n]+|\u200b")
_IDEOGRAPHS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
_NOT_PLAIN = re.compile(r"^ |^$| $|  |[\n\u200b\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\W\d_]-[^\W\d_]")
_NO_LINE_START = frozenset("、。，．：；！？）」』】〉》”’)]")
_NO_LINE_END = frozenset("（「『【〈《“‘([")


class TextSpan(NamedTuple):
    """Text of one look within a paragraph."""

    text: str
    bold: bool | None = None
    """None: as the paragraph's style."""
    italic: bool = False
    color: str = ""
    """A colour role of the layout; empty: as the paragraph's style."""
    rise: float = 0.0
    """How far the base line is raised, in em of the paragraph."""
    scale: float = 1.0
    """The type size as a share of the paragraph's."""
    mark: int = 0
    """The caller's number for the inline this span belongs to, such as a link; 0: the paragraph itself."""
    underline: bool = False
    keep: bool = False
    """Whether its spaces contain it on one line, as in a journal's abbreviation."""


def is_plain(text: str) -> bool:
    """Return whether `text` is words with single spaces between, and a line may break nowhere else."""
    return not _NOT_PLAIN.search(text)


@kept(16384)
def pieces(text: str) -> tuple[str, ...]:
    """Return `text` cut where a line may break: words, runs of spaces, and ideographs one by one."""
    found: list[str] = []
    for piece in _PIECES.findall(text):
        if _IDEOGRAPHS.search(piece):
            _append_ideographs(found, piece)
        else:
            found.append(piece)
    return tuple(found)


def begins_freely(piece: str) -> bool:
    """Return whether a line may begin with `piece` though no space is before it."""
    return bool(_IDEOGRAPHS.match(piece)) and piece[0] not in _NO_LINE_START


def ends_freely(piece: str) -> bool:
    """Return whether a line may end with `piece` though no space follows: after a hyphen between letters."""
    return len(piece) > 1 and piece[-1] == "-" and piece[-2].isalpha()


def _append_ideographs(found: list[str], piece: str) -> None:
    for character in piece:
        last = found[-1] if found else " "
        joins = not last.isspace() and (
            character in _NO_LINE_START
            or last[-1] in _NO_LINE_END
            or not (_IDEOGRAPHS.match(character) or _IDEOGRAPHS.match(last[-1]))
        )
        if joins:
            found[-1] = last + character
        else:
            found.append(character)
