"""Marked content: which marks of which page belong to which structure element."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple, TypeAlias

from handout.layout.paper.structure import Element
from handout.renderers.pdf.objects import Handle


class Mark(NamedTuple):
    """A marked-content sequence."""

    page: int
    identifier: int


class Annotated(NamedTuple):
    """A link annotation on a page."""

    page: int
    annotation: Handle
    key: int
    """Its entry in the parent tree."""


Kid: TypeAlias = Mark | Annotated | Element


def path_between(parent: Element, element: Element) -> tuple[Element, ...]:
    """Return `parent`, what is between, and `element`: a link to a reference is in an element of its own."""
    if element in parent.children:
        return parent, element
    between = next(each for each in parent.children if element in each.children)
    return parent, between, element


class Marking:
    """Collects the marks while pages are painted."""

    def __init__(self) -> None:
        self.pages: list[list[Element]] = []
        """For each page, the element of each mark."""
        self.kids: dict[Element, list[Kid]] = {}

    def begin_page(self) -> None:
        """Begin the next page."""
        self.pages.append([])

    def open(self, element: Element, parent: Element | None = None) -> str:
        """Return the operator that opens a mark of `element`; within `parent` it takes its place among the marks."""
        marks = self.pages[-1]
        if parent is not None:
            for above, below in pairwise(path_between(parent, element)):
                siblings = self.kids.setdefault(above, [])
                if below not in siblings:
                    siblings.append(below)
        self.kids.setdefault(element, []).append(Mark(len(self.pages) - 1, len(marks)))
        marks.append(element)
        return f"/{element.role} <</MCID {len(marks) - 1}>> BDC"

    def annotate(self, element: Element, annotated: Annotated) -> None:
        """Bind a link annotation to its element."""
        self.kids.setdefault(element, []).append(annotated)
