"""Style: what the engine has to know of a citation style."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

import msgspec

from handout.bibliography.composition import Inlines
from handout.bibliography.names import Person
from handout.bibliography.works import Work

OrderKey: TypeAlias = tuple[Any, ...]


class NumericCitations(msgspec.Struct, frozen=True, kw_only=True):
    """How a style cites by number."""

    marks: tuple[str, str]
    """What is around the numbers on the line; superscript numbers have two empty ones."""
    dash: str
    """What joins the ends of a row of three and more numbers."""
    prints_locators: bool
    """Whether the page of a citation is printed with its number."""


class AuthorDateCitations(msgspec.Struct, frozen=True, kw_only=True):
    """How a style cites by author and date."""

    people: Callable[[Work], Sequence[Person]]
    """Who is named in a citation; nobody: `title` is in."""
    most: int
    """How many names are printed before all but the first give way to "et al."."""
    pair: str
    """What joins two names."""
    last: str
    """What is before the last of three and more."""
    et_al: Inlines
    before_et_al: str
    """What is before it after two and more names."""
    title: Callable[[Work], Inlines]
    """What stands for the author where there is none."""
    date: Callable[[Work], str]
    initials_everywhere: bool
    """Whether first authors of one family name always carry initials, not only where citations would look alike."""
    locators: Literal["short", "full"]
    bibliography_key: Callable[[Work], OrderKey]
    """The order of the list."""
    cluster_key: Callable[[Work], OrderKey]
    """The order of works within one pair of brackets; where it is equal, that of the list is taken."""


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """A citation style."""

    reference: Callable[[Work], Inlines]
    """The reference as the list prints it, without its number."""
    citations: NumericCitations | AuthorDateCitations
    brackets: NumericCitations | None = None
    """The other way to cite by number, in square brackets; None where the style does not cite by number."""
