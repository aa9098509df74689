"""BibTeX names: "van der Kolk, Bessel A and {World Health Organization} and others"."""

from __future__ import annotations

from typing import Final

from handout.content.reference import Name
from handout.reading.references.latex import GUARDS, guarded
from handout.reading.references.person_names import (
    PersonsRead,
    is_group,
    is_suffix,
    joined_names,
    list_doubts,
    short_name,
)

_BIBLATEX: Final = {"family": "family", "given": "given", "prefix": "non_dropping_particle", "suffix": "suffix"}
_BACKSLASH: Final = "\ue002"
_TO_LIBRARY: Final = str.maketrans({"{": "\ue003", "}": "\ue004", "\\": _BACKSLASH, GUARDS[0]: "{", GUARDS[1]: "}"})
"""The library splits at braces and takes a backslash for a command: of those only the guards are left."""
_FROM_LIBRARY: Final = str.maketrans({"{": "", "}": "", "\ue003": "{", "\ue004": "}", _BACKSLASH: "\\"})


def bibtex_names(source: str) -> PersonsRead:
    """Return the names of a field: a name in braces is a group, a last "others" says that there are more.

    LaTeX is decoded before the names are split, braces kept around what they contain together.
    """
    from bibtexparser.middlewares.names import split_multiple_persons_names

    text = guarded(" ".join(source.split())).translate(_TO_LIBRARY)
    names: list[Name] = []
    unsure: list[str] = []
    for part in filter(None, map(str.strip, split_multiple_persons_names(text))):
        found = _names(part)
        names += found.names
        unsure += found.unsure
    return PersonsRead(tuple(names), tuple(unsure))


def _names(source: str) -> PersonsRead:
    """Return the name that is between two "and", or the names where a list is there."""
    written = source.translate(_FROM_LIBRARY)
    if _is_braced(source):
        return PersonsRead((Name(literal=written),))
    if source.lower() == "others":
        return PersonsRead((Name(literal="others"),))
    if "family=" in source.replace(" ", ""):
        return PersonsRead((_biblatex_name(source),))
    return (_guessed(written) if "{" not in source else None) or PersonsRead((_parted(source),), _doubts(written))


def _doubts(written: str) -> tuple[str, ...]:
    """Return what is not sure of a name in whose place a list may be: it has too many signs between its parts."""
    parts = [part.strip() for part in written.split(",")]
    is_listed = ";" in written or (len(parts) > 2 and not is_suffix(parts[1]) and not is_suffix(parts[-1]))
    return (f'"{written}" is read as one name; write "and" between names',) if is_listed else ()


def _guessed(written: str) -> PersonsRead | None:
    """Return what is most probably meant by a name that BibTeX would split wrongly; None where it would not."""
    if listed := joined_names(written):
        return PersonsRead(listed, list_doubts(written, listed))
    if is_group(written.partition(",")[0]):
        return PersonsRead((Name(literal=written),), (f'"{written}" is read as the name of a group',))
    person = short_name(written) if "," not in written else None
    if person:
        return PersonsRead((person,), (f'"{written}" is read as "{person.family}, {person.given}"',))
    return None


def _is_braced(source: str) -> bool:
    """Return whether one pair of braces contains the whole name."""
    depth = 0
    for place, mark in enumerate(source):
        depth += (mark == "{") - (mark == "}")
        if depth <= 0:
            return mark == "}" and place == len(source) - 1
    return False


def _biblatex_name(source: str) -> Name:
    """Return the name "family=Kolk, given=Bessel, prefix=van der"."""
    pairs = (part.partition("=") for part in source.split(","))
    known = {_BIBLATEX[key.strip()]: value.strip(' "') for key, _, value in pairs if key.strip() in _BIBLATEX}
    return _written(Name(**known))


def _parted(source: str) -> Name:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    try:
        parts = parse_single_name_into_parts(source, strict=False)
    except InvalidNameError:
        return Name(literal=source.translate(_FROM_LIBRARY))
    particle, family, suffix, given = map(" ".join, (parts.von, parts.last, parts.jr, parts.first))
    if particle[:1].isupper():  # "Álvarez de la Cruz": what begins with a name is the name
        particle, family = "", f"{particle} {family}"
    if not family:
        return _written(Name(literal=given))
    return _written(Name(family=family, given=given, suffix=suffix, non_dropping_particle=particle))


def _written(name: Name) -> Name:
    """Return a name with the braces that print, without those that only kept it together."""
    return Name(
        family=name.family.translate(_FROM_LIBRARY),
        given=name.given.translate(_FROM_LIBRARY),
        literal=name.literal.translate(_FROM_LIBRARY),
        suffix=name.suffix.translate(_FROM_LIBRARY),
        non_dropping_particle=name.non_dropping_particle.translate(_FROM_LIBRARY),
    )
