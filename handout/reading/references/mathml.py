"""MathML: the formulas of titles, as publishers hand them to Crossref, in CSL's tags: 10⁹ is no 109, ½ is no 12."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORMULA: Final = re.compile(r"<(?:(\w+):)?math\b[^<>]*>.*?</(?:\1:)?math\s*>", re.DOTALL)
_PREFIX: Final = re.compile(r"(</?)\w+:")
_NAMESPACES: Final = re.compile(r"\sxmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_MOST: Final = 5_000
"""The most characters of a formula that is read."""
_LEAVES: Final = frozenset({"mn", "mi", "mo", "mtext", "ms", "mspace"})
_ROWS: Final = frozenset({"math", "mrow", "mstyle", "mpadded", "semantics", "mphantom", "menclose", "mtd", "merror"})
_DEEPEST: Final = 40


def without_mathml(title: str) -> str:
    """Return a title with its formulas in CSL's tags; a formula that cannot be read stays as it is written."""
    return _FORMULA.sub(_read, title) if "math" in title else title


def has_mathml(title: str) -> bool:
    """Return whether a formula is left in a title."""
    return _FORMULA.search(title) is not None


def _read(found: re.Match[str]) -> str:
    from xml.etree import ElementTree

    if len(found[0]) > _MOST:
        return found[0]
    try:
        root = ElementTree.fromstring(_NAMESPACES.sub("", _PREFIX.sub(r"\1", found[0])))
        texts = _said(root, 0)
    except (ElementTree.ParseError, _UnreadError):
        return found[0]
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return " " * (before.isdigit() and texts[:1].isdigit()) + texts + " " * (after.isdigit() and texts[-1:].isdigit())


class _UnreadError(Exception):
    """A formula has an element that has no form in a line of text."""


def _said(element: Element, depth: int) -> str:
    if depth > _DEEPEST:
        raise _UnreadError
    name, parts = element.tag, list(element)
    if name in _LEAVES:
        return escape("".join(element.itertext()).strip(), quote=False)
    texts = [_said(part, depth + 1) for part in parts if part.tag not in ("annotation", "annotation-xml")]
    if name in _ROWS:
        return _joined(texts)
    match name, texts:
        case "msup", [base, raised]:
            return f"{base}<sup>{raised}</sup>"
        case "msub", [base, lowered]:
            return f"{base}<sub>{lowered}</sub>"
        case "msubsup", [base, lowered, raised]:
            return f"{base}<sub>{lowered}</sub><sup>{raised}</sup>"
        case "mfrac", [above, below]:
            return f"{_term(above)}/{_term(below)}"
        case "msqrt", _:
            return f"√{_term(_joined(texts))}"
        case "mfenced", _:
            return f"({', '.join(texts)})"
        case _:
            raise _UnreadError


def _joined(parts: Sequence[str]) -> str:
    """Return parts in a row, apart where two numbers would be read as one."""
    row = ""
    for part in parts:
        apart = row[-1:].isdigit() and part[:1].isdigit()
        row += (" " if apart else "") + part
    return row


def _term(text: str) -> str:
    return text if text.isalnum() else f"({text})"
