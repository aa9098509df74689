"""The form of numbers: N01."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from handout.checks.language.frequencies import (
    COMPARED_HINT,
    COUNT_HINT,
    DECIMAL_HINT,
    frequency_hint,
    range_hint,
)
from handout.checks.language.number_readings import readings
from handout.checks.language.sums import sums_in
from handout.checks.language.verbs import is_finite_verb
from handout.checks.language.word_sets import word_set
from handout.checks.languages import reading
from handout.checks.passages import Passage
from handout.checks.rule import Example, Rule, section_with
from handout.checks.rules.denominators import mixed_denominators
from handout.checks.rules.number_form_spanish import number_form_in_spanish
from handout.checks.subject import Subject, at
from handout.content.languages import base_language
from handout.diagnostics import Finding, Severity

_SMALL: Final = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NUMBER_WORDS: Final = (
    {word: value for value, word in enumerate(_SMALL)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"hundred": 100, "a hundred": 100, "one hundred": 100, "a thousand": 1000, "one thousand": 1000}
)
_SPELLED: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL)})"


def _value(number: str) -> str:
    """Return a number in digits, whether it was written so or in words below a hundred."""
    words = " ".join(number.lower().replace("-", " ").split())
    if words in _NUMBER_WORDS:
        return str(_NUMBER_WORDS[words])
    if words[:1].isdigit():
        return number.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number) else number
    return str(sum(_NUMBER_WORDS[word] for word in words.split()))


_UNIT: Final = (
    r"(?:mg|mcg|µg|μg|g|gm|kg|ml|mL|l|L|dl|dL|mmol|mEq|units?|IU|%|mm|cm|m|km|lb|lbs|oz|°|degrees|tablets?|pills?|drops?|"
    r"puffs?|capsules?|doses?|inch|inches|in\.|milligrams?|grams?|millilit(?:er|re)s?|lit(?:er|re)s?|kilograms?|micrograms?)"
)
_PERCENT: Final = re.compile(
    rf"(?<![\w.])(\d+(?:[.,]\d+)?)\s?(?:%|per ?cent\b)|(?<![\w-])({_SPELLED})\s+per ?cent\b", re.IGNORECASE
)
_RANGE: Final = re.compile(
    r"(?:(?<![\w.,/⁄'’%-])(\d+(?:[.,]\d+)?)\s?(?:%|per ?cent)?\s?(?:-|–|—|\bto\b)"
    r"|\bbetween\s+(\d+(?:[.,]\d+)?)\s?(?:%|per ?cent)?\s+and)\s?$",
    re.IGNORECASE,
)
"""What is before the upper end of a range."""
_JOINED: Final = re.compile(
    r"(?:[\d/⁄.,'’^×*+±½¼¾⅓⅔-]\s?|\b(?:hundred|thousand|million|point|comma|and a|half)\s+(?:and\s+)?)$", re.IGNORECASE
)
"""What is before a number that is only the end of one."""
_CHANGED: Final = re.compile(
    r"\bby\s+(?:(?:about|around|up to|at least|nearly|almost|over|more than)\s+)?$", re.IGNORECASE
)
_CHANGING: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:less|more|lower|higher|fewer|greater|better|worse|bigger|smaller|increases?|decreases?|reductions?|"
    r"drops?|rises?|cuts?|off)\b",
    re.IGNORECASE,
)
"""What is next to a percentage that compares: of what it is a part only the source knows."""
_FREQUENCY: Final = re.compile(r"\b\d[\d,]*\s+(?:in|out of)\s+(?:every\s+)?\d", re.IGNORECASE)
_DECIMAL: Final = re.compile(
    rf"(?<![\w.,$€£:/-])(\d+\.\d+)(?![\d.]|\s?°|\s?-?{_UNIT}(?![^\W\d_])"
    r"|\s?(?:am|pm|a\.m|p\.m|o'clock|GHz)|\s?[Cc]el|\s?F\b|\s?C\b)"
)
_LAB_VALUE: Final = (
    r"(?:pH|HbA1c|A1C|INR|BMI|TSH|PSA|LDL|HDL|e?GFR|T[34]|potassium|sodium|calcium|magnesium|phosph\w+|creatinine|"
    r"ha?emoglobin|ha?ematocrit|albumin|bilirubin|glucose|blood sugar|cholesterol|triglycerides|uric acid|"
    r"ferritin|lactate|lithium|digoxin|platelets|cell count|T-score|Z-score)"
)
_NAMED: Final = re.compile(
    r"(?:version|section|chapter|room|level|step|table|figure)\s*(?:of\s+)?$"
    rf"|\b{_LAB_VALUE}\b[^.;]{{0,24}}(?:\d\.\d+[^.;]{{0,8}})?$",
    re.IGNORECASE,
)
"""What is before a number that is a name, or was measured: such a number is not to be rounded."""
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5][05]")
_AT: Final = re.compile(
    r"\b(?:at|until|till|from|before|after|around|between)\s+(?:\d{1,2}\.\d\d\s*(?:to|and|or|until|[-–])\s*)?$",
    re.IGNORECASE,
)
"""What is before a time of day."""
_SHARE: Final = re.compile(
    rf"\b(\d[\d,]*|{_SPELLED})\s+(?:in|out of)\s+(?:every\s+)?"
    rf"(\d[\d,]*|(?!one\s*(?!hundred|thousand)){_SPELLED}|(?:a|one)\s+(?:hundred|thousand))"
    r"(?!\s*(?:hours?|minutes?|days?|weeks?|months?|years?|cups?|glass(?:es)?|places?|parts?|rows?))\b(?![.-]\w)",
    re.IGNORECASE,
)


_NEAR: Final = 80
"""How many characters around a number tell what it counts."""


def _number_form(subject: Subject) -> Iterator[Finding]:
    find = _FINDERS.get(base_language(subject.document.language))
    if find is not None:
        yield from find(subject)


def _decimal_hint(number: str) -> str:
    """Return what to do about a decimal; of one that may be a thousand, which it is has to be said first."""
    values = readings(number)
    if len(values) == 1:
        return DECIMAL_HINT
    least, most = (f"{value.normalize():f}" for value in values)
    return f"{least} or {int(most):,}? Write the one you mean so that it cannot be read as the other"


def _in_english(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        yield from _percents(passage)
        for match in _DECIMAL.finditer(passage.plain):
            if not _is_exact(passage.plain[max(0, match.start() - _NEAR) : match.start()], match[1]):
                message = f'"{match[1]}" is a decimal where a whole number would serve'
                yield at(passage, match.start(), message, match[1], _decimal_hint(match[1]))
    yield from mixed_denominators(subject, _SHARE, "in", _value)


def _is_exact(before: str, number: str) -> bool:
    """Return whether a decimal is a name, a value of a laboratory or a time of day."""
    return bool(_NAMED.search(before) or (_CLOCK.fullmatch(number) and _AT.search(before)))


def _percents(passage: Passage) -> Iterator[Finding]:
    plain = passage.plain
    sums = [match.span() for match in sums_in(plain, "en")]
    for match in _PERCENT.finditer(plain):
        if any(start <= match.start() < end for start, end in sums):  # N02 says what is wrong there
            continue
        has_frequency = bool(_FREQUENCY.search(plain[max(0, match.start() - 40) : match.end() + 60]))
        number = match[1] or _value(match[2])
        before, after = plain[max(0, match.start() - _NEAR) : match.start()], plain[match.end() : match.end() + _NEAR]
        if not has_frequency and not _is_measure(before, number, after):
            message = f'"{match[0]}" is harder to picture than a count of people'
            lower = _RANGE.search(before)
            start = match.start() - (len(lower[0]) if lower else 0)
            yield at(passage, start, message, plain[start : match.end()], _count_hint(number, lower, before, after))


_BESIDE: Final = 40
_PEOPLE: Final = re.compile(
    r"\b(?:people|persons?|patients?|adults?|men|women|children|kids|babies|teens|users|smokers|workers|cases|those|"
    r"everyone|of us|who|chances?|risks?|odds|likel\w+)\b",
    re.IGNORECASE,
)
"""What is near a percentage that counts people: a dose, a pump or a solution is not a count of anything."""


def _count_hint(number: str, lower: re.Match[str] | None, before: str, after: str) -> str:
    """Return how to say a percentage as a count, with numbers only where these cannot change what is said."""
    if _CHANGED.search(before) or _CHANGING.match(after):
        return COMPARED_HINT
    if lower and (_PEOPLE.search(before[-_BESIDE:]) or _PEOPLE.search(after[:_BESIDE])):
        return range_hint(lower[1] or lower[2], number, "in")
    if _LISTED.search(before) or _of_other_things(after):
        return COUNT_HINT
    counts = _PEOPLE.search(before[-_BESIDE:]) or _PEOPLE.search(after[:_BESIDE])
    return COUNT_HINT if _JOINED.search(before) or not counts else frequency_hint(number, "in", "all")


_LISTED: Final = re.compile(r"\d\s?(?:%|per ?cent)?(?:\s*,\s*|,?\s+(?:or|and)\s+)$")
"""What is before the last of several percentages: a count in its place would not fit the others."""
_OF: Final = re.compile(r"\s+of\s+(?:(?:the|all|your|our|these|those|older|younger|adult)\s+)?([\w’']+)")


def _of_other_things(after: str) -> bool:
    """Return whether a percentage says of what it is a part, and that is not people: "20% of the body of children"."""
    found = _OF.match(after)
    return found is not None and not _PEOPLE.fullmatch(found[1]) and found[1] not in ("us", "them", "those", "every")


_MEASURED: Final = re.compile(
    r"\b(?:HbA1c|A1C|oxygen|saturation|sats?|SpO2|O2|ha?ematocrit|ejection fraction|EF|humidity|battery|peak flow|"
    r"personal best)\b[^.;]{0,40}$"
    r"|\b(?:cream|gel|lotion|ointment|solution|shampoo|peroxide|acid|saline|strength|proof)\s+(?:\w+\s+)?\(?$",
    re.IGNORECASE,
)
"""What is before a percentage that is read off a device, a report or a label."""
_COUNTED: Final = word_set(
    "of or and to in at by with on for from as if when who that than the a an your their his her these those but are "
    "is was were have has had will would can could may might must do does did get got go went chance chances risk "
    "risks odds likelihood rate drop rise cut fall increase decrease reduction effective sure certain safe likely "
    "more less fewer higher lower better worse greater smaller people patients persons adults men women children kids "
    "teens babies cases each every per over under after before within during still also only never always off"
)
"""What follows a percentage of people, or a chance; any other noun is what a strength is of."""


def _is_measure(before: str, number: str, after: str) -> bool:
    """Return whether a percentage is no share of people: a strength ("1% cream"), a reading, all of something."""
    if number == "100" and not re.match(r"\s+of\b", after):
        return True
    if re.match(r"\s+of\s+(?:people|patients|adults|men|women|children|kids|those|them|us|all)\b", after):
        return False
    following = re.match(r"[\s-]+([^\W\d_]+)", after)
    key = following[1].lower() if following else "of"
    return (key not in _COUNTED and not is_finite_verb(key)) or bool(_MEASURED.search(before))


_FINDERS: Final[dict[str, Callable[[Subject], Iterator[Finding]]]] = {"en": _in_english, "es": number_form_in_spanish}
"""Who looks at a text, by its base language."""

RULES = (
    Rule(
        id="N01",
        name="number-form",
        severity=Severity.WARNING,
        looks_for="percentages, decimals and mixed denominators",
        languages=reading("en", "es"),
        what="A percentage or a decimal where whole numbers serve, or different denominators in one section.",
        why="Most people can picture 3 in 10 people. Few can compare 4 in 25 with 1 in 7.",
        source="CDC Clear Communication Index 15-17",
        bad=Example(section_with("This helps 20% of people.")),
        good=Example(section_with("This helps 1 in 5 people.")),
        in_source=_number_form,
    ),
)
