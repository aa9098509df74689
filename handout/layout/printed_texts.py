"""Printed texts: what an author wrote as an output prints it, whatever its form."""

from __future__ import annotations

from handout.content.document import Document
from handout.content.inlines import Inline, RichText, Text
from handout.layout.cited_references import CitedReferences
from handout.layout.glosses import Glosses


class PrintedTexts:
    """The texts of a document with citations in their style, and hard words explained where they first appear."""

    def __init__(self, document: Document, parts: tuple[str, ...], *, brackets: bool = False) -> None:
        """`parts` are those of the output, as they are read; `brackets` never raises the number of a citation."""
        self.references_cited = CitedReferences(document, parts, brackets=brackets)
        self._glosses = Glosses(document, parts)
        self._printed: dict[int, tuple[tuple[Inline, ...], ...]] = {}

    def paragraphs(self, text: RichText) -> tuple[tuple[Inline, ...], ...]:
        """Return the paragraphs of a text of the document."""
        key = id(text)
        if key not in self._printed:
            explained = self._glosses.explain(text)
            cites = "@" in text.source
            self._printed[key] = tuple(map(self.references_cited.resolve, explained)) if cites else explained
        return self._printed[key]

    def inlines(self, text: RichText) -> tuple[Inline, ...]:
        """Return a text of the document in one paragraph."""
        paragraphs = self.paragraphs(text)
        if len(paragraphs) == 1:
            return paragraphs[0]
        return tuple(each for paragraph in paragraphs for each in (*paragraph, Text(" ")))[:-1]
