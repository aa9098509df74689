"""Bibliography: references as formatted inlines in four styles, their numbers, and the citations that point to them."""

# Patterns in this room are strings, which `re` compiles on first use and keeps: so the room is imported quickly.
from __future__ import annotations

from handout.bibliography.citations import Citations
from handout.bibliography.html import to_html
from handout.bibliography.lists import FormattedReference, format_bibliography, format_reference
from handout.bibliography.numbering import cited_references
from handout.bibliography.placement import place_citations
from handout.bibliography.styles import STYLES
from handout.content.shifted_characters import to_text, with_shifted_characters

__all__ = [
    "STYLES",
    "Citations",
    "FormattedReference",
    "cited_references",
    "format_bibliography",
    "format_reference",
    "place_citations",
    "to_html",
    "to_text",
    "with_shifted_characters",
]
