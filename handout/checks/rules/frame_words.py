"""Frame words: whether handout has words of its own in the language of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from handout.checks.rule import Example, OfClinic, Rule
from handout.checks.subject import Subject
from handout.content.inlines import RichText, plain_text
from handout.content.own_phrases import URGENT, missing_phrases, slots_of
from handout.content.phrases import ENGLISH
from handout.diagnostics import Finding, Severity
from handout.layout.wording.help import help_levels

_MARK: Final = re.compile("\0([a-z_]+)\0")
_MOST_NAMED: Final = 3


def _frame_words(subject: Subject) -> Iterator[Finding]:
    """Yield the phrases that would print in English: those of the urgent box by name, the others by their number."""
    document = subject.document
    missing = missing_phrases(document.language, document.words)
    urgent = [name for name in _urgent_phrases(subject) if name in missing]
    if urgent:
        words = "; ".join(f"{name} = {_quoted(name)}" for name in urgent)
        message = f'handout has no words in "{document.language}" for the urgent box: it would print in English'
        yield Finding(("urgent",), message, hint=f"translate these, under {_where(subject)}: {words}")
    others = [name for name in missing if name not in URGENT]
    if others:
        yield Finding(
            ("language",),
            f'handout has no words in "{document.language}" for {_some(others)}: they would print in English',
            hint=f"translate them, under {_where(subject)}",
            severity=Severity.WARNING,
        )


def _urgent_phrases(subject: Subject) -> list[str]:
    """Return the names of the phrases that the urgent box and its slide take."""
    document = subject.document
    if document.urgent is None:
        return []
    marked = {name: f"\0{name}\0{getattr(document.words, name)}" for name in URGENT}
    levels = help_levels(document, msgspec.structs.replace(document.words, **marked))
    ours = [each for level in levels for each in (level.heading, *level.actions) if not isinstance(each, RichText)]
    found = ["urgent", *(["when_to_get_help"] if document.talk.urgent else [])] if levels else []
    return list(dict.fromkeys([*found, *(name for each in ours for name in _MARK.findall(plain_text(each)))]))


def _where(subject: Subject) -> str:
    return f"[phrases] in the topic or [phrases.{subject.document.language}] in the clinic file"


def _some(names: Sequence[str]) -> str:
    """Return a few phrases, of those that say something without their values if there are any, and how many more."""
    plain = [name for name in names if not slots_of(str(getattr(ENGLISH, name)))] or names
    first = ", ".join(_quoted(name) for name in plain[:_MOST_NAMED])
    return f"{first} and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else first


def _quoted(name: str) -> str:
    phrase = getattr(ENGLISH, name)
    return f'"{phrase}"' if isinstance(phrase, str) else "the names of the months"


RULES: Final = (
    Rule(
        id="L11",
        of_clinic=OfClinic.EVERYTHING,
        name="frame-words",
        severity=Severity.ERROR,
        looks_for="words of handout's own, or of the author's, in the language of the text",
        what="handout has no words in the language of the text for what it prints itself: the urgent box (error), or "
        "others such as headings and dates (warning), would print in English.",
        why="Who does not read English does not read whom to call.",
        source="45 CFR 92.201 (meaningful access)",
        bad=Example('language = "vi"\n'),
        good=Example('language = "es"\n'),
        in_source=_frame_words,
    ),
)
