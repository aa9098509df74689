"""Object store: outputs under a prefix of a bucket, through fsspec. An object is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handout.building.stores.store import FileMark
from handout.errors import OutputError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

PROTOCOLS: Final = {"s3": "s3fs", "gs": "gcsfs", "abfs": "adlfs", "az": "adlfs", "memory": "fsspec"}
"""The kinds of store whose objects appear whole or not at all, each with the library that opens it."""


@dataclass(frozen=True)
class ObjectStore:
    """A prefix of a bucket. Keys and endpoints come from the environment, as the store's own tools read them."""

    address: str
    """As "s3://bucket/prefix"."""
    reaches_everywhere: bool = True

    @property
    def base(self) -> str:
        """The current folder: a bucket is next to no source."""
        return os.getcwd()

    def prepare(self) -> None:
        """Do nothing but open the store; OutputError where that cannot be. Prefixes need no making."""
        self.mark("")

    def survey(self, folders: Iterable[str]) -> dict[str, FileMark]:
        """Return the objects under the prefix, whatever their folder: asking once is quickest."""
        with _spoken(self.address):
            found = self._system().find(self.address, detail=True)
        prefix = self._path("").rstrip("/") + "/"
        return {path.removeprefix(prefix): _mark(head) for path, head in found.items()}

    def write(self, name: str, data: bytes) -> FileMark:
        """Write an object; OutputError where that fails."""
        with _spoken(f"{self.address}/{name}"):
            self._system().pipe_file(self._path(name), data)
        return FileMark(len(data), "")

    def read(self, name: str) -> bytes | None:
        """Return what an object contains; None where there is none."""
        with _spoken(f"{self.address}/{name}"):
            try:
                data: bytes = self._system().cat_file(self._path(name))
            except FileNotFoundError:
                return None
        return data

    def mark(self, name: str) -> FileMark | None:
        """Return what is known of an object; None where there is none."""
        with _spoken(f"{self.address}/{name}"):
            try:
                return _mark(self._system().info(self._path(name)))
            except FileNotFoundError:
                return None

    def remove(self, name: str) -> None:
        """Remove an object; OutputError where that fails."""
        with _spoken(f"{self.address}/{name}"):
            self._system().rm_file(self._path(name))

    def alone(self) -> AbstractContextManager[None]:
        """Return nothing that keeps others away: of two builds at once one may lose entries, and build again."""
        return nullcontext()

    def _system(self) -> AbstractFileSystem:
        return _opened(self.address.split("://")[0])

    def _path(self, name: str) -> str:
        root = self.address.split("://", 1)[1].strip("/")
        return f"{root}/{name}" if name else root


def open_object_store(address: str) -> ObjectStore:
    """Return the store at an address; OutputError where it is of no kind whose objects appear whole."""
    if address.split("://")[0] not in PROTOCOLS:
        known = ", ".join(f"{each}://" for each in PROTOCOLS if each != "memory")
        raise OutputError(f"cannot write to {address}: outputs go to a folder, or to {known}")
    return ObjectStore(address.rstrip("/"))


def _opened(protocol: str) -> AbstractFileSystem:
    """Return fsspec's file system; it keeps one for each process and protocol."""
    try:
        import fsspec

        return fsspec.filesystem(protocol, use_listings_cache=False)
    except ImportError as error:
        library = PROTOCOLS[protocol]
        raise OutputError(f"{protocol}:// needs {library}: pip install {library} ({error})") from error


@contextmanager
def _spoken(place: str) -> Iterator[None]:
    """Turn what a store's library raises into an OutputError: each has its own exceptions."""
    try:
        yield
    except OutputError:
        raise
    except Exception as error:
        raise OutputError(f"cannot use {place}: {error}") from error


def _mark(head: dict[str, Any]) -> FileMark:
    return FileMark(head.get("size") or 0, str(head.get("ETag") or head.get("etag") or ""))
