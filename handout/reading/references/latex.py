"""LaTeX: the accents, letters and faces of BibTeX fields, as plain text with CSL's tags."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from handout.reading.references.latex_commands import (
    ACCENTS,
    ALONE,
    DROPPED,
    FRACTIONS,
    SECOND_ONLY,
    SWITCHES,
    SYMBOLS,
    TAGS,
)
from handout.reading.references.latex_math import math_places

_TOKEN: Final = re.compile(r"\\[A-Za-z]+\*?[ \t\n]*|\\.|---?|``|''|\$\$|[{}$~^_]|[^\\{}$~^_`'-]+|.", re.DOTALL)
_SPECIAL: Final = re.compile(r"[\\{}$~]|--|``|''")
_SMALL_WORD: Final = re.compile(r"(?:^|[\s-])[^\W\d_A-ZÀ-Þ]\w")
_REPLACED: Final = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”"}
_IN_MATH: Final = {"--": "--", "---": "---", "'": "′", "''": "″"}
_RAISED_BY_NATURE: Final = frozenset("°′″*†‡®™")
_DEEPEST: Final = 40
_URL: Final = re.compile(r"\\url\s*\{([^{}]*)\}")
_ESCAPED: Final = re.compile(r"\\([&%$#_{}~])(?:\{\})?|\\textasciitilde(?:\{\})?\s?")
_LEADING_MARKS: Final = re.compile(r"^[\u0300-\u036f]+")
_DEGREES: Final = re.compile(r"(\d)?℃")

GUARDS: Final = ("\ue000", "\ue001")
"""What stands for the braces of a guarded text, so that no brace that prints is taken for one."""


def decoded(source: str, *, protects: bool = False) -> str:
    """Return LaTeX as text; with `protects`, small words in inner braces keep their case by CSL's `nocase`.

    An unknown command stays as it is written, as do braces and dollars without a partner.
    """
    if not _SPECIAL.search(source):
        return source
    source = _URL.sub(lambda found: decoded_url(found[1]), source.strip())
    return _composed(_Reader(_unwrapped(source), protects=protects).read())


def guarded(source: str) -> str:
    """Return LaTeX as text, GUARDS in place of the braces that contain words together, as those of a group's name."""
    return _composed(_Reader(source.strip(), guards=True).read()) if _SPECIAL.search(source) else source


def unread_commands(source: str) -> tuple[str, ...]:
    """Return the commands of `source` that stay as they are written, because nothing is known of them."""
    if "\\" not in source:
        return ()
    reader = _Reader(_URL.sub("", source))
    reader.read()
    return tuple(dict.fromkeys(reader.unread))


def decoded_url(source: str) -> str:
    """Return a web address without LaTeX's escapes."""
    found = _URL.search(source)
    return _ESCAPED.sub(lambda mark: mark[1] or "~", found[1] if found else source).strip().strip("{}")


