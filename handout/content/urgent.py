"""Urgent: when to get help, and from whom."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from handout.content.blocks import ContentStruct
from handout.content.inlines import RichText


class Urgent(ContentStruct, frozen=True):
    """The signs that need help at once, today, or at the next visit, and whom to call."""

    emergency_signs: Annotated[
        tuple[RichText, ...], Meta(description="Signs that need the emergency number at once.")
    ] = ()
    emergency: Annotated[str, Meta(description="The emergency number.")] = ""
    crisis: Annotated[RichText | None, Meta(description="A crisis line: `Call or text 988 (US)`.")] = None
    signs: Annotated[
        tuple[RichText, ...],
        Meta(description="Signs that need a call to the clinic today; alone in the box, signs that need help now."),
    ] = ()
    call: Annotated[
        str, Meta(description="The number to call for `signs`, or a sentence; default: the clinic's phone.")
    ] = ""
    later: Annotated[tuple[RichText, ...], Meta(description="Signs to tell at the next visit.")] = ()
    first: Annotated[bool, Meta(description="Whether the box is printed before the sections.")] = False

    @property
    def is_sorted(self) -> bool:
        """Whether the signs are sorted by how soon they need help."""
        return bool(self.emergency_signs or self.later)
