"""The `transform` attribute as an affine map."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

from handout.errors import RenderError
from handout.figures.affine import IDENTITY, Affine, scaling, translation
from handout.figures.svg.numbers import numbers

_FUNCTION = re.compile(r"\s*+,?+\s*+(\w++)\s*+\(([^()]*+)\)", re.ASCII)


def parse_transform(text: str) -> Affine:
    """Return the map of a list of transforms, the last one done first; raise RenderError where it cannot be read."""
    affine, place = IDENTITY, 0
    while match := _FUNCTION.match(text, place):
        affine = affine.after(_one(match[1], numbers(match[2])))
        place = match.end()
    if text[place:].strip():
        raise RenderError(f'not a transform: "{text[:40]}"')
    return affine


def _one(name: str, values: Sequence[float]) -> Affine:
    counts, make = _FUNCTIONS.get(name, ((), _nothing))
    if len(values) not in counts:
        raise RenderError(f"not a transform: {name} with {len(values)} numbers")
    return make(*values)


def _nothing(*_: float) -> Affine:
    return IDENTITY


def _rotate(degrees: float, x: float = 0.0, y: float = 0.0) -> Affine:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return translation(x, y).after(Affine(cosine, sine, -sine, cosine)).after(translation(-x, -y))


_FUNCTIONS: dict[str, tuple[tuple[int, ...], Callable[..., Affine]]] = {
    "matrix": ((6,), Affine),
    "translate": ((1, 2), lambda x, y=0.0: translation(x, y)),
    "scale": ((1, 2), lambda x, y=None: scaling(x, x if y is None else y)),
    "rotate": ((1, 3), _rotate),
    "skewX": ((1,), lambda degrees: Affine(c=math.tan(math.radians(degrees)))),
    "skewY": ((1,), lambda degrees: Affine(b=math.tan(math.radians(degrees)))),
}
