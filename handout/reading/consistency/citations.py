"""Citations: their keys and the references that answer to them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from handout.content.reference import Reference
from handout.reading.consistency.surveys import Survey
from handout.reading.markup import CITATION_KEY, parse_markup
from handout.reading.problems import EACH, Problem
from handout.reading.rule_codes import SOURCES
from handout.reading.spelling import did_you_mean

_KEY = re.compile(CITATION_KEY)
_MOST_GUESSES = 50
"""Where more keys than this are unknown, a file is missing, and no guess helps."""
_DEPENDS = (("reference", EACH, "id"), ("bibliography", "files"))


def check_citations(survey: Survey, known: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each citation whose key is not among the `known` ones."""
    hints: dict[str, str] = {}
    for path, text in survey.texts:
        if "@" in text.source:
            for cited in parse_markup(text.source).cited:
                if cited.key not in known:
                    hints.setdefault(cited.key, did_you_mean(cited.key, known) if len(hints) < _MOST_GUESSES else "")
                    hint = hints[cited.key] or f'add a [[reference]] with id = "{cited.key}"'
                    yield Problem(
                        path, f'no reference "{cited.key}"', hint, offset=cited.offset, code=SOURCES, depends=_DEPENDS
                    )


def check_references(references: Sequence[Reference]) -> Iterator[Problem]:
    """Yield a problem for each reference that shares its id with one before it, or whose id no text can cite."""
    first: dict[str, int] = {}
    for index, reference in enumerate(references):
        path = ("reference", index, "id")
        if reference.id in first:
            place = ("reference", first[reference.id], "id")
            message = f'duplicate reference id "{reference.id}"'
            yield Problem(path, message, "give one of the two another id", offset=0, first=place, depends=(place,))
        elif not _KEY.fullmatch(reference.id):
            hint = "use letters, digits, and -_.:/ between them"
            yield Problem(path, f'no text can cite a reference with the id "{reference.id}"', hint, offset=0)
        first.setdefault(reference.id, index)
