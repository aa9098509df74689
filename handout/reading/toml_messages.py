"""TOML messages: what a problem in TOML's syntax is in plain words, where it really is, and how to fix it."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from handout.diagnostics import SourcePath
from handout.reading.place_tree import PlaceTree
from handout.reading.statements import Statement


class SyntaxProblem(NamedTuple):
    """A problem in the syntax of a text."""

    offset: int
    """The character with the problem."""
    message: str
    hint: str


class Trouble(NamedTuple):
    """Where tomllib gave up, and on what."""

    text: str
    offset: int
    message: str
    statement: Statement

    @property
    def rest(self) -> str:
        """What is left of the line."""
        return self.text[self.offset :].partition("\n")[0]

    def problem(self, message: str, hint: str, offset: int | None = None) -> SyntaxProblem:
        """Return a problem here, or at `offset`."""
        return SyntaxProblem(self.offset if offset is None else offset, message, hint)


Explanation: TypeAlias = Callable[[Trouble], SyntaxProblem]

_DATE = (
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))\b|\d{1,2}\.?\s+[A-Z][a-z]+"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_DATE_HINT = "write a date as 2026-11-01, without quotes"
_BACKSLASH_HINT = "write \\\\ for a backslash, or put the text in single quotes"
_QUOTE_MARKS = "“”„«»‘’"
_KEY_VALUE = re.compile(r"\s*(?P<key>[^=\n]*?)\s*=\s*(?P<value>[^\n]*)")
_VALUE_HINTS = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (r"\s*(#|$)", "there is no value after the =", 'write one; text needs quotes: "…"'),
        (rf"[{_QUOTE_MARKS}]", "a text cannot be in typographic quotes", 'use straight ones: "…"'),
        (r"(?i:true|yes|on)\b", 'found "{word}"', "write true"),
        (r"(?i:false|no|off)\b", 'found "{word}"', "write false"),
        (r"(?i:null|none|nil)\b", 'found "{word}"', "leave the key out where there is no value"),
        (_DATE, 'found "{word}"', _DATE_HINT),
        (r",", "there is no value before this comma", "write one, or delete the comma"),
        (r"[.]\d", 'found "{word}"', "a number begins with a digit: write 0{word}"),
        (r"[\])}]", 'there is no value before this "{first}"', "write one"),
        (r"", 'found "{word}"', 'a text needs quotes: "{word}"'),
    )
)

_AFTER_VALUE_HINTS = (
    (_DATE, _DATE_HINT),
    (r"0\d+$", 'write "{word}" for a text, as a phone number; a number begins with no 0'),
    (r"[\w+.-]", 'a text needs quotes: "{word}"'),
)
_AFTER_QUOTES = {
    '"': 'write \\" for a quotation mark inside the text',
    "'": "put a text with an apostrophe in double quotes",
}


def explain(text: str, offset: int, message: str, statement: Statement) -> SyntaxProblem:
    """Return what is wrong where tomllib stopped at `offset` with `message`."""
    trouble = Trouble(text, offset, message, statement)
    if re.match(r"[\x00-\x08\x0b-\x1f\x7f]", text[offset : offset + 1]):
        return _character(trouble)
    for pattern, explanation in _EXPLANATIONS:
        if re.match(pattern, message):
            return explanation(trouble)
    return trouble.problem(f"this is not TOML: {message}", "")


def _value(trouble: Trouble) -> SyntaxProblem:
    """Explain a value that is none."""
    if trouble.statement.brackets and re.match(r"[A-Za-z_][\w-]*\s*=|\[\[?[A-Za-z_]|$", trouble.rest):
        return _unclosed_bracket(trouble)
    word = re.split(r"[,#\]}]" if trouble.statement.brackets else "#", trouble.rest)[0].strip()
    for pattern, message, hint in _VALUE_HINTS:
        if pattern.match(trouble.rest):
            values = {"word": _shorten(word), "first": trouble.rest[:1]}
            return trouble.problem(message.format(**values), hint.format(**values))
    raise AssertionError("the last hint matches everything")


def _shorten(word: str) -> str:
    return word if len(word) <= 40 else f"{word[:39]}…"


def _after_statement(trouble: Trouble) -> SyntaxProblem:
    """Explain characters after a value or a header."""
    found = trouble.statement.text(trouble.text)
    rest = _shorten(trouble.rest.strip())
    pair = _KEY_VALUE.match(found)
    if found.startswith("[") or pair is None:
        return trouble.problem(f'found "{rest}" after the header', "put it on the next line")
    value = pair["value"].partition("#")[0].strip()
    for pattern, hint in _AFTER_VALUE_HINTS:
        if re.match(pattern, value):
            word = _shorten(value)
            place = trouble.statement.start + pair.start("value")
            return trouble.problem(f'found "{word}"', hint.format(word=word), place)
    if rest in (",", ";"):
        return trouble.problem(f'found "{rest}" after the value', "delete it")
    hint = _AFTER_QUOTES.get(value[:1], "put it on a separate line")
    return trouble.problem(f'found "{rest}" after the value', hint)


def _missing_equals(trouble: Trouble) -> SyntaxProblem:
    rest = trouble.rest
    if rest.startswith(":"):
        return trouble.problem('found ":" after the key', 'write "=" in its place')
    if re.match(r"[\"'\[{\d]", rest):
        return trouble.problem("there is no = between the key and its value", 'write "=" before the value')
    if "=" in rest:
        return trouble.problem("a key is one word", "write _ or - in place of the spaces")
    return _statement(trouble._replace(offset=trouble.statement.start))


def _key(trouble: Trouble) -> SyntaxProblem:
    """Explain a character that no key begins with."""
    before = trouble.text[: trouble.offset].rstrip(" \t")[-1:]
    if trouble.statement.brackets and not trouble.rest.strip():
        return trouble.problem("a table in braces has to be on one line", "join the lines, or use a [table] header")
    if trouble.rest.startswith("}") and before == ",":
        return trouble.problem('there is a comma before "}"', "delete it")
    if before == ".":
        return trouble.problem("a key ends with a full stop", "write its next part, or delete the full stop")
    if trouble.rest[:1] == "]":
        return trouble.problem("this table has no name", "write one between the brackets")
    return trouble.problem(
        f'found "{_shorten(trouble.rest.strip())}" where a key should be', "a key is a word: letters, digits, _ and -"
    )


def _statement(trouble: Trouble) -> SyntaxProblem:
    if trouble.rest[:1] in "}])":
        return trouble.problem(f'this "{trouble.rest[:1]}" closes nothing', "delete it")
    hint = 'write key = "value", or # before a remark'
    return trouble.problem("this line is neither a key with its value nor a [table]", hint)


def _unclosed_bracket(trouble: Trouble) -> SyntaxProblem:
    """Explain a list or an inline table that goes on with something that is no part of it."""
    opened = trouble.statement.brackets[-1] if trouble.statement.brackets else trouble.statement.start
    kind, closing = ("list", "]") if trouble.text[opened] == "[" else ("table", "}")
    if re.match(r"[\"'{\[\d]|true|false", trouble.rest):
        return trouble.problem(f"two entries of a {kind} without a comma between them", "write a comma before this one")
    if closing == "}" and re.match(r"[A-Za-z_][\w-]*\s*=", trouble.rest):
        return trouble.problem(f"two entries of a {kind} without a comma between them", "write a comma before this one")
    return trouble.problem(f"this {kind} is not closed", f'write "{closing}" at its end', opened)


def _string(trouble: Trouble) -> SyntaxProblem:
    """Explain a string that the end of the line or of the file cuts off."""
    opened = trouble.statement.string
    if opened is None:
        return trouble.problem("this text is not closed", "write the closing quotes at its end")
    quotes = trouble.text[opened : opened + 3]
    quotes = quotes if quotes in ('"""', "'''") else quotes[:1]
    where = "at the end of the text" if len(quotes) == 3 else "at its end; a text of several lines needs three quotes"
    return trouble.problem("this text is not closed", f"write {quotes} {where}", opened)


