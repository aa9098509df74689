"""Identifiers: an id that can be part of a file's name on every system."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.document import Document
from handout.reading.consistency.surveys import Survey
from handout.reading.path_steps import is_reserved
from handout.reading.problems import Problem


def check_id(survey: Survey) -> Iterator[Problem]:
    """Yield a problem where the document's id is a name that Windows keeps for itself."""
    for path, table in survey.tables:
        if isinstance(table, Document) and is_reserved(table.id):
            message = f'`id` cannot be "{table.id}": Windows keeps that name for itself'
            yield Problem((*path, "id"), message, f'write "{table.id}-topic"', offset=0)
