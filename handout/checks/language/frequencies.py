"""Frequencies: percentages as counts of people, none with another quantity than what was written."""

from __future__ import annotations

from decimal import Decimal
from math import gcd
from typing import Final

from handout.checks.language.number_readings import readings
from handout.content.number_form import figure

DECIMAL_HINT: Final = "if a whole number is as true, use it; a dose or a test result keeps its decimals"
COUNT_HINT: Final = "say of how many people this is true"
COMPARED_HINT: Final = "give both counts: how many people have it with this, and how many without"
DENOMINATOR_HINT: Final = "say both as counts of the same number of people"


def frequency_hint(percent: str, joiner: str, whole: str) -> str:
    """Return the hint that says a percentage as a count: `write "1 in 5"`. It has no number where there is no telling.

    `joiner` is between the two numbers, `whole` for all of them.
    """
    values = readings(percent)
    if len(values) > 1 or not 0 < values[0] <= 100:
        return COUNT_HINT
    if values[0] == 100:
        return f'write "{whole}"'
    return f'write "{_count(values[0], joiner)}"'


def range_hint(lower: str, upper: str, joiner: str, to: str = "to") -> str:
    """Return the hint that says a range of percentages as counts of one number of people: `write "5 to 10 in 100"`."""
    values = (*readings(lower), *readings(upper))
    if len(values) > 2 or not 0 < values[0] < values[1] <= 100:
        return COUNT_HINT
    total = max(_total(each) for each in values)
    least, most = (_grouped(int(each * total / 100), joiner) for each in values)
    return f'write "{least} {to} {most} {joiner} {_grouped(total, joiner)}"'


def _total(percent: Decimal) -> int:
    """Return out of how many a percentage is a whole number: 1000 for 12.5."""
    exponent = percent.normalize().as_tuple().exponent
    return int(100 * 10 ** max(0, -int(exponent)))


def _count(percent: Decimal, joiner: str) -> str:
    """Return a percentage as whole numbers: 20 as "1 in 5", 12.5 as "125 in 1,000"."""
    total = _total(percent)
    count = int(percent * total / 100)
    factor = gcd(count, total)
    if total // factor <= 10:
        count, total = count // factor, total // factor
    return f"{_grouped(count, joiner)} {joiner} {_grouped(total, joiner)}"


def _grouped(number: int, joiner: str) -> str:
    """Return a whole number as its readers part thousands: a comma is a decimal sign to some readers of Spanish."""
    return f"{number:,}" if joiner == "in" else figure(number, "es")
