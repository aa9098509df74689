"""Name lists: the forms that names take in a reference, and how a style shortens a long list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from handout.bibliography.names import Person, initials


class NameForm(msgspec.Struct, frozen=True):
    """How a style writes one name."""

    inverted: bool
    """Whether the family name comes first."""
    comma: str
    """What is between family name and initials, and before a suffix, where the name is inverted."""
    mark: str
    """What follows an initial."""
    between: str
    """What is between two initials."""
    hyphen: str
    """What is between the initials of a double name."""


BARE = NameForm(inverted=True, comma=" ", mark="", between="", hyphen="")
"""Beauvoir S de; King ML III"""


def written(person: Person, form: NameForm) -> str:
    """Return one name in `form`."""
    if person.whole:
        return person.whole
    short = initials(person.given, mark=form.mark, between=form.between, hyphen=form.hyphen)
    suffix = person.suffix if form.mark else person.suffix.rstrip(".")
    if not form.inverted:
        return " ".join(part for part in (short, person.dropping, person.short, suffix) if part)
    given = " ".join(part for part in (short, person.dropping) if part)
    return form.comma.join(part for part in (person.short, given, suffix) if part)


def series(items: Sequence[str], *, pair: str, last: str) -> str:
    """Return the items in a row: two with `pair` between them, more with commas and `last` before the last one."""
    if len(items) < 3:
        return pair.join(items)
    return ", ".join(items[:-1]) + last + items[-1]


def numeric_names(people: Sequence[Person], *, most: int, first: int, others: bool = False) -> str:
    """Return names as AMA and NLM list them: more than `most` persons are cut after `first` with "et al".

    A semicolon parts a group from what is next to it; groups are never cut. `others` says that the list was
    cut before.
    """
    runs = [(group, list(members)) for group, members in groupby(people, lambda person: person.group)]
    listed = ["; ".join(p.whole for p in run) if group else _cut(run, most, first) for group, run in runs]
    if others and listed and not listed[-1].endswith(", et al"):
        listed[-1] += ", et al"
    return "; ".join(listed)


def _cut(people: Sequence[Person], most: int, first: int) -> str:
    names = [written(person, BARE) for person in people]
    return ", ".join(names) if len(names) <= most else ", ".join([*names[:first], "et al"])
