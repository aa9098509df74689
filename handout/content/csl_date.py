"""CslDate: when a work came out or was read, as CSL writes it or as a person does."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

DateParts: TypeAlias = tuple[int, ...]
"""Year, month, day: as many of the three as are known. Years before the common era are negative."""

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The English names of the months, whatever the locale of the machine."""
SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")
_SEASON_NUMBERS: Final = {name.casefold(): number for number, name in enumerate(SEASONS, 1)} | {"fall": 3}
_MONTH_NUMBERS: Final = {"sept": 9} | {
    name[:length].casefold(): number for number, name in enumerate(MONTHS, 1) for length in (3, None)
}
_MONTH_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NO_DATE: Final = frozenset({"", "n.d.", "n.d", "nd", "no date", "undated", "s.d."})
_CSL_KEYS: Final = frozenset({"date-parts", "season", "literal", "raw", "circa", "edtf", "date-time", "timestamp"})

_ISO: Final = r"(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T.*)?)?)?[?~%]?"
_SLASHED: Final = r"(\d{4})/(\d{1,2})/(\d{1,2})/?"
_YEARS: Final = r"(\d{4})\s*[-–]\s*(\d{4})"
_WORDED: Final = (
    r"(?P<y1>\d{4})\s+(?P<w1>[A-Za-z]+)\.?(?:\s+(?P<d1>\d{1,2}))?"
    r"|(?P<w2>[A-Za-z]+)\.?(?:\s+(?P<d2>\d{1,2}))?,?\s+(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})\s+(?P<w3>[A-Za-z]+)\.?,?\s+(?P<y3>\d{4})"
)
_CIRCA: Final = r"(?i)(?:circa|ca?\.)\s*(?=\d)"


_LETTERED_YEAR: Final = r"^(\d{4})[a-z]$"
"""A year that an author gave the letter of another list."""


class CslDate:
    """A day, a month, a season, a year, a span of these, or words; empty where the date is not known."""

    __slots__ = ("circa", "end", "literal", "season", "start")

    def __init__(
        self,
        start: DateParts = (),
        end: DateParts = (),
        *,
        season: int = 0,
        literal: str = "",
        circa: bool = False,
    ) -> None:
        self.start = start
        """The date, or the first day of a span; empty where only words or nothing is known."""
        self.end = end
        """The last day of a span; empty where the date is no span."""
        self.season = season
        """1 spring, 2 summer, 3 autumn, 4 winter; 0: no season."""
        self.literal = literal
        """Words that stand for the date, as "in press"; empty where `start` is given."""
        self.circa = circa
        """Whether the date is a guess."""

    @staticmethod
    def parse(value: object) -> CslDate:
        """Return the date that `value` says.

        It takes a year (2022), a date, a string ("2022", "2022-06", "2022-06-03", "2021-11/2022-02", "2021-21",
        "Spring 2021", "June 2022", "ca. 1900", "n.d."; any other string is as words, as "in press"), and CSL's
        own object with `date-parts`, `season`, `literal`, `raw` and `circa`. The letter of "2020a" is left out: letters
        follow the order of the list.
        Raises ValueError, with a message fit for an author, for a month, day or type that no date has.
        """
        match value:
            case CslDate():
                return value
            case bool():
                raise ValueError(f"a date is a year, a date, a string or CSL's own object, not {value!r}")
            case int():
                return CslDate(_checked((value,)))
            case datetime.date():
                return CslDate((value.year, value.month, value.day))
            case str():
                return _from_text(re.sub(_LETTERED_YEAR, r"\1", " ".join(value.split())))
            case Mapping():
                return _from_csl(value)
            case _:
                raise ValueError(f"a date is a year, a date, a string or CSL's own object, not {value!r}")

    @property
    def csl(self) -> dict[str, Any]:
        """The date as CSL's own object, fit for JSON."""
        found: dict[str, Any] = {}
        if self.start:
            found["date-parts"] = [list(parts) for parts in (self.start, self.end) if parts]
        if self.season:
            found["season"] = self.season
        if self.literal:
            found["literal"] = self.literal
        return found | ({"circa": True} if self.circa else {})

    def _key(self) -> tuple[DateParts, DateParts, int, str, bool]:
        return self.start, self.end, self.season, self.literal, self.circa

    def __bool__(self) -> bool:
        return bool(self.start or self.literal)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CslDate) and other._key() == self._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"CslDate({self.csl!r})"


def _checked(parts: DateParts) -> DateParts:
    """Return `parts` where they are a year, month and day that exist; raise ValueError where not."""
    year, month, day = (*parts, 1, 1)[:3]
    if not -9999 <= year <= 9999 or year == 0:
        raise ValueError(f"year {year}: a year is 1 to 9999, or negative before the common era")
    if not 1 <= month <= 12:
        raise ValueError(f"month {month}: a month is 1 to 12, a season 21 (spring) to 24 (winter)")
    is_common = year % 4 != 0 or (year % 100 == 0 and year % 400 != 0)
    last = _MONTH_LENGTHS[month - 1] - (month == 2 and is_common)
    if not 1 <= day <= last:
        raise ValueError(f"day {day}: {MONTHS[month - 1]} {year} has the days 1 to {last}")
    return parts


