"""Documents: the content sources, read with everything that can be wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.diagnostics import Diagnostic
from handout.reading.consistency import canonical_tag, document_faults
from handout.reading.decoding import decode
from handout.reading.document_ids import default_id
from handout.reading.faults import EACH
from handout.reading.grammars import Grammar, Shorthand
from handout.reading.reference_files import ReferenceFiles, read_reference_files
from handout.reading.sources import Source, SourceStack, parse_source, read_source

_POINT_LISTS = (("section", EACH), ("section", EACH, "block", EACH), ("section", EACH, "slide", EACH))
_DIAGRAMS = (("section", EACH), ("section", EACH, "block", EACH))

DOCUMENTS = Grammar(
    Document,
    (
        Shorthand(("section", EACH, "slide")),
        *(Shorthand((*table, "points", EACH), "text") for table in _POINT_LISTS),
        *(Shorthand((*table, "diagram", "nodes", EACH), "label") for table in _DIAGRAMS),
    ),
)
"""How a content source becomes a Document."""


@dataclass(frozen=True)
class Loaded:
    """A document, and what a later look at it needs to name places."""

    document: Document
    warnings: tuple[Diagnostic, ...]
    """What falls short without being an error."""
    source: Source
    """The file it was read from."""

    @property
    def stack(self) -> SourceStack:
        """The source as what turns further faults of the document into diagnostics."""
        return self.source.stack


def read_document(path: Path, *, clinic: Clinic | None = None) -> Document:
    """Return the document at `path`; `clinic`, if given, hands it out instead of the clinic that it names.

    Raises SourceError with every fault of the file at once.
    """
    return load_document(path, clinic=clinic).document


def load_document(path: Path, *, clinic: Clinic | None = None) -> Loaded:
    """Return the document at `path` with its warnings and its source; see `read_document`."""
    return _load(read_source(path), clinic)


def parse_document(
    text: str, file: str = "content.toml", folder: Path | None = None, *, clinic: Clinic | None = None
) -> Loaded:
    """Return the document that `text` says. Messages call it `file`; the files it names are in `folder`.

    Without a folder, pictures and reference files are not looked for. Raises SourceError with every fault at once.
    """
    return _load(parse_source(text, file, folder), clinic)


def _load(source: Source, clinic: Clinic | None) -> Loaded:
    decoded = decode([source], DOCUMENTS)
    if decoded.value is None:
        decoded.finish()
        raise AssertionError("a document that cannot be read has an error")
    read = decoded.value
    files = read_reference_files(read, source.folder) if source.folder is not None else ReferenceFiles()
    references = (*read.references, *files.references.values())
    is_complete = files.is_complete and (source.folder is not None or not read.bibliography.files)
    known = {reference.id for reference in references} if is_complete else None
    faults = (*document_faults(read, source.folder, known), *files.faults)
    document, warnings = decoded.finish(faults, files.diagnostics)
    changes = {
        "id": document.id or default_id(document.title.plain, _whole_path(source)),
        "language": canonical_tag(document.language),
        "references": references,
        "clinic": document.clinic if clinic is None else clinic,
    }
    return Loaded(msgspec.structs.replace(document, **changes), warnings, source)


def _whole_path(source: Source) -> Path:
    """Return the path of the source with the name of its folder."""
    file = Path(source.file)
    return source.folder.resolve() / file.name if source.folder else file
