"""Consequences: problems that are there only because another problem left a value out."""

from __future__ import annotations

from collections.abc import Iterable

from handout.diagnostics import Finding, SourcePath
from handout.reading.problems import EACH, Problem


class Consequences:
    """Tells which problems may follow from others."""

    def __init__(self, repaired: Iterable[SourcePath]) -> None:
        """`repaired` are the paths whose values were made up or left out."""
        paths = set(repaired)
        self._paths = paths | {tuple(EACH if isinstance(step, int) else step for step in path) for path in paths}
        self._around = {path[:size] for path in self._paths for size in range(len(path) + 1)}

    def include(self, finding: Finding) -> bool:
        """Return whether a repaired path is at, under or above the finding's own, or one that it depends on."""
        depends = finding.depends if isinstance(finding, Problem) else ()
        return any(self._meet(path) for path in (finding.path, *depends))

    def _meet(self, path: SourcePath) -> bool:
        return path in self._around or any(path[:size] in self._paths for size in range(len(path)))
