"""Cited references: the references a document cites, formatted, and its texts with their citations resolved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from handout.bibliography import (
    Citations,
    FormattedReference,
    cited_references,
    format_bibliography,
    place_citations,
    with_shifted_characters,
)
from handout.bibliography.processed import ProcessedBibliography
from handout.content.document import Document
from handout.content.inlines import Citation, CitationItem, Inline, Link, RichText, plain_text, walk
from handout.content.reading_order import HANDOUT_ORDER, texts_in_reading_order
from handout.diagnostics import SourcePath


class CodeTarget(NamedTuple):
    """What the outputs' QR code opens."""

    url: str
    label: str
    """What it opens, in words."""
    source: SourcePath
    """Where the table that gives the address is in the content source."""


class CitedReferences:
    """What a document cites, in one style. Numbers rise as the `parts` of its pages are read.

    `brackets` sets them in brackets where the style would raise them.
    """

    def __init__(self, document: Document, parts: Iterable[str] = HANDOUT_ORDER, *, brackets: bool = False) -> None:
        texts = (text for text in texts_in_reading_order(document, parts) if "@" in text.source)
        citations = (citation for text in texts for citation in text.citations)
        settings = document.bibliography
        self.references: tuple[FormattedReference, ...]
        """The cited references in the style's order, each with its label."""
        self._citations: Citations | ProcessedBibliography
        if isinstance(settings, ProcessedBibliography):
            self.references, self._citations = settings.references, settings
        else:
            cited = cited_references(citations, document.references)
            self.references = format_bibliography(cited, settings.style)
            self._citations = Citations(cited, settings.style, brackets=brackets)
        self.references = tuple(map(_readable, self.references))
        self._document = document
        self._printed: dict[Citation, tuple[Inline, ...]] = {}

    def resolve(self, inlines: Iterable[Inline]) -> tuple[Inline, ...]:
        """Return `inlines` with each citation as the style prints it."""
        return place_citations(inlines, self._print)

    def labels(self, texts: Iterable[RichText]) -> tuple[str, ...]:
        """Return what the texts cite, each reference once, as a line of sources names it: "1", "Wu et al., 2021"."""
        keys = dict.fromkeys(item.key for text in texts for citation in text.citations for item in citation.items)
        printed = (self._print(Citation((CitationItem(key),))) for key in keys)
        labels = [plain_text(inlines).strip("()[]") for inlines in printed if inlines]
        return tuple(sorted(labels, key=lambda label: int(label) if label.isdigit() else 0))

    @property
    def code_target(self) -> CodeTarget | None:
        """What the QR code opens: the topic's own address, else the first one that a reference has."""
        if self._document.more:
            return CodeTarget(self._document.more.url, self._document.more.label, ("more",))
        opens = self._document.words.opens_reference
        for number, reference in enumerate(self.references, 1):
            for piece in walk(reference.inlines):
                if isinstance(piece, Link):
                    words = opens.format(number=reference.label or number)
                    return CodeTarget(piece.url, words, ("reference",))
        return None

    def _print(self, citation: Citation) -> tuple[Inline, ...]:
        if citation not in self._printed:
            self._printed[citation] = self._citations.inlines_of(citation)
        return self._printed[citation]


def _readable(reference: FormattedReference) -> FormattedReference:
    """Return a reference whose raised and lowered numbers stay apart from those before them in the outputs' text."""
    return msgspec.structs.replace(reference, inlines=with_shifted_characters(reference.inlines))
