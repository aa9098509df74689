"""Dates: the forms that a date takes in a reference."""

from __future__ import annotations

from typing import Literal

import msgspec

from handout.bibliography.fields import plain
from handout.content.csl_date import MONTHS, SEASONS, CslDate, DateParts


class DateForm(msgspec.Struct, frozen=True):
    """How a style writes a full date."""

    order: Literal["mdy", "ymd", "dmy"]
    """May 17, 2024; 2024 May 17; 17 May 2024."""
    dash: str
    """What joins the two ends of a span."""
    circa: str = "ca. "
    """What is before a year that is a guess."""


def year(date: CslDate | None, form: DateForm) -> str:
    """Return the year or years, or the words that stand for the date; empty where none is known."""
    if date is None or not date.start:
        return plain(date.literal) if date else ""
    years = [_era(parts[0]) for parts in (date.start, date.end) if parts]
    return (form.circa if date.circa else "") + form.dash.join(dict.fromkeys(years))


def month_and_day(date: CslDate | None, form: DateForm) -> str:
    """Return "May 17", "May", "Spring", or a span of days within one year; empty where only the year is known."""
    if date is None or not date.start:
        return ""
    if date.season:
        return SEASONS[date.season - 1]
    start, end = date.start[1:], date.end[1:] if date.end[:1] == date.start[:1] else ()
    if not start:
        return ""
    if len(start) == 2 and len(end) == 2 and start[0] == end[0]:
        return _days(start[0], f"{start[1]}{form.dash}{end[1]}", form)
    return form.dash.join(_month_day(parts, form) for parts in (start, end) if parts)


def full(date: CslDate | None, form: DateForm) -> str:
    """Return the whole date as far as it is known."""
    if date is None:
        return ""
    if date.end and date.end[:1] != date.start[:1]:
        return form.dash.join(full(CslDate(parts, circa=date.circa), form) for parts in (date.start, date.end))
    days, years = month_and_day(date, form), year(date, form)
    match form.order:
        case "ymd":
            return f"{years} {days}".strip()
        case "mdy":
            return f"{days}{',' if days[-1:].isdigit() else ''} {years}".strip()
        case "dmy":
            return f"{days} {years}".strip()


def _month_day(parts: DateParts, form: DateForm) -> str:
    return _days(parts[0], str(parts[1]) if len(parts) > 1 else "", form)


def _days(month: int, days: str, form: DateForm) -> str:
    name = MONTHS[month - 1]
    if form.order == "ymd":
        name = name[:3]
    return f"{days} {name}".strip() if form.order == "dmy" else f"{name} {days}".strip()


def _era(number: int) -> str:
    return str(number) if number > 0 else f"{-number} BCE"
