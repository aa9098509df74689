"""Names as databases write them: "Charney, Dennis S, Jr", "King ML 3rd", "van der Berg C.", several in one field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import Final, NamedTuple

from handout.content.reference import Name

_INITIALS: Final = re.compile(r"(?:(?:[^\W\d_][^\W\d_]?\.|[^\W\d_])-?){1,5}")
_SUFFIX: Final = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|\d(?:st|nd|rd|th)")
_ABBREVIATED: Final = frozenset(("jr.", "sr.", "st.", "co.", "dr.", "mr.", "ms.", "no."))
_AND_OTHERS: Final = frozenset(("et al", "et al.", "others", "and others"))
_NOBODY: Final = frozenset(("[anonymous]", "[no authors listed]"))
_GROUP_WORDS: Final = frozenset(
    (
        "academy", "administration", "agency", "alliance", "association", "authority", "board", "bureau", "center",
        "centers", "centre", "centres", "clinic", "collaboration", "collaborative", "collaborators", "college",
        "commission", "committee", "consortium", "council", "department", "federation", "foundation", "group",
        "hospital", "initiative", "institute", "institutes", "investigators", "ministry", "network", "organisation",
        "organization", "panel", "programme", "registry", "society", "taskforce", "team", "trialists", "university",
    )
)  # fmt: skip
"""Words that end the name of a group and no person's."""
_LINKS: Final = frozenset(("for", "of", "the", "on", "and", "&"))
"""Small words within the names of groups."""


class PersonsRead(NamedTuple):
    """The names of fields."""

    names: tuple[Name, ...]
    unsure: tuple[str, ...] = ()
    """What is not sure to be read as it was meant, each in words fit for an author."""


def person_names(values: Iterable[str]) -> tuple[Name, ...]:
    """Return the names of values; see `read_persons`."""
    return read_persons(values).names


def read_persons(values: Iterable[str]) -> PersonsRead:
    """Return the names of values: with a comma a person, without one a group unless it ends in initials."""
    names: list[Name] = []
    unsure: list[str] = []
    for written in map(unescape, values):
        value = written.strip(" ,;")
        if not value or value.casefold() in _NOBODY:
            continue
        if parts := _separated(value):
            names += map(_name, parts)
        elif listed := joined_names(value):
            names += listed
            unsure += list_doubts(value, listed)
        else:
            names.append(_name(value))
            is_closed = written.rstrip().endswith(",")  # EndNote's mark of a group
            unsure += _doubts(value, names[-1], is_closed=is_closed)
    return PersonsRead(tuple(names), tuple(unsure))


def _doubts(value: str, name: Name, *, is_closed: bool) -> list[str]:
    """Return what is not sure of a name that is alone."""
    if name.literal and ("," in value or (not is_closed and _may_be_a_person(value))):
        return [f'"{value}" is read as the name of a group']
    return [f'"{value}" is read as one name'] if value.count(",") > 2 else []


def list_doubts(value: str, listed: Sequence[Name]) -> tuple[str, ...]:
    """Return what is not sure of names that are in the place of one; "Roe AB, et al." is sure."""
    persons = [name for name in listed if name.family]
    return (f'"{value}" is read as {len(persons)} names',) if len(persons) > 1 else ()


def joined_names(value: str) -> tuple[Name, ...]:
    """Return the names of "Roe AB, Poe CD" or "Roe, A.B., Poe, C.D."; none where `value` is not such a list."""
    parts = [part.strip() for part in value.split(",")]
    others = [Name(literal="others")] if parts[-1].casefold() in _AND_OTHERS else []
    parts = parts[: len(parts) - len(others)]
    if len(parts) + len(others) < 2:
        return ()
    shorts = [short_name(part, is_listed=True) for part in parts]
    if all(shorts):
        return (*(each for each in shorts if each), *others)
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    is_paired = len(parts) % 2 == 0 and len(pairs) > 1
    if is_paired and all(family and not _are_initials(family) and _are_initials(given) for family, given in pairs):
        return (*(Name(family=family, given=given) for family, given in pairs), *others)
    return ()


def is_suffix(word: str) -> bool:
    """Return whether a word is after a name: "Jr", "III", "2nd", or a degree in capitals."""
    return bool(_SUFFIX.fullmatch(word)) or word.replace(".", "").isupper()


def short_name(value: str, *, is_listed: bool = False) -> Name | None:
    """Return the person of "King ML 3rd" or "van der Berg C."; None where the last word is not of initials.

    All in capitals, the last word may be a family name, unless the name `is_listed` among others of the form.
    """
    words = value.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    given: list[str] = []
    while words and _are_initials(words[-1]) and (not given or words[-1].endswith(".")):
        given.insert(0, words.pop())
    if (
        not words
        or not given
        or not _is_family(words, given)
        or (value.isupper() and not (is_listed or "." in given[0]))
    ):
        return None
    return Name(family=" ".join(words), given=" ".join(given), suffix=suffix)


def _is_family(words: list[str], given: list[str]) -> bool:
    """Return whether words before initials can be a family name: they are neither initials nor a group's."""
    stopped = given[0].endswith(".")
    if any(_are_initials(word) and (word.endswith(".") or not stopped) for word in words):
        return False
    return not any(word.casefold() in _GROUP_WORDS or word.isdigit() for word in words)


def is_group(value: str) -> bool:
    """Return whether a name without a comma is that of a group, by its words: "Example Trial Consortium"."""
    words = [word.strip(".,()").casefold() for word in value.split()]
    return len(words) > 1 and (words[-1] in _GROUP_WORDS or bool(_LINKS & set(words[1:-1])))


def _may_be_a_person(value: str) -> bool:
    """Return whether a name without a comma has the words of a person's, and none of a group's."""
    words = value.split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() and word[1:].islower() for word in words)
        and not is_group(value)
    )


def _are_initials(word: str) -> bool:
    """Return whether a word is of initials: "J.", "AB", "A.B.", "H.-J.", "Yu.A."."""
    if not _INITIALS.fullmatch(word) or word.casefold() in _ABBREVIATED:
        return False
    return all(part[:1].isupper() and (len(part) == 1 or part.isupper() or "." in word) for part in word.split("-"))


def _separated(value: str) -> list[str]:
    """Return the names between semicolons, or between "and" where each has a comma; none of a single name."""
    for parts in (value.split(";"), re.split(r"\s+(?:and|&)\s+", value)):
        found = [part.strip(" ,") for part in parts if part.strip(" ,")]
        if len(found) > 1 and (";" in value or all("," in part for part in found)):
            return found
    return []


def _name(value: str) -> Name:
    if value.casefold() in _AND_OTHERS:
        return Name(literal="others")
    family, comma, rest = (part.strip() for part in value.partition(","))
    if not comma or not rest or not family:
        whole = value.strip(" ,;")
        return short_name(whole) or Name(literal=whole)
    if is_group(family):
        return Name(literal=value)
    given, _, suffix = (part.strip() for part in rest.partition(","))
    return Name(family=family, given=given, suffix=suffix)
