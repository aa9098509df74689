"""LaTeX: the accents, letters and faces of BibTeX fields, as plain text with CSL's tags."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from handout.reading.references.latex_commands import ACCENTS, DROPPED, SWITCHES, SYMBOLS, TAGS

_TOKEN: Final = re.compile(r"\\[A-Za-z]+\*?[ \t\n]*|\\.|---?|``|''|[{}$~^_]|[^\\{}$~^_`'-]+|.", re.DOTALL)
_SPECIAL: Final = re.compile(r"[\\{}$~]|--|``|''")
_SMALL_WORD: Final = re.compile(r"(?:^|[\s-])[^\W\d_A-ZÀ-Þ]\w")
_REPLACED: Final = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”"}
_DEEPEST: Final = 40
_URL: Final = re.compile(r"\\url\s*\{([^{}]*)\}")
_ESCAPED: Final = re.compile(r"\\([&%$#_{}~])(?:\{\})?|\\textasciitilde(?:\{\})?\s?")


def decoded(source: str, *, protects: bool = False) -> str:
    """Return LaTeX as text; with `protects`, small words in inner braces keep their case by CSL's `nocase`.

    An unknown command leaves its argument behind; braces and dollars without a partner are literal.
    """
    if not _SPECIAL.search(source):
        return source
    source = _URL.sub(lambda found: decoded_url(found[1]), source.strip())
    text = _Reader(_unwrapped(source), protects=protects).read()
    return unicodedata.normalize("NFC", text)


def decoded_url(source: str) -> str:
    """Return a web address without LaTeX's escapes."""
    found = _URL.search(source)
    return _ESCAPED.sub(lambda mark: mark[1] or "~", found[1] if found else source).strip().strip("{}")


def _unwrapped(source: str) -> str:
    """Return `source` without braces around the whole of it, which protect nothing in particular."""
    while source.startswith("{") and source.endswith("}") and _closes_at_end(source):
        source = source[1:-1]
    return source


def _closes_at_end(source: str) -> bool:
    depth = 0
    for place, mark in enumerate(source):
        escaped = place and source[place - 1] == "\\"
        depth += (mark == "{" and not escaped) - (mark == "}" and not escaped)
        if depth == 0:
            return place == len(source) - 1
    return False


class _Reader:
    """Reads one field, token by token; each method leaves the place behind what it has read."""

    def __init__(self, source: str, *, protects: bool) -> None:
        self._tokens = _TOKEN.findall(source)
        self._place = 0
        self._protects = protects
        self._in_math = False
        self._dollars = self._tokens.count("$")

    def read(self) -> str:
        parts = []
        while self._place < len(self._tokens):
            parts.append(self._group(0))
            if self._place < len(self._tokens):  # a closing brace that nothing opened
                self._place += 1
                parts.append("}")
        return "".join(parts)

    def _group(self, depth: int) -> str:
        """Return everything up to the brace that closes the group, or to the end."""
        parts: list[str] = []
        while self._place < len(self._tokens) and self._tokens[self._place] != "}":
            token = self._tokens[self._place]
            self._place += 1
            name = token[1:].rstrip("*").strip()
            if token.startswith("\\") and name in SWITCHES:
                parts.append(self._switched(SWITCHES[name], depth))
            else:
                parts.append(self._token(token, depth))
        return "".join(parts)

    def _switched(self, tag: str, depth: int) -> str:
        """Return the rest of the group in the face of a switch, as of `\\it`."""
        if not tag or depth >= _DEEPEST:
            return ""
        return f"<{tag}>{self._group(depth + 1).strip()}</{tag}>"

    def _token(self, token: str, depth: int) -> str:
        match token[:1]:
            case "\\" if len(token) > 1:
                return self._command(token, depth)
            case "{":
                return self._braced(depth)
            case "$" if self._in_math or self._dollars > 1:
                self._dollars -= 1
                self._in_math = not self._in_math
                return ""
            case "^" | "_" if self._in_math:
                tag = "sup" if token == "^" else "sub"
                return f"<{tag}>{self._argument(depth)}</{tag}>"
            case _:
                return _REPLACED.get(token, token)

    def _braced(self, depth: int) -> str:
        if depth >= _DEEPEST:
            return ""
        inner = self._group(depth + 1)
        if self._place >= len(self._tokens):
            return inner
        self._place += 1
        is_protected = self._protects and depth == 0 and not self._in_math and _SMALL_WORD.search(inner)
        return f'<span class="nocase">{inner}</span>' if is_protected else inner

    def _argument(self, depth: int) -> str:
        """Return what a command takes: a group, a command with its own, or one character."""
        while self._place < len(self._tokens) and self._tokens[self._place].isspace():
            self._place += 1
        if self._place >= len(self._tokens) or self._tokens[self._place] == "}" or depth >= _DEEPEST:
            return ""
        token: str = self._tokens[self._place]
        self._place += 1
        if token == "{":
            inner = self._group(depth + 1)
            self._place += 1
            return inner
        if token.startswith("\\"):
            return self._command(token, depth + 1)
        if len(token) > 1:  # of a run of letters only the first is the argument
            self._place -= 1
            self._tokens[self._place] = token[1:]
        return token[0]

    def _command(self, token: str, depth: int) -> str:
        name = token[1:].rstrip(" \t\n").rstrip("*") or " "
        if name in ACCENTS:
            return _accented(self._argument(depth), ACCENTS[name])
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in TAGS:
            before, after = TAGS[name]
            return f"{before}{self._argument(depth)}{after}"
        if name in DROPPED:
            self._argument(depth)
            return ""
        if name == "href":
            self._argument(depth)
        takes_more = self._place < len(self._tokens) and self._tokens[self._place] == "{"
        return self._argument(depth) if takes_more else ""


def _accented(letters: str, mark: str) -> str:
    base = {"ı": "i", "ȷ": "j"}.get(letters[:1], letters[:1])
    return base + mark + letters[1:] if base else ""
