"""Placement: citations in running text, at the side of the punctuation and the space where their style wants them.

An author writes a citation before the full stop or after it; either prints right in every style. A raised number
follows the stop, close to it; a bracket is before the stop, after a space. A number that would be read into what
is next to it, as in "take 2¹ tablets" or "take¹ tablets", is set in brackets, whatever the style: it is raised only
at the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, assert_never

import msgspec

from handout.bibliography.composition import Inlines
from handout.bibliography.confusion import counts, meets_number, reads_on, runs_into
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
    plain_text,
)

RAISED_AFTER: Final = ".,"
"""Punctuation that a raised number follows."""

BRACKET_BEFORE: Final = ".,;:"
"""Punctuation that a bracket is before."""

THIN: Final = "\u00a0"
"""Is before a raised number, as small as it: so whoever reads the characters alone does not join the two."""

NOTHING: Final = Text("")

_OPENING: Final = re.compile(r"(?:[(\[“‘«„]|(?<!\S)[\"'])$")
"""What a bracket follows without a space; a straight quote opens after a space only."""

SENTENCE_ENDS: Final = ".?!…。？！।؟۔"
"""Punctuation at which a raised number is no part of a phrase. After a comma it is: "two,¹ pills"."""

CLOSING: Final = ")]”’»\"'）」』"
"""What closes words at the end of a sentence, before or after its stop."""

CONTEXT: Final = 40
"""How many characters before a citation say whether its number would be read into them."""

AHEAD: Final = 24
"""How many characters after it say whether the sentence goes on."""

_ENDS: Final = frozenset(SENTENCE_ENDS)
_STOP: Final = re.compile(rf"[{RAISED_AFTER}](?![^\W_])")
"""Punctuation of the sentence: what a digit or a letter follows belongs to a number, as in ".5"."""


def place_citations(inlines: Iterable[Inline], cite: Callable[[Citation], Inlines], before: str = "") -> Inlines:
    """Return `inlines` with each citation as `cite` prints it, in its place; one that prints nothing leaves no gap.

    `before` is what is before them in their paragraph.
    """
    rest = list(inlines)
    if all(type(each) is Text for each in rest):
        return tuple(rest)
    placed: list[Inline] = []
    for index, inline in enumerate(rest):
        if isinstance(inline, Citation):
            _place(placed, cite(inline), _Surroundings(rest, index, _tail(placed, before)))
        elif children := _children(inline):
            inner = place_citations(children, cite, _tail(placed, before))
            placed.append(msgspec.structs.replace(inline, children=inner))
        else:
            placed.append(inline)
    return tuple([each for each in placed if each != NOTHING])


class _Surroundings:
    """What is around one citation: the inlines after it, and the characters before it."""

    def __init__(self, rest: list[Inline], index: int, before: str) -> None:
        self.rest = rest
        self.index = index
        self.before = before.rstrip()
        self.after = _head(rest[index + 1 :])

    @property
    def ends_sentence(self) -> bool:
        """Whether the citation is at the end of a sentence, before or after its stop."""
        closed = self.after.lstrip(CLOSING)
        if self.before.rstrip(CLOSING)[-1:] in _ENDS and not reads_on(self.after):
            following = closed
        elif closed[:1] in _ENDS and not reads_on(closed):
            following = closed.lstrip(SENTENCE_ENDS)
        else:
            return False
        return not following.lstrip(" \u00a0" + CLOSING)[:1].islower()

    def take_stop(self) -> str:
        """Return the punctuation of the sentence right after the citation, and remove it there; empty: none."""
        following = self.rest[self.index + 1] if self.index + 1 < len(self.rest) else None
        if not isinstance(following, Text) or not _STOP.match(self.after):
            return ""
        self.rest[self.index + 1] = Text(following.text[1:])
        return following.text[0]


def _children(inline: Inline) -> Sequence[Inline]:
    match inline:
        case Text() | Citation():
            return ()
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | CrossReference():
            return inline.children
        case _:
            assert_never(inline)


def _tail(placed: Sequence[Inline], before: str) -> str:
    """Return the last characters of the paragraph so far."""
    tail = ""
    for inline in reversed(placed):
        tail = plain_text((inline,)) + tail
        if len(tail) >= CONTEXT:
            return tail[-CONTEXT:]
    return (before + tail)[-CONTEXT:]


def _head(following: Sequence[Inline]) -> str:
    """Return the first characters of the inlines that follow: enough to tell a stop from a decimal point."""
    head = ""
    for inline in following:
        head += plain_text((inline,))
        if len(head) >= AHEAD:
            break
    return head[:AHEAD]


def _place(placed: list[Inline], printed: Inlines, around: _Surroundings) -> None:
    raised = printed[0] if printed else None
    if not printed:
        _close_gap(placed, around)
    elif not isinstance(raised, Superscript):
        _place_bracket(placed, printed, around.after)
    elif not around.ends_sentence or runs_into(around.before) or meets_number(around.after) or counts(around.after):
        _place_bracket(placed, (Text("["), *raised.children, *printed[1:], Text("]")), around.after)
    else:
        _place_raised(placed, raised, printed[1:], around.take_stop())


def _close_gap(placed: list[Inline], around: _Surroundings) -> None:
    """Take the space before a citation that prints nothing, unless it is all that parts what is around it."""
    if placed and isinstance(placed[-1], Text) and (not around.after or not reads_on(around.after)):
        placed[-1] = Text(placed[-1].text.rstrip(" ") + around.take_stop())


def _place_raised(placed: list[Inline], raised: Superscript, more: Inlines, stop: str) -> None:
    """Append a raised number without the space before it, after the punctuation that follows it in the source."""
    if placed and isinstance(placed[-1], Text):
        placed[-1] = Text(placed[-1].text.rstrip(" ") + stop)
    elif stop:
        placed.append(Text(stop))
    placed += [Superscript((Text(THIN), *raised.children)), *more]


def _place_bracket(placed: list[Inline], printed: Inlines, after: str) -> None:
    """Append a bracket with spaces around it, before the punctuation that is before it in the source."""
    last = placed.pop() if placed and isinstance(placed[-1], Text) else Text("")
    before = last.text if isinstance(last, Text) else ""
    stop = before[-1:] if before[-1:] and before[-1] in BRACKET_BEFORE else ""
    before = before.removesuffix(stop)
    needs_space = bool(before or placed) and not before.endswith(" ") and not _OPENING.search(before[-2:])
    placed += [Text(before + " " * needs_space), *printed, Text(stop + " " * reads_on(after))]
