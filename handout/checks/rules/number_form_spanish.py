"""The form of numbers in Spanish, for N01: shares of people in per cent, decimals of counts, mixed denominators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.language.frequencies import COMPARED_HINT, DECIMAL_HINT, frequency_hint, range_hint
from handout.checks.language.sums import sums_in
from handout.checks.passages import Passage
from handout.checks.rules.denominators import mixed_denominators
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding

_NUMBER: Final = r"\d+(?:[.,]\d+)?"
_PERCENT: Final = re.compile(
    rf"(?<![\w.,/⁄'’])(?:(?<!\d\s)(?P<lower>{_NUMBER})\s?(?:%|por\s?ciento)?\s?(?:-|–|\ba\b|\by\b(?:\s+el)?)\s?)?"
    rf"(?<!\d\s)(?P<number>{_NUMBER})\s?(?:%|por\s?ciento\b)",
    re.IGNORECASE,
)
_OF_PEOPLE: Final = re.compile(
    r"\s+de\s+(?:(?:las?|los|sus|tod[oa]s|tod[oa]s\s+l[oa]s|l[oa]s\s+\w+)\s+)?(?:personas?|pacientes?|niñ[oa]s?|adult[oa]s?|"
    r"mujeres|hombres|bebés|gente|casos|veces|probabilidad(?:es)?|enferm[oa]s|ell[oa]s|quienes|l[oa]s\s+que)\b",
    re.IGNORECASE,
)
_CHANCE: Final = re.compile(r"\b(?:riesgo|probabilidad|posibilidad)(?:es)?\b[^.;]{0,30}$", re.IGNORECASE)
_CHANGED: Final = re.compile(
    r"\b(?:reduc\w+|baj\w+|aument\w+|sub\w+|disminuy\w+|mejor\w+|increment\w+)\b[^.;]{0,50}$", re.IGNORECASE
)
_FREQUENCY: Final = re.compile(r"\b\d[\d.]*\s+de\s+cada\s+\d", re.IGNORECASE)
_DECIMAL: Final = re.compile(
    r"(?<![\w.,$€:/-])(\d+[.,]\d{1,2})\s+(?:personas?|pacientes?|días?|semanas?|meses|años?|noches?|veces|hijos?|visitas?|"
    r"resfriados?)\b",
    re.IGNORECASE,
)
"""A decimal of what comes in whole numbers."""
_ONES: Final = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "veinte": 20, "cincuenta": 50, "cien": 100, "mil": 1000,
}  # fmt: skip
_SHARE: Final = re.compile(
    rf"(?<![\w.,])(\d[\d.]*|{'|'.join(_ONES)})\s+de\s+cada\s+(\d+(?:\.\d{{3}})*|{'|'.join(_ONES)})\b", re.IGNORECASE
)
_NEAR: Final = 80


def number_form_in_spanish(subject: Subject) -> Iterator[Finding]:
    """Yield what N01 finds in a Spanish text."""
    for passage in subject.passages:
        yield from _percents(passage)
        for match in _DECIMAL.finditer(passage.plain):
            message = f'"{match[1]}" is a decimal where a whole number would serve'
            yield at(passage, match.start(), message, match[1], DECIMAL_HINT)
    yield from mixed_denominators(subject, _SHARE, "de cada", _value)


def _percents(passage: Passage) -> Iterator[Finding]:
    plain = passage.plain
    sums = [match.span() for match in sums_in(plain, "es")]
    for match in _PERCENT.finditer(plain):
        before, after = plain[max(0, match.start() - _NEAR) : match.start()], plain[match.end() : match.end() + _NEAR]
        is_sum = any(start <= match.start() < end for start, end in sums)
        is_share = bool(_OF_PEOPLE.match(after) or _CHANCE.search(before))
        if is_share and not is_sum and not _FREQUENCY.search(before + after):
            message = f'"{match[0]}" is harder to picture than a count of people'
            yield at(passage, match.start(), message, match[0], _hint(match, before))


def _hint(match: re.Match[str], before: str) -> str:
    if _CHANGED.search(before):
        return COMPARED_HINT
    if match["lower"]:
        return range_hint(match["lower"], match["number"], "de cada", "a")
    return frequency_hint(match["number"], "de cada", "todos")


def _value(number: str) -> str:
    return str(_ONES.get(number.lower(), number.replace(".", "")))
