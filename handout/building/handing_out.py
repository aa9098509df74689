"""Handing out: a topic as another clinic than the author's gives it to its patients."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from urllib.parse import urlsplit

import msgspec

from handout.building.jobs import NamedClinic, Topic
from handout.caches import kept_by_identity
from handout.content.clinic import Clinic
from handout.content.document import Document, Urgent
from handout.content.walk import locate_strings
from handout.diagnostics import SourcePath
from handout.errors import FitError
from handout.layout.wording.help import MOST_SHORT, is_number

_ELSEWHERE = frozenset({"clinic", "reference", "sign_off", "checks"})
_MAKERS = _ELSEWHERE | {"governance", "translation"}
"""Where a clinic is named as who made the page."""
_SPEAKERS = frozenset({("talk", "email"), ("talk", "presenter"), ("talk", "role"), ("talk", "event")})
"""What belongs to who gives the talk, whose clinic it need not be."""
_PHONE = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")
_LETTERED = re.compile(r"\d{3}[\s.-]*[A-Z][A-Z\d-]{3,}")
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_LEAST_DIGITS = 7
"""A shorter number is a public service's, or no phone at all. So many are dialled without the code of the area."""


def handed_out_by(document: Document, clinic: Clinic) -> Document:
    """Return a document with a clinic in place of its own, whose phone no longer is in the urgent box.

    FitError where a text still names the phone or the e-mail of the clinic that is replaced, or `call` its name.
    """
    own, urgent = document.clinic, document.urgent
    if urgent and _digits(urgent.call) and _digits(urgent.call) == _digits(own.phone):
        document = msgspec.structs.replace(document, urgent=msgspec.structs.replace(urgent, call=""))
    for contact, new in ((own.phone, clinic.phone), (own.email, clinic.email)):
        if contact and contact != new and (place := _place_of(document, contact)):
            message = f'the text gives "{contact}", which belongs to the topic\'s own clinic, not to who hands it out'
            raise FitError(f"{message}; say it without, or leave it to [urgent]", place)
    if urgent := document.urgent:
        _require_own_number(urgent, clinic)
    if urgent and own.name and own.name != clinic.name and own.name in urgent.call:
        message = f'`call` names "{own.name}", the topic\'s own clinic, not who hands it out'
        raise FitError(f'{message}; say "us" in its place', ("urgent", "call"))
    return msgspec.structs.replace(document, clinic=clinic)


@kept_by_identity(2, count=2)
def topic_for(topic: Topic, clinic: NamedClinic) -> Topic:
    """Return a topic as a clinic hands it out, with the clinic's pictures. Raises FitError as `handed_out_by` does.

    The checks and all layouts of both print one document.
    """
    document = handed_out_by(topic.document, clinic.clinic)
    return replace(topic, document=document, artwork={**topic.artwork, **clinic.artwork})


def _require_own_number(urgent: Urgent, clinic: Clinic) -> None:
    """Raise FitError where `call` is a number, which would print as that of a clinic whose number it is not."""
    number = _digits(urgent.call)
    is_ours = is_number(urgent.call) and len(number) > MOST_SHORT and number != _digits(urgent.emergency)
    if is_ours and number != _digits(clinic.phone):
        message = f'`call` is "{urgent.call}", and would print as the number of "{clinic.name}"'
        hint = "leave it out, so that the clinic's phone is printed, or write a sentence that says whose number it is"
        raise FitError(f"{message}; {hint}", ("urgent", "call"))


def left_over(document: Document, clinics: Sequence[Clinic]) -> Iterator[tuple[SourcePath, str]]:
    """Yield where a text gives the name, web site or hours of the topic's own clinic, though others hand it out.

    Each with what it gives.

    Unlike a phone these may be meant: who wrote the page, or where to read more.
    """
    own = document.clinic
    contacts = (
        *_numbers_of_others(own, clinics),
        own.address if any(own.address != clinic.address for clinic in clinics) else "",
        own.name if any(own.name not in clinic.name for clinic in clinics) else "",
        _site(own.url) if any(_site(own.url) != _site(clinic.url) for clinic in clinics) else "",
        own.hours if any(own.hours != clinic.hours for clinic in clinics) else "",
    )
    for (path, text), words in product(locate_strings(document), dict.fromkeys(filter(None, contacts))):
        if path[0] not in _MAKERS and path not in _SPEAKERS and _gives(text, words):
            yield path, words


def _numbers_of_others(own: Clinic, clinics: Sequence[Clinic]) -> Iterator[str]:
    """Yield the numbers that are one clinic's and not another's: the phones of all, and what the own lines give."""
    lines = (own.interpreter, own.other_formats, own.feedback)
    if clinics:
        yield from (found for line in lines for found in _PHONE.findall(line))
    yield from (each.phone for each in clinics if any(_digits(each.phone) != _digits(other.phone) for other in clinics))


def _gives(text: str, words: str) -> bool:
    digits = _digits(words)
    if _PHONE.fullmatch(words) and len(digits) >= _LEAST_DIGITS:
        return digits[-_LEAST_DIGITS:] in _digits(text)
    return words.casefold() in text.casefold()


def _site(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _place_of(document: Document, contact: str) -> SourcePath:
    """Return the path of the string of a document that gives a phone or an e-mail; empty where none does."""
    digits = _digits(contact)[-_LEAST_DIGITS:] if "@" not in contact else ""
    for path, text in locate_strings(document):
        if path[0] not in _ELSEWHERE and path not in _SPEAKERS:
            in_digits = len(digits) >= _LEAST_DIGITS and digits in _digits(text)
            if in_digits or ("@" in contact and contact in text):
                return path
    return ()


def _digits(text: str) -> str:
    """Return the digits of a text, letters of a phone as a keypad has them: "1-800-ASTHMA4" is dialled 18002784624."""
    if "-" in text or " " in text:
        text = _LETTERED.sub(lambda found: found[0].translate(_KEYPAD), text)
    return "".join(filter(str.isdigit, text))
