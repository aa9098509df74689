"""Number form: which signs a language writes in numbers, and a figure written with them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from handout.content.languages import base_language

_WITH_POINT: Final = frozenset({
    "am", "bn", "cy", "en", "fil", "ga", "gu", "ha", "he", "hi", "ig", "ja", "kn", "ko", "ml", "mr", "ms", "mt", "my",
    "ne", "pa", "si", "so", "sw", "ta", "te", "th", "tl", "ur", "yo", "zh", "zu", "es-us", "es-mx", "es-419", "es-pr",
    "es-do", "es-gt", "es-hn", "es-ni", "es-pa", "es-pe", "es-sv", "de-ch", "de-li", "it-ch",
})  # fmt: skip
"""Languages, and languages of a place, whose decimal sign is the point (CLDR), in small letters."""
_WITH_APOSTROPHE: Final = frozenset({"de-ch", "de-li", "it-ch"})
"""Where the apostrophe parts thousands, so that neither point nor comma does."""


def decimal_sign(language: str) -> str:
    """Return the decimal sign of a BCP 47 language, point or comma."""
    return "." if {_region(language), base_language(language)} & _WITH_POINT else ","


def thousands_sign(language: str) -> str:
    """Return the sign that parts thousands in a BCP 47 language, besides the space."""
    if _region(language) in _WITH_APOSTROPHE:
        return "’"
    return "," if decimal_sign(language) == "." else "."


def has_two_habits(language: str) -> bool:
    """Return whether the readers of a language part thousands with a point at home and with a comma where they live.

    So it is with Spanish in the Americas: "1,000" is a thousand to one reader and one to the next.
    """
    return base_language(language) == "es" and decimal_sign(language) == "."


def figure(value: float, language: str) -> str:
    """Return a figure with all digits that its author can have written, in the form of the language: 1,125 is 1.125.

    Where the comma is the decimal sign, a no-break space parts thousands: a point is misread by who knows it as one.
    """
    digits = f"{Decimal(repr(float(value))):,f}"
    whole, _, part = digits.partition(".")
    sign = decimal_sign(language)
    part = part.rstrip("0")
    grouped = whole.replace(",", "\u00a0" if sign == "," else thousands_sign(language))
    return f"{grouped}{sign}{part}" if part else grouped


def _region(language: str) -> str:
    """Return language and place of a BCP 47 tag in small letters, without its script: "de-ch" of "de-Latn-CH"."""
    base, *others = language.lower().split("-")
    return "-".join([base, *(each for each in others if len(each) in (2, 3))][:2])
