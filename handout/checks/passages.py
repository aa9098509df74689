"""Passages: the texts of a document paragraph by paragraph, each with what it is for and where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import assert_never

from handout.checks.language.sentences import Sentence, split_sentences
from handout.checks.language.words import Word, words_of
from handout.checks.offsets import paragraph_offsets
from handout.content.blocks import BLOCK_KINDS, Block, Chart, Diagram, Figure, Parts, Points, Prose, Steps, Table
from handout.content.document import Document, Section
from handout.content.inlines import RichText, plain_text
from handout.content.reading_order import in_reading_order
from handout.diagnostics import SourcePath


class PassageRole(StrEnum):
    """What a passage is for."""

    MAIN_MESSAGE = "main message"
    NUTSHELL = "nutshell"
    HEADING = "heading"
    PROSE = "text"
    TERM = "term"
    POINT = "point"
    STEP = "step"
    LABEL = "label"
    CAPTION = "caption"
    CELL = "cell"
    PROMPT = "question"
    SIGN = "sign"


READ_AS_TEXT = frozenset(
    {
        PassageRole.MAIN_MESSAGE,
        PassageRole.NUTSHELL,
        PassageRole.PROSE,
        PassageRole.POINT,
        PassageRole.STEP,
        PassageRole.PROMPT,
        PassageRole.SIGN,
    }
)
"""What a patient reads in sentences."""


@dataclass(frozen=True)
class Passage:
    """One paragraph that the handout prints."""

    path: SourcePath
    role: PassageRole
    text: RichText
    paragraph: int
    """Which paragraph of `text`, counted from 0."""
    section: int = -1
    """The section it belongs to; -1: none."""

    @cached_property
    def plain(self) -> str:
        """Its characters, without markup and citations."""
        return plain_text(self.text.paragraphs[self.paragraph])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences; a paragraph's end ends its last one."""
        return tuple(split_sentences(self.plain))

    @cached_property
    def words(self) -> list[Word]:
        """Its words."""
        return words_of(self.plain)

    def offset(self, place: int) -> int:
        """Return where a character of `plain` is in the string that the author wrote."""
        offsets = paragraph_offsets(self.text)[self.paragraph]
        return offsets[min(place, len(offsets) - 1)] if offsets else 0


def passages_of(document: Document) -> Iterator[Passage]:
    """Yield what the handout prints for patients, in reading order: no references, notes or sections of clinicians."""
    for name in in_reading_order(document):
        if name in _OF_PART:
            yield from _OF_PART[name](document)


def _main_message(document: Document) -> Iterator[Passage]:
    return _passages(("main_message",), PassageRole.MAIN_MESSAGE, document.main_message)


def _nutshell(document: Document) -> Iterator[Passage]:
    nutshell = document.nutshell
    if nutshell and nutshell.points:
        yield from _list(("nutshell", "points"), PassageRole.NUTSHELL, nutshell.points)
    elif nutshell:
        yield from _passages(("nutshell", "text"), PassageRole.NUTSHELL, nutshell.text)


def _sections(document: Document) -> Iterator[Passage]:
    for index, section in enumerate(document.sections):
        if section.on_paper:
            yield from _section(section, index)


def _questions(document: Document) -> Iterator[Passage]:
    if document.questions:
        yield from _list(("questions", "prompts"), PassageRole.PROMPT, document.questions.prompts)


def _urgent(document: Document) -> Iterator[Passage]:
    if document.urgent:
        yield from _list(("urgent", "emergency_signs"), PassageRole.SIGN, document.urgent.emergency_signs)
        yield from _passages(("urgent", "crisis"), PassageRole.SIGN, document.urgent.crisis)
        yield from _list(("urgent", "signs"), PassageRole.SIGN, document.urgent.signs)
        yield from _list(("urgent", "later"), PassageRole.SIGN, document.urgent.later)


_OF_PART: Mapping[str, Callable[[Document], Iterator[Passage]]] = {
    "main_message": _main_message,
    "nutshell": _nutshell,
    "sections": _sections,
    "questions": _questions,
    "urgent": _urgent,
}
"""The passages of each part of a page; its title and its disclaimer are no prose of the author's."""


def _passages(path: SourcePath, role: PassageRole, text: RichText | None, section: int = -1) -> Iterator[Passage]:
    for paragraph in range(len(text.paragraphs) if text else 0):
        assert text is not None
        yield Passage(path, role, text, paragraph, section)


def _list(path: SourcePath, role: PassageRole, texts: Iterable[RichText], section: int = -1) -> Iterator[Passage]:
    for index, text in enumerate(texts):
        yield from _passages((*path, index), role, text, section)


def _section(section: Section, index: int) -> Iterator[Passage]:
    yield from _passages(("section", index, "heading"), PassageRole.HEADING, section.heading, index)
    for path, block in located_blocks(section, ("section", index)):
        yield from _block(path, block, index)


def located_blocks(section: Section, path: SourcePath) -> Iterator[tuple[SourcePath, Block]]:
    """Yield the blocks of a section in printing order, each with the path of the key that contains it."""
    yield from _parts(section, path)
    for index, table in enumerate(section.block):
        yield from _parts(table, (*path, "block", index))


_KEYS: Mapping[type[Block], str] = {kind: key for key, kind in BLOCK_KINDS.items()}


def _parts(parts: Parts, path: SourcePath) -> Iterator[tuple[SourcePath, Block]]:
    for block in parts.parts:
        yield (*path, _KEYS[type(block)]), block


def _block(path: SourcePath, block: Block, section: int) -> Iterator[Passage]:
    match block:
        case Prose():
            yield from _passages(path, PassageRole.PROSE, block.text, section)
        case Points():
            for index, point in enumerate(block.items):
                yield from _passages((*path, index, "term"), PassageRole.TERM, point.term, section)
                yield from _passages((*path, index, "text"), PassageRole.POINT, point.text, section)
        case Steps():
            yield from _list(path, PassageRole.STEP, block.items, section)
        case Diagram():
            for index, node in enumerate(block.nodes):
                yield from _passages((*path, "nodes", index, "label"), PassageRole.LABEL, node.label, section)
            yield from _passages((*path, "caption"), PassageRole.CAPTION, block.caption, section)
        case Chart() | Figure():
            yield from _passages((*path, "caption"), PassageRole.CAPTION, block.caption, section)
        case Table():
            yield from _table(path, block, section)
        case _:
            assert_never(block)


def _table(path: SourcePath, table: Table, section: int) -> Iterator[Passage]:
    yield from _passages((*path, "caption"), PassageRole.CAPTION, table.caption, section)
    yield from _list((*path, "header"), PassageRole.CELL, table.header, section)
    for index, row in enumerate(table.rows):
        yield from _list((*path, "rows", index), PassageRole.CELL, row, section)
