"""Reading in: the sources, clinics and layouts of a build, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.building.layout_files import read_layout
from handout.content.document import BibliographySettings, Document, StyleName
from handout.diagnostics import Diagnostic
from handout.errors import SourceError
from handout.reading import find_sources, load_clinic, load_document, read_artwork


class Intake:
    """Reads files and keeps what is wrong with them, so that one broken file does not hide the others' faults."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        """Every fault found, in order."""
        self.failed = False
        """Whether a file had an error."""

    def topics(self, sources: Iterable[Path], style: StyleName | None) -> list[Topic]:
        """Return the topics at paths; a folder stands for every source under it."""
        topics = []
        for path in self._files(sources):
            try:
                topics.append(self._topic(path, style))
            except SourceError as fault:
                self._fail(fault)
        return topics

    def clinics(self, paths: Iterable[Path]) -> list[NamedClinic]:
        """Return the clinics at paths; a folder stands for every TOML file in it."""
        clinics = []
        for path in paths:
            for file in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
                try:
                    clinics.append(_clinic(file))
                except SourceError as fault:
                    self._fail(fault)
        return clinics

    def layouts(self, names: Iterable[str], folders: Sequence[Path]) -> list[NamedLayout]:
        """Return layouts by name or file."""
        layouts = []
        for name in dict.fromkeys(names):
            try:
                layouts.append(NamedLayout(Path(name).stem, read_layout(name, folders)))
            except SourceError as fault:
                self._fail(fault)
        return layouts

    def _files(self, sources: Iterable[Path]) -> list[Path]:
        files: list[Path] = []
        for path in sources:
            if path.is_dir():
                found = find_sources(path)
                self.diagnostics += found.diagnostics
                files += found.sources
            else:
                files.append(path)
        return list(dict.fromkeys(files))

    def _topic(self, path: Path, style: StyleName | None) -> Topic:
        loaded = load_document(path)
        artwork = read_artwork(loaded.document, path.parent)
        if artwork.faults:
            raise SourceError(loaded.source.stack.diagnostics(artwork.faults))
        self.diagnostics += loaded.warnings
        return Topic(path, loaded.source, _styled(loaded.document, style), artwork.artwork)

    def _fail(self, fault: SourceError) -> None:
        self.diagnostics += fault.diagnostics
        self.failed = True


def _clinic(path: Path) -> NamedClinic:
    loaded = load_clinic(path)
    artwork = read_artwork(loaded.value, path.parent)
    if artwork.faults:
        raise SourceError(loaded.source.stack.diagnostics(artwork.faults))
    return NamedClinic(path, loaded.value, artwork.artwork)


def _styled(document: Document, style: StyleName | None) -> Document:
    if style is None:
        return document
    settings: BibliographySettings = msgspec.structs.replace(document.bibliography, style=style)
    return msgspec.structs.replace(document, bibliography=settings)
