"""Clinic: who hands the page out. A clinic file has these keys at its root, a topic has them under [clinic]."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from handout.content.blocks import ContentStruct
from handout.content.own_phrases import OwnPhrases

DEFAULT_COLOR = "#0A5767"


class Clinic(ContentStruct, frozen=True):
    """The clinic's name, ways to reach it, and its one colour."""

    name: Annotated[str, Meta(description="The clinic's name.")] = ""
    team: Annotated[str, Meta(description="The team or department.")] = ""
    phone: Annotated[str, Meta(description="The phone number to print.")] = ""
    hours: Annotated[str, Meta(description="When the phone is answered.")] = ""
    email: Annotated[str, Meta(description="An e-mail address.")] = ""
    url: Annotated[
        str,
        Meta(
            description="The clinic's web address.",
            pattern=r"^(https?://\S+)?$(?!\n)",
            extra_json_schema={"patternErrorMessage": "an address that begins with https://"},
        ),
    ] = ""
    address: Annotated[str, Meta(description="The street address.")] = ""
    logo: Annotated[str, Meta(description="A picture file next to the source; default: a monogram.")] = ""
    logo_alt: Annotated[str, Meta(description="What the logo says, for people who cannot see it.")] = ""
    color: Annotated[
        str,
        Meta(
            description="The one accent, `#RRGGBB`; all other colours derive from it.",
            pattern=r"^#[0-9A-Fa-f]{6}$(?!\n)",
            extra_json_schema={"patternErrorMessage": 'a colour such as "#0A5767"'},
        ),
    ] = DEFAULT_COLOR
    interpreter: Annotated[str, Meta(description="A line about interpreters.")] = ""
    other_formats: Annotated[str, Meta(description="A line about large print and other languages.")] = ""
    feedback: Annotated[str, Meta(description="A line that asks for feedback.")] = ""
    phrases: Annotated[
        dict[str, OwnPhrases], Meta(description="The outputs' own words by language: `[phrases.vi]`.")
    ] = msgspec.field(default_factory=dict)

    @property
    def monogram(self) -> str:
        """The first letters of the first two words of the name, for a clinic without a logo."""
        words = [word for word in self.name.split() if word[0].isalnum()]
        return "".join(word[0].upper() for word in words[:2])
