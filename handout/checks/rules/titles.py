"""Titles of references: G06."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.findings import Finding
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject
from handout.content.document import Document
from handout.diagnostics import Severity

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL: Final = frozenset(
    "a an and as at but by for from in into nor of on onto or over per so the to up upon v via vs with within without yet "
    "is are be was were it its that this".split()
)
_BEGINS: Final = re.compile(r"(?:[:?!—]|\.\s)\s*[\"“‘(]?$")
_TAG: Final = re.compile(r"</?[a-z]+(?:\s[^>]*)?>")
_SHARE: Final = 0.7
"""The share of a title's longer words that have a capital in Title Case, and more than names make up."""


def _title_case(subject: Subject) -> Iterator[Finding]:
    for index, reference in enumerate(subject.document.references):
        if not _is_english(reference.language, subject.document):
            continue
        if is_title_case(reference.title):
            message = f'the title of "{reference.id}" is in Title Case; styles want sentence case'
            mend = f'write "{sentence_case(reference.title)}"; keep the capitals of names'
            yield Finding(("reference", index, "title"), message, reference.title, mend, offset=0)


def _is_english(language: str, document: Document) -> bool:
    return (language or document.language).lower().startswith("en") or not language


def is_title_case(title: str) -> bool:
    """Return whether most words of a title that sentence case would write small begin with a capital."""
    inner = [word for word, begins in _words(title) if not begins and word.lower() not in _SMALL and len(word) > 1]
    capitals = [word for word in inner if word[0].isupper() and not word.isupper()]
    return len(capitals) >= 2 and len(capitals) / len(inner) >= _SHARE


def sentence_case(title: str) -> str:
    """Return a title in sentence case; words with a capital inside, as mRNA or BDNF, stay."""
    letters, marked = list(title), _TAG.sub(lambda tag: "\0" * len(tag[0]), title)
    for match in _WORD.finditer(marked):
        word = match[0]
        if not _begins(marked, match.start()) and word[1:].islower() and word[0].isupper():
            letters[match.start()] = word[0].lower()
        elif not _begins(marked, match.start()) and len(word) == 1 and word == "A":
            letters[match.start()] = "a"
    return "".join(letters)


def _words(title: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a title, and whether each begins it or what follows a colon."""
    marked = _TAG.sub(lambda tag: "\0" * len(tag[0]), title)
    for match in _WORD.finditer(marked):
        yield match[0], _begins(marked, match.start())


def _begins(title: str, place: int) -> bool:
    before = title[:place].replace("\0", "")
    return not _WORD.search(before) or bool(_BEGINS.search(before))


def _reference(title: str) -> str:
    return f"""main_message = "Rest helps.[@example2020]"
[[reference]]
id = "example2020"
type = "article-journal"
title = "{title}"
"""


RULES = (
    Rule(
        id="G06",
        name="title-case",
        severity=Severity.WARNING,
        what="The title of a reference is in Title Case; it is offered in sentence case.",
        why="Styles print titles in sentence case. Names cannot be told from other words, so nothing is changed silently.",
        source="APA 7; NLM Citing Medicine",
        bad=Example(_reference("Sleep and Rest After Surgery: A Systematic Review")),
        good=Example(_reference("Sleep and rest after surgery: a systematic review")),
        in_source=_title_case,
    ),
)
