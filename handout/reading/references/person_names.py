"""Names as RIS and NBIB write them: "Charney, Dennis S, Jr"."""

from __future__ import annotations

from collections.abc import Iterable

from handout.content.reference import Name


def person_names(values: Iterable[str]) -> tuple[Name, ...]:
    """Return a name for each value: with a comma a person, without one a group."""
    return tuple(_name(value) for value in values if value.strip(" ,;"))


def _name(value: str) -> Name:
    family, comma, rest = (part.strip() for part in value.strip(" ;").partition(","))
    if not comma or not rest or not family:
        return Name(literal=value.strip(" ,;"))
    given, _, suffix = (part.strip() for part in rest.partition(","))
    return Name(family=family, given=given, suffix=suffix)
