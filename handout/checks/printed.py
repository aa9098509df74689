"""Printed: the words on laid-out pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from handout.checks.subject import Subject
from handout.layout.paper.flow import Flow, PlacedText
from handout.layout.paper.structure import Element
from handout.typography.shaped_text import Line

BEGINNING = 24
"""The most characters by which a printed line is looked for in the string that it was set from."""


def line_text(line: Line) -> str:
    """Return the characters of a line, without the space at its end."""
    return "".join(run.text for segment in line.segments for run in segment.runs).rstrip()


def text_of(placed: PlacedText) -> str:
    """Return the characters of a paragraph as its lines have them, joined by spaces."""
    return " ".join(line_text(line) for line in placed.lines)


class PagedText(NamedTuple):
    """A paragraph and its page, counted from 0."""

    page: int
    text: PlacedText


def texts_on(flow: Flow) -> Iterator[PagedText]:
    """Yield the paragraphs of all pages, in painting order."""
    for number, page in enumerate(flow.pages):
        for placed in page.placed:
            if isinstance(placed, PlacedText):
                yield PagedText(number, placed)


def paragraphs_on(flow: Flow) -> Iterator[PagedText]:
    """Yield the paragraphs of all pages whole, though the layout placed them in parts that a page's end may divide."""
    last: PagedText | None = None
    for page, text in texts_on(flow):
        if last and _goes_on(last.text, text):
            last = PagedText(last.page, last.text._replace(lines=(*last.text.lines, *text.lines)))
            continue
        if last:
            yield last
        last = PagedText(page, text)
    if last:
        yield last


def _goes_on(text: PlacedText, following: PlacedText) -> bool:
    """Return whether two placed texts are parts of one paragraph; the labels of a picture are not."""
    element = text.element
    return (
        element is not None
        and element is following.element
        and element.role != "Figure"
        and (text.x, text.width, text.size) == (following.x, following.width, following.size)
    )


def offset_in(subject: Subject, text: PlacedText, words: str) -> int | None:
    """Return which character of its source string the printed `words` of a text begin with, if they are there."""
    offset = subject.strings.get(text.source, "").find(words[:BEGINNING].strip())
    return offset if offset >= 0 and words else None


def descendants(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, parents first."""
    yield element
    for child in element.children:
        yield from descendants(child)