def _composed(text: str) -> str:
    text = _DEGREES.sub(lambda found: f"{found[1]} °C" if found[1] else "°C", text) if "℃" in text else text
    return unicodedata.normalize("NFC", text)


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

    def __init__(self, source: str, *, protects: bool = False, guards: bool = False) -> None:
        self._tokens = _TOKEN.findall(source)
        self._place = 0
        self._protects = protects
        self._guards = guards
        self._in_math = False
        self._math = math_places(self._tokens)
        self.unread: list[str] = []
        """The commands that stay as they are written."""

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
            name = _name(token)
            if token.startswith("\\") and name in SWITCHES:
                parts.append(self._switched(SWITCHES[name], depth))
            elif token.startswith("\\") and name in FRACTIONS:
                parts.append(self._fraction(depth, after_digit="".join(parts)[-1:].isalnum()))
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
            case "$" | "\\" if self._place - 1 in self._math:
                self._in_math = not self._in_math
                return ""
            case "\\" if len(token) > 1:
                return self._command(token, depth)
            case "{":
                return self._braced(depth)
            case "^" | "_" if self._in_math:
                return _shifted("sup" if token == "^" else "sub", self._argument(depth))
            case "-" | "'" if self._in_math:
                return _IN_MATH.get(token, token)
            case _:
                return _REPLACED.get(token, token)

    def _braced(self, depth: int) -> str:
        if depth >= _DEEPEST:
            return ""
        is_special = self._place < len(self._tokens) and self._tokens[self._place].startswith("\\")
        inner = self._group(depth + 1)
        if self._place >= len(self._tokens):
            return inner
        self._place += 1
        if self._guards:
            return inner if is_special and not re.search(r"[\s,]", inner) else f"{GUARDS[0]}{inner}{GUARDS[1]}"
        is_protected = self._protects and depth == 0 and not self._in_math and _SMALL_WORD.search(inner)
        return f'<span class="nocase">{inner}</span>' if is_protected else inner

    def _argument(self, depth: int) -> str:
        """Return what a command takes: a group, a command with its own, or one character; blanks before it go."""
        self._skip_blanks()
        if self._place >= len(self._tokens) or self._tokens[self._place] == "}" or depth >= _DEEPEST:
            return ""
        if self._place in self._math:  # the mark that ends mathematics is nobody's argument
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

    def _skip_blanks(self) -> None:
        while self._place < len(self._tokens):
            self._tokens[self._place] = rest = self._tokens[self._place].lstrip()
            if rest:
                return
            self._place += 1

    def _command(self, token: str, depth: int) -> str:
        name = _name(token)
        if name in ACCENTS:
            return self._accented(name, self._argument(depth))
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in TAGS:
            before, after = TAGS[name]
            return f"{before}{self._argument(depth)}{after}"
        if name in DROPPED:
            self._argument(depth)
            return ""
        if name in FRACTIONS:
            return self._fraction(depth, after_digit=False)
        if name in SECOND_ONLY:
            self._argument(depth)
            return self._argument(depth)
        return self._ensured(depth) if name == "ensuremath" else self._unknown(token, depth)

    def _ensured(self, depth: int) -> str:
        before, self._in_math = self._in_math, True
        inner = self._argument(depth)
        self._in_math = before
        return inner

    def _accented(self, name: str, letters: str) -> str:
        """Return the first of `letters` with the accent above the marks it has; over none, the accent alone."""
        base = {"ı": "i", "ȷ": "j"}.get(letters[:1], letters[:1])
        if not letters or not (base.isalpha() or name == "not"):
            if not letters and name in ALONE:
                return ALONE[name]
            return self._noted(f"\\{name}") + letters
        marks = len(letters) - len(_LEADING_MARKS.sub("", letters[1:])) - 1
        return base + letters[1 : marks + 1] + ACCENTS[name] + letters[marks + 1 :]

    def _fraction(self, depth: int, *, after_digit: bool) -> str:
        """Return "1/2", apart from a digit before it: 1½ is not eleven halves."""
        above, below = (_term(self._argument(depth)) for _ in range(2))
        return f"{' ' if after_digit else ''}{above}/{below}"

    def _unknown(self, token: str, depth: int) -> str:
        """Return a command and its arguments as they are written, apart from what would be read as a part of its name.

        What is in the arguments of an unknown command is not known either: half of `\\SI{5}{\\micro\\gram}` read
        and half not would be another dose.
        """
        written = self._noted(token.strip())
        if self._following() != "{" or depth >= _DEEPEST:
            return written + (" " if written[-1:].isalpha() else "")
        start = self._place
        while self._following() == "{":
            self._pass_group()
        return written + "".join(self._tokens[start : self._place])

    def _following(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def _pass_group(self) -> None:
        """Go to behind the brace that closes the group which begins here, or to the end."""
        level = 0
        while self._place < len(self._tokens):
            level += {"{": 1, "}": -1}.get(self._tokens[self._place], 0)
            self._place += 1
            if level == 0:
                return

    def _noted(self, command: str) -> str:
        self.unread.append(command)
        return command


def _name(token: str) -> str:
    """Return the name of a command, without its star and blanks: "textbeta", "'"; of other tokens their end."""
    if token == "\\*":
        return "*"
    return token[1:].rstrip(" \t\n").rstrip("*") or " "


def _shifted(tag: str, text: str) -> str:
    """Return raised or lowered text; what is high by nature, as the sign of degrees, as it is."""
    if not text or (tag == "sup" and set(text) <= _RAISED_BY_NATURE):
        return text
    return f"<{tag}>{text}</{tag}>"


def _term(text: str) -> str:
    return text if text.isalnum() else f"({text})"
