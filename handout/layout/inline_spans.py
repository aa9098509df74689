"""Inline spans: inlines of the content as spans of type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, assert_never

from handout.caches import kept
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
)
from handout.typography.spans import TextSpan

SUPERSCRIPT_RISE, SUPERSCRIPT_SCALE = 0.34, 0.66
SUBSCRIPT_RISE, SUBSCRIPT_SCALE = -0.14, 0.66


class StyledInlines(NamedTuple):
    """Spans, and the links among them: the span of links[n] has the mark n + 1."""

    spans: tuple[TextSpan, ...]
    links: tuple[Link | CrossReference, ...]


_GROUP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
"""The space before three digits, after another."""

PLAIN = TextSpan("")
"""The look of the paragraph's style."""


def style_inlines(inlines: Iterable[Inline], base: TextSpan = PLAIN) -> StyledInlines:
    """Return inlines as spans that vary `base`. Citations have to be resolved before (see bibliography).

    A cross-reference counts among the links, but looks like the text around it.
    """
    spans: list[TextSpan] = []
    links: list[Link | CrossReference] = []
    _style(inlines, base, spans, links)
    return StyledInlines(tuple(spans), tuple(links))


def _style(
    inlines: Iterable[Inline], look: TextSpan, spans: list[TextSpan], links: list[Link | CrossReference]
) -> None:
    for inline in inlines:
        match inline:
            case Text():
                # _replace would cost four times as much.
                _append(spans, TextSpan(_whole_numbers(inline.text), *look[1:]))
            case Emphasis() | Strong() | Superscript() | Subscript():
                _style(inline.children, _varied(look, type(inline)), spans, links)
            case Link():
                links.append(inline)
                _style(inline.children, _linked(look, len(links), True), spans, links)
            case CrossReference():
                links.append(inline)
                _style(inline.children, _linked(look, len(links), False), spans, links)
            case Citation():
                raise ValueError("a citation has to be resolved before it can be set")
            case _:
                assert_never(inline)


def _whole_numbers(text: str) -> str:
    """Return a text whose numbers stay on one line where spaces part their thousands: "1" and "000 mg" are two."""
    return _GROUP.sub("\u00a0", text) if " " in text and _GROUP.search(text) else text


@kept(1024)
def _varied(look: TextSpan, kind: type[Inline]) -> TextSpan:
    """Return the look of the children of an inline."""
    if kind is Emphasis:
        return look._replace(italic=True)
    if kind is Strong:
        return look._replace(bold=True)
    if kind is Superscript:
        return look._replace(rise=look.rise + SUPERSCRIPT_RISE, scale=SUPERSCRIPT_SCALE, keep=True)
    return look._replace(rise=look.rise + SUBSCRIPT_RISE, scale=SUBSCRIPT_SCALE)


@kept(1024)
def _linked(look: TextSpan, mark: int, shown: bool) -> TextSpan:
    """Return the look of the children of the link number `mark`; `shown`: readers see that it is one."""
    return look._replace(mark=mark, color=look.color or "accent", underline=True) if shown else look._replace(mark=mark)


def _append(spans: list[TextSpan], span: TextSpan) -> None:
    if not span.text:
        return
    if spans and spans[-1][1:] == span[1:]:
        spans[-1] = TextSpan(spans[-1].text + span.text, *span[1:])
    else:
        spans.append(span)
