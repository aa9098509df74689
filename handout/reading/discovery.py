"""Discovery: which of the TOML files under a folder are content sources."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from handout.diagnostics import Diagnostic, Span, warning
from handout.errors import SourceError
from handout.reading.file_kinds import FileKind, kind_of
from handout.reading.sources import read_source

_LAYOUTS = "layouts"


@dataclass(frozen=True, slots=True)
class Found:
    """The TOML files under a folder, each list in the order of the alphabet."""

    sources: tuple[Path, ...]
    """Content sources; also files that cannot be read, so that reading them says why."""
    clinics: tuple[Path, ...]
    layouts: tuple[Path, ...]
    others: tuple[Path, ...]
    """Files that are none of these."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """A finding for each file that is none of these."""
        message = "this is no content source, no layout and no clinic file"
        hint = "a content source begins with language, title and main_message"
        return tuple(warning(Span(str(path)), message, hint) for path in self.others)


def find_sources(folder: Path) -> Found:
    """Return the TOML files under `folder`, sorted by what they are. Hidden folders are left out."""
    kinds: dict[FileKind, list[Path]] = {kind: [] for kind in FileKind}
    for path in _toml_files(folder):
        kinds[_kind(path, folder)].append(path)
    return Found(
        tuple(kinds[FileKind.SOURCE]),
        tuple(kinds[FileKind.CLINIC]),
        tuple(kinds[FileKind.LAYOUT]),
        tuple(kinds[FileKind.OTHER]),
    )


def _kind(path: Path, folder: Path) -> FileKind:
    if _LAYOUTS in path.relative_to(folder).parts[:-1]:
        return FileKind.LAYOUT
    try:
        source = read_source(path)
    except SourceError:
        return FileKind.SOURCE
    kind = kind_of(source.data)
    return FileKind.SOURCE if kind is FileKind.OTHER and source.broken else kind


def _toml_files(folder: Path) -> list[Path]:
    found = []
    for base, folders, files in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        found += [Path(base) / each for each in files if each.lower().endswith(".toml") and not each.startswith(".")]
    return sorted(found)
