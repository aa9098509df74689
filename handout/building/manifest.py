"""Manifest: what a build has written, and of what it was made; a file among the outputs."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Final

import msgspec

from handout.building.stores import FileMark, Store
from handout.version import __version__

MANIFEST: Final = ".handout-manifest.json"
"""Its name in the output folder."""

_LEAST_SECONDS: Final = 2.0
_SHARE: Final = 20
"""Writing it may take one part in so many of a build's time."""


class OutputEntry(msgspec.Struct, frozen=True):
    """An output."""

    made_of: str
    """The hash of all that made it."""
    sha256: str
    """The hash of its bytes."""
    size: int
    """Bytes."""
    change: str
    """What the store said of its last change; empty: nothing."""
    source: str
    """The file of its topic, relative to the store's base."""


class _File(msgspec.Struct, frozen=True):
    outputs: dict[str, OutputEntry]
    handout: str = __version__
    format: int = 1


class Manifest:
    """The outputs of a store by name.

    It is written whole, at the end and from time to time before: a build that is killed loses the last entries, and the
    next one makes these outputs again. Two builds into one store at once keep each other's entries.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._changes: dict[str, OutputEntry | None] = {}
        self._entries: dict[str, OutputEntry] = {}
        self._seen: FileMark | None = None
        self._due = 0.0
        self._read()

    @property
    def entries(self) -> Mapping[str, OutputEntry]:
        """The outputs that are known, by name."""
        return self._entries

    def record(self, name: str, entry: OutputEntry | None) -> None:
        """Keep what is known of an output; None: it is no more."""
        self._changes[name] = entry
        _change(self._entries, name, entry)

    def save_when_due(self) -> None:
        """Write the manifest if the last time is long ago; OutputError where it cannot be written."""
        if self._due == 0.0:
            self._due = self._clock() + _LEAST_SECONDS
        if self._clock() >= self._due:
            self.save()

    def save(self) -> None:
        """Write the manifest if something has changed; OutputError where it cannot be written."""
        if not self._changes:
            return
        start = self._clock()
        with self._store.alone():
            if self._store.mark(MANIFEST) != self._seen:
                self._read()
            lines = msgspec.json.encode(_File(dict(sorted(self._entries.items())))).replace(b'"},"', b'"},\n"')
            self._store.write(MANIFEST, lines + b"\n")
            self._seen = self._store.mark(MANIFEST)
        self._changes.clear()
        now = self._clock()
        self._due = now + max(_LEAST_SECONDS, _SHARE * (now - start))

    def _read(self) -> None:
        """Read what another build may have written, and change it as this one has."""
        self._seen = self._store.mark(MANIFEST)
        data = self._store.read(MANIFEST) if self._seen else None
        try:
            found = msgspec.json.decode(data, type=_File).outputs if data else {}
        except msgspec.DecodeError:
            # Not ours, or damaged: what it would have known is built again.
            found = {}
        self._entries = {name: entry for name, entry in found.items() if _is_inside(name)}
        for name, entry in self._changes.items():
            _change(self._entries, name, entry)


def _change(entries: dict[str, OutputEntry], name: str, entry: OutputEntry | None) -> None:
    if entry is None:
        entries.pop(name, None)
    else:
        entries[name] = entry


def _is_inside(name: str) -> bool:
    """Return whether a name stays below the store: what a manifest lists may be removed."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
