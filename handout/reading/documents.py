"""Documents: the content sources, read with everything that can be wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.reference import Reference
from handout.diagnostics import Diagnostic, Severity, Span
from handout.errors import SourceError
from handout.reading.consistency import canonical_tag, document_problems
from handout.reading.decoding import Decoded, decode
from handout.reading.document_ids import default_id
from handout.reading.file_kinds import refuse_as_topic, refuse_by_name
from handout.reading.grammars import Grammar, Shorthand
from handout.reading.problems import EACH, Problem
from handout.reading.reference_files import ReferenceFiles, ReferencePlaces, read_reference_files
from handout.reading.sources import Source, SourceStack, parse_source, read_source

_POINT_LISTS = (("section", EACH), ("section", EACH, "block", EACH), ("section", EACH, "slide", EACH))
_DIAGRAMS = (("section", EACH), ("section", EACH, "block", EACH))
_OF_A_LIST = {"reference", "bibliography"}
"""The keys of a file that contains references and no topic."""

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
    """What falls short without being an error; of a document that was read in part, its errors too."""
    source: Source
    """The file it was read from."""
    file_places: ReferencePlaces
    """Where the entries of the references begin that come from reference files."""

    @property
    def stack(self) -> SourceStack:
        """The source as what turns further problems of the document into diagnostics."""
        return self.source.stack

    def reference_place(self, reference: Reference, field: str = "title") -> Span:
        """Return where a field of a reference is; of one from a reference file, where its entry begins."""
        if reference.id in self.file_places:
            return self.file_places[reference.id]
        keys = [each.id for each in self.document.references]
        return self.source.span(("reference", keys.index(reference.id), field.replace("_", "-")), 0)


def read_document(path: Path | str, *, clinic: Clinic | None = None) -> Document:
    """Return the document at `path`; `clinic`, if given, hands it out instead of the clinic that it names.

    Raises SourceError with every problem of the file at once.
    """
    return load_document(Path(path), clinic=clinic).document


def load_document(path: Path, *, clinic: Clinic | None = None) -> Loaded:
    """Return the document at `path` with its warnings and its source; see `read_document`."""
    refuse_by_name(path)
    return _load(read_source(path), clinic)


def parse_document(
    text: str, file: str = "content.toml", folder: Path | None = None, *, clinic: Clinic | None = None
) -> Loaded:
    """Return the document that `text` says. Messages call it `file`; the files it names are in `folder`.

    Without a folder, pictures and reference files are not looked for. Raises SourceError with every problem at once.
    """
    return _load(parse_source(text, file, folder), clinic)


def load_in_part(path: Path) -> Loaded:
    """Return what can be read of the document at `path`, invalid references left out; its errors are in `warnings`.

    A file of references alone will do. Raises SourceError only where nothing can be read.
    """
    source = _as_topic(read_source(path))
    draft = _drafted(source)
    try:
        _, found = draft.finish()
    except SourceError as problem:
        found = problem.diagnostics
    invalid = draft.invalid_references()
    kept = tuple(each for place, each in enumerate(draft.value.references) if place not in invalid)
    references = (*kept, *draft.files.references.values())
    document = msgspec.structs.replace(draft.value, references=references)
    places = _places(source, draft) if invalid else {}
    return Loaded(document, found, source, {**places, **draft.files.places})


def _as_topic(source: Source) -> Source:
    """Return a file of references alone as a topic that says nothing."""
    if not source.data.keys() <= _OF_A_LIST:
        return source
    return replace(source, data={"language": "en", "title": "-", "main_message": "-", **source.data})


def _load(source: Source, clinic: Clinic | None) -> Loaded:
    refuse_as_topic(source)
    draft = _drafted(source)
    document, warnings = draft.finish()
    changes = {
        "id": document.id or default_id(document.title.plain, _whole_path(source)),
        "language": canonical_tag(document.language),
        "references": (*document.references, *draft.files.references.values()),
        "clinic": document.clinic if clinic is None else clinic,
    }
    return Loaded(msgspec.structs.replace(document, **changes), warnings, source, draft.files.places)


@dataclass(frozen=True)
class _Draft:
    """A document as it is written, with its reference files, before its problems have stopped anything."""

    decoded: Decoded[Document]
    value: Document
    files: ReferenceFiles
    problems: tuple[Problem, ...]
    """What its types cannot know of."""

    def finish(self) -> tuple[Document, tuple[Diagnostic, ...]]:
        """Return the document with its warnings; SourceError with all of it where one problem is an error."""
        return self.decoded.finish(self.problems, self.files.diagnostics)

    def invalid_references(self) -> set[str | int]:
        """Return the indices of the references that have an error."""
        errors = (
            problem.path for problem in (*self.decoded.problems, *self.problems) if problem.severity is Severity.ERROR
        )
        paths = (*errors, *self.decoded.repaired)
        return {path[1] for path in paths if path[:1] == ("reference",) and len(path) > 1}


def _drafted(source: Source) -> _Draft:
    decoded = decode([source], DOCUMENTS)
    if decoded.value is None:
        decoded.finish()
        raise AssertionError("a document that cannot be read has an error")
    read = decoded.value
    files = read_reference_files(read, source.folder) if source.folder is not None else ReferenceFiles()
    is_complete = files.is_complete and (source.folder is not None or not read.bibliography.files)
    known = {each.id for each in (*read.references, *files.references.values())} if is_complete else None
    problems = (*document_problems(read, source.folder, known), *files.problems)
    return _Draft(decoded, read, files, problems)


def _places(source: Source, draft: _Draft) -> ReferencePlaces:
    """Return where the titles of the references are that the document has itself."""
    return {each.id: source.span(("reference", place, "title"), 0) for place, each in enumerate(draft.value.references)}


def _whole_path(source: Source) -> Path:
    """Return the path of the source with the name of its folder."""
    file = Path(source.file)
    return source.folder.resolve() / file.name if source.folder else file
