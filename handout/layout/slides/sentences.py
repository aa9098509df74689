"""Sentences: where a long paragraph may go on to the next slide."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from handout.layout.slides.deck import Paragraph
from handout.typography.spans import TextSpan

_END = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+|(?<=[。！？])")


def sentences(paragraph: Paragraph) -> list[Paragraph]:
    """Return a paragraph sentence by sentence; each keeps the space that follows it, and its looks and links."""
    cuts = [match.end() for match in _END.finditer(paragraph.text)]
    edges = [0, *(cut for cut in cuts if cut < len(paragraph.text)), len(paragraph.text)]
    return [
        msgspec.structs.replace(paragraph, spans=_between(paragraph.spans, start, end))
        for start, end in pairwise(edges)
    ]


def _between(spans: tuple[TextSpan, ...], start: int, end: int) -> tuple[TextSpan, ...]:
    """Return the spans of the characters from `start` to `end`."""
    found, position = [], 0
    for span in spans:
        piece = span.text[max(start - position, 0) : max(end - position, 0)]
        if piece:
            found.append(span._replace(text=piece))
        position += len(span.text)
    return tuple(found)
