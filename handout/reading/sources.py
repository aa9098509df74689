"""Sources: TOML files as their authors wrote them, alone or one over the other, and the places of their values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from pathlib import Path
from typing import Any

from handout.diagnostics import Diagnostic, Finding, Severity, SourcePath, Span, error
from handout.errors import SourceError
from handout.reading.composed import composed
from handout.reading.large_numbers import large_numbers
from handout.reading.place_tree import PlaceTree, SourcePlace
from handout.reading.printable import visible
from handout.reading.problems import Problem
from handout.reading.spelling import did_you_mean
from handout.reading.string_literals import written_offset

FIRST_TOPIC = Path("content.toml")
"""The topic of a folder where no other is named."""
HOW_TO_BEGIN = "to write a first topic: handout new NAME"

DEEPEST = 32
"""No source needs more tables in one another."""

TomlTable = dict[str, Any]
"""A TOML table as tomllib gives it."""


@dataclass(frozen=True)
class Source:
    """One TOML file."""

    file: str
    """The file as the user knows it; it is in every message."""
    text: str
    """What the file contains, line ends as they are, without a byte order mark."""
    data: TomlTable
    """What TOML makes of the text, its strings in NFC."""
    folder: Path | None = None
    """Where the files it names are; None where it has no folder."""
    broken: tuple[Diagnostic, ...] = ()
    """What is wrong with its syntax; `text` and `data` are then what could be read in spite of it."""

    @cached_property
    def tree(self) -> PlaceTree:
        """The places of all values; read at the first question."""
        return PlaceTree(self.text)

    @property
    def stack(self) -> SourceStack:
        """This source alone, as what turns problems into diagnostics."""
        return stack_sources([self])

    def span(self, path: SourcePath, offset: int | None = None, *, at_key: bool = False) -> Span:
        """Return where a value is, or the character `offset` of a string, or its key.

        A value that is not written down is where the table around it does.
        """
        found, _ = self.tree.resolve(path)
        place = self.tree.places[found]
        line, column = self.tree.line_and_column(self._character(place, offset, at_key))
        return Span(self.file, line, column)

    def _character(self, place: SourcePlace, offset: int | None, at_key: bool) -> int:
        literal = self.text[place.value : place.end]
        if offset is not None and literal[:1] in ('"', "'"):
            return place.value + written_offset(literal, offset)
        return place.key if at_key else place.value


@dataclass(frozen=True)
class SourceStack:
    """Sources one over the other: a later one's tables add to an earlier one's, its other values replace them."""

    sources: tuple[Source, ...]
    moves: dict[SourcePath, SourcePath]
    """Where a value was found that is under another path in the data: its author misspelt or misplaced it."""

    @property
    def data(self) -> TomlTable:
        """The tables of all sources, merged."""
        return reduce(merge, (source.data for source in self.sources))

    def moved(self, moves: dict[SourcePath, SourcePath]) -> SourceStack:
        """Return this stack with `moves`, which may still grow."""
        return replace(self, moves=moves)

    def span(self, path: SourcePath, offset: int | None = None, *, at_key: bool = False) -> Span:
        """Return where a value is, in the source that it came from; see `Source.span`."""
        written = self.written_path(path)
        return self._owner(written).span(written, offset, at_key=at_key)

    def written_path(self, path: SourcePath) -> SourcePath:
        """Return the path under which the author wrote the value at `path`."""
        for _ in range(len(self.moves)):
            length = next((size for size in range(len(path), 0, -1) if path[:size] in self.moves), 0)
            if not length:
                break
            path = (*self.moves[path[:length]], *path[length:])
        return path

    def header(self, path: SourcePath) -> str:
        """Return the header of the table at `path`: "[clinic]"; empty for the root and for an inline table."""
        written = self.written_path(path)
        tree = self._owner(written).tree
        found, steps = tree.resolve(written)
        return tree.places[found].header if steps == len(written) else ""

    def resolved_path(self, path: SourcePath) -> SourcePath:
        """Return the path of the nearest value around `path` that is written down."""
        written = self.written_path(path)
        return self._owner(written).tree.resolve(written)[0]

    def first_header(self, path: SourcePath) -> str:
        """Return the first header of the file that the value at `path` came from."""
        return self._owner(self.written_path(path)).tree.first_header

    def _owner(self, path: SourcePath) -> Source:
        """Return the source that has most steps of `path`; of two, the one on top."""
        return max(reversed(self.sources), key=lambda source: _steps(source.data, path))

    def diagnostic(self, finding: Finding) -> Diagnostic:
        """Return a finding with its place."""
        first = finding.first if isinstance(finding, Problem) else None
        if first is not None:
            finding = replace(finding, message=f"{finding.message} (first on line {self.span(first).line})")
        return located(finding, self.span(finding.path, finding.offset, at_key=finding.at_key))

    def diagnostics(self, findings: Iterable[Finding]) -> tuple[Diagnostic, ...]:
        """Return the findings with their places, in the order of the text, none of them twice."""
        return tuple(sorted(dict.fromkeys(map(self.diagnostic, findings)), key=lambda each: each.order))


def located(finding: Finding, span: Span) -> Diagnostic:
    """Return a finding with its place; what a file contains is in one line there, and steers no terminal."""
    message, hint, excerpt = map(visible, (finding.message, finding.hint, finding.excerpt))
    return Diagnostic(
        finding.severity or Severity.ERROR, span, message, hint,
        code=finding.code, excerpt=excerpt, path=finding.path, offset=finding.offset,
        by_time=finding.by_time, layouts=finding.layouts,
    )  # fmt: skip


def stack_sources(sources: Sequence[Source]) -> SourceStack:
    """Return `sources` one over the other, the last on top."""
    return SourceStack(tuple(sources), {})


def merge(base: TomlTable, over: TomlTable) -> TomlTable:
    """Return `base` with `over` on it: tables are merged, everything else is replaced."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        merged[key] = merge(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def _steps(value: Any, path: SourcePath) -> int:
    """Return how many steps of `path` lead somewhere in `value`."""
    for count, step in enumerate(path):
        in_list = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if in_list or (isinstance(value, dict) and step in value):
            value = value[step]
        elif step != 0:
            return count
    return len(path)


