"""Own phrases: the outputs' own words as an author or a clinic writes them, in place of those that handout has."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Annotated, Any, Final, get_type_hints

import msgspec
from msgspec import Meta

from handout.caches import loaded
from handout.content.blocks import ContentStruct
from handout.content.languages import base_language
from handout.content.phrases import ENGLISH, PHRASES, Phrases

NOT_WRITTEN: Final = frozenset({"language", "written"})
"""Fields of Phrases that are no words."""
URGENT: Final = frozenset({
    "urgent", "when_to_get_help", "urgent_signs", "emergency_signs", "signs_us", "signs_other", "later", "call",
    "call_in_hours", "call_number", "emergency",
})  # fmt: skip
"""The phrases of `[urgent]`."""


def slots_of(phrase: str) -> frozenset[str]:
    """Return the slots of a phrase: "phone" of "Call us at {phone}."; ValueError for braces that are no slot."""
    parts = [
        (name, specification, conversion) for _, name, specification, conversion in string.Formatter().parse(phrase)
    ]
    if any(
        name is not None and (specification or conversion or not name.isidentifier())
        for name, specification, conversion in parts
    ):
        raise ValueError("braces contain a name and nothing else")
    return frozenset(name for name, _, _ in parts if name is not None)


def _described(name: str) -> tuple[str, Any, Any]:
    """Return a phrase as a key that may be left out."""
    english = getattr(ENGLISH, name)
    if name == "months":
        months: Any = Annotated[tuple[str, ...], Meta(description="The twelve months.", min_length=12, max_length=12)]
        return name, months, ()
    return name, Annotated[str, Meta(description=f'In English: "{english}".')], ""


if TYPE_CHECKING:

    class OwnPhrases(ContentStruct, frozen=True):
        """The outputs' own words as an author writes them, in place of those that handout has: each may be left out."""

else:
    OwnPhrases = msgspec.defstruct(
        "OwnPhrases",
        [_described(name) for name in get_type_hints(Phrases) if name not in NOT_WRITTEN],
        bases=(ContentStruct,),
        frozen=True,
        kw_only=True,
        module=__name__,
        namespace={"__doc__": "The outputs' own words in place of those that handout has; each may be left out."},
    )


_SIGNS: Final = {"continued": "{title} ({part}/{parts})", "page": "{page}/{pages}"}
_WORDLESS: Final = msgspec.structs.replace(ENGLISH, **_SIGNS, written=frozenset(_SIGNS))
"""The phrases of a language that we have no words of: what signs can say is said in signs."""


def phrases_for(language: str, *own: OwnPhrases | None) -> Phrases:
    """Return the phrases of a BCP 47 language, those of `own` in place of ours, the last one first.

    English where there are none, but for those that do without words.
    """
    known = PHRASES.get(base_language(language), _WORDLESS)
    if not any(own):
        return known
    written: dict[str, Any] = {}
    for each in own:
        written |= written_of(each)
    if known is _WORDLESS:
        # English in their place is no translation.
        written = {name: value for name, value in written.items() if value != getattr(ENGLISH, name)}
    return msgspec.structs.replace(known, **written, written=known.written | frozenset(written)) if written else known


def written_of(own: OwnPhrases | None) -> dict[str, Any]:
    """Return the phrases that an author wrote, by name."""
    return {name: value for name in _names() if own is not None and (value := getattr(own, name))}


@loaded
def _names() -> tuple[str, ...]:
    return tuple(name for name in Phrases.__struct_fields__ if name not in NOT_WRITTEN)


def missing_phrases(language: str, phrases: Phrases) -> tuple[str, ...]:
    """Return the names of the phrases that are in another language than the text."""
    if base_language(language) == phrases.language:
        return ()
    return tuple(name for name in _names() if name not in phrases.written)
