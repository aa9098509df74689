"""Dose notation: how doses are written so that they are misread, and what to write instead.

What is offered never has another quantity than what was written: where a number can be read in two ways, it asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from handout.checks.language.number_readings import NUMBER, readings
from handout.checks.language.sums import is_negated
from handout.content.languages import base_language
from handout.content.number_form import decimal_sign, has_two_habits, thousands_sign
from handout.diagnostics import Severity


class Misreading(NamedTuple):
    """A place in a text where a dose is written so that it is misread."""

    start: int
    words: str
    why: str
    """What is wrong with it, in words that go on after the words with the problem and a colon."""
    hint: str
    severity: Severity = Severity.ERROR


_UNITS: Final = (
    r"(?:mg|mcg|µg|μg|g|gm|kg|ml|mL|L|l|units?|milligrams?|micrograms?|grams?|millilit(?:er|re)s?|tablets?|mmol|mEq|UI|IU|"
    r"unidad(?:es)?|miligramos?|microgramos?|gramos?|mililitros?|litros?|tabletas?|pastillas?|comprimidos?|cápsulas?|gotas?)"
    r"(?![^\W\d_])"
)
_START: Final = r"(?<![\w.,/])"
_NAKED: Final = re.compile(rf"{_START}[.,]\d+(?=\s?-?{_UNITS})")
_TO: Final = r"\s?(?:[-–/]|to|or|and|a|o|y|bis|oder|und|à|ou|et)\s?"
"""Between two numbers that share a unit: "10.0 to 12.0 mg", "3.0/1.0 mg"."""
_WITH_SIGN: Final = re.compile(rf"(?<![\w.,])(?P<number>{NUMBER})(?=(?:{_TO}{NUMBER})?\s?-?(?P<unit>{_UNITS}))")
_AFTER_VERB: Final = re.compile(
    r"\b(?:take|give|use|inject|dose (?:is|of)|tome|dé|use|inyecte|dosis (?:es|de))\s(?P<number>[.,]\d+)(?![\d,]|\.\d)",
    re.IGNORECASE,
)
"""A decimal without its zero, and without a unit: "Take .25"."""


def _naked_decimals(text: str, language: str) -> Iterator[Misreading]:
    why = "a decimal without a zero before it is read as ten times as much"
    for match in _AFTER_VERB.finditer(text):
        if not _NAKED.match(text, match.start("number")):
            yield Misreading(match.start("number"), match["number"], why, f"write 0{match['number']}")
    for match in _NAKED.finditer(text):
        ask = "does it belong to the number or sign before it? Write it so that nobody can read it otherwise"
        joins = re.search(r"[\d½¼¾⅓⅔+−–-]\s*$", text[: match.start()])
        yield Misreading(match.start(), match[0], why, ask if joins else f"write 0{match[0]}")


_ENGLISH_COMMA: Final = re.compile(
    rf"{_START}(?:\d+,(?!0+(?!\d))(?:\d{{1,2}}|\d{{4,}})|0,\d{{3}})(?![\d,])(?=\s?-?{_UNITS})"
)


def _commas(text: str, language: str) -> Iterator[Misreading]:
    """Yield the decimals that a text in English writes with a comma."""
    for match in _ENGLISH_COMMA.finditer(text) if base_language(language) == "en" else ():
        why = "in English a comma parts thousands, and is overlooked as a decimal sign"
        yield Misreading(match.start(), match[0], why, "write a point if it is a decimal; else write the whole number")


def _foreign_forms(text: str, language: str) -> Iterator[Misreading]:
    """Yield the numbers whose point and comma are the other way round than in the language: "1.234,5 mg"."""
    for match in _WITH_SIGN.finditer(text):
        sign, rest = _sign_and_rest(match["number"])
        if {".", ","} <= set(match["number"]) and sign != decimal_sign(language) and rest.strip("0"):
            why = f'in this language the decimal sign is "{decimal_sign(language)}"'
            yield Misreading(match.start(), match["number"], why, "which quantity is meant? Write it as its readers do")


_WHICH: Final = "which quantity is meant? Write the whole number, without zeros after a sign"


def _trailing_zeros(text: str, language: str) -> Iterator[Misreading]:
    for match in _WITH_SIGN.finditer(text):
        number = match["number"]
        values = readings(number)
        if len(values) > 1:
            yield from _read_two_ways(match, language)
            continue
        whole, sign, rest = number[: -len(_last_part(number))], *_sign_and_rest(number)
        if sign and values[0] == values[0].to_integral() and not rest.strip("0") and whole.count(sign) == 1:
            why = "a zero after the decimal point is read as ten times as much"
            is_clear = sign == decimal_sign(language) and (len(rest) < 4 or not has_two_habits(language))
            plain = f"write {re.sub('[.,]', '', whole[:-1])}"
            yield Misreading(match.start(), number, why, plain if is_clear else _WHICH)


def _last_part(number: str) -> str:
    """Return the digits after the last point or comma; all of them where there is none."""
    return re.split(r"[.,]", number)[-1]


def _sign_and_rest(number: str) -> tuple[str, str]:
    """Return the last point or comma of a number, and the digits after it; empty where there is none."""
    rest = _last_part(number)
    return (number[-len(rest) - 1], rest) if len(rest) < len(number) else ("", "")


def _read_two_ways(match: re.Match[str], language: str) -> Iterator[Misreading]:
    """Yield the question which quantity is meant, where a text does not write its thousands so: "1.000 mg"."""
    number, unit = match["number"], match["unit"]
    sign, rest = _sign_and_rest(number)
    if not rest.endswith("0") or (sign == thousands_sign(language) and not has_two_habits(language)):
        return
    least, most = (f"{value.normalize():f}" for value in readings(number))
    if base_language(language) == "en":
        most = f"{int(most):,}"
    is_decimal = base_language(language) == "en" or decimal_sign(language) == sign == ","
    yield Misreading(
        match.start(), number, f"this can be read as {least} {unit} or as {most} {unit}",
        f"{least} {unit} or {most} {unit}? Write the one you mean so that it cannot be read as the other",
        Severity.ERROR if is_decimal else Severity.WARNING,
    )  # fmt: skip


class Notation(NamedTuple):
    """A sign or a word that is misread."""

    pattern: re.Pattern[str]
    why: str
    hint: str


_HOUSEHOLD: Final = "spoons differ in size"
_SYRINGE: Final = "give the dose in mL, with an oral syringe"
_FOOD: Final = (
    r"(?!\s+of\s+(?:salt|sugar|honey|oil|butter|flour|vinegar|peanut|jam|olive|salad|milk|water|baking|thickener|ground|"
    r"seeds|nuts|nut|cream|sauce|yogurt|yoghurt))"
)
_COMIDA: Final = (
    r"(?!\s+de\s+(?:sal|azúcar|miel|aceite|mantequilla|harina|vinagre|mermelada|leche|agua|semillas|nueces|crema|salsa|"
    r"yogur|espesante|polvo))"
)


def _unit(signs: str, why: str, hint: str) -> Notation:
    return Notation(re.compile(rf"{_START}{NUMBER}\s?(?:{signs})"), why, hint)


def _often(pattern: str, hint: str) -> Notation:
    why = "an abbreviation for how often that patients and staff misread"
    return Notation(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), why, hint)


_CC: Final = _unit(r"(?:cc|CC|c\.c\.)s?(?!\w)", '"cc" is misread as zeros', "write mL in its place")
_MCG: Final = _unit(r"[µμu]g\b", '"µg" and "ug" are misread as mg', "write mcg in its place")
_U: Final = '"U" and "IU" are misread as 0, 4 or IV'
_NOTATIONS: Final = {
    "en": (
        _CC,
        _unit(r"(?:U|u|IU|iu|I\.U\.)(?![\w&-]|\.\w)", _U, "write units in its place"),
        _MCG,
        Notation(
            re.compile(
                rf"\b(?:tea|table|desert|dessert)?spoon(?:ful|fuls|s)\b{_FOOD}"
                rf"|\b(?:tea|table|dessert)spoon(?:ful)?\b{_FOOD}|(?<=\d)\s?(?:tsp|tbsp|Tbsp|TBSP|TSP)\b",
                re.IGNORECASE,
            ),
            _HOUSEHOLD,
            _SYRINGE,
        ),
        _often(r"q\.?o\.?d\.|QOD|qod", "write it out: every other day"),
        _often(r"q\.d\.|QD|qd", "write it out: once a day"),
        _often(r"b\.i\.d\.?|BID|(?:(?<=\bmg )|(?<=\bmL )|(?<=\bml ))bid", "write it out: 2 times a day"),
        _often(r"t\.i\.d\.?|TID|tid", "write it out: 3 times a day"),
        _often(r"q\.i\.d\.?|QID|qid", "write it out: 4 times a day"),
        _often(r"p\.r\.n\.|PRN|prn", "write it out: when needed"),
        _often(r"qHS|QHS|qhs|q\.h\.s\.", "write it out: each night at bedtime"),
    ),
    "es": (
        _CC,
        _unit(
            r"(?:U|UI|IU|I\.U\.|U\.I\.)(?![\w&-]|\.\w)|(?<=\d)ui?(?![\w&-]|\.\w)|ui?(?=\s+de\s)",
            _U,
            "write unidades in its place",
        ),
        _MCG,
        Notation(
            re.compile(
                rf"\b(?:cucharaditas?|cucharadas?|cucharitas?)\b{_COMIDA}|(?<=\d)\s?(?:cditas?|cdtas?|cdas?)\b",
                re.IGNORECASE,
            ),
            _HOUSEHOLD,
            _SYRINGE,
        ),
        _often(r"b\.i\.d\.?|BID", "write it out: 2 veces al día"),
        _often(r"t\.i\.d\.?|TID", "write it out: 3 veces al día"),
        _often(r"q\.i\.d\.?|QID", "write it out: 4 veces al día"),
        _often(r"p\.r\.n\.|PRN", "write it out: cuando lo necesite"),
    ),
}  # fmt: skip
_ELSEWHERE: Final = (
    _CC,
    _unit(r"(?:U|IU|I\.U\.)(?![\w&-]|\.\w)|(?<=\d)(?:iu|u)(?![\w&-]|\.\w)", _U, "write the word in its place"),
    _MCG,
)
"""The signs that are misread in any language."""


def _notations(text: str, language: str) -> Iterator[Misreading]:
    for notation in _NOTATIONS.get(base_language(language), _ELSEWHERE):
        for match in notation.pattern.finditer(text):
            if notation.why is not _HOUSEHOLD or not _is_warned_of(text, match, language):
                words = match[0].strip()
                yield Misreading(match.start() + match[0].index(words), words, notation.why, notation.hint)


_COUNTED: Final = re.compile(
    r"(?:\d|\b(?:an?|one|two|three|half|level|heaped|full|una?|dos|tres|media))\s*$", re.IGNORECASE
)


def _is_warned_of(text: str, spoon: re.Match[str], language: str) -> bool:
    """Return whether a text says not to use a spoon, or names it once more in the sentence that says so."""
    before = text[: spoon.start()]
    if is_negated(before[-80:], language):
        return True
    sentence = before[max(before.rfind(sign) for sign in ".!?") + 1 :]
    named = re.search(r"spoon|cuchar", sentence, re.IGNORECASE)
    return bool(named and is_negated(sentence[: named.start()], language) and not _COUNTED.search(before))


_FINDERS: Final[tuple[Callable[[str, str], Iterator[Misreading]], ...]] = (
    _naked_decimals,
    _commas,
    _foreign_forms,
    _trailing_zeros,
    _notations,
)


def misreadings(text: str, language: str) -> Iterator[Misreading]:
    """Yield the places of a text in one line where a dose is written so that it is misread."""
    for find in _FINDERS:
        yield from find(text, language)
