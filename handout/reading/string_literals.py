"""String literals: which character of a TOML string, in NFC, was written where between its quotes."""

from __future__ import annotations

import re

from handout.caches import kept
from handout.reading.composed import composed_starts

_ESCAPED = re.compile(
    r"(?P<continuation>\\[ \t]*\r?\n[ \t\r\n]*)"
    r"|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}|\\.|\r\n|.",
    re.DOTALL,
)
_LITERAL = re.compile(r"\r\n|.", re.DOTALL)


def written_offset(literal: str, offset: int) -> int:
    """Return where in `literal`, quotes included, the character `offset` of its value is.

    An offset past the end, or into an empty string, gives the closing quotes.
    """
    offsets = _written_offsets(literal)
    return offsets[min(offset, len(offsets) - 1)]


@kept(4)  # a long text may have many problems
def _written_offsets(literal: str) -> tuple[int, ...]:
    """Return where each character of the value is in `literal`, and where the closing quotes do."""
    quotes = literal[:3] if literal[:3] in ('"""', "'''") else literal[:1]
    start = len(quotes)
    if len(quotes) == 3:  # TOML drops a line end right after the opening quotes
        start += len(_line_end(literal, start))
    end = len(literal) - len(quotes)
    token = _ESCAPED if quotes[:1] == '"' else _LITERAL
    tokens = [found for found in token.finditer(literal, start, end) if found.lastgroup != "continuation"]
    value = "".join(map(_character, tokens))
    return (*(tokens[index].start() for index in composed_starts(value)), end)


def _character(token: re.Match[str]) -> str:
    """Return the character that a token stands for, or any one where it is no letter and no mark."""
    written = token.group()
    return chr(int(written[2:], 16)) if written[:2] in ("\\u", "\\U", "\\x") and len(written) > 3 else written[0]


def _line_end(literal: str, position: int) -> str:
    return "\r\n" if literal.startswith("\r\n", position) else "\n" if literal.startswith("\n", position) else ""
