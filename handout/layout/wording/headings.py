"""Headings: those that an author may replace."""

from __future__ import annotations

from handout.content.document import Document


def summary_heading(document: Document) -> str:
    """Return the heading of the summary: the author's own, else "In a Nutshell" in the document's words."""
    return (document.nutshell.heading if document.nutshell else "") or document.words.nutshell
