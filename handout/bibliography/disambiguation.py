"""Disambiguation: names, initials and letters added until no two works are cited alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from handout.bibliography.collation import filed
from handout.bibliography.composition import Inlines, joined
from handout.bibliography.name_lists import NameForm, series, written
from handout.bibliography.names import Person, initials
from handout.bibliography.style import AuthorDateCitations
from handout.bibliography.works import Work

_NATURAL: Final = NameForm(inverted=False, comma=", ", mark=".", between=" ", hyphen="-")


class Label(msgspec.Struct, frozen=True):
    """How one work is cited."""

    work: Work
    """The work, its letter set."""
    place: int
    """Its place in the list, counted from 0."""
    shown: int
    """How many names are printed before "et al."; as many as there are: all."""
    initialled: bool = False
    """Whether the first name carries its initials."""


def author_words(label: Label, form: AuthorDateCitations) -> Inlines:
    """Return the author's side of a citation: "Moda-Sava, Murdock, et al."."""
    people = form.people(label.work)
    if not people:
        return form.title(label.work)
    names = [_short(person, initialled=label.initialled and not place) for place, person in enumerate(people)]
    if label.shown < len(people) or label.work.others:
        delimiter = form.before_et_al if label.shown > 1 else " "
        return joined(delimiter, ", ".join(names[: label.shown]), form.et_al)
    return joined("", series(names, pair=form.pair, last=form.last))


def labelled(works: Sequence[Work], form: AuthorDateCitations) -> list[Label]:
    """Return the label of each work; works and labels are in the order of the list."""
    labels = [Label(work, place, _first_shown(work, form)) for place, work in enumerate(works)]
    if form.initials_everywhere:
        labels = _initialled_everywhere(labels, form)
    labels = _refined(labels, form, _more_names)
    labels = _refined(labels, form, _initials_where_alike)
    return _refined(labels, form, _letters_where_alike)


def _first_shown(work: Work, form: AuthorDateCitations) -> int:
    people = form.people(work)
    return len(people) if len(people) <= form.most and not work.others else 1


def _short(person: Person, *, initialled: bool) -> str:
    return written(replace(person, suffix=""), _NATURAL) if initialled and not person.whole else person.short


def _initialled_everywhere(labels: list[Label], form: AuthorDateCitations) -> list[Label]:
    """APA 8.20: first authors who share a family name carry initials in every citation."""
    by_family = defaultdict(set)
    for label in labels:
        for person in form.people(label.work)[:1]:
            by_family[filed(person.short)].add(_initials(person))
    return [
        replace(label, initialled=any(len(by_family[filed(p.short)]) > 1 for p in form.people(label.work)[:1]))
        for label in labels
    ]


def _initials(person: Person) -> str:
    return "" if person.whole else initials(person.given)


def _refined(
    labels: list[Label],
    form: AuthorDateCitations,
    refine: Callable[[list[Label], AuthorDateCitations], list[Label]],
) -> list[Label]:
    """Return the labels with `refine` applied to each group of works that would be cited alike."""
    groups: dict[Hashable, list[Label]] = defaultdict(list)
    for label in labels:
        groups[author_words(label, form), form.date(label.work)].append(label)
    refined = (refine(alike, form) if len(alike) > 1 else alike for alike in groups.values())
    return sorted((label for group in refined for label in group), key=lambda label: label.place)


def _more_names(alike: list[Label], form: AuthorDateCitations) -> list[Label]:
    """Return the labels with as many names as part each from all works of other people."""
    names = [tuple(person.short for person in form.people(label.work)) for label in alike]
    if len(set(names)) == 1:
        return alike
    sharing = Counter(own[:count] for own in set(names) for count in range(1, len(own) + 1))
    return [replace(label, shown=_enough(own, label.shown, sharing)) for label, own in zip(alike, names, strict=True)]


def _enough(own: tuple[str, ...], shown: int, sharing: Counter[tuple[str, ...]]) -> int:
    """Return how many names no other list begins with; all of them where there is no such number."""
    return next((count for count in range(max(shown, 1), len(own)) if sharing[own[:count]] == 1), len(own))


def _initials_where_alike(alike: list[Label], form: AuthorDateCitations) -> list[Label]:
    firsts = {_initials(person) for label in alike for person in form.people(label.work)[:1]}
    return [replace(label, initialled=True) for label in alike] if len(firsts) > 1 else alike


def _letters_where_alike(alike: list[Label], form: AuthorDateCitations) -> list[Label]:
    """Return the labels with letters, in the order of the list."""
    return [replace(label, work=replace(label.work, year_suffix=_letters(place))) for place, label in enumerate(alike)]


def _letters(place: int) -> str:
    """Return a, b, ... z, aa, ab, ... for 0, 1, ..."""
    before, letter = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + letter)
