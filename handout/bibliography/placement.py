"""Placement: citations in running text, at the side of the punctuation and the space where their style wants them.

An author writes a citation before the full stop or after it; either prints right in every style. A raised number
follows the stop and touches it; a bracket stands before the stop, after a space.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

import msgspec

from handout.bibliography.composition import Inlines
from handout.content.inlines import Citation, Emphasis, Inline, Link, Strong, Subscript, Superscript, Text

RAISED_AFTER = ".,"
"""Punctuation that a raised number follows."""

BRACKET_BEFORE = ".,;:"
"""Punctuation that a bracket stands before."""

NOTHING = Text("")

OPENING = "([“‘\"'«„"


def place_citations(inlines: Iterable[Inline], cite: Callable[[Citation], Inlines]) -> Inlines:
    """Return `inlines` with each citation as `cite` prints it, in its place; one that prints nothing leaves no gap."""
    rest = list(inlines)
    if all(type(each) is Text for each in rest):
        return tuple(rest)
    placed: list[Inline] = []
    for index, inline in enumerate(rest):
        if isinstance(inline, Citation):
            _place(placed, cite(inline), rest, index)
        elif children := _children(inline):
            placed.append(msgspec.structs.replace(inline, children=place_citations(children, cite)))
        else:
            placed.append(inline)
    return tuple([each for each in placed if each != NOTHING])


def _children(inline: Inline) -> Sequence[Inline]:
    match inline:
        case Text() | Citation():
            return ()
        case Emphasis() | Strong() | Superscript() | Subscript() | Link():
            return inline.children
        case _:
            assert_never(inline)


def _place(placed: list[Inline], printed: Inlines, rest: list[Inline], index: int) -> None:
    if not printed or isinstance(printed[0], Superscript):
        _place_raised(placed, printed, rest, index)
    else:
        _place_bracket(placed, printed)


def _place_raised(placed: list[Inline], printed: Inlines, rest: list[Inline], index: int) -> None:
    """Append a raised number without a space before it, after the punctuation that follows it in the source."""
    following = rest[index + 1] if index + 1 < len(rest) else None
    stop = following.text[:1] if isinstance(following, Text) and following.text[:1] in RAISED_AFTER else ""
    if placed and isinstance(placed[-1], Text):
        placed[-1] = Text(placed[-1].text.rstrip(" ") + stop)
    elif stop:
        placed.append(Text(stop))
    if stop and isinstance(following, Text):
        rest[index + 1] = Text(following.text[1:])
    placed.extend(printed)


def _place_bracket(placed: list[Inline], printed: Inlines) -> None:
    """Append a bracket after a space, before the punctuation that stands before it in the source."""
    last = placed.pop() if placed and isinstance(placed[-1], Text) else Text("")
    before = last.text if isinstance(last, Text) else ""
    stop = before[-1:] if before[-1:] and before[-1] in BRACKET_BEFORE else ""
    before = before.removesuffix(stop)
    needs_space = bool(before or placed) and not before.endswith((" ", *OPENING))
    placed += [Text(before + " " * needs_space), *printed, Text(stop)]
