"""Texts: those that say nothing, and those whose markup cannot be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from handout.content.blocks import Table
from handout.content.inlines import RichText
from handout.content.walk import keys_of
from handout.diagnostics import Severity
from handout.reading.consistency.surveys import Survey
from handout.reading.markup import parse_markup
from handout.reading.problems import Problem
from handout.reading.rule_codes import code_of_key
from handout.reading.table_names import value_name

_ITEMS: Final = re.compile(r"(?:^|\n)[ \t]*([-*+•–]|\d{1,2}[.)])[ \t]+\S")
_OF_PARAGRAPHS: Final = frozenset({"text", "notes", "main_message"})
"""The keys of texts that print paragraph by paragraph; in points and in the nutshell they do not."""


def check_blank_texts(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each text that has to say something and does not; cells of tables may be empty."""
    for path, table in survey.tables:
        for key in keys_of(type(table)):
            value = getattr(table, key.attribute)
            if key.is_required and _is_blank(value):
                yield _blank(value, Problem((*path, key.name), f"`{key.name}`", "write a text"))
            if isinstance(value, tuple) and not isinstance(table, Table):
                for index, item in enumerate(value):
                    if _is_blank(item):
                        place = (*path, key.name, index)
                        yield _blank(item, Problem(place, value_name(place), "write a text, or delete the entry"))


def check_markup(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each link, citation and emphasis that cannot be printed as it was meant."""
    for path, text in survey.texts:
        if "[" in text.source or "*" in text.source:
            for problem in parse_markup(text.source).problems:
                yield Problem(path, problem.message, problem.hint, offset=problem.offset, severity=problem.severity)


def check_paragraphs(survey: Survey) -> Iterator[Problem]:
    """Yield a warning for each blank line in a text that prints in one paragraph: "5 mg" and "10 mg" come together."""
    for path, text in survey.texts:
        if len(text.paragraphs) > 1 and (path[-1] not in _OF_PARAGRAPHS or {"points", "nutshell"} & set(path)):
            message, hint = "the blank line in this text is lost: it prints as one paragraph", "write two entries"
            place = len(text.source) - len(text.source.lstrip()) + text.source.strip().find("\n\n")
            yield Problem(path, message, hint, offset=max(place, 0), severity=Severity.WARNING)


def check_lists(survey: Survey) -> Iterator[Problem]:
    """Yield a warning for each text with lines that look like a list: they would run on in one line, "5 - 10 mg"."""
    for path, text in survey.texts:
        found = _ITEMS.search(text.source) if "\n" in text.source else None
        if found:
            message = "these lines look like a list, and print as running text"
            hint = 'write points = ["…", "…"], or steps where they are numbered'
            yield Problem(path, message, hint, offset=found.start(1), severity=Severity.WARNING)


def _is_blank(value: Any) -> bool:
    """Return whether `value` is a text without anything to see."""
    if not isinstance(value, str | RichText):
        return False
    text = value if isinstance(value, str) else value.plain
    return not any(character.isprintable() and character != " " for character in text)


def _blank(value: str | RichText, about: Problem) -> Problem:
    source = value if isinstance(value, str) else value.source
    words = "has no text that can be printed" if source.strip() else "is empty"
    return Problem(about.path, f"{about.message} {words}", about.hint, code=code_of_key(about.path))
