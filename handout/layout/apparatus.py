"""Apparatus: the references a document cites, formatted, and its texts with their citations resolved."""

from __future__ import annotations

from collections.abc import Iterable

from handout.bibliography import Citations, FormattedReference, cited_references, format_bibliography
from handout.content.document import Document
from handout.content.inlines import Citation, Inline, RichText
from handout.content.reading_order import texts_in_reading_order


class Apparatus:
    """What a document cites, in one style. Numbers are the same in every output."""

    def __init__(self, document: Document) -> None:
        citations = (citation for text in texts_in_reading_order(document) for citation in text.citations)
        cited = cited_references(citations, document.references)
        self.references: tuple[FormattedReference, ...] = format_bibliography(cited, document.bibliography.style)
        """The cited references in the style's order, each with its label."""
        self._citations = Citations(cited, document.bibliography.style)

    def resolve(self, inlines: Iterable[Inline]) -> tuple[Inline, ...]:
        """Return `inlines` with each citation as the style prints it."""
        return self._citations.resolve(inlines)

    def labels(self, texts: Iterable[RichText]) -> tuple[str, ...]:
        """Return what the texts cite, each reference once, as the style names it in a line of sources: "1", "Wu 2021"."""
        items = [item for text in texts for citation in text.citations for item in citation.items]
        return tuple(dict.fromkeys(self._citations.label(Citation((item,))) for item in items))
