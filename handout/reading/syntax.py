"""Syntax: the problems that keep a text from being TOML, every one of them, and what can be read in spite of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from handout.diagnostics import Diagnostic, Span, error
from handout.reading.printable import visible
from handout.reading.statements import Statement, next_header, statement_at
from handout.reading.toml_messages import SyntaxProblem, explain

_PLACE = re.compile(r"(?P<message>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
_HEADER = re.compile(r"(?P<open>\[\[?)[ \t]*(?P<name>[A-Za-z_][\w.-]*)")
_LONG_NUMBER = re.compile(r"\d[\d_]{1000,}")
_NESTED = re.compile(r"[\[{](?:[^\[{\n]*[\[{]){20}")
_REPEATED = ("Cannot declare", "Cannot overwrite")
_MANY_LINES = ('"""', "'''")
_MOST = 25
"""So many problems are looked for; each costs one reading of the text."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """What is left of a text that is not TOML."""

    text: str
    """The text with blanks in place of what could not be read, characters where they were."""
    data: dict[str, Any] | None
    """What TOML makes of it; None where nothing after the first problem can be trusted."""
    problems: tuple[Diagnostic, ...]


def salvage(text: str, file: str) -> Salvage:
    """Return every problem in the syntax of `text`, with what can be read in spite of them."""
    import tomllib

    rest: str | None = text.replace("\r\n", "\n")
    problems: list[Diagnostic] = []
    while rest is not None and len(problems) < _MOST:
        text = rest
        try:
            return Salvage(text, tomllib.loads(text), tuple(problems))
        except RecursionError:
            nested = _NESTED.search(text)
            found = SyntaxProblem(nested.start() if nested else 0, "lists or tables are nested too deeply", "")
            rest = None
        except ValueError as problem:
            found, rest = _examine(text, str(problem))
        problems.append(_diagnostic(text, file, found))
    return Salvage(text, None, tuple(problems))


def _examine(text: str, complaint: str) -> tuple[SyntaxProblem, str | None]:
    """Return the problem that tomllib complains of, and the text without it, None where it cannot be cut out."""
    place = _PLACE.fullmatch(complaint)
    if place is None:  # int() has a limit
        number = _LONG_NUMBER.search(text)
        return SyntaxProblem(number.start() if number else 0, "a number has too many digits", "put it in quotes"), None
    offset = _offset(text, int(place["line"]), int(place["column"])) if place["line"] else len(text)
    statement = statement_at(text, offset)
    return explain(text, offset, place["message"], statement), _without(text, statement, place["message"])


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def _without(text: str, statement: Statement, message: str) -> str | None:
    """Return `text` with blanks for a statement; of an invalid header as much is kept as can be read."""
    found = statement.text(text)
    if statement.string is not None and text.startswith(_MANY_LINES, statement.string) and statement.end == len(text):
        return None
    if not found.startswith("["):
        return _blank(text, statement.start, statement.end) if found.strip() else None
    header = _HEADER.match(found)
    if header is None:
        return None
    if not message.startswith(_REPEATED):
        kept = f"{header[0]}{']' * len(header['open'])}"
    elif re.search(rf"^\s*\[\[\s*{re.escape(header['name'])}\s*\]\]", text[: statement.start], re.MULTILINE):
        kept = f"[[{header['name']}]]"
    else:
        return _blank(text, statement.start, next_header(text, statement.end))
    return text[: statement.start] + kept + text[statement.end :]


def _blank(text: str, start: int, end: int) -> str:
    blanks = "".join(character if character == "\n" else " " for character in text[start:end])
    return text[:start] + blanks + text[end:]


def _diagnostic(text: str, file: str, problem: SyntaxProblem) -> Diagnostic:
    line_start = text.rfind("\n", 0, problem.offset) + 1
    span = Span(file, text.count("\n", 0, problem.offset) + 1, problem.offset - line_start + 1)
    return error(span, visible(problem.message), visible(problem.hint))
