"""Phrases: whether the words that an author writes for the outputs keep the places of their values."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.own_phrases import OwnPhrases, slots_of, written_of
from handout.content.phrases import ENGLISH
from handout.diagnostics import SourcePath
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem


def check_phrases(survey: Survey) -> Iterator[Problem]:
    """Yield a problem for each phrase that would lose a value, such as a phone number, or has a place for none."""
    for path, table in survey.tables:
        if isinstance(table, OwnPhrases):
            for name, phrase in written_of(table).items():
                if isinstance(phrase, str):
                    yield from _phrase((*path, name), name, phrase)


def _phrase(path: SourcePath, name: str, phrase: str) -> Iterator[Problem]:
    english: str = getattr(ENGLISH, name)
    wanted = slots_of(english)
    hint = f'write it like the English one: "{english}"'
    try:
        found = slots_of(phrase)
    except ValueError:
        yield Problem(path, f"`{name}` has braces that are no place for a value", hint)
        return
    for slot in sorted(each for each in wanted & found if phrase.count(f"{{{each}}}") > 1):
        yield Problem(path, f"`{name}` has {{{slot}}} more than once", hint)
    for slot in sorted(wanted - found):
        yield Problem(path, f"`{name}` has no {{{slot}}}, so its value would not be printed", hint)
    for slot in sorted(found - wanted):
        yield Problem(path, f"`{name}` has a place {{{slot}}} that nothing fills", hint)
