"""BibTeX and BibLaTeX."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from handout.diagnostics import Span
from handout.reading.references.bibtex_entries import bibtex_fields, bibtex_type
from handout.reading.references.bibtex_types import INHERITED, TYPES
from handout.reading.references.bibtex_values import MACROS, expanded
from handout.reading.references.collection import Collection, ReferencesRead

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

_MEND: Final = "close its braces and quotes, and set a comma behind each field"


def read_bibtex(text: str, file: str) -> ReferencesRead:
    """Return the references of a .bib file, whose name `file` is in the diagnostics."""
    return _BibFile(text.removeprefix("\ufeff"), file).read()


def _split(text: str) -> Library:
    """Return the blocks of `text` as bibtexparser parts them, their values as they are written."""
    from bibtexparser.entrypoint import parse_string

    # Its faults come back as blocks: nobody needs them on the terminal a second time.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return parse_string(text, parse_stack=[])


MOST_CHARACTERS = 50_000
"""Of one value, once its strings are put in: strings of strings can grow beyond all memory."""


class _BibFile:
    """One .bib file on its way."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.split("\n")
        self._library = _split(text)
        self._collection = Collection(file)
        self._strings = dict(MACROS)
        self._by_key: dict[str, dict[str, str]] = {}
        self._entries: list[tuple[Entry, dict[str, str], Span]] = []

    def read(self) -> ReferencesRead:
        """Return the references and what is wrong with the others."""
        from bibtexparser.model import Entry, ParsingFailedBlock, String

        for block in self._library.blocks:
            match block:
                case String():
                    self._strings[block.key.lower()] = self._expanded(block.value, self._span(block))
                case Entry():
                    self._take(block)
                case ParsingFailedBlock():
                    self._take_failed(block)
        for entry, fields, span in self._entries:
            self._add(entry, fields, span)
        return self._collection.read()

    def _span(self, block: Block) -> Span:
        line = block.start_line or 0
        written = self._lines[line] if line < len(self._lines) else ""
        return self._collection.place(line + 1, written.find("@") + 1 or 1)

    def _take(self, entry: Entry) -> None:
        span = self._span(entry)
        fields: dict[str, str] = {}
        for field in entry.fields:
            place = self._collection.place((field.start_line or 0) + 1)
            fields.setdefault(field.key.lower(), self._expanded(field.value, place))
        self._entries.append((entry, fields, span))
        self._by_key.setdefault(entry.key.lower(), fields)

    def _take_failed(self, block: Block) -> None:
        from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

        span = self._span(block)
        inner = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else None
        if isinstance(block, DuplicateFieldKeyBlock) and isinstance(inner, Entry):
            twice = ", ".join(f"`{key}`" for key in sorted(block.duplicate_keys))
            self._collection.warn(span, f'the entry "{inner.key}" has {twice} twice', "the first one is used")
            self._take(inner)
        elif isinstance(block, DuplicateBlockKeyBlock) and isinstance(inner, Entry):
            self._take(inner)
        elif isinstance(block, DuplicateBlockKeyBlock):
            self._collection.warn(span, f'the string "{block.key}" is defined twice', "the first one is used")
        else:
            self._collection.lose(span, f"the entry {_opening(block)} cannot be read: {_reason(block)}", _MEND)

    def _expanded(self, value: str, span: Span) -> str:
        found = expanded(value, self._strings)
        if len(found.text) > MOST_CHARACTERS:
            self._collection.warn(span, f"a value has more than {MOST_CHARACTERS:,} characters", "the rest is left out")
        for name in found.unknown:
            self._collection.warn(span, f'no string "{name}"', "put the value in braces, or define the string above")
        return found.text[:MOST_CHARACTERS]

    def _add(self, entry: Entry, fields: dict[str, str], span: Span) -> None:
        kind = entry.entry_type.lower()
        if kind not in TYPES:
            self._collection.warn(span, f'no entry type "@{kind}"', "it is read as @misc")
        whole = self._with_inherited(fields)
        type_ = bibtex_type(kind, whole)
        self._collection.add(entry.key, type_, bibtex_fields(kind, type_, whole), span)

    def _with_inherited(self, fields: dict[str, str]) -> Mapping[str, str]:
        """Return the fields with those that the entry named by `crossref` has and this one has not."""
        found = self._by_key.get(fields.get("crossref", "").strip().lower(), {})
        inherited = {INHERITED.get(name, name): value for name, value in found.items()}
        return {**inherited, **fields}


def _opening(block: Block) -> str:
    """Return the first words of a block: `@book{smith2020`."""
    return f"`{(block.raw or '').split(',')[0].strip()[:60]}`"


def _reason(block: Block) -> str:
    reason = str(getattr(getattr(block, "error", None), "abort_reason", "") or "it is not BibTeX").strip().rstrip(".")
    return reason[:1].lower() + reason[1:]
