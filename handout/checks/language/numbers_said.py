"""Numbers said: which quantities a text names in digits of any script, and in small English and Spanish words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from handout.checks.language.number_readings import NUMBER, readings

_FRACTIONS: Final = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_WORDS: Final = {
    word: Decimal(value)
    for value, words in enumerate((
        "zero cero", "one once an a un una uno", "two twice dos", "three tres", "four cuatro", "five cinco", "six seis",
        "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven", "twelve doce",
    ))
    for word in words.split()
} | {"half": Decimal("0.5"), "media": Decimal("0.5"), "medio": Decimal("0.5"), "quarter": Decimal("0.25")}  # fmt: skip
_NUMBER: Final = re.compile(rf"{NUMBER}|[½¼¾]")


def numbers_in(text: str) -> Iterator[tuple[int, str, frozenset[Decimal]]]:
    """Yield the numbers in digits: where each stands, how it is written, and every quantity that it can be read as."""
    plain = "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)
    for found in _NUMBER.finditer(plain):
        written = text[found.start() : found.end()]
        values = (Decimal(_FRACTIONS[found[0]]),) if found[0] in _FRACTIONS else readings(found[0])
        yield found.start(), written, frozenset(values)


def quantities_said(text: str) -> Iterator[Decimal]:
    """Yield every quantity that a text names, in digits or in small words."""
    for _, _, values in numbers_in(text):
        yield from values
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if word in _WORDS:
            yield _WORDS[word]
