"""Citing: the references of files, gathered for a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from handout.bibliography import cited_references
from handout.bibliography.identifiers import IDENTIFIER, not_identifiers
from handout.bibliography.notices import RETRACTED, notice_words
from handout.bibliography.title_case import title_case_warning
from handout.content.reading_order import texts_in_reading_order
from handout.content.reference import Reference
from handout.content.style_name import StyleName
from handout.diagnostics import Diagnostic, Severity, Span, error, warning
from handout.errors import SourceError
from handout.reading import REFERENCE_SUFFIXES, Loaded, load_in_part, read_reference_file
from handout.reading.reference_files import unprintable

TOPIC_SUFFIX = ".toml"


class Gathering:
    """Takes the references of one file after the other, and keeps what is wrong with the files.

    Of a topic it takes what its texts cite, in the order of citation, or everything where they cite nothing; of a
    reference file everything.
    """

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        """What is wrong with the files, in order."""
        self.style: StyleName | None = None
        """The style that the first topic asks for; None where no topic is among the files."""
        self._references: dict[str, Reference] = {}
        self._places: dict[str, Callable[[str], Span]] = {}

    @property
    def references(self) -> tuple[Reference, ...]:
        """The references in the order of the files, each key once."""
        return tuple(self._references.values())

    @property
    def failed(self) -> bool:
        """Whether something could not be read."""
        return any(each.severity is Severity.ERROR for each in self.diagnostics)

    def take(self, paths: Iterable[Path]) -> None:
        """Take the references of files; what cannot be read is noted in `diagnostics`."""
        for path in dict.fromkeys(paths):
            try:
                self._take(path)
            except SourceError as problem:
                self.diagnostics += problem.diagnostics

    def note_titles(self, style: StyleName) -> None:
        """Note each title that is in Title Case, with its form in the sentence case of `style`."""
        found = (
            title_case_warning(each, style, lambda known: self._places[known.id]("title")) for each in self.references
        )
        self.diagnostics += filter(None, found)

    def note_references(self) -> None:
        """Note each work that was retracted, corrected or the like, and each identifier that cannot be one."""
        for each in self.references:
            place = self._places[each.id]
            self.diagnostics += (
                warning(place("title"), f'"{each.id}": {notice.message}', notice.hint, RETRACTED)
                for notice in notice_words(each)
            )
            self.diagnostics += (
                warning(place(found.field), f'"{each.id}": {found.message}', found.hint, IDENTIFIER)
                for found in not_identifiers(each)
            )

    def _take(self, path: Path) -> None:
        suffix = path.suffix.lower()
        if path.is_dir():
            for file in sorted(path.glob(f"*{TOPIC_SUFFIX}")):
                self._take_topic(file)
        elif suffix == TOPIC_SUFFIX:
            self._take_topic(path)
        elif suffix in REFERENCE_SUFFIXES:
            read = read_reference_file(path)
            self.diagnostics += read.diagnostics
            for reference in read.references:
                found = unprintable(reference, read.places[reference.id])
                self.diagnostics += (replace(each, severity=Severity.WARNING) for each in found)
                self._add(reference, partial(_entry, read.places[reference.id]))
        else:
            kinds = ", ".join((TOPIC_SUFFIX, *REFERENCE_SUFFIXES))
            self.diagnostics.append(
                error(
                    Span(str(path)),
                    "this is not a reference file",
                    f"name a topic's file, or one that ends in one of {kinds}",
                )
            )

    def _take_topic(self, path: Path) -> None:
        loaded = load_in_part(path)
        self.diagnostics += loaded.warnings
        self.style = self.style or loaded.document.bibliography.style
        for reference in _cited(loaded):
            self._add(reference, partial(loaded.reference_place, reference))

    def _add(self, reference: Reference, place: Callable[[str], Span]) -> None:
        """Take a reference; `place` tells where a field of it is."""
        taken = self._references.setdefault(reference.id, reference)
        self._places.setdefault(reference.id, place)
        if taken != reference:
            message = f'the key "{reference.id}" is another reference in {self._places[reference.id]("title").file}'
            self.diagnostics.append(
                warning(place("title"), message, "the first one is used: give this one another key")
            )


def _entry(place: Span, field: str) -> Span:
    """Return where the entry of a reference file begins: its fields are not told apart."""
    return place


def _cited(loaded: Loaded) -> tuple[Reference, ...]:
    document = loaded.document
    texts = texts_in_reading_order(document)
    citations = [citation for text in texts for citation in text.citations]
    return cited_references(citations, document.references) if citations else document.references
