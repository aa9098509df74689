"""Rule codes: the rules of `handout check` that reading itself contains a source to, because nothing prints without."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from handout.diagnostics import NO_RULE, Code, SourcePath

ALT_TEXT: Final = Code("A01", "alt-text")
TABLE_HEADER: Final = Code("A03", "table-header")
MAIN_MESSAGE: Final = Code("C01", "main-message")
SUMMARY: Final = Code("C02", "summary")
WHEN_TO_CALL: Final = Code("C04", "when-to-call")
REVIEW_DATE: Final = Code("G01", "review-date")
SOURCES: Final = Code("G02", "sources")

_OF_KEYS: Final[Mapping[tuple[str, str], Code]] = {
    ("diagram", "alt"): ALT_TEXT,
    ("chart", "alt"): ALT_TEXT,
    ("figure", "alt"): ALT_TEXT,
    ("table", "header"): TABLE_HEADER,
    ("table", "caption"): TABLE_HEADER,
    ("", "main_message"): MAIN_MESSAGE,
}
"""By the table, empty for the root, and the key that it needs."""


def code_of_key(path: SourcePath) -> Code:
    """Return the rule that asks for the key at a path to say something; NO_RULE where none does."""
    names = [step for step in path if isinstance(step, str)]
    table = names[-2] if len(names) > 1 else ""
    return _OF_KEYS.get((table, names[-1]), NO_RULE) if names else NO_RULE
