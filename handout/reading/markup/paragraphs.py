"""Paragraphs: a string cut at its blank lines, each paragraph in one line that still knows where it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SPACE = " \t"


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """The lines of one paragraph, stripped and joined by single spaces."""

    text: str
    starts: tuple[tuple[int, int], ...]
    """For each line, where it starts in `text` and where in the string it was cut from; in rising order."""

    def source_offset(self, offset: int) -> int:
        """Return where the character at `offset` of `text` is in the string the paragraph was cut from."""
        start, source_start = self.starts[bisect_right(self.starts, offset, key=lambda pair: pair[0]) - 1]
        return source_start + offset - start


def split_paragraphs(source: str) -> Iterator[SourceParagraph]:
    """Yield the paragraphs of `source` that contain more than white space."""
    position = 0
    for blank in _BLANK_LINES.finditer(source):
        yield from _paragraph(source[position : blank.start()], position)
        position = blank.end()
    yield from _paragraph(source[position:], position)


def _paragraph(chunk: str, position: int) -> Iterator[SourceParagraph]:
    lines: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for line in chunk.split("\n"):
        text = line.strip(_SPACE)
        if text:
            starts.append((length, position + len(line) - len(line.lstrip(_SPACE))))
            lines.append(text)
            length += len(text) + 1
        position += len(line) + 1
    if lines:
        yield SourceParagraph(" ".join(lines), tuple(starts))
