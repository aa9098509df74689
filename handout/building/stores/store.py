"""Store: what a build asks of the place that its outputs go to."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol


class FileMark(NamedTuple):
    """What a place says of a file without reading it. While it stays the same, so does the file."""

    size: int
    """Bytes."""
    change: str
    """The time of its last change, or a tag of its content; empty: the place does not say."""


class Store(Protocol):
    """Holds files by name. A name is a path below the store, its steps split by "/". It can be pickled."""

    @property
    def reaches_everywhere(self) -> bool:
        """Whether another machine that opens it finds the same files."""
        ...

    @property
    def base(self) -> str:
        """The folder to which the manifest's paths of sources are relative."""
        ...

    def prepare(self) -> None:
        """Make the store ready to be written to; OutputError where it cannot be."""
        ...

    def survey(self, folders: Iterable[str]) -> dict[str, FileMark]:
        """Return the files that lie in `folders` ("" is the store itself); half-written files are removed."""
        ...

    def write(self, name: str, data: bytes) -> FileMark:
        """Write a file whole or not at all; OutputError where that fails."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return what a file contains; None where it cannot be read."""
        ...

    def mark(self, name: str) -> FileMark | None:
        """Return what is known of a file; None where there is none."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file, and its folder if nothing else is in it; OutputError where that fails."""
        ...

    def alone(self) -> AbstractContextManager[None]:
        """Return what keeps other builds from writing the manifest, where the store can do that."""
        ...
