"""Words that need an explanation: R08."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.syllables import is_known_word
from handout.checks.language.word_sets import word_set
from handout.checks.languages import reading
from handout.checks.passages import Passage, PassageRole
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding, Severity
from handout.layout.glosses import Glosses

_ACRONYM: Final = re.compile(
    r"(?<![\w-])(?=[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z])[A-Z][A-Z0-9&]{1,6}(?:s|’s|'s)?(?![\w])"
    r"|(?<![\w-])(?:[a-z][A-Z]{2,5}|[A-Z][a-z][A-Z](?:\d{1,2}[a-z]?|[A-Z]))(?:s|’s|'s)?(?!\w)"
)
"""Two capitals or more, as in MRI, eGFR, HbA1c or PrEP."""
_KNOWN: Final = word_set(
    "US USA UK EU UN OK TV ID AM PM DVD CD PC FAQ PDF QR GPS SMS USB LED ZIP PO AC BBQ CEO ATM SUV II III IV VI "
    "VII VIII  IX XI XII AD BC EST PST GMT DNA COVID SARS AIDS NASA NATO NHS iOS"
) - {"IV"}
"""Acronyms that everybody knows, and Roman numbers."""
_MEDICAL: Final = word_set("CAT PET CARE ACE COPE MAP PIN STI AID") - {"CARE", "COPE", "AID", "MAP"}
"""Acronyms that are words too."""
_EXPLAINS: Final = re.compile(
    r"\s*(\((?!\d)|:|–|—|,\s+(an?|the|or|which|your|short for|also|une?|el|la|los|las|ein|eine|der|die|das)\b"
    r"|(is|are|means|mean|stands for|es|son|significa|est|sont|signifie|ist|sind|bedeutet)\s+(an?|the|short|when|what|"
    r"your|how|un|una|el|la|une|le|ein|eine|der|die|das)\b)",
    re.IGNORECASE,
)
"""What follows a word that its own sentence explains."""
_EXPLAINS_PHRASE: Final = re.compile(
    r"\s+[a-z]+(?:\s+[a-z]+)?\s+\((?!(?:see|call|if|or|not|at|in|on|by|no|about|up|for|e\.g|page)\b)[^\W\d_]+\s+[^\W\d_]+"
)
"""What explains an acronym together with its noun: "CD4 cells (cells that fight germs)"."""
_GLOSSED: Final = frozenset(
    (
        PassageRole.MAIN_MESSAGE,
        PassageRole.NUTSHELL,
        PassageRole.PROSE,
        PassageRole.POINT,
        PassageRole.TERM,
        PassageRole.STEP,
        PassageRole.LABEL,
        PassageRole.CAPTION,
        PassageRole.CELL,
    )
)
"""Where the handout itself prints a term's plain words after it."""


def _undefined_terms(subject: Subject) -> Iterator[Finding]:
    passages = [each for each in subject.passages if each.role is not PassageRole.HEADING]
    glossary = {entry.term for entry in subject.document.glossary}
    yield from _acronyms(passages, {term.upper() for term in glossary})
    lost = Glosses(subject.document).lost
    for index, entry in enumerate(subject.document.glossary):
        found = list(_term(passages, entry.term, entry.plain))
        yield from found
        if entry in lost and not found:
            message = f'the glossary term "{entry.term}" is in no text of the handout: its plain words print nowhere'
            yield Finding(
                ("glossary", index, "term"), message, "write it as the text does", excerpt=entry.term, offset=0
            )


def _acronyms(passages: list[Passage], explained: set[str]) -> Iterator[Finding]:
    seen = set(explained)
    for passage in passages:
        for match in _ACRONYM.finditer(passage.plain):
            word = re.sub(r"(?:s|’s|'s)$", "", match[0])
            if word.upper() in seen or word in _KNOWN or _is_shouted(passage.plain, match):
                continue
            seen.add(word.upper())
            if passage.role is not PassageRole.TERM and not _is_explained(passage.plain, match):
                message = f'"{word}" is not explained where it first appears'
                hint = f'write it out, or add it to the glossary: term = "{word}", plain = "…"'
                yield at(passage, match.start(), message, word, hint)


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Return whether capitals are emphasis: a common word, or one of several words in capitals."""
    word = match[0]
    if is_known_word(word) and word not in _MEDICAL:
        return True
    around = re.findall(r"[^\W\d_]+", text[max(0, match.start() - 12) : match.start()])[-1:]
    around += re.findall(r"[^\W\d_]+", text[match.end() : match.end() + 12])[:1]
    return any(len(each) > 3 and each.isupper() for each in around)


def _is_explained(text: str, match: re.Match[str]) -> bool:
    """Return whether the words around an acronym say what it means."""
    if _EXPLAINS.match(text, match.end()) or _EXPLAINS_PHRASE.match(text, match.end()):
        return True
    # "magnetic resonance imaging (MRI)", "imaging, or MRI", "imaging, called MRI"
    before = text[: match.start()]
    return bool(
        re.search(
            r"[^\W\d_]{3,}\s*(\((?:[^)]*\s)?|,\s+or\s+(?:an?\s+)?|,?\s+(?:also\s+)?called\s+(?:an?\s+)?)$", before
        )
    )


def _term(passages: list[Passage], term: str, plain: str) -> Iterator[Finding]:
    """Yield a finding where a glossary term first appears in a text to which the handout adds no explanation."""
    word = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
    for passage in passages:
        match = word.search(passage.plain)
        if match:
            is_explained = (
                bool(_EXPLAINS.match(passage.plain, match.end())) or plain.casefold() in passage.plain.casefold()
            )
            if passage.role not in _GLOSSED and not is_explained:
                message = f'the glossary term "{term}" is not explained where it first appears'
                yield at(passage, match.start(), message, match[0], f'write "{match[0]} ({plain})"')
            return


RULES = (
    Rule(
        id="R08",
        name="undefined-term",
        severity=Severity.WARNING,
        looks_for="acronyms and terms of the glossary without an explanation where they first appear",
        languages=reading("en", "es", "fr", "de", elsewhere="acronyms in Latin capitals and terms of the glossary"),
        what="An acronym is not explained where it first appears in prose, or a glossary term first appears in a "
        "question or a sign, where the handout adds no explanation, or in no text at all. Headings are exempt.",
        why="A reader who meets an unknown word does not get past it.",
        source="PEMAT 4; CDC Clear Communication Index 7",
        bad=Example(section_with("You may have an MRI before the visit.")),
        good=Example(section_with("You may have an MRI (pictures of the inside of your body) before the visit.")),
        in_source=_undefined_terms,
    ),
)
