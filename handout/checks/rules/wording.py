"""The choice of words: R07, R10, R12."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.verbs import base_verbs
from handout.checks.language.word_lists import LEAVE_OUT, PERSON_FIRST, PLAIN_WORDS, WordMatch, matches, word_list
from handout.checks.language.word_sets import word_set
from handout.checks.languages import reading
from handout.checks.passages import Passage, PassageRole
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding, Severity

_NAMES: Final = frozenset({("multiple", "sclerosis"), ("multiple", "myeloma"), ("vital", "signs"), ("chronic", "care")})
"""Two words that are the name of something, whatever one of them means alone."""


def _jargon(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    explained = {entry.term.lower() for entry in subject.document.glossary}
    for passage in (each for each in subject.passages if each.role is not PassageRole.TERM):
        for match in matches(passage.words, word_list(PLAIN_WORDS)):
            words = passage.plain[match.start : match.end]
            if words.lower() in explained or _is_name(passage, match) or _is_explained(passage, match):
                continue
            hint = _offer(match)
            yield at(passage, match.start, f'"{words}" has a plain substitute', words, hint)


def _offer(match: WordMatch) -> str:
    """Return the substitutes as a hint."""
    if match.entry.instead == (LEAVE_OUT,):
        return "leave it out"
    quoted = [f'"{each}"' for each in match.entry.instead]
    row = (", ".join(quoted[:-1]) + " or " if quoted[1:] else "") + quoted[-1]
    return f"{row}? Write which of them you mean" if match.entry.asks else f"write {row}"


def _is_name(passage: Passage, match: WordMatch) -> bool:
    after = re.match(r"\s+([^\W\d_]+)", passage.plain[match.end :])
    if match.entry.words == ("permit",):
        return bool(_DETERMINED.search(passage.plain[: match.start]))
    if match.entry.words == ("relative", "to"):
        return bool(_KINSMAN.search(passage.plain[: match.start]) and after and after[1].lower() in base_verbs())
    return bool(after) and (match.entry.words[-1], after[1].lower()) in _NAMES  # type: ignore[index]


def _is_explained(passage: Passage, match: WordMatch) -> bool:
    """Return whether the word is explained on the spot, or is next to its substitute: "high blood pressure (…)"."""
    before, after = passage.plain[: match.start], passage.plain[match.end :]
    if re.match(r"\s*\((?!s\))\w", after):
        return True
    return bool(re.search(r"[^\W\d_]+\s*\((?:also called|or|called)?\s*$", before)) and ")" in after[:30]


_DETERMINED: Final = re.compile(r"\b(?:an?|the|your|this|that|any|no)\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)
"""What is before a noun: "a parking permit"."""
_KINSMAN: Final = re.compile(
    r"\b(?:an?|your|his|her|their|our|my|any|another|one|close|older|younger|old|blood|sick|trusted|adult|family|or)\s+$",
    re.IGNORECASE,
)
"""What is before a relative who is a person: "ask a close relative to hold it"."""
_GENERIC: Final = frozenset((
    "about", "about this handout", "about this page", "additional information", "advice", "an introduction",
    "an overview", "background", "background information", "basic information", "basics", "brief overview",
    "conclusion", "conclusions", "content", "contents", "context", "definition", "definitions", "description",
    "details", "discussion", "einleitung", "facts", "further information", "general", "general advice",
    "general information", "general notes", "general overview", "generalidades", "généralités", "heading",
    "important information", "información", "información general", "information", "informationen",
    "informations", "introducción", "introduction", "key facts", "key information", "key points", "main points",
    "miscellaneous", "more", "more information", "notes", "other", "other information", "overview",
    "patient information", "points", "preface", "purpose", "remarks", "resources", "resumen", "scope",
    "section", "section 1", "summary", "text", "the basics", "the facts", "things to know", "topic",
    "useful information", "what to know", "überblick",
))  # fmt: skip
"""Headings that could be over anything, in lower case."""


_NAMES_OF_SUMMARIES: Final = frozenset((
    "summary", "key facts", "key points", "main points", "key information", "resumen", "the facts", "conclusion",
))  # fmt: skip
_NUMBERING: Final = re.compile(
    r"^\s*(?:(?:part|section|step)\s+)?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)\s*[.):–-]\s*", re.IGNORECASE
)


def _generic_headings(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        words = re.sub(r"[^\w\s]", "", _NUMBERING.sub("", passage.plain)).strip().lower()
        if passage.role is PassageRole.HEADING and words in _GENERIC:
            message = f'the heading "{passage.plain}" does not say what the section tells'
            yield at(passage, 0, message, passage.plain, "ask what the reader asks, or say what the section says")
    nutshell = subject.document.nutshell
    heading = nutshell.heading if nutshell else ""
    if heading.strip().lower() in _GENERIC - _NAMES_OF_SUMMARIES:
        message = f'the heading "{heading}" does not say that this is the summary'
        yield Finding(
            ("nutshell", "heading"), message, "leave it out: the summary then has its own", excerpt=heading, offset=0
        )


def _stigma(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    entries = word_list(PERSON_FIRST)
    for passage in subject.passages:
        for match in matches(passage.words, entries):
            words = passage.plain[match.start : match.end]
            if not _is_fair(match, passage.plain):
                offered = " or ".join(f'"{each}"' for each in match.entry.instead)
                yield at(passage, match.start, f'"{words}" can hurt', words, f"put the person first: write {offered}")


_GROUP: Final = re.compile(
    r"\s+(?:\w+\s+)?(people|persons?|patients?|adults|child|children|community|man|woman|men|women)\b"
)
_THING: Final = re.compile(
    r"\s+(foot|feet|eye|eyes|ketoacidosis|shoes?|diet|retinopathy|neuropathy|ulcers?|care|nurse|clinic|supplies|test|"
    r"inhaler|attack|attacks|symptoms|seizures?|fit|fits|spot|spots|school|drink|drinks|hours|driving|driver|"
    r"beverages?|gel|hand|rub|wash|wipes?|solution|anonymous|cough|wheeze|bronchitis|liver|hepatitis|cirrhosis|meals?|"
    r"recipes?|snacks?|socks|coma|kidney|nerve)\b"
)


def _is_fair(match: WordMatch, text: str) -> bool:
    """Return whether the words say something of a thing ("diabetic shoes"), or name a group that bears a noun."""
    after = text[match.end :].lower()
    if match.entry.words[0] == "the" and len(match.entry.words) == 2:
        # "the blind person" is no group; "the poor circulation" is none either.
        following = re.match(r"\s+([^\W\d_]+)", after)
        return bool(following) and not _is_verb(following[1])  # type: ignore[index]
    return bool(_THING.match(after)) and len(match.entry.words) == 1


def _is_verb(word: str) -> bool:
    """Return whether a word after "the elderly" makes it a group: a verb, not a noun."""
    return word in _VERBS_AFTER_GROUP or word in base_verbs()


_VERBS_AFTER_GROUP: Final = word_set(
    "is are was were can may must should will would and or who have has need needs often with in at to of do does "
    "get  live feel use take if when"
)


RULES = (
    Rule(
        id="R07",
        name="jargon",
        severity=Severity.WARNING,
        looks_for="words from our lists that have a plain substitute",
        languages=reading("en"),
        what="A word has a plain substitute, which is offered. A word of the glossary, or one that is explained right "
        "after it in brackets, is not reported, nor is a term: the text next to it explains it.",
        why="Readers know the short, old words best. A word that has to be looked up stops them.",
        source="plainlanguage.gov; CDC Plain Language Thesaurus; lists of retext-simplify (MIT) and of handout",
        bad=Example(section_with("Discontinue the tablets prior to surgery.")),
        good=Example(section_with("Stop the tablets before surgery.")),
        in_source=_jargon,
    ),
    Rule(
        id="R10",
        name="generic-heading",
        severity=Severity.WARNING,
        looks_for="headings that fit any text, such as “Information”",
        languages=reading("en", "es", "fr", "de", elsewhere="headings in these four"),
        what='A heading such as "Introduction", "Overview" or "Information" that fits any text.',
        why="Readers skim headings to find their question. A heading that names none helps nobody.",
        source="PEMAT 1, 9",
        bad=Example('[[section]]\nheading = "Overview"\nsteps = ["Rest."]\n'),
        good=Example('[[section]]\nheading = "How does it help you sleep?"\nsteps = ["Rest."]\n'),
        in_source=_generic_headings,
    ),
    Rule(
        id="R12",
        name="stigma",
        severity=Severity.WARNING,
        looks_for="words from our lists that label or blame people",
        languages=reading("en"),
        what="A word that labels or blames people; wording that puts the person first is offered.",
        why="People who feel judged stay away from care. A person has a condition and is not the condition.",
        source="Person-first guides; lists of retext-equality (MIT) and of handout",
        bad=Example(section_with("Diabetics can join our walking group.")),
        good=Example(section_with("People with diabetes can join our walking group.")),
        in_source=_stigma,
    ),
)
