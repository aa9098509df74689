"""Number readings: what a number in digits can mean. "1.000" is one in London and a thousand in Berlin."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from handout.checks.language.grades import base_language
from handout.checks.language.word_sets import word_set

_GROUPS: Final = r"[  '’]"
"""What parts thousands and is no decimal sign anywhere: spaces, and the apostrophe of Switzerland."""
NUMBER: Final = rf"(?:\d{{1,3}}(?:{_GROUPS}\d{{3}})+|\d+)(?:[.,]\d+)*"
"""A number in digits, with the signs that any language writes in it."""
_WITH_POINT: Final = word_set(
    "am bn cy en fil ga gu ha he hi ig ja kn ko ml mr ms mt my ne pa si so sw ta te th tl ur yo zh zu es-us es-mx "
    "es-419 es-pr es-do es-gt es-hn es-ni es-pa es-pe es-sv de-ch de-li it-ch"
)
"""Languages, and languages of a place, whose decimal sign is the point (CLDR), folded."""
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


def readings(number: str) -> tuple[Decimal, ...]:
    """Return every value that a number in digits can be read as, the least first: 1 and 1000 for "1.000"."""
    digits = re.sub(_GROUPS, "", number)
    signs = re.findall(r"[.,]", digits)
    if not signs:
        return (Decimal(digits),)
    if len(set(signs)) == 2:
        last = signs[-1]
        return (Decimal(digits.replace("," if last == "." else ".", "").replace(last, ".")),)
    if len(signs) > 1:
        return (Decimal(digits.replace(signs[0], "")),)
    whole, _, rest = digits.partition(signs[0])
    decimal = Decimal(f"{whole}.{rest}")
    has_groups = re.search(_GROUPS, number)
    if len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0") and not has_groups:
        return (decimal, Decimal(whole + rest))
    return (decimal,)


def _region(language: str) -> str:
    """Return language and region of a BCP 47 tag, folded: "es-us" of "es-Latn-US"."""
    parts = language.casefold().split("-")
    region = next((each for each in parts[1:] if re.fullmatch(r"[a-z]{2}|\d{3}", each)), "")
    return f"{parts[0]}-{region}"
