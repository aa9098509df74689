"""Dates as MEDLINE and RIS write them: "2022 Jun 3", "2021 Nov-Dec", "2022/06/03/", a year and a day in two fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from handout.content.csl_date import MONTHS, CslDate

_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?: (?P<month>[A-Z][a-z]{2}))?(?: (?P<day>\d{1,2}))?"
    r"(?:-(?:(?P<year2>\d{4}) )?(?P<month2>[A-Z][a-z]{2})?(?: ?(?P<day2>\d{1,2}))?)?$"
)
_MONTHS: Final = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_SLASHED: Final = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/.*)?$")


class DateRead(NamedTuple):
    """A date out of several fields."""

    date: str
    """As CslDate.parse takes it; empty where none is known."""
    unsure: str = ""
    """What does not fit together, in words fit for an author."""


def medline_date(value: str) -> str:
    """Return "2022 Jun 3" as "2022-06-03", "2021 Nov-Dec" as a span; other words, as "2020 Winter", as they are."""
    if re.fullmatch(r"\d{8}", value):
        return f"{value[:4]}-{value[4:6]}-{value[6:]}"
    found = _DATE.fullmatch(value)
    if not found or not {found["month"], found["month2"]} <= {None, *_MONTHS}:
        return value
    start = _joined(found["year"], found["month"], found["day"])
    if not (found["month2"] or found["day2"]):
        return start
    end = _joined(found["year2"] or found["year"], found["month2"] or found["month"], found["day2"])
    return f"{start}/{end}"


def _joined(year: str, month: str | None, day: str | None) -> str:
    parts = [year, f"{_MONTHS[month]:02}" if month else "", f"{int(day):02}" if day else ""]
    return "-".join(part for part in parts if part)


def ris_date(values: Sequence[str]) -> DateRead:
    """Return the date of RIS fields, those of the year first: the year, and of the others what adds to it.

    A month and day alone, as EndNote and Web of Science write them, belong to the year of another field.
    """
    written = [_unslashed(value) for value in values]
    years = [(year, value) for value in written if (year := _year_of(value))]
    if not years:
        words = next((value for value in written if not re.search(r"\d", value) and not _is_month(value)), "")
        lost = written[0] if written and not words else ""
        return DateRead(words, f'"{lost}" has no year' if lost else "")
    year = years[0][0]
    others = [value for found, value in years if found != year]
    best = max((value for found, value in years if found == year), key=len)
    if best.isdigit():
        apart = (value for value in written if not _year_of(value))
        best = next(filter(None, (_with_year(value, best) for value in apart)), best)
    return DateRead(best, f"{years[0][1]} and {others[0]} are two years" if others else "")


def _unslashed(value: str) -> str:
    """Return "2022/06/03/" as "2022-06-03"; other words as they are."""
    parts = _SLASHED.fullmatch(value.strip())
    if not parts:
        return value.strip()
    known = [parts[1]]
    for part in (parts[2], parts[3]):
        if not part or not int(part):
            break
        known.append(f"{int(part):02}")
    return "-".join(known)


def _year_of(value: str) -> int:
    """Return the year of a date; 0 where it has none."""
    try:
        start = CslDate.parse(medline_date(value)).start
    except ValueError:
        start = (int(value[:4]),) if value[:4].isdigit() else ()
    return start[0] if start else 0


def _with_year(words: str, year: str) -> str:
    """Return the date of "Jun 12", "12 June" or "JAN-FEB" and a year; empty where the words are no such date."""
    words = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), words)
    for written in (medline_date(f"{year} {words}"), f"{words} {year}"):
        try:
            if CslDate.parse(written).start:
                return written
        except ValueError:
            continue
    return ""


def _is_month(value: str) -> bool:
    return any(word[:3].capitalize() in _MONTHS for word in re.findall(r"[^\W\d_]+", value))
