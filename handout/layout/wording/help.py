"""Help: when to get help and from whom, most urgent first."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple, TypeAlias

from handout.content.document import Document, Urgent
from handout.content.inlines import Inline, RichText, Strong, Text
from handout.content.phrases import Phrases

HelpSentence: TypeAlias = RichText | tuple[Inline, ...]
"""What an author wrote, or the outputs' own words."""

_SIGNS: Final = "+().-x"
"""What a number to dial contains next to digits and blanks."""
MOST_SHORT: Final = 4
"""The most digits of a number that is a public service's, such as 911, 112 or 811, and never a clinic's."""


class Urgency(StrEnum):
    """How soon help is needed."""

    EMERGENCY = "emergency"
    TODAY = "today"
    LATER = "later"
    UNSORTED = "unsorted"
    """Now, but the author does not say from whom."""


ICONS: Final[dict[Urgency, str]] = {
    Urgency.EMERGENCY: "siren", Urgency.TODAY: "phone", Urgency.LATER: "calendar", Urgency.UNSORTED: "alert",
}  # fmt: skip


class HelpLevel(NamedTuple):
    """The signs of one urgency, and what to do about them."""

    urgency: Urgency
    phrase: str
    """The name of the phrase that the heading is made of."""
    heading: tuple[Inline, ...]
    """"Call 911 now if:"; empty where there are no signs."""
    signs: tuple[RichText, ...]
    actions: tuple[HelpSentence, ...]
    """Sentences that say whom to call."""


def help_levels(document: Document, phrases: Phrases) -> tuple[HelpLevel, ...]:
    """Return what `[urgent]` says, most urgent first; empty where the document has none.

    The emergency number comes first, then a crisis line, then the clinic.
    """
    urgent = document.urgent
    if urgent is None:
        return ()
    levels = _sorted(document, urgent, phrases) if urgent.is_sorted else (_unsorted(document, urgent, phrases),)
    return tuple(level for level in levels if level.signs or level.actions)


def _unsorted(document: Document, urgent: Urgent, phrases: Phrases) -> HelpLevel:
    clinic = () if _is_emergency(document, urgent) else _clinic(document, urgent, phrases)
    actions = (*_emergency(urgent, phrases), *clinic)
    return _level(Urgency.UNSORTED, "urgent_signs", (Text(phrases.urgent_signs),), urgent.signs, actions)


def _sorted(document: Document, urgent: Urgent, phrases: Phrases) -> Iterator[HelpLevel]:
    crisis = (urgent.crisis,) if urgent.crisis else ()
    if urgent.emergency_signs:
        heading = _with_number(phrases.emergency_signs, "{number}", urgent.emergency)
        yield _level(Urgency.EMERGENCY, "emergency_signs", heading, urgent.emergency_signs, crisis)
    else:
        yield _level(Urgency.EMERGENCY, "emergency", (), (), tuple(_emergency(urgent, phrases)))
    repeated = _is_emergency(document, urgent) and not urgent.signs
    clinic = () if repeated else _clinic(document, urgent, phrases)
    name = "signs_us" if _is_ours(document, urgent) else "signs_other"
    yield _level(Urgency.TODAY, name, (Text(getattr(phrases, name)),), urgent.signs, tuple(clinic))
    yield _level(Urgency.LATER, "later", (Text(phrases.later),), urgent.later, ())


def _level(
    urgency: Urgency,
    phrase: str,
    heading: tuple[Inline, ...],
    signs: tuple[RichText, ...],
    actions: tuple[HelpSentence, ...],
) -> HelpLevel:
    """Return a level; without signs it has no heading."""
    return HelpLevel(urgency, phrase, heading if signs else (), signs, actions)


def _emergency(urgent: Urgent, phrases: Phrases) -> Iterator[HelpSentence]:
    if urgent.emergency:
        yield _with_number(phrases.emergency, "{number}", urgent.emergency)
    if urgent.crisis:
        yield urgent.crisis


def _clinic(document: Document, urgent: Urgent, phrases: Phrases) -> Iterator[HelpSentence]:
    """Yield how to reach the clinic, or what the author wrote in its place."""
    call, hours = urgent.call or document.clinic.phone, document.clinic.hours
    if not call:
        return
    if not _begins_with_number(call) or (urgent.call and not is_number(call)):
        yield (Text(call),)
    elif not _is_ours(document, urgent):
        yield _with_number(phrases.call_number, "{number}", call)
    elif hours and not urgent.call:
        yield _with_number(phrases.call_in_hours.replace("{hours}", hours), "{phone}", call)
    else:
        yield _with_number(phrases.call, "{phone}", call)


def is_number(call: str) -> bool:
    """Return whether `call` is a number to dial: digits, blanks and signs; anything else is a sentence."""
    return any(map(str.isdigit, call)) and all(each.isdigit() or each.isspace() or each in _SIGNS for each in call)


def _begins_with_number(call: str) -> bool:
    """Return whether a phone begins as a number does; "Call the desk: …" is a sentence."""
    return call.lstrip(" +(").lstrip()[:1].isdigit()


def _is_ours(document: Document, urgent: Urgent) -> bool:
    """Return whether the number to call is the clinic's: not the emergency number, and no short public one."""
    call = urgent.call or document.clinic.phone
    if not _begins_with_number(call) or (urgent.call and not is_number(call)):
        return False
    return len(_digits(call)) > MOST_SHORT and not _is_emergency(document, urgent)


def _is_emergency(document: Document, urgent: Urgent) -> bool:
    """Return whether the number to call is the emergency number."""
    call = urgent.call or document.clinic.phone
    return bool(_digits(call)) and _digits(call) == _digits(urgent.emergency)


def _digits(call: str) -> str:
    return "".join(filter(str.isdigit, call))


def _with_number(phrase: str, slot: str, value: str) -> tuple[Inline, ...]:
    """Return a phrase with `value` in bold in place of `slot`."""
    before, _, after = phrase.partition(slot)
    return (Text(before), Strong((Text(value),)), Text(after))
