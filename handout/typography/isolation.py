"""Isolation: which stretches of a paragraph run the other way, and the characters that keep each in its own order.

Without them the bidirectional algorithm (UAX #9) reorders what has digits, signs or spaces in it: in a line of Arabic
"(202) 555-0142" is drawn "0142-555 (202)", "1½" is drawn "½1".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from handout.caches import kept
from handout.content.languages import Direction
from handout.typography.stretches import (
    DIVIDERS,
    RIGHT_TO_LEFT_CHARACTER,
    bidi_class,
    phone_in_arabic_digits,
    stretches,
)

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
LRO, PDF = "\u202d", "\u202c"
ISOLATES: dict[Direction, str] = {"ltr": LRI, "rtl": RLI}
OPPOSITE: dict[Direction, Direction] = {"ltr": "rtl", "rtl": "ltr"}

CLEAR_MAJORITY = 3
"""How many times more words of the other direction a mixed paragraph has that begins in it, to be set in it."""

_PARTS = re.compile(r"[\t\n\v]")
_WORD = re.compile(r"\S+")
_IN_ORDER = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*|\d+(?:[.,:/]\d+)*\.?")
"""Words with single spaces between, or one number: no base direction changes their order."""


class DirectedPiece(NamedTuple):
    """A part of a paragraph that runs one way, and what has to be around it."""

    start: int
    end: int
    direction: Direction
    opening: str = ""
    closing: str = ""


def text_direction(text: str, base: Direction) -> Direction:
    """Return the direction a paragraph is set in, in a document of `base`: its own where its words clearly have one.

    A number alone runs from left to right; what has neither letters nor digits follows `base`.
    """
    if base == "ltr" and not RIGHT_TO_LEFT_CHARACTER.search(text):
        return base
    words = [each for each in (_word_direction(word, base) for word in _WORD.findall(text)) if each]
    if not words:
        kinds = {bidi_class(character) for character in text}
        return "ltr" if "EN" in kinds and "AN" not in kinds else base
    own, other = words.count(base), words.count(OPPOSITE[base])
    clear = not own or (words[0] != base and other >= CLEAR_MAJORITY * own)
    return OPPOSITE[base] if clear else base


def _word_direction(word: str, base: Direction) -> Direction | None:
    """Return the direction of a word's letters, `base` where it has letters of both."""
    kinds = {bidi_class(character) for character in word if character.isalpha()}
    found: set[Direction] = {"ltr" if kind == "L" else "rtl" for kind in kinds}
    return base if len(found) > 1 else next(iter(found), None)


@kept(4096)
def isolate(text: str, base: Direction) -> tuple[DirectedPiece, ...]:
    """Return the pieces of a paragraph of direction `base`, in order, which together are all of its characters."""
    if base == "ltr" and not RIGHT_TO_LEFT_CHARACTER.search(text):
        return (DirectedPiece(0, len(text), base),)
    edges = [0, *(edge for found in _PARTS.finditer(text) for edge in found.span()), len(text)]
    return tuple(piece for start, end in pairwise(edges) if start < end for piece in _part(text, start, end, base))


def isolated(text: str, base: Direction) -> str:
    """Return the text of a paragraph of direction `base` with isolates around what runs the other way."""
    return "".join(f"{piece.opening}{text[piece.start : piece.end]}{piece.closing}" for piece in isolate(text, base))


def framed(text: str, base: Direction) -> str:
    """Return a label that keeps its order in a line of either direction; `base` is the direction of its document."""
    plain = base == "ltr" and not RIGHT_TO_LEFT_CHARACTER.search(text)
    if plain or _IN_ORDER.fullmatch(text) or not text:
        return text
    direction = text_direction(text, base)
    return f"{ISOLATES[direction]}{isolated(text, direction)}{PDI}"


def _part(text: str, start: int, end: int, base: Direction) -> Iterator[DirectedPiece]:
    """Yield the pieces of what is between two tabs; where all of it runs the other way, it is one isolate."""
    part = text[start:end]
    direction = text_direction(part, base)
    if direction == base:
        yield from _pieces(text, start, end, base)
        return
    first, last = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
    if start < first:
        yield DirectedPiece(start, first, base)
    if _IN_ORDER.fullmatch(text[first:last]):
        yield DirectedPiece(first, last, direction)
    else:
        yield from _wrapped(list(_pieces(text, first, last, direction)), ISOLATES[direction], PDI)
    if last < end:
        yield DirectedPiece(last, end, base)


def _pieces(text: str, start: int, end: int, base: Direction) -> Iterator[DirectedPiece]:
    pen = start
    for first, last in stretches(text[start:end], base):
        inner = list(_stretch(text, start + first, start + last, base))
        if not inner:
            continue
        if pen < start + first:
            yield DirectedPiece(pen, start + first, base)
        yield from inner
        pen = start + last
    if pen < end:
        yield DirectedPiece(pen, end, base)


def _stretch(text: str, start: int, end: int, base: Direction) -> Iterator[DirectedPiece]:
    """Yield the pieces of a stretch that runs against `base`; none where nothing can change its order."""
    run = text[start:end]
    if base == "ltr":
        yield from _wrapped(list(_pieces(text, start, end, "rtl")), RLI, PDI)
    elif phone_in_arabic_digits(run):
        # Arabic digits with spaces or hyphens between run from right to left even in an isolate.
        yield DirectedPiece(start, end, "ltr", LRI + LRO, PDF + PDI)
    elif _needs_isolate(text, start, end):
        yield from _wrapped(list(_address(text, start, end)), LRI, PDI)


def _address(text: str, start: int, end: int) -> Iterator[DirectedPiece]:
    """Yield the pieces of a stretch from left to right: an address may have words from right to left in it."""
    pen, run = start, text[start:end]
    mixed = any(bidi_class(character) in ("R", "AL") for character in run)
    for first, last in stretches(run, "ltr") if mixed else ():
        if pen < start + first:
            yield DirectedPiece(pen, start + first, "ltr")
        yield DirectedPiece(start + first, start + last, "rtl", RLI, PDI)
        pen = start + last
    if pen < end:
        yield DirectedPiece(pen, end, "ltr")


def _needs_isolate(text: str, start: int, end: int) -> bool:
    """Return whether a stretch that runs from left to right in a paragraph from right to left could be reordered."""
    run = text[start:end]
    if not {"L", "EN"} & {bidi_class(character) for character in run}:
        return False  # Arabic digits alone are read from right to left, as a range of them is
    beside = (text[:start].rstrip()[-1:], text[end:].lstrip()[:1])
    parted = run[0].isalpha() and any(each and each in DIVIDERS for each in beside)
    return parted or not _IN_ORDER.fullmatch(run)


def _wrapped(pieces: list[DirectedPiece], opening: str, closing: str) -> list[DirectedPiece]:
    first = pieces[0]
    pieces[0] = first._replace(opening=opening + first.opening)
    last = pieces[-1]
    pieces[-1] = last._replace(closing=last.closing + closing)
    return pieces
