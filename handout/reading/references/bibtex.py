"""BibTeX and BibLaTeX."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, NamedTuple

from handout.content.reference import Name
from handout.diagnostics import Span
from handout.reading.references.bibtex_entries import bibtex_fields, bibtex_type, has_month
from handout.reading.references.bibtex_inheritance import with_inherited
from handout.reading.references.bibtex_names import bibtex_names
from handout.reading.references.bibtex_types import PEOPLE, PRINTED, TYPES
from handout.reading.references.bibtex_values import MACROS, expanded
from handout.reading.references.collection import Collection, ReferencesRead
from handout.reading.references.latex import unread_commands

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

_HINT: Final = "close its braces and quotes, and set a comma behind each field"


def read_bibtex(text: str, file: str) -> ReferencesRead:
    """Return the references of a .bib file, whose name `file` is in the diagnostics."""
    return _BibFile(text.removeprefix("\ufeff"), file).read()


def _split(text: str) -> Library:
    """Return the blocks of `text` as bibtexparser parts them, their values as they are written."""
    from bibtexparser.entrypoint import parse_string

    # Its problems come back as blocks: nobody needs them on the terminal a second time.
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return parse_string(text, parse_stack=[])


_MOST_LINES: Final = 50
"""How many lines of a field are looked through for a command."""
MOST_CHARACTERS = 50_000
"""Of one value, once its strings are put in: strings of strings can grow beyond all memory."""


_NAME_HINT: Final = 'write "and" between names, and braces around the name of a group'


class _Taken(NamedTuple):
    """An entry as it is written, its strings put in."""

    key: str
    kind: str
    fields: dict[str, str]
    lines: dict[str, int]
    """The line of each field, counted from 0."""
    span: Span


class _BibFile:
    """One .bib file on its way."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.split("\n")
        self._library = _split(text)
        self._collection = Collection(file, ask_for_key="write a key behind its brace: `{KEY,`")
        self._strings = dict(MACROS)
        self._by_key: dict[str, dict[str, str]] = {}
        self._entries: list[_Taken] = []

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
        # A key that is made up never takes one that is written.
        for entry in sorted(self._entries, key=lambda each: not each.key):
            if entry.kind != "xdata":  # fields for others, no reference
                self._add(entry)
        return self._collection.read()

    def _span(self, block: Block) -> Span:
        line = block.start_line or 0
        written = self._lines[line] if line < len(self._lines) else ""
        return self._collection.place(line + 1, written.find("@") + 1 or 1)

    def _take(self, entry: Entry) -> None:
        taken = _Taken(entry.key.strip(), entry.entry_type.lower(), {}, {}, self._span(entry))
        for field in entry.fields:
            line, name = field.start_line or 0, field.key.lower()
            taken.fields.setdefault(name, self._expanded(field.value, self._collection.place(line + 1)))
            taken.lines.setdefault(name, line)
        self._entries.append(taken)
        if taken.key:  # nothing can name an entry without a key
            self._by_key.setdefault(taken.key.lower(), taken.fields)

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
            self._collection.lose(span, f"the entry {_opening(block)} cannot be read: {_reason(block)}", _HINT)

    def _expanded(self, value: str, span: Span) -> str:
        found = expanded(value, self._strings)
        if len(found.text) > MOST_CHARACTERS:
            self._collection.warn(span, f"a value has more than {MOST_CHARACTERS:,} characters", "the rest is left out")
        for name in found.unknown:
            self._collection.warn(span, f'no string "{name}"', "put the value in braces, or define the string above")
        return found.text[:MOST_CHARACTERS]

    def _add(self, entry: _Taken) -> None:
        if entry.kind not in TYPES:
            self._collection.warn(entry.span, f'no entry type "@{entry.kind}"', "it is read as @misc")
        whole, missing = with_inherited(entry.key, entry.fields, self._by_key)
        for key in missing:
            self._collection.warn(entry.span, f'no entry "{key}" to take fields from', "add it, or delete the crossref")
        type_ = bibtex_type(entry.kind, whole)
        self._note_commands(entry)
        self._note_dates(entry)
        people = {PEOPLE[name]: self._names(name, whole[name], entry) for name in PEOPLE if whole.get(name)}
        self._collection.add(entry.key, type_, bibtex_fields(entry.kind, type_, whole) | people, entry.span)

    def _names(self, field: str, value: str, entry: _Taken) -> tuple[Name, ...]:
        found = bibtex_names(value)
        for message in found.unsure:
            self._collection.warn(self._field_place(entry, field), f"`{field}`: {message}", _NAME_HINT)
        return found.names

    def _note_dates(self, entry: _Taken) -> None:
        """Report a month that is none, and a year that is not that of the date."""
        year, date = entry.fields.get("year", "").strip(), entry.fields.get("date", "").strip()
        if year.isdigit() and date and year not in date:
            message = f"`year` is {year} and `date` is {date}; the date is used"
            self._collection.warn(self._field_place(entry, "year"), message, "keep the one that is right")
        month = entry.fields.get("month", "").strip()
        if month.isdigit() and not date and not has_month(entry.fields):
            message = f'`month`: "{month}" is no month; it is left out'
            self._collection.warn(self._field_place(entry, "month"), message, "write 1 to 12, or its name")

    def _note_commands(self, entry: _Taken) -> None:
        """Report the LaTeX of an entry's own fields that nothing is known of, each command at its line."""
        for field in PRINTED & entry.fields.keys():
            for command in unread_commands(entry.fields[field]):
                message = f"`{field}`: `{command}` is not LaTeX that handout knows; it prints as it is written"
                self._collection.warn(self._field_place(entry, field, command), message, "write the character itself")

    def _field_place(self, entry: _Taken, field: str, words: str = "") -> Span:
        """Return where a field of an entry begins, or the first line from there on that contains `words`."""
        start = entry.lines.get(field)
        if start is None:
            return entry.span
        ahead = self._lines[start : start + _MOST_LINES] if words else []
        lines = (number for number, line in enumerate(ahead, start) if words in line)
        return self._collection.place(next(lines, start) + 1)


def _opening(block: Block) -> str:
    """Return the first words of a block: `@book{smith2020`."""
    return f"`{(block.raw or '').split(',')[0].strip()[:60]}`"


def _reason(block: Block) -> str:
    reason = str(getattr(getattr(block, "error", None), "abort_reason", "") or "it is not BibTeX").strip().rstrip(".")
    return reason[:1].lower() + reason[1:]