def _split(parts: DateParts) -> tuple[DateParts, int]:
    """Return the parts without a season written as month 21 to 24, and that season; 0 where there is none."""
    if len(parts) == 2 and 21 <= parts[1] <= 24:
        return parts[:1], parts[1] - 20
    return parts, 0


def _dated(parts: DateParts, end: DateParts = (), *, season: int = 0, circa: bool = False) -> CslDate:
    """Return the date or span; of a span between seasons, the years."""
    start, marked = _split(parts)
    last, _ = _split(end)
    season = 0 if last else season or marked
    return CslDate(_checked(start), _checked(last) if last else (), season=season, circa=circa)


def _iso(text: str) -> DateParts:
    """Return the parts of "2022", "2022-06" or "2022-06-03"; empty where `text` is none of these."""
    found = re.fullmatch(_ISO, text) or re.fullmatch(_SLASHED, text)
    return tuple(int(part) for part in found.groups() if part) if found else ()


def _from_text(text: str) -> CslDate:
    if text.casefold() in _NO_DATE:
        return CslDate()
    if circa := re.match(_CIRCA, text):
        guess = _from_text(text[circa.end() :])
        words = "" if guess.start else text
        return CslDate(guess.start, guess.end, season=guess.season, literal=words, circa=bool(guess.start))
    if parts := _iso(text):
        return _dated(parts, circa=text[-1] in "?~%")
    return _span(text) or _worded(text) or CslDate(literal=text)


def _span(text: str) -> CslDate | None:
    """Return the span "2021-11/2022-02", "2021/.." or "2021-2022"; None where `text` is none."""
    if years := re.fullmatch(_YEARS, text):
        return _dated((int(years[1]),), (int(years[2]),))
    first, slash, last = text.partition("/")
    start, end = _iso(first.strip()), _iso(last.strip())
    if slash and start and (end or last.strip() in ("", "..")):
        return _dated(start, end)
    return None


def _worded(text: str) -> CslDate | None:
    """Return the date of "Spring 2021", "2021 Jun 3", "June 3, 2021" or "3 June 2021"; None where `text` is none."""
    found = re.fullmatch(_WORDED, text)
    if not found:
        return None
    groups = found.groupdict()
    year, word, day = ((groups[f"{part}1"] or groups[f"{part}2"] or groups[f"{part}3"]) for part in "ywd")
    if not day and (season := _SEASON_NUMBERS.get(word.casefold())):
        return _dated((int(year),), season=season)
    month = _MONTH_NUMBERS.get(word.casefold())
    return _dated((int(year), month, *([int(day)] if day else []))) if month else None


def _from_csl(value: Mapping[Any, Any]) -> CslDate:
    if unknown := sorted(str(key) for key in value if key not in _CSL_KEYS):
        raise ValueError(f"a date has no key {unknown[0]!r}; it has date-parts, season, literal, raw, circa")
    circa = str(value.get("circa", "")).casefold() not in ("", "0", "false", "none")
    spans = _csl_parts(value.get("date-parts"))
    if spans:
        return _dated(spans[0], spans[1] if len(spans) > 1 else (), season=_csl_season(value), circa=circa)
    for key in ("raw", "edtf"):
        if isinstance(value.get(key), str):
            return CslDate.parse(value[key])
    return CslDate(literal=" ".join(str(value.get("literal") or "").split()), circa=circa)


def _csl_parts(value: object) -> tuple[DateParts, ...]:
    """Return one or two dates of CSL's `date-parts`; empty where it contains nothing but nulls, as Crossref's may."""
    if value is None:
        return ()
    if not isinstance(value, list | tuple) or not all(isinstance(parts, list | tuple) for parts in value):
        raise ValueError(f"date-parts is a list of lists as [[2022, 6, 3]], not {value!r}")
    if len(value) > 2 or any(len(parts) > 3 for parts in value):
        raise ValueError("date-parts is one or two lists of year, month, day")
    found = tuple(tuple(_whole(part) for part in parts if part not in (None, "")) for parts in value)
    # A span may end at [0], which says that it has no end.
    return tuple(parts for parts in found if parts and parts != (0,))


def _whole(value: object) -> int:
    whole = isinstance(value, int | str) and re.fullmatch(r"\s*-?\d{1,6}\s*", str(value))
    if not whole:  # True and False fail here too: their text is no number
        raise ValueError(f"date-parts has whole numbers, not {value!r}")
    return int(str(value))


def _csl_season(value: Mapping[Any, Any]) -> int:
    season = str(value.get("season") or "").strip().casefold()
    if not season:
        return 0
    number = _SEASON_NUMBERS.get(season) or (int(season) if season.isascii() and season.isdigit() else 0)
    number -= 20 if number > 20 else 0
    if not 1 <= number <= 4:
        raise ValueError(f"season {value['season']!r}: a season is 1 (spring) to 4 (winter)")
    return number
