"""Collation: the order of names and titles, letter by letter, accents and case aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, TypeAlias

from handout.bibliography.names import Person

SortKey: TypeAlias = tuple[str, ...]

# Letters that no decomposition takes apart, as Latin indexes file them.
_FILED_AS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t"}
)
_IGNORED: Final = frozenset("’'-‐‑")
_TAG: Final = r"<[^<>]*>"
_ARTICLE: Final = r"^(?:a|an|the)\s+(?=\S)"


def filed(text: str) -> str:
    """Return `text` as it is filed: small letters and digits without accents, words split by one space."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_FILED_AS))
    kept = [
        character if character.isalnum() else " "
        for character in folded
        if character not in _IGNORED and not unicodedata.combining(character)
    ]
    return " ".join("".join(kept).split())


def title_key(title: str) -> str:
    """Return a title as it is filed: without tags and the article it begins with."""
    return re.sub(_ARTICLE, "", filed(re.sub(_TAG, "", title)))


def name_key(person: Person, *, with_particle: bool) -> str:
    """Return a name as it is filed: family name, then given name; `with_particle` files "van der Kolk" under v."""
    if person.whole:
        return title_key(person.whole)
    particle = person.particle if with_particle else ""
    # A blank files before every letter: nothing comes before something.
    return f"{filed(f'{particle} {person.family}')}  {filed(f'{person.given} {person.suffix}')}"


def names_key(people: Sequence[Person], *, with_particle: bool) -> SortKey:
    """Return the key of a list of names; a list that goes on comes after the one that ends."""
    return tuple(name_key(person, with_particle=with_particle) for person in people)
