"""Glosses: on paper, a hard word is explained where it first appears."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handout.content.document import Document, GlossaryEntry
from handout.content.inlines import Citation, Emphasis, Inline, Link, RichText, Strong, Text, plain_text
from handout.content.reading_order import HANDOUT_ORDER, in_reading_order
from handout.content.walk import texts_of

_EXPLAINS = re.compile(
    r"\s*(\(|:|–|—|,\s+(an?|the|or|which|your|une?|le|la|les|el|los|las|ein|eine|der|die|das)\b"
    r"|(means|significa|signifie|bedeutet)\b"
    r"|(is|are|es|son|est|sont|ist|sind)\s+(an?|the|short\s+for|when|what|your|how|una?|el|las?|los|une?|les?|eine?|der|die|das)\b)",
    re.IGNORECASE,
)
"""What follows a word that its own sentence explains."""


class Glosses:
    """The explanations that a document's handout adds to its texts."""

    def __init__(self, document: Document, parts: Iterable[str] = HANDOUT_ORDER) -> None:
        """`parts` are those of the page, as they are read."""
        self._additions: dict[int, tuple[tuple[Inline, ...], ...]] = {}
        self._say = document.words.say
        self._said = {section.say for section in document.sections if section.on_paper}
        """How to say hard words, as far as headings tell it."""
        self.lost: list[GlossaryEntry] = []
        """The terms that no text has: their plain words are printed nowhere."""
        if document.glossary:
            texts = [(text, text.source.casefold()) for text in _prose(document, parts)]
            # "insulin glargine" before "insulin": the longer term says what its words are.
            for entry in sorted(document.glossary, key=lambda each: -len(each.term)):
                if not self._place(entry, texts, _longer_terms(entry, document.glossary)):
                    self.lost.append(entry)

    def explain(self, text: RichText) -> tuple[tuple[Inline, ...], ...]:
        """Return the paragraphs of `text`, with "(in plain words)" after each term that first appears here."""
        return self._additions.get(id(text), text.paragraphs)

    def _place(self, entry: GlossaryEntry, texts: list[tuple[RichText, str]], longer: tuple[str, ...]) -> bool:
        """Explain a term where it first appears; return whether it does."""
        word = _word(entry.term, longer)
        term = entry.term.casefold()
        for text, folded in texts:
            if term not in folded:
                continue
            paragraphs = self.explain(text)
            for index, paragraph in enumerate(paragraphs):
                match = word.search(plain_text(paragraph))
                if match is None:
                    continue
                if not _explained(entry, paragraph, match.end()):
                    glossed = tuple(_insert(paragraph, word, f" ({self._addition(entry)})"))
                    self._additions[id(text)] = (*paragraphs[:index], glossed, *paragraphs[index + 1 :])
                return True
        return False

    def _addition(self, entry: GlossaryEntry) -> str:
        if not entry.say or entry.say in self._said:
            return entry.plain
        sound = self._say.format(sound=entry.say)
        return f"{sound[:1].lower()}{sound[1:]}; {entry.plain}"


def _longer_terms(entry: GlossaryEntry, glossary: Iterable[GlossaryEntry]) -> tuple[str, ...]:
    """Return the terms that contain a term as a part."""
    term = entry.term.casefold()
    return tuple(each.term for each in glossary if term in each.term.casefold() and each.term.casefold() != term)


def _word(term: str, longer: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a term as a whole word: not in a longer term, nor next to a hyphen or a slash.

    A term with a capital after its first letter is a name or an acronym: AIDS is not found in "hearing aids".
    """
    as_written = any(map(str.isupper, term[1:]))
    escaped = re.escape(term)
    for each in sorted(longer, key=len):
        part = re.search(re.escape(term), each, re.IGNORECASE)
        if part is None:  # "ß" and "ss" are one only where case is folded
            continue
        before, after = re.escape(each[: part.start()]), re.escape(each[part.end() :])
        escaped = f"{f'(?<!{before})' if before else ''}{escaped}{f'(?!{after})' if after and not before else ''}"
    return re.compile(rf"(?<![\w/-]){escaped}(?![\w/]|-\w)", re.NOFLAG if as_written else re.IGNORECASE)


def _prose(document: Document, parts: Iterable[str]) -> Iterable[RichText]:
    """Yield the texts of the handout in which a word can be explained: not titles and headings."""
    blocks = [block for section in document.sections if section.on_paper for block in section.blocks]
    texts = {"main_message": document.main_message, "nutshell": document.nutshell, "sections": tuple(blocks)}
    for name in in_reading_order(document, parts):
        yield from texts_of(texts.get(name))


def _explained(entry: GlossaryEntry, paragraph: tuple[Inline, ...], end: int) -> bool:
    plain = plain_text(paragraph)
    return bool(_EXPLAINS.match(plain, end)) or entry.plain.casefold() in plain.casefold()


def _insert(inlines: Iterable[Inline], word: re.Pattern[str], addition: str) -> Iterable[Inline]:
    """Yield `inlines` with `addition` after the first match of `word`; a term in bold is followed in plain type."""
    done = False
    for inline in inlines:
        if done or isinstance(inline, Citation):
            yield inline
        elif isinstance(inline, Text) and (match := word.search(inline.text)):
            yield Text(inline.text[: match.end()] + addition + inline.text[match.end() :])
            done = True
        elif isinstance(inline, Emphasis | Strong | Link) and word.search(plain_text((inline,))):
            yield inline
            yield Text(addition)
            done = True
        else:
            yield inline
