"""Table names: how a message calls a table or a value of a source."""

from __future__ import annotations

from handout.diagnostics import SourcePath
from handout.reading.problems import EACH
from handout.reading.sources import SourceStack


def value_name(path: SourcePath) -> str:
    """Return how a message calls the value at `path`: "`lines`", "entry 2 of `authors`"."""
    if not path:
        return "the file"
    last = path[-1]
    if isinstance(last, str):
        return f"`{last}`"
    if len(path) > 2 and path[-3] == "rows" and isinstance(path[-2], int):
        return f"row {path[-2] + 1}, cell {last + 1}"
    return f"entry {last + 1} of {value_name(path[:-1])}"


def table_name(stack: SourceStack, path: SourcePath) -> str:
    """Return how a message calls the table at `path`: its header, or what it is the value of; empty for the root."""
    return (stack.header(path) or value_name(stack.resolved_path(path))) if path else ""


def pattern_name(pattern: SourcePath) -> str:
    """Return the header that a table with paths like `pattern` has: "[clinic]", "[[section]]"."""
    keys = ".".join(str(step) for step in pattern if step != EACH)
    return f"[[{keys}]]" if pattern and pattern[-1] == EACH else f"[{keys}]"
