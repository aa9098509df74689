"""Status: where the topics of a folder are, in a line each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from handout.building.checking import CheckOptions, circumstances
from handout.building.jobs import Topic
from handout.building.reading_in import Intake
from handout.building.signing import stale_items
from handout.checks.checking import grades_of
from handout.checks.questions import QUESTIONS, Verdict, verdict_of
from handout.checks.subject import Circumstances, Subject
from handout.content.document import Document
from handout.diagnostics import Diagnostic


class TopicStatus(NamedTuple):
    """One topic in a line."""

    file: str
    version: str
    review_by: str
    """The date; "expired" after it where it is past."""
    grade: str
    """Flesch-Kincaid, or the ease of a Spanish text; "not measured" for other languages."""
    sign_off: str
    """"signed", "answered no", "stale", "in part" or "unsigned"."""
    translation: str
    """"current" or "stale"; empty: it is none."""


STATUS_FIELDS: Final = TopicStatus._fields


@dataclass(frozen=True)
class Statuses:
    """The topics of a folder."""

    statuses: tuple[TopicStatus, ...]
    diagnostics: tuple[Diagnostic, ...]
    failed: bool
    """Whether a file could not be read."""


def topic_statuses(folders: Sequence[Path], today: datetime.date) -> Statuses:
    """Return where each topic under `folders` is on a day."""
    intake = Intake()
    topics = intake.topics(folders, None)
    return Statuses(tuple(_status(topic, today) for topic in topics), tuple(intake.diagnostics), intake.failed)


def _status(topic: Topic, today: datetime.date) -> TopicStatus:
    known = circumstances(topic, CheckOptions(today=today))
    document = topic.document
    return TopicStatus(
        str(topic.path),
        document.governance.version or "none",
        _review(document.governance.review_by, today),
        _grade(Subject(document, known)),
        sign_off_state(document, known.text_hash),
        _translation(document, known),
    )


def _review(review_by: datetime.date | None, today: datetime.date) -> str:
    if review_by is None:
        return "none"
    return f"{review_by} expired" if review_by < today else str(review_by)


def _grade(subject: Subject) -> str:
    grades = grades_of(subject)
    if grades.flesch_kincaid is not None:
        return f"{grades.flesch_kincaid:.1f}"
    return f"ease {grades.inflesz:.0f}" if grades.inflesz is not None else "not measured"


def sign_off_state(document: Document, text_hash: str) -> str:
    """Return whether the questions for a person are signed for the text as it is; only yes and no are answers."""
    answered = [each for each in document.sign_offs if verdict_of(each.answer)]
    signed = [(each.item, each.sha256) for each in answered]
    missing = stale_items([question.id for question in QUESTIONS], signed, text_hash)
    if not missing:
        current = (verdict_of(each.answer) for each in answered if each.sha256 == text_hash)
        return "answered no" if Verdict.NO in current else "signed"
    if not signed:
        return "unsigned"
    return "stale" if any(sha256 != text_hash for _, sha256 in signed) else "in part"


def _translation(document: Document, known: Circumstances) -> str:
    if document.translation is None:
        return ""
    original = known.original
    if original is None:
        return "original not found"
    return "current" if document.translation.source_sha256.lower() in original.hashes else "stale"
