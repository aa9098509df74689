"""Number readings: what a number in digits can mean. "1.000" is one in London and a thousand in Berlin."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_GROUPS: Final = r"[  '’]"
"""What parts thousands and is no decimal sign anywhere: spaces, and the apostrophe of Switzerland."""
NUMBER: Final = rf"(?:\d{{1,3}}(?:{_GROUPS}\d{{3}})+|\d+)(?:[.,]\d+)*"
"""A number in digits, with the signs that any language writes in it."""


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
