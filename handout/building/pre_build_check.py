"""Pre-build check: what the checks say of topics before they are built; a topic with an error is not."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import msgspec

from handout.building.check_verdict import CheckVerdict
from handout.building.checking import CheckOptions, check_topic
from handout.building.handing_out import topic_for
from handout.building.jobs import NamedClinic, NamedLayout, Topic
from handout.caches import kept
from handout.checks.rule import OfClinic
from handout.checks.rules.placeholders import PLACEHOLDER, placeholders_in
from handout.checks.subject import Original
from handout.checks.table import RULES
from handout.content.clinic import Clinic
from handout.diagnostics import Diagnostic, Severity
from handout.reading import parse_source
from handout.reading.sources import located

_OF_CLINIC: Final = {rule.id: rule.of_clinic for rule in RULES if rule.of_clinic is not OfClinic.NOTHING}
"""The rules that are asked again for each clinic. The pages of the first stand for those of all."""
PLACEHOLDERS: Final = frozenset({PLACEHOLDER.id})
"""The rule that looks at every string: at those of a topic once, at those of a clinic in its own file."""


class PreBuildCheck:
    """Checks topics as they are built; what has expired only gets a warning.

    A topic is looked at whole once, as the first clinic hands it out; for the other clinics, only what they replace is.
    It keeps what it found for the last topic only: topics come one after the other.
    """

    def __init__(self, layouts: Sequence[NamedLayout], clinics: Sequence[NamedClinic], today: datetime.date) -> None:
        self._layouts = layouts
        self._clinics = clinics
        self._options = CheckOptions(today=today, ignore=PLACEHOLDERS if clinics else frozenset())
        self._text_options = CheckOptions(today=today, select=PLACEHOLDERS, graded=False)
        self._clinic_options = replace(self._text_options, select=frozenset(_OF_CLINIC))
        self._topic: Topic | None = None
        self._known: dict[int | None, tuple[Diagnostic, ...]] = {}
        self._unwritten: tuple[Diagnostic, ...] | None = None

    def verdict(
        self, topic: Topic, clinic: int | None, original: Original | None = None, layout: str = ""
    ) -> CheckVerdict:
        """Return how a topic comes through for a clinic, by its place among the clinics; None: its own.

        `original` is what it translates, if that is known already. What is wrong with the pages or slides of one
        layout does not stop another `layout`; without one, all count.
        """
        if topic is not self._topic:
            self._topic, self._known, self._unwritten = topic, {}, None
        first = 0 if self._clinics else None
        whole = self._found(topic, first, original)
        own = self._found(topic, clinic, original)
        errors = [each for each in whole if each.severity is Severity.ERROR and not _is_of_clinic(each)]
        name = f" (clinic {self._clinics[clinic].path})" if clinic is not None else ""
        errors += [_naming(each, name) for each in own if each.severity is Severity.ERROR and _is_of_clinic(each)]
        errors = [each for each in errors if not (layout and each.layouts) or layout in each.layouts]
        if clinic is not None:
            errors += [*self._placeholders(topic), *clinic_placeholders(self._clinics[clinic], topic.document.language)]
        warnings = {each for each in whole if each.severity is Severity.WARNING}
        return CheckVerdict(tuple(dict.fromkeys(errors)), len(warnings))

    def _found(self, topic: Topic, clinic: int | None, original: Original | None) -> tuple[Diagnostic, ...]:
        if clinic not in self._known:
            handed_out = topic if clinic is None else topic_for(topic, self._clinics[clinic])
            layouts, options = ((), self._clinic_options) if clinic else (self._layouts, self._options)
            self._known[clinic] = tuple(map(_eased, check_topic(handed_out, layouts, options, original).found))
        return self._known[clinic]

    def _placeholders(self, topic: Topic) -> tuple[Diagnostic, ...]:
        """Return an error for each placeholder of a topic, whatever clinic hands it out."""
        if self._unwritten is None:
            text = replace(topic, document=msgspec.structs.replace(topic.document, clinic=Clinic()))
            found = check_topic(text, (), self._text_options, Original(frozenset())).found
            self._unwritten = tuple(each for each in found if each.severity is Severity.ERROR)
        return self._unwritten


@kept(1024)
def clinic_placeholders(clinic: NamedClinic, language: str) -> tuple[Diagnostic, ...]:
    """Return an error for each placeholder in a clinic's file, with its place there."""
    found = tuple(placeholders_in(clinic.clinic, language))
    if not found:
        return ()
    place = parse_source(clinic.text, str(clinic.path)).span
    return tuple(located(each, place(each.path, each.offset)) for each in found)


def _eased(finding: Diagnostic) -> Diagnostic:
    """Return a finding as a build weighs it: what has expired may still be printed while its review is under way."""
    return replace(finding, severity=Severity.WARNING) if finding.by_time else finding


def _is_of_clinic(finding: Diagnostic) -> bool:
    table = finding.path[:1]
    return table == ("clinic",) or (_OF_CLINIC.get(finding.code.id) is OfClinic.EVERYTHING and table != ("reference",))


def _naming(finding: Diagnostic, clinic: str) -> Diagnostic:
    """Return a finding that says which clinic it is about."""
    return replace(finding, message=f"{finding.message}{clinic}")
