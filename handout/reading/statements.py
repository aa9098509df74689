"""Statements: where a statement of a TOML text begins and ends, also where the text is not valid."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r'#[^\n]*|"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+'
    r'|(?P<open>"""|\'\'\')'
    r'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"""|(?P<unclosed>["'])[^\n]*"""
    r"|(?P<bracket>[\[\]{}])|(?P<end>\n)",
    re.DOTALL,
)
_PAIRS = {"]": "[", "}": "{"}
_HEADER_LINE = re.compile(r"^[ \t]*\[\[?[ \t]*[A-Za-z_\"'][\w.\"' -]*\]\]?[ \t]*(?:#[^\n]*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A header, or a key with its value."""

    start: int
    """Its first character."""
    end: int
    """The end of its last line."""
    string: int | None
    """Where a string is opened that is not closed; None where all are."""
    brackets: tuple[int, ...]
    """Where the brackets and braces are opened that are not closed."""

    def text(self, source: str) -> str:
        """Return what the statement says."""
        return source[self.start : self.end]


def statement_at(source: str, offset: int) -> Statement:
    """Return the statement that contains the character at `offset`, with what is open just before that character."""
    start, string, brackets = _walk(source, offset)
    while source[start : start + 1].isspace():
        start += 1
    return Statement(min(start, offset), _end(source, start), string, tuple(brackets))


def _walk(source: str, offset: int) -> tuple[int, int | None, list[int]]:
    """Return where the statement at `offset` starts, and the string and the brackets that are open there."""
    start, string = 0, None
    brackets: list[int] = []
    for token in _TOKEN.finditer(source):
        if token.start() >= offset:
            break
        match token.lastgroup:
            case "bracket":
                _open_or_close(source, brackets, token)
            case "end" if not brackets:
                start = token.end()
        if token.lastgroup in ("open", "unclosed") or (token.group()[0] in "\"'" and token.end() > offset):
            string = token.start()
            break
    return start, string, brackets


def _open_or_close(source: str, brackets: list[int], token: re.Match[str]) -> None:
    if token.group() in "[{":
        brackets.append(token.start())
    elif brackets and source[brackets[-1]] == _PAIRS[token.group()]:
        brackets.pop()


def _end(source: str, start: int) -> int:
    """Return the end of the line that closes the statement's brackets, or of the last one before a header."""
    if source.startswith("[", start):  # a header
        return (source.find("\n", start) + 1 or len(source) + 1) - 1
    brackets: list[int] = []
    for token in _TOKEN.finditer(source, start):
        if token.lastgroup == "open":
            break
        if token.lastgroup == "bracket":
            _open_or_close(source, brackets, token)
        if token.lastgroup == "end" and (not brackets or _HEADER_LINE.match(source, token.end())):
            return token.start()
    return len(source)


def next_header(source: str, offset: int) -> int:
    """Return where the first header line after `offset` starts, or the end of the text."""
    found = _HEADER_LINE.search(source, offset)
    return found.start() if found else len(source)
