"""Inlines: the pieces a line of text is made of, whatever it is printed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

import msgspec


class Text(msgspec.Struct, frozen=True):
    """Characters that print as they are."""

    text: str


class Emphasis(msgspec.Struct, frozen=True):
    """Text set in italics."""

    children: tuple[Inline, ...]


class Strong(msgspec.Struct, frozen=True):
    """Text set in bold."""

    children: tuple[Inline, ...]


class Superscript(msgspec.Struct, frozen=True):
    """Text raised above the line, as a citation number is."""

    children: tuple[Inline, ...]


class Subscript(msgspec.Struct, frozen=True):
    """Text lowered below the line."""

    children: tuple[Inline, ...]


class Link(msgspec.Struct, frozen=True):
    """Text that opens an address: `https`, `http`, `mailto` or `tel`."""

    children: tuple[Inline, ...]
    url: str


class CrossReference(msgspec.Struct, frozen=True):
    """Text that points to an entry of the list of references, as the number of a citation does."""

    children: tuple[Inline, ...]
    key: str
    """The entry's key."""


class CitationItem(msgspec.Struct, frozen=True):
    """One reference within a citation."""

    key: str
    prefix: str = ""
    """Words before it, as "see"."""
    locator: str = ""
    """The place in the work, without its label: "12-15"."""
    label: str = ""
    """What the locator counts, in CSL's words: "page", "chapter"; empty without a locator."""
    suffix: str = ""
    """Words after it."""
    suppress_author: bool = False
    """Whether an author-date style leaves the name out, because the sentence says it."""


class Citation(msgspec.Struct, frozen=True):
    """A pointer to one or more references; how it prints is the citation style's affair."""

    items: tuple[CitationItem, ...]


Inline: TypeAlias = Text | Emphasis | Strong | Superscript | Subscript | Link | CrossReference | Citation


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the characters of `inlines` without markup; citations leave nothing behind."""
    return "".join(piece.text for piece in walk(inlines) if isinstance(piece, Text))


def walk(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline, parents before their children, in reading order."""
    for inline in inlines:
        yield inline
        match inline:
            case Text() | Citation():
                pass
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | CrossReference():
                yield from walk(inline.children)
            case _:
                assert_never(inline)


class RichText:
    """A string of the content source with its markup read: paragraphs of inlines.

    Equal where the source strings are equal.
    """

    __slots__ = ("paragraphs", "source")

    def __init__(self, source: str, paragraphs: tuple[tuple[Inline, ...], ...]) -> None:
        self.source = source
        """The string as the author wrote it, after TOML's own escapes."""
        self.paragraphs = paragraphs
        """Its paragraphs, split by blank lines in the source; none is empty."""

    @property
    def inlines(self) -> tuple[Inline, ...]:
        """All inlines in one line: paragraphs are joined by a space."""
        joined: tuple[Inline, ...] = ()
        for paragraph in self.paragraphs:
            joined += (*((Text(" "),) if joined else ()), *paragraph)
        return joined

    @property
    def plain(self) -> str:
        """The text without markup and citations, in one line."""
        return " ".join(plain_text(paragraph).strip() for paragraph in self.paragraphs)

    @property
    def citations(self) -> Iterator[Citation]:
        """The citations of the text, in reading order."""
        return (piece for paragraph in self.paragraphs for piece in walk(paragraph) if isinstance(piece, Citation))

    def __bool__(self) -> bool:
        return bool(self.paragraphs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RichText) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)

    def __repr__(self) -> str:
        return f"RichText({self.source!r})"


def merged(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return `parts` with neighbouring texts made one."""
    found: list[Inline] = []
    for part in parts:
        if isinstance(part, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + part.text)
        else:
            found.append(part)
    return tuple(found)
