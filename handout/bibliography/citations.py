"""Citations: what a text prints where it points to a reference."""

from __future__ import annotations

from collections.abc import Iterable

from handout.bibliography.author_date_citations import author_date_citation
from handout.bibliography.composition import Inlines
from handout.bibliography.disambiguation import Label, labelled
from handout.bibliography.lists import in_list_order
from handout.bibliography.numeric_citations import numeric_citation
from handout.bibliography.style import AuthorDateCitations, NumericCitations
from handout.bibliography.styles import STYLES
from handout.bibliography.works import work_of
from handout.content.inlines import Citation, merged
from handout.content.reference import Reference
from handout.content.style_name import StyleName


class Citations:
    """The citations of one document in one style."""

    __slots__ = ("_form", "_labels", "_numbers")

    def __init__(self, references: Iterable[Reference], style: StyleName, *, brackets: bool = False) -> None:
        """Take the cited references in the order of their first citation.

        `brackets` sets numbers in square brackets; author-date styles print the same with it and without.
        """
        cited = tuple(references)
        found = STYLES[style]
        self._form = (found.brackets or found.citations) if brackets else found.citations
        self._numbers = {reference.id: number for number, reference in enumerate(cited, 1)}
        form = self._form
        self._labels: dict[str, Label] = {}
        if isinstance(form, AuthorDateCitations):
            works = in_list_order((work_of(reference) for reference in cited), form)
            self._labels = {label.work.id: label for label in labelled(works, form)}

    def inlines_of(self, citation: Citation) -> Inlines:
        """Return what `citation` prints; empty where none of its keys is among the references."""
        match self._form:
            case NumericCitations():
                return merged(numeric_citation(citation, self._numbers, self._form))
            case AuthorDateCitations():
                return merged(author_date_citation(citation, self._labels, self._form))
