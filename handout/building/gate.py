"""Gate: what the checks say of topics before they are built; a topic with an error is not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from handout.building.checking import CheckOptions, check_topic
from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.checks.reports.report import CheckedFile, FileFinding
from handout.checks.rules.governance import EXPIRED_MEND
from handout.diagnostics import Diagnostic, Severity

OF_THE_CLINIC: Final = frozenset({"C04", "G02", "G03"})
"""The rules that look at what a clinic file replaces; L05 looks at its colour, which is darkened where it has to be."""


@dataclass(frozen=True)
class Passage:
    """How a topic came through the gate."""

    errors: tuple[Diagnostic, ...]
    """Why it is not built; empty: it is."""
    warnings: int
    """How many warnings it has."""


def pass_gate(
    topic: Topic, layouts: Iterable[NamedLayout], clinics: Sequence[NamedClinic], today: datetime.date
) -> Passage:
    """Check a topic as it is built in these layouts for these clinics; a text that has expired only gets a warning.

    The first clinic's pages and slides are looked at whole; of the others, only what they replace.
    """
    options = CheckOptions(today=today)
    if not clinics:
        return _passage([check_topic(topic, layouts, options)])
    first, *others = clinics
    checked = [check_topic(_with_clinic(topic, first), layouts, options)]
    for clinic in others:
        checked.append(check_topic(_with_clinic(topic, clinic), (), replace(options, select=OF_THE_CLINIC)))
    return _passage(checked)


def _with_clinic(topic: Topic, clinic: NamedClinic) -> Topic:
    document = msgspec.structs.replace(topic.document, clinic=clinic.clinic)
    return replace(topic, document=document, artwork={**topic.artwork, **clinic.artwork})


def _passage(checked: Sequence[CheckedFile]) -> Passage:
    found = [_eased(each) for file in checked for each in file.found]
    errors = dict.fromkeys(_diagnostic(each) for each in found if each.severity is Severity.ERROR)
    warnings = {each for each in found if each.severity is Severity.WARNING}
    return Passage(tuple(errors), len(warnings))


def _eased(finding: FileFinding) -> FileFinding:
    """Return a finding as a build weighs it: what has expired may still be printed while its review is under way."""
    expired = finding.id == "G01" and finding.suggestion == EXPIRED_MEND
    return replace(finding, severity=Severity.WARNING) if expired else finding


def _diagnostic(finding: FileFinding) -> Diagnostic:
    message = f"{finding.id} {finding.name}: {finding.message}"
    return Diagnostic(finding.severity, finding.span, message, finding.suggestion)
