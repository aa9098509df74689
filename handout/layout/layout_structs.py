"""Layout structs: what the tables of all layout files have in common. Lengths are points."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

Length: TypeAlias = Annotated[float, Meta(ge=0, le=5000)]
Size: TypeAlias = Annotated[float, Meta(gt=0, le=5000)]
Range: TypeAlias = tuple[Length, Length]
"""Least and most; the most that keeps the page budget is taken."""


class LayoutStruct(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a layout file; an unknown key is a problem."""
