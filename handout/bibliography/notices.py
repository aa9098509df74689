"""Notices: what became of a work after it was published: retracted, corrected, a preprint that is an article now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.content.reference import Notice, NoticeKind, Reference
from handout.diagnostics import Code

RETRACTED: Final = Code("G07", "retracted")
"""The rule about them."""

_RETRACTED: Final = (
    r"retracted|retractad[oa]|retratad[oa]|rétractée?|zurückgezogen|ritirat[oa]|teruggetrokken|"
    r"отозвана?"
)
_WORK: Final = (
    r"(?:\s+(?:article|paper|chapter|publication|study|manuscript|preprint|review|and\s+re\w+|due\s+to\b[^:]*))?"
)
_TITLES: Final[tuple[tuple[str, NoticeKind], ...]] = (
    (rf"\W*(?:(?i:(?:{_RETRACTED}){_WORK}\s*(?:[:\])|]|\.\s))|RETRACTED\b)", "retracted"),
    (
        rf"(?i).*[\[(]\s*(?:{_RETRACTED})\b[^\])]*[\])]\W*$"
        r"|.*\s[-–—]\s*(?:(?:article|paper)\s+)?retracted\W*$|(?-i:.*\bRETRACTED(?:\s+ARTICLE)?\W*$)",
        "retracted",
    ),
    (rf"\W*(?:(?i:(?:withdrawn|removed){_WORK}\s*[:\])|])|(?:WITHDRAWN|REMOVED)\b)", "withdrawn"),
    (
        r"(?i)\W*(?:(?:temporary|permanent)\s+removal|withdrawal\s+(?:note|notice))\s*[:\])]"
        r"|.*\s[-–—]\s*(?:(?:article|paper)\s+)?withdrawn\W*$|.*[\[(]\s*withdrawn\b[^\])]*[\])]\W*$",
        "withdrawn",
    ),
    (
        r"(?i)\W*(?:retraction(?:\s+(?:note|notice|statement))?|notice\s+of\s+retraction)(?:\s+to)?\s*(?:[:\])]|\.\s)",
        "retraction-notice",
    ),
    (r"(?i).*\(retraction of\b[^)]*\)\W*$", "retraction-notice"),
    (r"(?i)\W*(?:editorial\s+)?expression\s+of\s+concern\b|.*\(expression of concern\b[^)]*\)\W*$", "concern"),
    (r"(?i)\W*(?:erratum|corrigendum|correction)(?:\s+to)?\s*:", "correction-notice"),
)  # fmt: skip
"""How titles begin and end that databases or journals have marked."""
_MARKS: Final[tuple[tuple[str, NoticeKind], ...]] = (
    (r"(?i)retracted(?:\s+(?:article|publication|paper))?", "retracted"),
    (r"(?i)withdrawn(?:\s+(?:article|publication|paper))?", "withdrawn"),
    (r"(?i)expression of concern", "concern"),
)
"""What is alone as a keyword, a genre or a status."""
_BEGINNING: Final = 200
"""So many characters of an abstract may be a notice in its place; further on they speak of other works."""
_NOTES: Final[tuple[tuple[str, NoticeKind], ...]] = (
    (r"(?im)^\W*retracted\b|\bretraction in\b|\bhas been retracted\b|\bwas retracted\b", "retracted"),
    (r"(?i)\bexpression of concern in\b", "concern"),
    (r"(?i)\berratum in\b", "corrected"),
)


class NoticeWords(NamedTuple):
    """A notice in words."""

    is_error: bool
    """Whether nothing may rest on the work any more."""
    message: str
    hint: str


_ELSE: Final = "cite another source, and check each sentence that rests on this one"
_WORDS: Final[dict[NoticeKind, NoticeWords]] = {
    "retracted": NoticeWords(True, "this {work} was retracted", _ELSE),
    "partly-retracted": NoticeWords(True, "a part of this {work} was retracted", _ELSE),
    "withdrawn": NoticeWords(True, "this {work} was withdrawn", _ELSE),
    "retraction-notice": NoticeWords(False, "this is the notice of a retraction, not the work itself", _ELSE),
    "concern": NoticeWords(
        False, "an expression of concern was published about this {work}", "read it before you rely on the {work}"
    ),
    "corrected": NoticeWords(
        False, "a correction of this {work} was published", "check that what you cite from it is still right"
    ),
    "correction-notice": NoticeWords(
        False, "this is a published correction, not the work itself", "cite the work that it corrects"
    ),
    "published": NoticeWords(False, "this preprint has been published", "cite the published article"),
    "updated": NoticeWords(False, "a newer version of this {work} was published", "cite the newer version"),
}


def notice_words(reference: Reference) -> Iterator[NoticeWords]:
    """Yield in words what became of a work, by its own notices and by the marks in its title and other fields."""
    work = "article" if reference.type.startswith(("article", "paper", "review")) else "work"
    for kind, wheres in _notices(reference).items():
        words = _WORDS[kind]
        where = "; ".join(wheres)
        message = words.message.format(work=work) + (f": {where}" if where else "")
        yield words._replace(message=message, hint=words.hint.format(work=work))


def _notices(reference: Reference) -> dict[NoticeKind, list[str]]:
    """Return the kinds of notices of a work, those that weigh most first, each with the places they were printed in."""
    notices = (*reference.notices, *_marks(reference))
    found: dict[NoticeKind, list[str]] = {kind: [] for kind in _WORDS if any(each.kind == kind for each in notices)}
    for notice in notices:
        if notice.where and notice.where not in found[notice.kind]:
            found[notice.kind].append(notice.where)
    return found


def _marks(reference: Reference) -> Iterator[Notice]:
    title = re.sub(r"<[^<>]*>", "", reference.title)
    yield from (Notice(kind=kind) for pattern, kind in _TITLES if re.match(pattern, title))
    alone = [*re.split(r"[,;]", f"{reference.keyword};{reference.genre}"), reference.status]
    yield from (
        Notice(kind=kind) for pattern, kind in _MARKS if any(re.fullmatch(pattern, each.strip()) for each in alone)
    )
    notes = filter(None, (reference.note, reference.annote, reference.abstract[:_BEGINNING]))
    yield from (Notice(kind=kind) for note in notes for pattern, kind in _NOTES if re.search(pattern, note))
