"""Survey: every table and every text of a value that was read, with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import msgspec

from handout.content.inlines import RichText
from handout.content.reference import Reference
from handout.content.walk import walk
from handout.diagnostics import SourcePath
from handout.reading.problems import Problem


@dataclass(frozen=True, slots=True)
class Survey:
    """What a reader found, laid out for those who look for what its types cannot know of."""

    folder: Path | None
    """Where its files are; None: they are not looked for."""
    tables: list[tuple[SourcePath, msgspec.Struct]] = field(default_factory=list)
    """Every table but the references."""
    texts: list[tuple[SourcePath, RichText]] = field(default_factory=list)


Check: TypeAlias = Callable[[Survey], Iterator[Problem]]
"""Yields the problems of one kind."""


def survey(value: msgspec.Struct, folder: Path | None) -> Survey:
    """Return the tables and texts of `value`, in the order of its keys."""
    parts = walk(value, skipped=Reference)
    tables = [(path, part) for path, part in parts if isinstance(part, msgspec.Struct)]
    return Survey(folder, tables, [(path, part) for path, part in parts if isinstance(part, RichText)])
