"""Watching: waits until a file that a build reads has changed. It looks at the files' times, twice a second."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from handout.building.options import BuildOptions
from handout.building.planning import Plan

Snapshot: TypeAlias = Mapping[str, tuple[int, int]]
"""When each file was changed, in nanoseconds, and its size in bytes."""

_SECONDS_BETWEEN_LOOKS: Final = 0.5
_SECONDS_OF_QUIET: Final = 0.1
"""An editor may write several files, or one in several steps."""


class Watch:
    """What the builds of the same sources read, and what it looked like when they were planned."""

    def __init__(self, options: BuildOptions, sleep: Callable[[float], None] = time.sleep) -> None:
        self._options = options
        self._sleep = sleep
        self._places: tuple[_Place, ...] = ()
        self._before: Snapshot = {}

    def look(self) -> None:
        """Note what the files look like that are known so far: before they are read."""
        self._before = _snapshot(self._places)

    def follow(self, plan: Plan) -> None:
        """Watch what this plan was made from; a change since `look` counts."""
        self._places = tuple(_places(plan, self._options))
        self._before = {path: self._before.get(path, state) for path, state in _snapshot(self._places).items()}

    def wait(self) -> tuple[str, ...]:
        """Return the files that changed, came or went, once one did and no more does."""
        while (now := _snapshot(self._places)) == self._before:
            self._sleep(_SECONDS_BETWEEN_LOOKS)
        while True:
            self._sleep(_SECONDS_OF_QUIET)
            later = _snapshot(self._places)
            if later == now:
                break
            now = later
        found = self._before.items() ^ now.items()
        return tuple(sorted({path for path, _ in found}))


class _Place:
    """A file, or a folder with or without those below it."""

    def __init__(self, path: Path, *, is_deep: bool, without: Iterable[str] = ()) -> None:
        self._path = path
        self._is_deep = is_deep
        self._without = frozenset(without)

    def files(self) -> Iterator[str]:
        """Yield the files of the place that are no secret."""
        if not self._path.is_dir():
            yield str(self._path)
            return
        for folder, below, names in os.walk(self._path):
            below[:] = [each for each in below if self._is_deep and self._is_watched(folder, each)]
            yield from (os.path.join(folder, name) for name in names if not name.startswith("."))

    def _is_watched(self, folder: str, name: str) -> bool:
        return not name.startswith(".") and os.path.abspath(os.path.join(folder, name)) not in self._without


def _places(plan: Plan, options: BuildOptions) -> Iterator[_Place]:
    """Yield the folders that were asked for, and around each single file the folder that it is in."""
    output = [os.path.abspath(options.output)]
    for source in plan.sources:
        yield _Place(source, is_deep=True, without=output) if source.is_dir() else _Place(source.parent, is_deep=False)
    for topic in plan.topics:
        # A folder of pictures next to a topic that was asked for by itself.
        folders = {(topic.path.parent / name).parent for name in (*topic.artwork, *topic.document.bibliography.files)}
        yield from (_Place(each, is_deep=False) for each in folders)
        yield _Place(topic.path.parent / "layouts", is_deep=False)
    yield from (_Place(each, is_deep=False) for each in options.layout_folders)
    for path in options.clinics:
        # A clinic's logo is next to its file.
        yield _Place(path.parent if path.suffix == ".toml" else path, is_deep=False)
    named = [Path(each) for each in options.layouts if each.endswith(".toml")]
    yield from (
        _Place(each, is_deep=False) for each in (*named, options.style, options.template) if isinstance(each, Path)
    )


def _snapshot(places: Iterable[_Place]) -> Snapshot:
    found: dict[str, tuple[int, int]] = {}
    for path in {path for place in places for path in place.files()}:
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
