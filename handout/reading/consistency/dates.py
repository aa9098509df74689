"""Dates: a review comes after what it reviews."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.document import Governance
from handout.reading.consistency.surveys import Survey
from handout.reading.problems import Problem
from handout.reading.rule_codes import REVIEW_DATE


def check_dates(survey: Survey) -> Iterator[Problem]:
    """Yield a problem where the next review is before the last one, or before the text came out."""
    for path, table in survey.tables:
        if isinstance(table, Governance) and table.review_by is not None:
            before = (("reviewed", table.reviewed), ("published", table.published))
            late = [(key, date) for key, date in before if date is not None and date > table.review_by]
            for key, date in late[:1]:
                place = (*path, "review_by")
                hint = "write when the text has to be reviewed next"
                message = f"`review_by` is {table.review_by}, before `{key}`, which is {date}"
                yield Problem(place, message, hint, code=REVIEW_DATE, depends=((*path, key),))
