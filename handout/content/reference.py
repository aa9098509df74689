"""Reference: a work that is cited, in the names and types of CSL."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta


class Name(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A person, or with `literal` a group."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""


class CslDate:
    """When a work came out; see `CslDate.parse`."""

    __slots__ = ("source",)

    def __init__(self, source: int | str | datetime.date | dict[str, Any]) -> None:
        self.source = source


class Reference(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True
):
    """A work that is cited."""

    id: Annotated[str, Meta(min_length=1)]
    type: str
    title: str = ""
    author: tuple[Name, ...] = ()
    issued: CslDate | None = None
    DOI: str = msgspec.field(name="DOI", default="")
