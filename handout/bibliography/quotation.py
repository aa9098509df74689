"""Quotation: straight quotes become the curved ones of English typography."""

from __future__ import annotations

import re
from typing import Final

from handout.bibliography.composition import Inlines
from handout.content.inlines import Emphasis, Inline, Strong, Subscript, Superscript, Text

_QUOTE: Final = r"['\"]"
_CLOSER: Final = r"[\w.,?!]'(?!\w)"
_OPENERS: Final = frozenset(" \t\n([{<“‘—–-/")
_TO_SINGLE: Final = str.maketrans("“”", "‘’")
_INNER_SINGLE: Final = r"‘([^‘’]*)’(?!\w)"


def curled(text: str, before: str = "") -> str:
    """Return `text` with curved quotes and apostrophes; `before` is the character that is in front of it."""
    if "'" not in text and '"' not in text:
        return text
    last_closer = max((found.end() for found in re.finditer(_CLOSER, text)), default=0)
    return re.sub(_QUOTE, lambda found: _curved(found, text, before, last_closer), text)


def _curved(found: re.Match[str], text: str, before: str, last_closer: int) -> str:
    previous = text[found.start() - 1] if found.start() else before
    opens = not previous or previous in _OPENERS
    if found[0] == '"':
        return "“" if opens else "”"
    # '90s and a lone mark are apostrophes: only a mark with a partner further on opens a quotation.
    follows = text[found.end() : found.end() + 1]
    return "‘" if opens and found.end() < last_closer and not follows.isdigit() else "’"


def in_double_quotes(parts: Inlines) -> Inlines:
    """Return `parts` as American usage quotes them: double outside, single inside."""
    return (Text("“"), *_mapped(parts, single=True), Text("”")) if parts else ()


def in_single_quotes(parts: Inlines) -> Inlines:
    """Return `parts` as British usage quotes them: single outside, double inside."""
    return (Text("‘"), *_mapped(parts, single=False), Text("’")) if parts else ()


def _mapped(parts: Inlines, *, single: bool) -> Inlines:
    """Return `parts` with their quotation marks made single or double; apostrophes stay."""
    return tuple(_mapped_one(part, single=single) for part in parts)


def _mapped_one(part: Inline, *, single: bool) -> Inline:
    match part:
        case Text():
            return Text(part.text.translate(_TO_SINGLE) if single else re.sub(_INNER_SINGLE, r"“\1”", part.text))
        case Emphasis() | Strong() | Superscript() | Subscript():
            return type(part)(_mapped(part.children, single=single))
        case _:
            return part
