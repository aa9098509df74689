"""Numbers: N01, N02, D01."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import gcd
from typing import Final

from handout.checks.findings import Finding, shortened
from handout.checks.offsets import paragraph_offsets
from handout.checks.passages import Passage
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject, at
from handout.content.inlines import plain_text
from handout.diagnostics import Severity

_UNIT: Final = (
    r"(?:mg|mcg|µg|μg|g|gm|kg|ml|mL|l|L|dl|dL|mmol|mEq|units?|IU|%|mm|cm|m|km|lb|lbs|oz|°|degrees|tablets?|pills?|drops?|"
    r"puffs?|capsules?|doses?|inch|inches|in\.|milligrams?|grams?|millilit(?:er|re)s?|lit(?:er|re)s?|kilograms?|micrograms?)"
)
_PERCENT: Final = re.compile(r"(?<![\w.])(\d+(?:[.,]\d+)?)\s?(?:%|per ?cent\b)", re.IGNORECASE)
_FREQUENCY: Final = re.compile(r"\b\d[\d,]*\s+(?:in|out of)\s+(?:every\s+)?\d", re.IGNORECASE)
_DECIMAL: Final = re.compile(
    rf"(?<![\w.,$€£:/-])(\d+\.\d+)(?![\d.]|\s?°|\s?-?{_UNIT}(?![^\W\d_])"
    r"|\s?(?:am|pm|a\.m|p\.m|o'clock|GHz)|\s?[Cc]el|\s?F\b|\s?C\b)"
)
_NAMED: Final = re.compile(
    r"(?:version|section|chapter|room|level|step|table|figure)\s*(?:of\s+)?$|\b(?:pH|HbA1c|A1C|INR)\b[^.]{0,24}$",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:in|out of)\s+(?:every\s+)?(\d[\d,]*)"
    r"(?!\s*(?:hours?|minutes?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)


def _number_form(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in subject.passages:
        yield from _percents(passage)
        for match in _DECIMAL.finditer(passage.plain):
            if not _NAMED.search(passage.plain[: match.start()]):
                message = f'"{match[1]}" is a decimal where a whole number would serve'
                yield at(passage, match.start(), message, match[1], "round it, or say it in whole numbers")
    yield from _mixed_denominators(subject)


def _percents(passage: Passage) -> Iterator[Finding]:
    for match in _PERCENT.finditer(passage.plain):
        if not _FREQUENCY.search(passage.plain[max(0, match.start() - 40) : match.end() + 60]):
            message = f'"{match[0]}" is harder to picture than a count of people'
            yield at(passage, match.start(), message, match[0], f'write "{as_frequency(match[1])}"')


def as_frequency(percent: str) -> str:
    """Return a percentage as whole numbers: "20" as "1 in 5", "12.5" as "125 in 1,000"."""
    whole, _, rest = percent.replace(",", ".").partition(".")
    count, total = int(whole + rest), 100 * 10 ** len(rest)
    factor = gcd(count, total)
    if factor and total // factor <= 10:
        count, total = count // factor, total // factor
    return f"{count:,} in {total:,}"


def _mixed_denominators(subject: Subject) -> Iterator[Finding]:
    first: dict[int, str] = {}
    for passage in subject.passages:
        for match in _SHARE.finditer(passage.plain):
            before = first.setdefault(passage.section, match[2])
            if before != match[2]:
                message = f'"{match[0]}" has another denominator than "in {before}" before it'
                yield at(passage, match.start(), message, match[0], f'say both as so many "in {before}"')


_SUMS: Final = re.compile(
    r"\b(?:mg|mcg|g|mL|ml|units?|milligrams?|micrograms?|grams?|millilit(?:er|re)s?|tablets?|calories|kcal|fluid|"
    r"ounces?|drops?|dose|amount)"
    r"(?:\s+of\s+\w+)?\s*(?:/|per|for every|for each)\s*"
    r"(?:kg|kilo|kilogram|kilograms|pounds?|lbs?|m2|m²|square met|(?:\d+|ten|five)\s*(?:kg|kilograms?|pounds?|lbs?))\b"
    r"|\bmg\s*/\s*kg\b|\bper (?:kilogram|kilo|pound|square met(?:er|re)s?)\b"
    r"|\b(?:multiply|subtract)\b|\bdivide\s+(?:\w+\s+){0,4}by\b"
    r"|\badd (?:up|together|the (?:two|numbers|results|totals?))\b|\b(?:calculate|compute)\s+(?:the|your|how|a|what)\b"
    r"|\b(?:work|figure) out\s+(?:how (?:much|many)|(?:the|your)\s+(?:dose|amount|number|total|score|index))\b"
    r"|\b(?:double|triple|halve|twice|half|one third|a third|a quarter|two thirds)"
    r"\s+(?:of\s+)?(?:the|your|this)\s+(?:\w+\s+)?(?:dose|amount|number)\b"
    r"|\d\s?(?:%|per ?cent)\s+of (?:your|the|his|her)\s+(?:\w+\s+)?(?:weight|dose|amount|intake|calories)\b"
    r"|\b(?:in|into)\s+(?:\w+\s+)?(?:equally\s+)?divided doses\b"
    r"|\btimes your (?:body )?weight\b|\b(?:your )?weight in (?:kilograms|kg|pounds) (?:times|by|divided)\b"
    r"|\bsum of\b",
    re.IGNORECASE,
)


_NEGATED: Final = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bwithout|\binstead of|\brather than)\s+(?:\w+\s+){0,4}$", re.IGNORECASE
)
"""What turns an order into a warning: "do not double the dose", "not a kitchen teaspoon"."""


def _calculations(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in subject.passages:
        for match in _SUMS.finditer(passage.plain):
            if _NEGATED.search(passage.plain[: match.start()]):
                continue
            message = f'"{match[0]}" asks the reader to calculate'
            yield at(
                passage, match.start(), message, match[0], "give the result, or leave a line for it to be written in"
            )


_DOSE: Final = (
    r"(?:mg|mcg|µg|μg|g|gm|kg|ml|mL|L|l|units?|milligrams?|micrograms?|grams?|millilit(?:er|re)s?|tablets?|mmol|mEq)"
)
_NOTATION: Final = (
    (
        re.compile(rf"(?<![\w.,])\.\d+(?=\s?-?{_DOSE}(?![^\W\d_]))"),
        "a decimal without a zero before it is read as ten times as much",
        "write 0{0}",
    ),
    (
        re.compile(rf"(?<![\w.,])\d+\.0+(?=\s?-?{_DOSE}(?![^\W\d_]))"),
        "a zero after the decimal point is read as ten times as much",
        "write {0}",
    ),
    (re.compile(r"(?<![\w.])\d+(?:\.\d+)?\s?(?:cc|CC|c\.c\.)(?![\w])"), '"cc" is misread as zeros', "write mL"),
    (
        re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?\s?(?:U|u|IU|iu|I\.U\.)(?![\w&-]|\.\w)"),
        '"U" and "IU" are misread as 0, 4 or IV',
        "write units",
    ),
    (re.compile(r"(?<![\w.])\d+(?:\.\d+)?\s?[µμ]g\b"), '"µg" is misread as mg', "write mcg"),
    (
        re.compile(
            r"\b(?:tea|table|desert|dessert)?spoon(?:ful|fuls|s)\b(?!\s+of\s+(?:salt|sugar|honey|oil|butter|flour|vinegar|"
            r"peanut|jam|olive|salad|milk|water|baking|thickener|ground|seeds|nuts|nut|cream|sauce|yogurt|yoghurt))"
            r"|\b(?:tea|table|dessert)spoon(?:ful)?\b(?!\s+of\s+(?:salt|sugar|honey|oil|butter|flour|vinegar|peanut|jam|"
            r"olive|salad|milk|water|baking|thickener|ground|seeds|nuts|nut|cream|sauce|yogurt|yoghurt))"
            r"|(?<=\d)\s?(?:tsp|tbsp|Tbsp|TBSP|TSP)\b",
            re.IGNORECASE,
        ),
        "spoons hold what they happen to hold",
        "give the dose in mL, with an oral syringe",
    ),
    (
        re.compile(r"(?<!\w)(?:q\.?o\.?d\.|q\.d\.|b\.i\.d\.?|t\.i\.d\.?|q\.i\.d\.?|p\.r\.n\.|QD|QOD|BID|TID|QID|PRN|qHS|q\.h\.s\.)(?!\w)"),
        "an abbreviation for how often that patients and staff misread",
        "write it out: daily, every other day, 2 times a day, when needed",
    ),
)  # fmt: skip
"""How doses are misread, why, and the mend; {0} stands for the number that was meant."""


def _dose_notation(subject: Subject) -> Iterator[Finding]:
    for path, text in subject.texts:
        for index, paragraph in enumerate(text.paragraphs):
            plain = plain_text(paragraph)
            if not any(character.isdigit() for character in plain) and "spoon" not in plain and "." not in plain:
                continue
            for pattern, message, mend in _NOTATION:
                for match in pattern.finditer(plain):
                    if "spoon" in match[0].lower() and _NEGATED.search(plain[: match.start()]):
                        continue
                    words = match[0].strip()
                    place = match.start() + len(match[0]) - len(match[0].lstrip())
                    number = words.partition(".")[0] if words[:1].isdigit() else words
                    yield Finding(
                        path, f'"{shortened(words)}": {message}', words, mend.format(number),
                        offset=paragraph_offsets(text)[index][place],
                    )  # fmt: skip


def _section(text: str) -> str:
    return f'[[section]]\nheading = "What can you do at home?"\ntext = "{text}"\nsteps = ["Rest."]\n'


RULES = (
    Rule(
        id="N01",
        name="number-form",
        severity=Severity.WARNING,
        what="A percentage or a decimal where whole numbers serve, or different denominators in one section.",
        why="Most people can picture 3 in 10 people. Few can compare 4 in 25 with 1 in 7.",
        source="CDC Clear Communication Index 15-17",
        bad=Example(_section("This helps 20% of people.")),
        good=Example(_section("This helps 1 in 5 people.")),
        in_source=_number_form,
    ),
    Rule(
        id="N02",
        name="calculation",
        severity=Severity.ERROR,
        what="The reader has to calculate, as a dose from a weight.",
        why="A wrong sum is a wrong dose.",
        source="PEMAT 7",
        bad=Example(_section("Give your child 10 mg per kg each day.")),
        good=Example(_section("Give your child 5 mL each day.")),
        in_source=_calculations,
    ),
    Rule(
        id="D01",
        name="dose-notation",
        severity=Severity.ERROR,
        what="A dose is written so that it is misread: .5 mg, 2.0 mg, cc, U, µg, teaspoons, b.i.d.",
        why="A lost decimal point is a dose ten times too high. A teaspoon from the drawer holds 3 to 7 mL.",
        source="ISMP error-prone abbreviations; NCPDP: doses of liquids in mL",
        bad=Example(_section("Take .5 mg in the morning.")),
        good=Example(_section("Take 0.5 mg in the morning.")),
        in_source=_dose_notation,
    ),
)
