"""The place tree: where in a TOML text each key and each value is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from handout.diagnostics import SourcePath

if TYPE_CHECKING:
    from tree_sitter import Node

_VALUES = frozenset(
    {
        "string",
        "integer",
        "float",
        "boolean",
        "offset_date_time",
        "local_date_time",
        "local_date",
        "local_time",
        "array",
        "inline_table",
    }
)
_KEYS = frozenset({"bare_key", "quoted_key", "dotted_key"})
_PAIR = "pair"
_HEADERS = frozenset({"table", "table_array_element"})


class SourcePlace(NamedTuple):
    """Where a value is, in characters from the start of the text."""

    key: int
    """Where its key starts; for an entry of a list, where the entry starts."""
    value: int
    """Where the value starts; for a table, where its header starts."""
    end: int
    """Where the value ends; for a table, where its header ends."""
    header: str = ""
    """The header of a table that has one: "[clinic]"."""


class PlaceTree:
    """The places of one TOML text, by path. The text must be valid TOML."""

    def __init__(self, text: str) -> None:
        """Read the places of `text`, in one pass."""
        import tree_sitter_toml
        from tree_sitter import Language, Parser

        data = text.encode()
        self._offsets = None if text.isascii() else _character_offsets(data)
        self._line_starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
        self._counts: dict[SourcePath, int] = {}
        self.places: dict[SourcePath, SourcePlace] = {(): SourcePlace(0, 0, 0)}
        """The place of each value, by its path."""
        self.last_table: SourcePath = ()
        """The path of the table that the text ends in."""
        root = Parser(Language(tree_sitter_toml.language())).parse(data).root_node
        self._add_pairs((), root)
        for child in root.children:
            if child.type in _HEADERS:
                self._add_table(child)

    @cached_property
    def first_header(self) -> str:
        """The header of the first table; empty without tables."""
        headers = (place for place in self.places.values() if place.header)
        return min(headers, default=SourcePlace(0, 0, 0), key=lambda place: place.value).header

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, from 1, of a character of the text."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def resolve(self, path: SourcePath) -> tuple[SourcePath, int]:
        """Return the path of the nearest value that is written down, and how many steps of `path` led there.

        A table that stands for a list of one, or a string for a table, is found under the path of what it stands for.
        """
        found: SourcePath = ()
        for count, step in enumerate(path):
            if (*found, step) in self.places:
                found = (*found, step)
            elif step != 0:
                return found, count
        return found, len(path)

    def _add_table(self, node: Node) -> None:
        """Add a header and what is under it."""
        is_list = node.type == "table_array_element"
        key_node = next(child for child in node.children if child.type in _KEYS)
        path: SourcePath = ()
        parts = list(_key_parts(key_node))
        for index, (name, start) in enumerate(parts):
            path = (*path, name)
            place = self._header_place(node, start)
            self.places.setdefault(path, place._replace(header=""))
            is_last = index == len(parts) - 1
            if is_last and is_list:
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
            if is_last:
                self.places[path] = place
        self.last_table = path
        self._add_pairs(path, node)

    def _header_place(self, node: Node, key_start: int) -> SourcePlace:
        close = next(child for child in node.children if child.type in ("]", "]]"))
        header = (node.text or b"")[: close.end_byte - node.start_byte].decode()
        return SourcePlace(self._at(key_start), self._at(node.start_byte), self._at(close.end_byte), header)

    def _add_pairs(self, base: SourcePath, node: Node) -> None:
        for child in node.children:
            if child.type == _PAIR:
                self._add_pair(base, child)

    def _add_pair(self, base: SourcePath, pair: Node) -> None:
        key_node = next(child for child in pair.children if child.type in _KEYS)
        value = next((child for child in pair.children if child.type in _VALUES), pair)
        path, place = base, None
        for name, start in _key_parts(key_node):
            path = (*path, name)
            place = SourcePlace(self._at(start), self._at(value.start_byte), self._at(value.end_byte))
            self.places.setdefault(path, place)
        self._add_entries(path, value)

    def _add_entries(self, path: SourcePath, value: Node) -> None:
        """Add what a list or an inline table contains."""
        if value.type == "inline_table":
            self._add_pairs(path, value)
        if value.type == "array":
            for index, item in enumerate(child for child in value.children if child.type in _VALUES):
                start, end = self._at(item.start_byte), self._at(item.end_byte)
                self.places[(*path, index)] = SourcePlace(start, start, end)
                self._add_entries((*path, index), item)

    def _at(self, byte: int) -> int:
        return self._offsets[byte] if self._offsets else byte


def _key_parts(node: Node) -> Iterator[tuple[str, int]]:
    """Yield the names of a key, which dots part, each with the byte where it starts."""
    if node.type == "dotted_key":
        for child in node.children:
            if child.type in _KEYS:
                yield from _key_parts(child)
    else:
        yield _key_name((node.text or b"").decode(), node.type), node.start_byte


def _key_name(text: str, kind: str) -> str:
    if kind != "quoted_key":
        return text
    import tomllib

    return next(iter(tomllib.loads(f"{text} = 0")))


def _character_offsets(data: bytes) -> list[int]:
    """Return for each byte of UTF-8 text, and for its end, the number of the character it belongs to."""
    continues = ((byte & 0xC0) != 0x80 for byte in data)
    return [count - 1 for count in accumulate(continues)] + [len(data.decode())]
