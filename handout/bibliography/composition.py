"""Composition: pieces of inlines put together so that no punctuation mark ever is twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias, assert_never

from handout.content.inlines import (
    Citation,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    Strong,
    Subscript,
    Superscript,
    Text,
    merged,
)

Inlines: TypeAlias = tuple[Inline, ...]
Fragment: TypeAlias = str | Inlines
"""What is put together: plain characters, or inlines. Empty: it is left out with the punctuation around it."""

_SENTENCE_ENDS: Final = tuple(".?!…。？！")
_PAUSES: Final = frozenset(",;:")
_QUOTED_ENDS: Final = frozenset(f"{mark}”" for mark in ".?!…")
_CJK: Final = tuple(range(*ends) for ends in ((0x2E80, 0xA000), (0xAC00, 0xD7B0), (0xF900, 0xFB00), (0xFF66, 0xFFDD)))
_CJK_PLANES: Final = range(0x20000, 0x40000)


def inlines(piece: Fragment) -> Inlines:
    """Return `piece` as inlines."""
    if isinstance(piece, str):
        return (Text(piece),) if piece else ()
    return piece


def joined(delimiter: str, *pieces: Fragment) -> Inlines:
    """Return the pieces that are there with `delimiter` between them, its mark dropped where one is already."""
    found: list[Inline] = []
    tail = ""
    for piece in pieces:
        parts = inlines(piece)
        if not parts:
            continue
        if found and (between := _after(tail, delimiter)):
            found.append(Text(between))
        found.extend(parts)
        tail = tail_of(parts)
    return tuple(found)


def ended(piece: Fragment, mark: str = ".") -> Inlines:
    """Return `piece` with `mark` at its end, unless a mark that closes a sentence is there; empty stays empty."""
    parts = inlines(piece)
    closing = _after(tail_of(parts), mark) if parts else ""
    return (*parts, Text(closing)) if closing else parts


def wrapped(before: str, piece: Fragment, after: str) -> Inlines:
    """Return `piece` between `before` and `after`; empty stays empty."""
    parts = inlines(piece)
    return (Text(before), *parts, Text(after)) if parts else ()


def italic(piece: Fragment) -> Inlines:
    """Return `piece` in italics; what is in italics already turns upright, and Chinese, Japanese, Korean stays so."""
    return tuple(_slanted(merged(inlines(piece))))


def _slanted(parts: Inlines) -> Iterable[Inline]:
    run: list[Inline] = []
    for part in parts:
        if isinstance(part, Emphasis) or (isinstance(part, Text) and is_cjk(part.text)):
            if run:
                yield Emphasis(tuple(run))
                run = []
            yield from part.children if isinstance(part, Emphasis) else (part,)
        else:
            run.append(part)
    if run:
        yield Emphasis(tuple(run))


def is_cjk(text: str) -> bool:
    """Return whether `text` has letters, and all of them are Chinese, Japanese or Korean."""
    letters = "" if text.isascii() else [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(_is_cjk_letter(ord(letter)) for letter in letters)


def _is_cjk_letter(code: int) -> bool:
    return code in _CJK_PLANES or any(code in block for block in _CJK)


def tail_of(parts: Inlines) -> str:
    """Return the last two characters that print."""
    tail = ""
    for part in reversed(parts):
        match part:
            case Text():
                tail = part.text[-2:] + tail
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | CrossReference():
                tail = tail_of(part.children) + tail
            case Citation():
                pass
            case _:
                assert_never(part)
        if len(tail) >= 2:
            break
    return tail[-2:]


def closes_sentence(tail: str) -> bool:
    """Return whether the characters `tail` end with a mark that closes a sentence, be it inside a closing quote."""
    return tail.endswith(_SENTENCE_ENDS) or tail in _QUOTED_ENDS


def _after(tail: str, delimiter: str) -> str:
    """Return `delimiter` as it may follow `tail`: without its first mark where that would be twice."""
    if delimiter.startswith("."):
        return delimiter[1:] if closes_sentence(tail) else delimiter
    return delimiter[1:] if delimiter[:1] in _PAUSES and tail.endswith(delimiter[0]) else delimiter
