"""Reference files: the references of the files that a document lists, as far as its texts cite them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from handout.content.document import Document
from handout.content.reference import Reference
from handout.content.walk import locate_strings, texts_of
from handout.diagnostics import Diagnostic, Severity, Span, error, warning
from handout.errors import SourceError
from handout.reading.composed import composed
from handout.reading.printable import CONTROL_CHARACTER, HIDDEN_IN_NUMBER
from handout.reading.problems import Problem
from handout.reading.sources import read_text
from handout.reading.topic_files import FileProblem, find_file

if TYPE_CHECKING:
    from handout.reading.references import ReferencesRead


SUFFIXES = (".bib", ".ris", ".nbib", ".json")
"""The endings of reference files."""

ReferencePlaces: TypeAlias = Mapping[str, Span]
"""Where references are, by their ids."""


@dataclass
class ReferenceFiles:
    """What the reference files of one document contain."""

    references: dict[str, Reference] = field(default_factory=dict)
    """The cited references by their ids, in the order of the files."""
    places: dict[str, Span] = field(default_factory=dict)
    """Where the entries of these references begin."""
    problems: list[Problem] = field(default_factory=list)
    """Files that the document lists and cannot have."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    """What is wrong inside the files."""
    read: set[Path] = field(default_factory=set)
    """The files that were looked at: one listed twice is read once."""

    @property
    def is_complete(self) -> bool:
        """Whether every file could be read, so that a reference that is not found is nowhere."""
        return not self.problems and not any(each.severity is Severity.ERROR for each in self.diagnostics)


def read_reference_file(path: Path) -> ReferencesRead:
    """Return what the file at `path` contains; it ends in one of SUFFIXES. Raises SourceError if it cannot be read."""
    from handout.reading.references import read_bibtex, read_csl_json, read_nbib, read_ris

    readers = {".bib": read_bibtex, ".ris": read_ris, ".nbib": read_nbib, ".json": read_csl_json}
    return readers[path.suffix.lower()](composed(read_text(path)), str(path))


def read_reference_files(document: Document, folder: Path) -> ReferenceFiles:
    """Return the references of the files in `folder` that the document lists and cites, but for those it has itself."""
    found = ReferenceFiles()
    if not document.bibliography.files:
        return found
    cited = {item.key for text in texts_of(document) for citation in text.citations for item in citation.items}
    wanted = cited - {reference.id for reference in document.references}
    inside: list[Diagnostic] = []
    for index, name in enumerate(document.bibliography.files):
        try:
            path = find_file(folder, name, SUFFIXES)
        except FileProblem as problem:
            found.problems.append(Problem(("bibliography", "files", index), problem.message, problem.hint, offset=0))
        else:
            inside += _add_file(found, path, wanted)
    is_whole = wanted <= found.references.keys()
    found.diagnostics += map(_of_no_matter, inside) if is_whole else inside
    return found


def _of_no_matter(diagnostic: Diagnostic) -> Diagnostic:
    """Return the loss of an entry as a warning: nothing cites it."""
    return replace(diagnostic, severity=Severity.WARNING) if diagnostic.severity is Severity.ERROR else diagnostic


def _add_file(found: ReferenceFiles, path: Path, wanted: set[str]) -> tuple[Diagnostic, ...]:
    """Add the `wanted` references in the file at `path`; return what its reader found wrong with its entries."""
    if path.resolve() in found.read:
        return ()
    found.read.add(path.resolve())
    try:
        read = read_reference_file(path)
    except SourceError as problem:
        found.diagnostics += problem.diagnostics
        return ()
    for reference in read.references:
        if reference.id in found.references:
            message = f'the reference "{reference.id}" is in two of the reference files'
            found.diagnostics.append(warning(Span(str(path)), message, "the first one is used: delete the other"))
        elif reference.id in wanted:
            found.references[reference.id] = reference
            found.places[reference.id] = read.places[reference.id]
            found.diagnostics += unprintable(reference, read.places[reference.id])
    return read.diagnostics


def unprintable(reference: Reference, span: Span) -> Iterator[Diagnostic]:
    """Yield an error for each string of a reference with characters that no reader sees; its entry begins at `span`."""
    for path, text in locate_strings(reference):
        character = CONTROL_CHARACTER.search(text)
        if character:
            message = f"the character U+{ord(character.group()):04X} cannot be printed"
            yield error(span, f'reference "{reference.id}", `{path[0]}`: {message}', "delete it")
        elif hidden := HIDDEN_IN_NUMBER.search(text):
            message = f"an invisible character (U+{ord(hidden.group()[0]):04X}) is inside a number"
            yield error(span, f'reference "{reference.id}", `{path[0]}`: {message}', "write the number without it")