def _character(trouble: Trouble) -> SyntaxProblem:
    """Explain a character that TOML does not allow in a string or a remark."""
    character = trouble.text[trouble.offset : trouble.offset + 1]
    if character in ("\n", ""):
        return _string(trouble)
    return trouble.problem(f"found the control character U+{ord(character):04X}", "delete it")


def _backslash(trouble: Trouble) -> SyntaxProblem:
    start = trouble.text.rfind("\\", 0, trouble.offset)
    escape = trouble.text[start : start + 2].strip()
    return trouble.problem(f'"{escape}" says nothing in a text in double quotes', _BACKSLASH_HINT, start)


def _code_point(trouble: Trouble) -> SyntaxProblem:
    start = trouble.text.rfind("\\", 0, trouble.offset)
    digits = re.match(r"\\\w*", trouble.text[start:])
    word = digits[0][:10] if digits else ""
    return trouble.problem(f'"{word}" names no character', _BACKSLASH_HINT, start)


def _repeated_key(trouble: Trouble) -> SyntaxProblem:
    """Explain a key or a table that the text has already."""
    text, statement = trouble.text, trouble.statement
    found = statement.text(text)
    name = found.partition("]")[0].strip("[ ") if found.startswith("[") else found.partition("=")[0].strip()
    inside = re.search(r"key (?P<name>'.*')", trouble.message)
    if inside:
        start = text.rfind(literal_eval(inside["name"]), 0, trouble.offset)
        return trouble.problem(f"duplicate key {_quoted(literal_eval(inside['name']))}", "delete one", start)
    tree = PlaceTree(text[: statement.start])
    path: SourcePath = tuple(part.strip(" \"'") for part in name.split("."))
    base: SourcePath = () if found.startswith("[") else tree.last_table
    place, steps = tree.resolve((*base, *path))
    line = tree.line_and_column(tree.places[place].key)[0]
    first = f"; the first is on line {line}" if steps == len(base) + len(path) else ""
    if found.startswith("["):
        hint = f"keep one, or write [[{name}]] for each of several"
        return trouble.problem(
            f"duplicate table [{name}]{first}", hint, statement.start + len(found) - len(found.lstrip("["))
        )
    return trouble.problem(f"duplicate key {_quoted(name)}{first}", "delete one", statement.start)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _number(trouble: Trouble) -> SyntaxProblem:
    word = re.split(r"[,#\]}]", trouble.rest)[0].strip()
    return trouble.problem(f'"{_shorten(word)}" is not a date in the calendar', _DATE_HINT)


def _header(trouble: Trouble) -> SyntaxProblem:
    if re.match(r"[\w\"']", trouble.rest):
        return trouble.problem("the name of a table is one word", "write _ or - in place of the spaces")
    return trouble.problem("this header is not closed", "a header is [name] or [[name]], alone on its line")


_EXPLANATIONS: tuple[tuple[str, Explanation], ...] = (
    ("Invalid value", _value),
    ("Expected newline", _after_statement),
    ("Expected '='", _missing_equals),
    ("Invalid initial character for a key", _key),
    ("Invalid statement", _statement),
    ("Unclosed", _unclosed_bracket),
    ("Unterminated string|Expected \"'|Expected '\"", _string),
    ("Illegal character|Found invalid character", _character),
    ("Unescaped", _backslash),
    ("Invalid hex value|Escaped character", _code_point),
    ("Duplicate inline|Cannot overwrite|Cannot declare|Cannot redefine|Cannot mutate", _repeated_key),
    ("Invalid date", _number),
    ("Expected ']", _header),
)
