"""Versions: which text this is, when it was reviewed and when it will be again, and who wrote it."""

from __future__ import annotations

from handout.content.document import Document


def version_parts(document: Document) -> tuple[str, ...]:
    """Return the version, the last review and the next one in words, as far as the document gives them."""
    governance, phrases = document.governance, document.words
    parts = [phrases.version.format(version=governance.version)] if governance.version else []
    for phrase, day in ((phrases.reviewed, governance.reviewed), (phrases.next_review, governance.review_by)):
        parts += [phrase.format(date=phrases.month(day))] if day else []
    return tuple(parts)


def author_of(document: Document) -> str:
    """Return the author of a document, for a file's properties: its authors, or else the clinic."""
    return ", ".join(document.governance.authors) or document.clinic.name
