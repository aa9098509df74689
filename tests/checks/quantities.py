"""Quantities: every value that the numbers of a text can be read as, in digits, signs and words."""

import re
from fractions import Fraction

from handout.checks.language.number_readings import NUMBER, readings

SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12, "once": 1, "twice": 2,
    "double": 2, "triple": 3, "half": Fraction(1, 2), "halve": Fraction(1, 2), "annually": 1, "yearly": 1,
    "both": 2, "bilateral": 2, "unilateral": 1, "localized": 1, "hemiplegia": 1,
    "qd": 1, "q.d.": 1, "bid": 2, "b.i.d.": 2, "b.i.d": 2, "tid": 3, "t.i.d.": 3, "t.i.d": 3, "qid": 4, "q.i.d.": 4,
    "q.i.d": 4,
}  # fmt: skip
UNSURE = {word: {Fraction(2), Fraction(1, 2)} for word in ("biannual", "bimonthly", "biweekly", "biyearly")}
"""Words that mean twice in a time, or once in two."""
_DIGITS = rf"(?:{NUMBER}|(?<!\d)[.,]\d+)"
_IN_WORDS = r"[a-z]+(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?"
_SIGN = r"\s?(?:%|per ?cent|por ciento)"
_PER_CENT = rf"(?:({_DIGITS})(?:{_SIGN})?\s?(?:-|–|to|and|a|y)\s?(?:el )?)?({_DIGITS}|{_IN_WORDS}){_SIGN}"
_COUNT = rf"(?:({NUMBER})\s(?:to|a)\s)?({NUMBER})\s(?:in|de cada|out of)\s(?:every\s)?({NUMBER})"
_TOKEN = re.compile(
    rf"{_COUNT}|{_PER_CENT}|every two|every other|at once|[½⅓⅔¼¾⅛]|{_DIGITS}|[^\W\d_][\w.]*", re.IGNORECASE
)


def values(number):
    """The values of a number in digits or in words; none where it is no number."""
    if number[:1] in ".,":
        return {Fraction(f"0.{number[1:]}")}
    if number[:1].isdigit():
        return {Fraction(each) for each in readings(number)}
    parts = [WORDS.get(part) for part in re.split(r"[\s-]", number.lower())]
    return set() if None in parts else {Fraction(sum(parts))}


def quantities(text):
    """The numbers of a text, each as the set of what it can be read as; shares are parts of one."""
    found = []
    for token in _TOKEN.finditer(text):
        word = token[0].lower()
        if token[3]:
            total = max(values(token[3]))
            found += [{each / total for each in values(token[group])} for group in (1, 2) if token[group]]
        elif token[5]:
            found += [{each / 100 for each in values(token[group])} for group in (4, 5) if token[group]]
        elif word in ("every two", "every other", "qod", "q.o.d."):
            found.append({Fraction(1, 2)})
        elif word in SIGNS:
            found.append({Fraction(*SIGNS[word])})
        else:
            found.append(UNSURE.get(word) or values(word) if word not in ("all", "todos") else {Fraction(1)})
    return [each for each in found if each]
