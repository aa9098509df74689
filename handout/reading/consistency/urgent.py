"""Urgent: whether the box can say what its signs need."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.document import Urgent
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem
from handout.reading.rule_codes import WHEN_TO_CALL


def check_urgent(survey: Survey) -> Iterator[Problem]:
    """Yield a problem where signs need an emergency number that is missing, and where `call` is blank."""
    for path, table in survey.tables:
        if isinstance(table, Urgent) and table.call and not table.call.strip():
            hint = "write the number, or delete the key: then the clinic's phone is printed"
            yield Problem((*path, "call"), "`call` is blank", hint, code=WHEN_TO_CALL)
        if isinstance(table, Urgent) and table.emergency_signs and not table.emergency.strip():
            message = 'emergency_signs need the emergency number: the box says "Call … now if"'
            hint = 'add emergency = "911", or the number where you are'
            yield Problem((*path, "emergency_signs"), message, hint, at_key=True, code=WHEN_TO_CALL)
