"""Confusion: where a raised number would be read as part of what is next to it.

"2" and a raised 1 read as 21 or as a power, "cm" and a raised 2 as an area, "CO" and a raised 2 as another gas,
"vitamin B" and a raised 1 as another vitamin.
"""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = frozenset({
    "mg", "µg", "μg", "mcg", "kg", "ml", "mL", "dl", "dL", "cl", "cm", "mm", "km", "µm", "nm", "mmHg", "mmol", "µmol",
    "mol", "mEq", "mIU", "IU", "kcal", "kJ", "kPa", "mV", "mSv", "Hz", "kHz", "bpm", "lb", "lbs", "oz", "ft", "yd",
})  # fmt: skip
"""Signs of units that are no words, with or without a number before them."""
_AFTER_NUMBERS: Final = frozenset({
    "g", "m", "l", "L", "t", "s", "h", "d", "min", "hr", "hrs", "wk", "mo", "in", "gal", "pt", "qt", "cal", "Cal", "U",
    "V", "W", "J", "N", "Pa", "x",
})  # fmt: skip
"""Signs of units only where a number is before them: elsewhere they are letters or words."""
_COUNTED: Final = frozenset({
    "tablet", "tablets", "pill", "pills", "capsule", "capsules", "dose", "doses", "drop", "drops", "puff", "puffs",
    "unit", "units", "time", "times", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "minute", "minutes", "spoon", "spoons", "teaspoon", "teaspoons", "cup", "cups", "gram", "grams",
    "milligrams", "percent", "people", "patients", "tableta", "tabletas", "pastilla", "pastillas", "cápsula",
    "cápsulas", "dosis", "gota", "gotas", "unidad", "unidades", "vez", "veces", "hora", "horas", "día", "días",
    "semana", "semanas", "mes", "meses", "año", "años", "minuto", "minutos", "cucharada", "cucharadas", "taza",
    "tazas", "gramos", "comprimé", "comprimés", "gélule", "gélules", "goutte", "gouttes", "unité", "unités", "fois",
    "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "ans", "tablette", "tabletten", "tropfen",
    "einheit", "einheiten", "mal", "stunde", "stunden", "tag", "tage", "woche", "wochen", "monat", "monate", "jahr",
    "jahre",
})  # fmt: skip
"""What is counted in doses and times, in the languages that we have words of."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_TOKEN: Final = re.compile(r"[^\W_]*$")
_BETWEEN: Final = " \u00a0.,;:\"'’”»"
"""What may be between a number and a raised one behind it without parting them."""
_BEFORE_NUMBERS: Final = " \u00a0.,;:?!…([\"'“‘«„-−–—+±/<>≤≥=~≈#$€£"
"""What may be between a raised number and a number behind it without parting them."""
_SIGNS: Final = frozenset("%‰°′″^×*/=<>≤≥±+-−–~≈#€$£₂₃")
"""What makes a number after it, or raised behind it, a part of a formula."""


def runs_into(before: str) -> bool:
    """Return whether a raised number after `before`, or after its full stop or comma, would be read into it.

    It would after digits of any script, signs of units and formulas, single letters, and names with capitals or digits
    in them, such as those of chemicals.
    """
    end = before.rstrip(_BETWEEN)
    if not end:
        return False
    if end[-1].isnumeric() or end[-1] in _SIGNS:
        return True
    found = _TOKEN.search(end)
    token = found.group() if found else ""
    return _is_unit(token, end.removesuffix(token)) or _is_formula(token)


def reads_on(after: str) -> bool:
    """Return whether a number right before `after` would be one with it: a letter or a digit follows, or a decimal."""
    return after[:1].isalnum() or (after[:1] in ".," and after[1:2].isnumeric())


def meets_number(after: str) -> bool:
    """Return whether a number before `after` would be next to a number, as in "Drink² 2 cups"."""
    return after.lstrip(_BEFORE_NUMBERS)[:1].isnumeric()


def counts(after: str) -> bool:
    """Return whether a number before `after` would be read as counting what follows: "dose.¹ Tablets only"."""
    found = _WORD.match(after.lstrip(_BEFORE_NUMBERS))
    return found is not None and (found[0] in _UNITS or found[0].casefold() in _COUNTED)


def _is_unit(token: str, before: str) -> bool:
    behind = before.rstrip(" \u00a0")
    return token in _UNITS or (token in _AFTER_NUMBERS and (behind[-1:].isnumeric() or before.endswith("/")))


def _is_formula(token: str) -> bool:
    """Return whether a word is a single letter, or has a capital or a digit where plain words have none."""
    is_letter = len(token) == 1 and token.lower() != token.upper()
    return is_letter or any(character.isupper() or character.isnumeric() for character in token[1:])
