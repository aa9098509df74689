"""Shifted characters: raised and lowered text that keeps its meaning where nothing can be raised: 10⁹ is not 109."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, assert_never

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
    plain_text,
)

RAISED: Final = str.maketrans("0123456789+-−–=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾")
"""Unicode's raised characters."""
LOWERED: Final = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
"""Unicode's lowered characters."""
_HIGH_BY_NATURE: Final = frozenset("°′″*†‡®™ªº")
_ORDINALS: Final = frozenset(("st", "nd", "rd", "th", "er", "re", "ère", "e", "ème", "ième"))
"""What is raised behind a number to make it an ordinal, and reads the same on the line: "5th"."""


class _Piece(NamedTuple):
    text: str
    mark: str = ""
    """`^` raised, `_` lowered; empty: on the line."""


def to_text(inlines: Iterable[Inline]) -> str:
    """Return the characters of `inlines` without markup, raised and lowered ones as Unicode has them.

    What Unicode does not have is behind `^` or `_`: "5ⁿ" as "5^n".
    """
    pieces = list(_pieces(inlines, ""))
    following = [piece.text for piece in pieces[1:]] + [""]
    text = ""
    for piece, after in zip(pieces, following, strict=True):
        text += _on_the_line(piece, text[-1:], after[:1]) if piece.mark else piece.text
    return text


def with_shifted_characters(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return `inlines` with Unicode's own raised and lowered characters, as far as it has them.

    So the number stays what it is for who copies it, searches for it or has it read aloud.
    """
    return merged([_shifted(inline) for inline in inlines])


def _shifted(inline: Inline) -> Inline:
    match inline:
        case Text() | Citation():
            return inline
        case Superscript() | Subscript():
            text = plain_text(inline.children)
            mapped = _mapped(text, RAISED if isinstance(inline, Superscript) else LOWERED)
            return Text(mapped) if mapped else inline
        case Emphasis():
            return Emphasis(with_shifted_characters(inline.children))
        case Strong():
            return Strong(with_shifted_characters(inline.children))
        case Link():
            return Link(with_shifted_characters(inline.children), inline.url)
        case CrossReference():
            return CrossReference(with_shifted_characters(inline.children), inline.key)
        case _:
            assert_never(inline)


def _mapped(text: str, table: dict[int, int]) -> str:
    """Return `text` in the characters of `table`; empty where it does not have them all."""
    return text.translate(table) if text and all(ord(character) in table for character in text) else ""


def _pieces(inlines: Iterable[Inline], mark: str) -> Iterator[_Piece]:
    for inline in inlines:
        match inline:
            case Text():
                yield _Piece(inline.text, mark)
            case Superscript():
                yield _Piece(plain_text(inline.children), mark or "^")
            case Subscript():
                yield _Piece(plain_text(inline.children), mark or "_")
            case Citation():
                pass
            case Emphasis() | Strong() | Link() | CrossReference():
                yield from _pieces(inline.children, mark)
            case _:
                assert_never(inline)


def _on_the_line(piece: _Piece, before: str, after: str) -> str:
    """Return a raised or lowered piece as it is between two characters."""
    text = piece.text
    if mapped := _mapped(text, RAISED if piece.mark == "^" else LOWERED):
        return mapped
    is_ordinal = before.isdigit() and text.casefold() in _ORDINALS
    if not text.strip() or (piece.mark == "^" and (set(text) <= _HIGH_BY_NATURE or is_ordinal)):
        return text
    runs_on = not re.fullmatch(r"[^\W_]+", text) or after.isalnum()
    return f"{piece.mark}({text})" if runs_on else f"{piece.mark}{text}"
