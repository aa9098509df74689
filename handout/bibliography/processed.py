"""Processed bibliographies: references and citations that a program outside has formatted, in a style not our own."""

from __future__ import annotations

from handout.bibliography.composition import Inlines
from handout.bibliography.lists import FormattedReference
from handout.content.document import BibliographySettings
from handout.content.inlines import Citation, CrossReference, Superscript


class ProcessedBibliography(BibliographySettings, frozen=True):
    """Replaces the settings of a document: everything it cites is formatted already."""

    references: tuple[FormattedReference, ...] = ()
    """The cited references in the style's order."""
    citations: tuple[tuple[Citation, Inlines], ...] = ()
    """What each citation prints."""

    def inlines_of(self, citation: Citation) -> Inlines:
        """Return what `citation` prints, pointing to its first entry; empty where the style printed nothing."""
        found = next((inlines for each, inlines in self.citations if each == citation), ())
        key = citation.items[0].key
        if len(found) == 1 and isinstance(raised := found[0], Superscript):
            return (Superscript((CrossReference(raised.children, key),)),)
        return (CrossReference(found, key),) if found else ()
