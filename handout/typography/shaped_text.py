"""Shaped text: spans as boxes of glyphs, ready to break at any measure and any size without shaping again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from handout.caches import kept
from handout.typography.faces import MilliEm, ShapedRun
from handout.typography.font_stack import FontFamily, FontStack
from handout.typography.line_breaking import BREAKERS, Breaking
from handout.typography.spans import TextSpan, begins_freely, ends_freely, is_plain, pieces

MOST_BOXES = 2000
"""The longest paragraph whose lines are weighed against each other; a longer one would cost more than it is worth."""


class Segment(NamedTuple):
    """The part of one span that is on one line."""

    span: TextSpan
    x: float
    """Points from the line's left end."""
    width: float
    """Points; without the space that ends the line."""
    runs: Sequence[ShapedRun]
    """Glyph runs in visual order, word spaces among them; at the end of a line its space too, for who extracts text."""


class Line(NamedTuple):
    """One line of a paragraph."""

    width: float
    """Points, without the space at its end."""
    segments: tuple[Segment, ...]


class _Cut(NamedTuple):
    """Where a span begins: the index of its first run, and the pen there."""

    run: int
    pen: MilliEm
    span: TextSpan


class ShapedText:
    """A paragraph's boxes, with gaps between, and one flat list of glyph runs with the spaces between."""

    __slots__ = ("_cuts", "_family", "_kept", "_runs", "_spans", "_starts", "_style", "begins", "ends", "widest_box")

    def __init__(
        self, family: FontFamily, spans: tuple[TextSpan, ...], bold: bool, italic: bool, tracking: MilliEm
    ) -> None:
        self._family = family
        self._spans = spans
        self._style = bold, italic, tracking
        self._runs: list[ShapedRun] = []
        self._starts: list[int] = []
        self._cuts: list[_Cut] = []
        self._kept: dict[tuple[float, float, Breaking], tuple[Line, ...]] = {}
        composer = _Composer(self, family, bold, italic, tracking)
        composer.compose(spans)
        self._starts.append(len(self._runs))
        widths, gaps = composer.widths, composer.gaps
        self.begins: list[MilliEm] = [0.0, *accumulate(map(add, widths, gaps))][: len(widths)]
        """Where each box begins when all are on one line, in thousandths of the type size."""
        self.ends: list[MilliEm] = list(map(add, self.begins, widths))
        self.widest_box: MilliEm = max(widths, default=0.0)
        """The width of the widest piece that cannot break."""

    @property
    def spans(self) -> tuple[TextSpan, ...]:
        """What it was shaped from."""
        return self._spans

    @property
    def natural_width(self) -> MilliEm:
        """The width on one line, in thousandths of the type size."""
        return self.ends[-1] if self.ends else 0.0

    def lines(self, measure: float, size: float, breaking: Breaking = "greedy") -> tuple[Line, ...]:
        """Return the lines at a type size, none wider than `measure` (both in points) where a break can help.

        A piece wider than the measure is cut between characters.
        """
        key = measure, size, breaking
        lines = self._kept.get(key)
        if lines is None:
            lines = self._kept[key] = self._broken(measure, size, breaking)
        return lines

    def _broken(self, measure: float, size: float, breaking: Breaking) -> tuple[Line, ...]:
        if not self.ends:
            return ()
        em = size / 1000
        if self.widest_box * em > measure + 0.01 and len(self._runs) and measure > size:
            chopped = self._chopped(measure / em)
            if chopped is not None:
                return chopped.lines(measure, size, breaking)
        lines, start = [], 0
        breaker = BREAKERS[breaking if len(self.ends) <= MOST_BOXES else "greedy"]
        for end in breaker(self.begins, self.ends, measure / em):
            lines.append(self._line(start, end, em))
            start = end
        return tuple(lines)

    def _chopped(self, limit: MilliEm) -> ShapedText | None:
        """Return the same text with breaks inside pieces wider than `limit`; None where there is nothing to cut."""
        bold, italic, tracking = self._style
        spans = tuple(
            span._replace(text=_chop(span, self._family.stack(_bold(span, bold), span.italic or italic), limit))
            for span in self._spans
        )
        return None if spans == self._spans else shaped_text(self._family, spans, bold, italic, tracking)

    def _line(self, start: int, end: int, em: float) -> Line:
        first, last = self._starts[start], self._starts[end]
        origin, stop = self.begins[start], self.ends[end - 1]
        segments = []
        for index, cut in enumerate(self._cuts):
            following = self._cuts[index + 1] if index + 1 < len(self._cuts) else None
            begin, finish = max(cut.run, first), min(following.run if following else last, last)
            if begin < finish:
                left = max(cut.pen, origin)
                right = min(following.pen if following else stop, stop)
                runs = self._runs[begin:finish]
                segments.append(Segment(cut.span, (left - origin) * em, max(right - left, 0.0) * em, runs))
        return Line((stop - origin) * em, tuple(segments))


