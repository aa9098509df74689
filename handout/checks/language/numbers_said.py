"""Numbers said: which quantities a text names in digits of any script, and in small English and Spanish words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from handout.checks.language.number_readings import NUMBER, readings
from handout.content.number_form import decimal_sign, has_two_habits

_FRACTIONS: Final = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_WORDS: Final = {
    word: Decimal(value)
    for value, words in enumerate((
        "zero cero", "one once an a un una uno", "two twice dos", "three tres", "four cuatro", "five cinco", "six seis",
        "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven", "twelve doce",
    ))
    for word in words.split()
} | {"half": Decimal("0.5"), "media": Decimal("0.5"), "medio": Decimal("0.5"), "quarter": Decimal("0.25")}  # fmt: skip
_SLASHED: Final = {"1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_POWERS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_NUMBER: Final = re.compile(
    rf"(?<!\d)10(?P<power>⁻?[⁰¹²³⁴-⁹]{{1,2}})|(?<![\d/])(?P<slashed>1/2|1/4|3/4)(?![\d/])"
    rf"|(?P<number>{NUMBER})?(?P<fraction>[½¼¾])|{NUMBER}"
)


def numbers_in(text: str, language: str) -> Iterator[tuple[int, str, frozenset[Decimal]]]:
    """Yield the numbers in digits: where each is, how it is written, and every quantity that a reader reads in it.

    "1.500" is 1500 to readers of German, 1.5 to those of English, and may be both in American Spanish.
    """
    plain = "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)
    for found in _NUMBER.finditer(plain):
        yield found.start(), text[found.start() : found.end()], frozenset(_values(found, language))


def _values(found: re.Match[str], language: str) -> tuple[Decimal, ...]:
    if found["power"]:
        return (Decimal(10) ** int(found["power"].translate(_POWERS)),)
    if found["slashed"]:
        return (Decimal(_SLASHED[found["slashed"]]),)
    if found["fraction"]:
        whole = readings(found["number"])[0] if found["number"] else Decimal(0)
        return (whole + Decimal(_FRACTIONS[found["fraction"]]),)
    values = readings(found[0])
    if len(values) == 1 or not language or has_two_habits(language):
        return values
    return values[:1] if decimal_sign(language) in found[0] else values[1:]


def quantities_said(text: str, language: str) -> Iterator[Decimal]:
    """Yield every quantity that a text names, in digits or in small words."""
    for _, _, values in numbers_in(text, language):
        yield from values
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if word in _WORDS:
            yield _WORDS[word]
