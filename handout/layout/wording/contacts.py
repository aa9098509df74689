"""Contacts: how the clinic's addresses are printed and opened, and what it offers."""

from __future__ import annotations

from handout.content.clinic import Clinic
from handout.content.inlines import Link, Text
from handout.layout.wording.addresses import opened_by, printed_address


def address_link(address: str) -> Link:
    """Return a web or e-mail address as a link that shows it."""
    return Link((Text(printed_address(address)),), opened_by(address))


def offers_of(clinic: Clinic) -> str:
    """Return what a clinic offers and asks for in one paragraph: interpreters, other formats, feedback."""
    return " ".join(filter(None, (clinic.interpreter, clinic.other_formats, clinic.feedback)))
