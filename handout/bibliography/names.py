"""Names: the parts of a name, and its forms in a list of references and in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import dropwhile
from typing import Final

import msgspec

from handout.bibliography.composition import is_cjk
from handout.bibliography.fields import plain
from handout.content.reference import Name

_PARTICLES: Final = frozenset(
    (
        "af", "al", "av", "d’", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
        "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur",
    )
)  # fmt: skip
_SUFFIX: Final = r",?\s+(Jr\.?|Sr\.?|I{2,3}|IV|VI{1,3})$|,\s*(\S+)$"
_GAP: Final = r"[\s.,;:]+"
_NICKNAME: Final = r"[(“\[][^()“”\[\]]*[)”\]]"
_OTHERS: Final = frozenset({"others", "et al", "et al.", "and others"})


class Person(msgspec.Struct, frozen=True):
    """A name with its parts found; of a group only `whole` is set."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """The part that stays with the family name: "van der"."""
    dropping: str = ""
    """The part that follows the given name where that comes last: "de"."""
    suffix: str = ""
    whole: str = ""
    """The name as it always prints: a group, or a name whose script knows no initials."""
    group: bool = False

    @property
    def short(self) -> str:
        """The name as a sentence says it: "van der Kolk"."""
        return self.whole if self.group else _spaced(self.particle, self.family)


def persons(names: Iterable[Name]) -> tuple[Person, ...]:
    """Return the persons and groups of `names`; names without a letter are left out, and a last "others" too."""
    found = (_person(name) for name in names)
    return tuple(person for person in found if person.short and person.short.casefold() not in _OTHERS)


def has_others(names: Iterable[Name]) -> bool:
    """Return whether `names` says that it does not name everybody."""
    return any(plain(name.literal or name.family).casefold() in _OTHERS for name in names)


def _person(name: Name) -> Person:
    family, given = plain(name.family), plain(name.given)
    whole = plain(name.literal) or ("" if family else given)
    if whole:
        return Person(whole=whole, group=True)
    particle, dropping = plain(name.non_dropping_particle), plain(name.dropping_particle)
    suffix = plain(name.suffix)
    if is_cjk(family + given):
        return Person(family=family, whole=family + given)
    if str(name.static_ordering).casefold() in ("true", "1"):
        return Person(family=family, whole=_spaced(family, given))
    if str(name.parse_names).casefold() not in ("false", "0", ""):
        family, particle = _split_family(family, particle)
        given, dropping, suffix = _split_given(given, dropping, suffix)
    return Person(family=family.strip("“”"), given=given, particle=particle, dropping=dropping, suffix=suffix)


def _split_family(family: str, particle: str) -> tuple[str, str]:
    """Return the family name and its particle: "van der Kolk" is "Kolk" and "van der"."""
    words = family.split()
    rest = list(dropwhile(lambda word: word[0].islower(), words))
    if particle or not rest or len(rest) == len(words):
        return family, particle
    return " ".join(rest), " ".join(words[: -len(rest)])


def _split_given(given: str, dropping: str, suffix: str) -> tuple[str, str, str]:
    """Return given name, particle and suffix of "Martin L., III" or "Sophie de"."""
    if found := re.search(_SUFFIX, given):
        given, suffix = given[: found.start()], suffix or found[1] or found[2]
    words = given.split()
    rest = list(dropwhile(_PARTICLES.__contains__, reversed(words)))
    if dropping or not rest or len(rest) == len(words):
        return given, dropping, suffix
    return " ".join(reversed(rest)), " ".join(words[len(rest) :]), suffix


def initials(given: str, *, mark: str = "", between: str = "", hyphen: str = "") -> str:
    """Return the initials of a given name: each with `mark`, `between` names, `hyphen` within a double name.

    A word of a script without capitals, as Arabic, is printed whole.
    """
    bare = re.sub(_NICKNAME, " ", given.replace(".-", "-"))
    words = [_packed(word) for word in re.split(_GAP, bare) if any(letter.isalnum() for letter in word)]
    if any(word[:1].isupper() for word in words):
        words = [word for word in words if not word[:1].islower()]
    return between.join(_initial(word, mark, between, hyphen) for word in words)


def _packed(word: str) -> str:
    """Return "SJ" as "S J": two or three bare capitals are initials."""
    return " ".join(word) if 2 <= len(word) <= 3 and word.isalpha() and word.isupper() else word


def _initial(word: str, mark: str, between: str, hyphen: str) -> str:
    if " " in word:
        return between.join(f"{letter}{mark}" for letter in word.split())
    parts = [part for part in re.split("[-‐‑]", word) if part.strip(".’")]
    return hyphen.join(f"{part[0]}{mark}" if _has_case(part[0]) else part for part in (p.lstrip("’") for p in parts))


def _has_case(letter: str) -> bool:
    return letter.upper() != letter.lower()


def _spaced(*words: str) -> str:
    return " ".join(word for word in words if word)
