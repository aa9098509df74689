"""LaTeX's mathematics: where it begins and ends, as far as dollars are not prices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_PRICE: Final = re.compile(r"\s*\d")
_OPENERS: Final = {"$": "$", "$$": "$$", "\\(": "\\)", "\\[": "\\]"}


def math_places(tokens: Sequence[str]) -> frozenset[int]:
    """Return the places of the tokens that begin and end mathematics: `$` with its partner, `\\(` and `\\)`."""
    found: set[int] = set()
    opened = -1
    for place, token in enumerate(tokens):
        if opened >= 0 and token == _OPENERS[tokens[opened]]:
            if _is_math(tokens, opened, place):
                found |= {opened, place}
                opened = -1
            else:  # the dollar of a price: this one may open what follows
                opened = place
        elif opened < 0 and token in _OPENERS:
            opened = place
    return frozenset(found)


def _is_math(tokens: Sequence[str], start: int, end: int) -> bool:
    """Return whether what is between two marks is mathematics; "$5 and $10" are two prices."""
    if tokens[start] != "$":
        return True
    inside, after = "".join(tokens[start + 1 : end]), "".join(tokens[end + 1 : end + 2])
    is_priced = _PRICE.match(inside) and (inside[-1:].isspace() or after[:1].isdigit())
    return not (is_priced and not re.search(r"[\\^_]", inside))
