"""Glossary: each term once, and a word."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.document import GlossaryEntry
from handout.diagnostics import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem


def check_glossary(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each term that is there already or has no letter, and for plain words that cite."""
    first: dict[str, SourcePath] = {}
    for path, table in survey.tables:
        if isinstance(table, GlossaryEntry):
            term = " ".join(table.term.casefold().split())
            place = (*path, "term")
            if term and not any(map(str.isalpha, term)):
                yield Problem(
                    place, f'the glossary term "{table.term}" has no letter', "write a word; a number needs none"
                )
            if (cited := table.plain.find("[@")) >= 0:
                message = "a citation is not allowed in the plain words of a term"
                yield Problem((*path, "plain"), message, "cite where the text says it", offset=cited)
            if term in first:
                message = f'duplicate glossary term "{table.term}"'
                yield Problem(place, message, "keep one entry", offset=0, first=first[term], depends=(first[term],))
            first.setdefault(term, place)
