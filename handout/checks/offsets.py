"""Offsets: where the characters of a text are in the string that its author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, assert_never

from handout.caches import kept
from handout.content.inlines import (
    Citation,
    CrossReference,
    Emphasis,
    Inline,
    Link,
    RichText,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_CITATION: Final = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")


@kept(64)
def paragraph_offsets(text: RichText) -> tuple[tuple[int, ...], ...]:
    """Return for each paragraph the offset in `text.source` of each character of its plain text."""
    walker = _Walker(text.source)
    return tuple(walker.offsets(paragraph) for paragraph in text.paragraphs)


class _Walker:
    """Goes along a source and its inlines side by side."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.found: list[int] = []

    def offsets(self, inlines: Iterable[Inline]) -> tuple[int, ...]:
        """Return the offsets of the characters of one paragraph, and step behind it."""
        self.found = []
        self._walk(inlines)
        return tuple(self.found)

    def _walk(self, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            match inline:
                case Text():
                    for character in inline.text:
                        self._take(character)
                case Citation():
                    self._skip_citations(len(inline.items))
                case Link():
                    self._walk(inline.children)
                    self._skip_address()
                case Emphasis() | Strong() | Superscript() | Subscript() | CrossReference():
                    self._walk(inline.children)
                case _:
                    assert_never(inline)

    def _take(self, character: str) -> None:
        """Note where a character is; marks before it are passed over."""
        source, place = self.source, self.position
        while place < len(source) and not _is_same(source[place], character):
            # What does not match is markup, or white space that was joined.
            place += 1
        if place >= len(source):
            place = min(self.position, max(len(source) - 1, 0))
            self.found.append(place)
            return
        self.found.append(place)
        self.position = place + 1

    def _skip_citations(self, items: int) -> None:
        """Step behind the brackets that contain so many items: neighbours are one cluster."""
        while items > 0 and (citation := _CITATION.search(self.source, self.position)):
            self.position = citation.end()
            items -= sum("@" in piece for piece in citation.group().split(";"))

    def _skip_address(self) -> None:
        """Step behind the address of a link whose text was just taken."""
        place = self.source.find("](", self.position)
        depth = 0
        while 0 <= place < len(self.source):
            depth += {"(": 1, ")": -1}.get(self.source[place], 0)
            place += 1
            if depth == 0 and self.source[place - 1] == ")":
                self.position = place
                return


def _is_same(written: str, character: str) -> bool:
    return written == character or (character == " " and written.isspace())