def read_source(path: Path) -> Source:
    """Return the TOML file at `path`. Raises SourceError where it cannot be read; see `parse_source`."""
    return parse_source(read_text(path), str(path), path.parent)


def parse_source(text: str, file: str, folder: Path | None = None) -> Source:
    """Return a TOML text as a source that is known as `file`.

    Problems of its syntax are noted in `Source.broken`. Raises SourceError where they leave nothing to read.
    """
    import tomllib

    text = text.removeprefix("\ufeff")
    try:
        data = composed(tomllib.loads(text))
        if _depth(data) > DEEPEST:
            raise SourceError([error(Span(file), "tables are nested too deeply", "write them flatter")])
        source = Source(file, text, data, folder)
        if large := [source.span(path) for path in large_numbers(text, data)]:
            raise SourceError([error(each, "a number has too many digits", "put it in quotes") for each in large])
        return source
    except (ValueError, RecursionError) as problem:
        from handout.reading.syntax import salvage

        saved = salvage(text, file)
        if saved.data is None:
            raise SourceError(saved.problems) from problem
        return Source(file, saved.text, composed(saved.data), folder, saved.problems)


def _depth(data: TomlTable) -> int:
    """Return how deep tables and lists are in one another."""
    level: list[Any] = [data]
    depth = 0
    while level:
        depth += 1
        tables = [list(each.values()) if isinstance(each, dict) else each for each in level]
        level = [value for values in tables for value in values if isinstance(value, dict | list)]
    return depth


def read_text(path: Path) -> str:
    """Return what a UTF-8 file contains, without a byte order mark. Raises SourceError where it cannot be read."""
    return decode_text(read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises SourceError where it cannot be read."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise SourceError([error(Span(str(path)), "this is not a file, but a pipe or a device")])
    try:
        return path.read_bytes()
    except (OSError, ValueError) as problem:
        raise SourceError([_unreadable(path, problem)]) from problem


def decode_text(data: bytes, path: Path) -> str:
    """Return UTF-8 bytes, read from `path`, as text without a byte order mark. Raises SourceError where it is other."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        raise SourceError([_no_utf8(str(path), data, problem.start)]) from problem


def _unreadable(path: Path, problem: OSError | ValueError) -> Diagnostic:
    match problem:
        case FileNotFoundError():
            return error(Span(str(path)), "no such file or folder", _near_file(path))
        case IsADirectoryError():
            return error(Span(str(path)), "this is a folder, not a file", "name the file in it")
        case PermissionError() if path.is_dir():
            return error(Span(str(path)), "this is a folder, not a file", "name the file in it")
        case OSError(strerror=str(reason)):
            return error(Span(str(path)), f"cannot read this file: {reason}")
        case _:
            return error(Span(str(path)), f"cannot read this file: {problem}")


def _near_file(path: Path) -> str:
    """Return the question that offers what is called nearly like a file that is not there, else how to begin one."""
    near = ""
    with suppress(OSError):
        near = did_you_mean(path.name, (each.name for each in path.parent.iterdir() if each.name != path.name))
    return near or (HOW_TO_BEGIN if path == FIRST_TOPIC else "")


def _no_utf8(file: str, data: bytes, start: int) -> Diagnostic:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode()) + 1
    span = Span(file, data.count(b"\n", 0, start) + 1, column)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return error(span, "this file is UTF-16", "save it as UTF-8")
    return error(span, f"the byte 0x{data[start]:02X} is not UTF-8", "save the file as UTF-8")
