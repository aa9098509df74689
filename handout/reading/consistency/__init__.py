"""Consistency: what the types of the content cannot know of, one file for each kind of problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.reading.consistency.charts import check_charts
from handout.reading.consistency.citations import check_citations, check_references
from handout.reading.consistency.dates import check_dates
from handout.reading.consistency.glossary import check_glossary
from handout.reading.consistency.identifiers import check_id
from handout.reading.consistency.language_tags import canonical_tag, check_language
from handout.reading.consistency.phrases import check_phrases
from handout.reading.consistency.pictures import check_pictures
from handout.reading.consistency.sections import check_sections
from handout.reading.consistency.surveys import Check, survey
from handout.reading.consistency.tables import check_tables
from handout.reading.consistency.texts import check_blank_texts, check_lists, check_markup, check_paragraphs
from handout.reading.consistency.urgent import check_urgent
from handout.reading.problems import Problem

__all__ = ["canonical_tag", "clinic_problems", "document_problems"]

_CLINIC_CHECKS: tuple[Check, ...] = (check_blank_texts, check_pictures, check_phrases)
_DOCUMENT_CHECKS: tuple[Check, ...] = (
    *_CLINIC_CHECKS,
    check_markup,
    check_paragraphs,
    check_lists,
    check_sections,
    check_tables,
    check_charts,
    check_dates,
    check_glossary,
    check_language,
    check_id,
    check_urgent,
)


def document_problems(document: Document, folder: Path | None, known: Collection[str] | None) -> Iterator[Problem]:
    """Yield the problems of a document; its files are in `folder`, and `known` are the keys that texts can cite.

    None in place of the folder or of the keys: what depends on it is not looked at.
    """
    found = survey(document, folder)
    for check in _DOCUMENT_CHECKS:
        yield from check(found)
    if known is not None:
        yield from check_citations(found, known)
    yield from check_references(document.references)


def clinic_problems(clinic: Clinic, folder: Path | None) -> Iterator[Problem]:
    """Yield the problems of a clinic whose logo is in `folder`; None: it is not looked for."""
    found = survey(clinic, folder)
    for check in _CLINIC_CHECKS:
        yield from check(found)
