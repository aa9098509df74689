"""When to call, and whom: C04."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from handout.checks.rule import Example, OfClinic, Reads, Rule
from handout.checks.rules.contents import printed_part
from handout.checks.subject import Subject
from handout.content.document import Urgent
from handout.diagnostics import Finding, Severity


def _when_to_call(subject: Subject) -> Iterator[Finding]:
    urgent = subject.document.urgent
    if urgent is None:
        yield Finding(
            (),
            "the handout does not say when to get help",
            hint='add [urgent] with emergency_signs = [ … ], signs = [ … ] and emergency = "911"',
        )
        return
    wanted = (
        (urgent.emergency_signs or urgent.signs, "names no signs", "add emergency_signs = [ … ] and signs = [ … ]"),
        (urgent.call or subject.document.clinic.phone, "has no number to call", "add call, or phone in [clinic]"),
        (urgent.emergency, "has no emergency number", 'add emergency = "911", or the number where you are'),
    )
    for value, lack, hint in wanted:
        if not value:
            yield Finding(("urgent",), f"the urgent box {lack}", hint=hint)
    number = urgent.emergency
    if number and not any(character.isdigit() for character in "".join(number.split()[:1])):
        message = f'"{number}" is not a number: it is printed after "call"'
        yield Finding(("urgent", "emergency"), message, "write the number alone", excerpt=number)
    yield from _unsorted_signs(urgent, urgent.call or subject.document.clinic.phone)


def _unsorted_signs(urgent: Urgent, call: str) -> Iterator[Finding]:
    """Yield what leaves the reader to decide whether a sign needs the emergency number or the clinic."""
    if urgent.signs and not urgent.is_sorted:
        message = "the signs are not sorted by how soon they need help"
        hint = "put those for the emergency number into emergency_signs, those that can wait into later"
        yield Finding(("urgent", "signs"), message, hint=hint, at_key=True, severity=Severity.WARNING)
    if urgent.signs and urgent.is_sorted and not urgent.emergency_signs:
        message = "all these signs are for a call today, and none is for the emergency number"
        hint = "put those that cannot wait for an answer into emergency_signs"
        yield Finding(("urgent", "signs"), message, hint=hint, at_key=True, severity=Severity.WARNING)
    digits = "".join(filter(str.isdigit, call))
    if urgent.signs and urgent.is_sorted and digits and digits == "".join(filter(str.isdigit, urgent.emergency)):
        message = "the number to call is the emergency number, but signs are for a call today"
        hint = "put these signs into emergency_signs, or give call the number for them"
        path = ("urgent", "call") if urgent.call else ("clinic", "phone")
        yield Finding(path, message, hint, excerpt=call, severity=Severity.WARNING)


RULES: Final = (
    Rule(
        id="C04",
        of_clinic=OfClinic.EVERYTHING,
        name="when-to-call",
        severity=Severity.ERROR,
        looks_for="an urgent box with sorted signs, a phone number and an emergency number, which the layouts print",
        needs_layout=False,
        what="No urgent box, or one without signs, a phone number or an emergency number, or with words for a number, "
        "or one that the layout does not print; signs that are not sorted by how soon they need help (warning).",
        why="The reader alone at night has to know when to call, and whom.",
        source="CDC Clear Communication Index 14",
        bad=Example('[urgent]\nemergency_signs = []\nsigns = []\nemergency = ""\n'),
        good=Example(
            '[urgent]\nemergency_signs = ["You cannot breathe well."]\nsigns = ["You cough."]\nemergency = "911"\n'
        ),
        reads=(Reads.SOURCE, Reads.PAPER),
        in_source=_when_to_call,
        on_paper=printed_part("urgent", "when to call"),
    ),
)
