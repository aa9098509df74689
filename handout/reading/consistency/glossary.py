"""Glossary: each term once, and a word."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.document import GlossaryEntry
from handout.content.reading_order import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.faults import Fault


def check_glossary(survey: Survey) -> Iterator[Fault]:
    """Yield a fault for each term that is in the glossary already, and for each without a letter."""
    first: dict[str, SourcePath] = {}
    for path, table in survey.tables:
        if isinstance(table, GlossaryEntry):
            term = " ".join(table.term.casefold().split())
            place = (*path, "term")
            if term and not any(map(str.isalpha, term)):
                yield Fault(
                    place, f'the glossary term "{table.term}" has no letter', "write a word; a number needs none"
                )
            if term in first:
                message = f'duplicate glossary term "{table.term}"'
                yield Fault(place, message, "keep one entry", offset=0, first=first[term], depends=(first[term],))
            first.setdefault(term, place)
