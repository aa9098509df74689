"""Reference files: the references of the files that a document lists, as far as its texts cite them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Protocol, TypeAlias

from handout.content.document import Document
from handout.content.reading_order import locate_strings, texts_of
from handout.content.reference import Reference
from handout.diagnostics import Diagnostic, Severity, Span, error, warning
from handout.errors import SourceError
from handout.reading.faults import Fault
from handout.reading.printable import CONTROL_CHARACTER
from handout.reading.sources import read_text
from handout.reading.topic_files import FileFault, find_file


class ReferencesRead(Protocol):
    """What a reader makes of a reference file."""

    @property
    def references(self) -> Sequence[Reference]:
        """The references in the order of the file."""

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        """What is wrong with the file."""


Reader: TypeAlias = Callable[[str, str], ReferencesRead]
"""Reads the text of a reference file; the second argument is how messages call it."""

READERS: Mapping[str, str] = {
    ".bib": "read_bibtex",
    ".ris": "read_ris",
    ".nbib": "read_nbib",
    ".json": "read_csl_json",
}
"""The reader in `handout.reading.references` for each file ending."""


@dataclass
class ReferenceFiles:
    """What the reference files of one document hold."""

    references: dict[str, Reference] = field(default_factory=dict)
    """The cited references by their ids, in the order of the files."""
    faults: list[Fault] = field(default_factory=list)
    """Files that the document lists and cannot have."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    """What is wrong inside the files."""

    @property
    def is_complete(self) -> bool:
        """Whether every file could be read, so that a reference that is not found is nowhere."""
        return not self.faults and not any(each.severity is Severity.ERROR for each in self.diagnostics)


def read_reference_file(path: Path, file: str) -> ReferencesRead:
    """Return what the file at `path` holds, whose ending is one of READERS; messages call it `file`.

    Raises SourceError where it cannot be read.
    """
    reader: Reader = getattr(import_module("handout.reading.references"), READERS[path.suffix.lower()])
    return reader(read_text(path), file)


def read_reference_files(document: Document, folder: Path) -> ReferenceFiles:
    """Return the references of the files in `folder` that the document lists and cites, but for those it has itself."""
    found = ReferenceFiles()
    if not document.bibliography.files:
        return found
    cited = {item.key for text in texts_of(document) for citation in text.citations for item in citation.items}
    wanted = cited - {reference.id for reference in document.references}
    for index, name in enumerate(document.bibliography.files):
        try:
            path = find_file(folder, name, tuple(READERS))
        except FileFault as fault:
            found.faults.append(Fault(("bibliography", "files", index), fault.message, fault.mend, offset=0))
        else:
            _add_file(found, path, wanted)
    return found


def _add_file(found: ReferenceFiles, path: Path, wanted: set[str]) -> None:
    """Add the `wanted` references in the file at `path`; of two with one id the first counts."""
    file = str(path)
    try:
        read = read_reference_file(path, file)
    except SourceError as fault:
        found.diagnostics += fault.diagnostics
        return
    found.diagnostics += read.diagnostics
    for reference in read.references:
        if reference.id in found.references:
            message = f'the reference "{reference.id}" stands in two places of the reference files'
            found.diagnostics.append(warning(Span(file), message, "the first one is used: delete the other"))
        elif reference.id in wanted:
            found.references[reference.id] = reference
            found.diagnostics += _unprintable(reference, file)


def _unprintable(reference: Reference, file: str) -> Iterator[Diagnostic]:
    for path, text in locate_strings(reference):
        character = CONTROL_CHARACTER.search(text)
        if character:
            message = f"the character U+{ord(character.group()):04X} cannot be printed"
            yield error(Span(file), f'reference "{reference.id}", `{path[0]}`: {message}', "delete it")
