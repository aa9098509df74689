"""Folder store: outputs in a folder of this machine."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from handout.building.outputs import is_part, locked_folder, prepare_folder, sweep_part, write_whole
from handout.building.stores.store import FileMark
from handout.errors import OutputError


@dataclass(frozen=True)
class FolderStore:
    """A folder."""

    root: Path
    reaches_everywhere: bool = False

    @property
    def base(self) -> str:
        """The folder itself, so that a project may be moved as a whole."""
        return os.path.abspath(self.root)

    def prepare(self) -> None:
        """Make the folder; OutputError where it cannot be made or written to."""
        prepare_folder(self.root)

    def survey(self, folders: Iterable[str]) -> dict[str, FileMark]:
        """Return the files that lie in `folders`; files half written by a process that is dead are removed."""
        found: dict[str, FileMark] = {}
        for folder in folders:
            with suppress(OSError), os.scandir(self.root / folder) as entries:
                for entry in entries:
                    if is_part(entry.name):
                        sweep_part(Path(entry.path))
                    elif entry.is_file():
                        found[f"{folder}/{entry.name}" if folder else entry.name] = _mark(entry.stat())
        return found

    def write(self, name: str, data: bytes) -> FileMark:
        """Write a file whole or not at all; OutputError where that fails."""
        path = self.root / name
        try:
            return _mark(write_whole(path, data))
        except OutputError:
            if path.parent.is_dir():
                raise
        prepare_folder(path.parent)
        return _mark(write_whole(path, data))

    def read(self, name: str) -> bytes | None:
        """Return what a file contains; None where it cannot be read."""
        try:
            return (self.root / name).read_bytes()
        except OSError:
            return None

    def mark(self, name: str) -> FileMark | None:
        """Return what is known of a file; None where there is none."""
        try:
            return _mark((self.root / name).stat())
        except OSError:
            return None

    def remove(self, name: str) -> None:
        """Remove a file, and its folder if nothing else is in it; OutputError where that fails."""
        path = self.root / name
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"cannot remove {path}: {(error.strerror or str(error)).lower()}") from error
        if path.parent != self.root:
            with suppress(OSError):
                path.parent.rmdir()

    def alone(self) -> AbstractContextManager[None]:
        """Return what keeps other builds from writing the manifest."""
        return locked_folder(self.root)


def _mark(status: os.stat_result) -> FileMark:
    # A program may set the time of modification, but not that of change.
    return FileMark(status.st_size, str(max(status.st_mtime_ns, status.st_ctime_ns)))
