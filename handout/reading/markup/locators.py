"""Locators: the place within a cited work, "p. 12" or "chap. 3", in CSL's words."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = {
    "appendix": "app. apps. appendix appendices",
    "book": "bk. bks. book books",
    "chapter": "chap. chaps. ch. chapter chapters cap. caps. capítulo capítulos",
    "column": "col. cols. column columns",
    "equation": "eq. eqs. equation equations",
    "figure": "fig. figs. figure figures figura figuras",
    "folio": "fol. fols. folio folios",
    "issue": "no. nos. number numbers núm. núms.",
    "line": "l. ll. line lines",
    "note": "n. nn. note notes",
    "opus": "op. opp. opus",
    "page": "p. pp. page pages pág. págs. página páginas",
    "paragraph": "para. paras. par. paragraph paragraphs ¶ ¶¶ párr.",
    "part": "pt. pts. part parts",
    "section": "sec. secs. section sections § §§ sección",
    "sub-verbo": "s.v. s.vv.",
    "supplement": "suppl. supp. supplement",
    "table": "table tables tab. tabla tablas",
    "verse": "v. vv. verse verses",
    "volume": "vol. vols. volume volumes",
}
LABELS: dict[str, str] = {word.rstrip("."): label for label, words in _WORDS.items() for word in words.split()}
"""CSL's label for each word an author may write before a locator, in lower case and without its last full stop."""

_NUMBER = r"(?:[^\W\d_]{0,3}\d[\w.:/]*\w|[^\W\d_]{0,3}\d|[ivxlcdm]+\b|[IVXLCDM]+\b)"
_LOCATOR = re.compile(rf"{_NUMBER}(?:(?:\s*[-–—,&]\s*|\s+and\s+){_NUMBER})*")
_LETTER = re.compile(r"[A-Z]\b")
_LABEL = re.compile(r"(?P<word>s\.vv?|§§?|¶¶?|[^\W\d_]+)\.?\s*")


class Locator(NamedTuple):
    """What is after the key of a citation."""

    label: str
    locator: str
    suffix: str


def read_locator(rest: str) -> Locator:
    """Return label, locator and suffix of what follows a citation's key; a bare number after a comma is a page."""
    body = rest.strip()
    after_comma = body.removeprefix(",").lstrip()
    labelled = _labelled(after_comma)
    if labelled:
        return labelled
    number = _LOCATOR.match(after_comma) if body.startswith(",") else None
    if number and number.group()[0].isdigit():
        return Locator("page", number.group(), after_comma[number.end() :].strip())
    return Locator("", "", body)


def _labelled(text: str) -> Locator | None:
    word = _LABEL.match(text)
    label = LABELS.get(word["word"].lower()) if word else None
    if word is None or label is None:
        return None
    found = _LOCATOR.match(text, word.end()) or _LETTER.match(text, word.end())
    return Locator(label, found.group(), text[found.end() :].strip()) if found else None