class _Composer:
    """Fills a ShapedText from spans; knows whether the next piece joins the box before it."""

    def __init__(self, text: ShapedText, family: FontFamily, bold: bool, italic: bool, tracking: MilliEm) -> None:
        self.text = text
        self.family = family
        self.bold, self.italic, self.tracking = bold, italic, tracking
        self.widths: list[MilliEm] = []
        self.gaps: list[MilliEm] = []
        self.pen: MilliEm = 0.0
        self.joins = False

    def compose(self, spans: tuple[TextSpan, ...]) -> None:
        for span in spans:
            stack = self.family.stack(_bold(span, self.bold), span.italic or self.italic)
            self.text._cuts.append(_Cut(len(self.text._runs), self.pen, span))
            words = span.text.strip(" ")
            if words and not span.keep and not self.tracking and is_plain(words):
                self._plain(stack, span, words)
                continue
            parts = (span.text,) if span.keep else pieces(span.text)
            for piece in parts:
                if piece == "\u200b":
                    self.joins = False
                elif piece[0] in " \n" and not span.keep:
                    self._space(stack, span.scale)
                elif piece:
                    self._word(stack, piece, span.scale)

    def _plain(self, stack: FontStack, span: TextSpan, words: str) -> None:
        """Append a span of words with single spaces between, and perhaps at its ends."""
        if span.text[0] == " ":
            self._space(stack, span.scale)
        if self.joins:
            first, _, words = words.partition(" ")
            self._word(stack, first, span.scale)
            if words:
                self._space(stack, span.scale)
        if words:
            self._words(stack, words.split(" "), span.scale)
        if span.text[-1] == " ":
            self._space(stack, span.scale)

    def _words(self, stack: FontStack, words: list[str], scale: float) -> None:
        """Append words with spaces between: most text is this, so in as few steps as can be."""
        text, space = self.text, stack.space
        shaped = [*map(stack.word, words)]
        widths = [word.width * scale for word in shaped]
        flat, starts = text._runs, text._starts
        for runs, _ in shaped:
            starts.append(len(flat))
            flat += runs
            flat.append(space)
        flat.pop()
        self.widths += widths
        self.gaps += [space.width * scale] * (len(words) - 1)
        self.gaps.append(0.0)
        self.pen += sum(widths) + space.width * scale * (len(words) - 1)
        self.joins = True

    def _space(self, stack: FontStack, scale: float) -> None:
        if self.joins:
            width = stack.space.width * scale + self.tracking
            self.text._runs.append(stack.space)
            self.gaps[-1] += width
            self.pen += width
        self.joins = False

    def _word(self, stack: FontStack, piece: str, scale: float) -> None:
        runs, natural = stack.word(piece)
        width = natural * scale + self.tracking * len(piece)
        text = self.text
        free = bool(text._runs) and self.joins and (ends_freely(text._runs[-1].text) or begins_freely(piece))
        if self.joins and not free:
            self.widths[-1] += width
        else:
            text._starts.append(len(text._runs))
            self.widths.append(width)
            self.gaps.append(0.0)
        text._runs.extend(runs)
        self.pen += width
        self.joins = True


def _bold(span: TextSpan, default: bool) -> bool:
    return default if span.bold is None else span.bold


def _chop(span: TextSpan, stack: FontStack, limit: MilliEm) -> str:
    """Return the span's text with zero-width spaces where a piece wider than `limit` may be cut."""
    return "".join(
        piece if piece.isspace() or stack.width(piece) * span.scale <= limit else _cut(piece, stack, limit / span.scale)
        for piece in pieces(span.text)
    )


def _cut(piece: str, stack: FontStack, limit: MilliEm) -> str:
    """Return one piece as parts of at most `limit`, cut after punctuation where that wastes less than half a line."""
    widths = {character: stack.width(character) for character in set(piece)}
    parts: list[str] = []
    start, pen = 0, 0.0
    for index, character in enumerate(piece):
        if pen + widths[character] > limit and index > start:
            end = _after_punctuation(piece, start, index)
            parts.append(piece[start:end])
            start, pen = end, sum(widths[each] for each in piece[end:index])
        pen += widths[character]
    return "\u200b".join([*parts, piece[start:]])


def _after_punctuation(piece: str, start: int, end: int) -> int:
    """Return the last place after punctuation in the second half of a part, else its end."""
    natural = max(piece.rfind(sign, start, end) + 1 for sign in "/.-_?&=:,;")
    return natural if natural > (start + end) / 2 else end


@kept(512)
def shaped_text(
    family: FontFamily, spans: tuple[TextSpan, ...], bold: bool = False, italic: bool = False, tracking: MilliEm = 0.0
) -> ShapedText:
    """Return `spans` shaped in `family`; kept for documents that say the same. `tracking` is in milli-em."""
    return ShapedText(family, spans, bold, italic, tracking)
