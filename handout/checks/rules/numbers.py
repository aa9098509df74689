"""Sums and doses: N02, D01."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from handout.checks.findings import Finding, shortened
from handout.checks.offsets import paragraph_offsets
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject, at
from handout.content.inlines import plain_text
from handout.diagnostics import Severity

_SUMS: Final = re.compile(
    r"\b(?:mg|mcg|g|mL|ml|units?|milligrams?|micrograms?|grams?|millilit(?:er|re)s?|tablets?|calories|kcal|fluid|"
    r"ounces?|drops?|dose|amount)"
    r"(?:\s+of\s+\w+)?\s*(?:/|per|for every|for each)\s*"
    r"(?:kg|kilo|kilogram|kilograms|pounds?|lbs?|m2|m²|square met|(?:\d+|ten|five)\s*(?:kg|kilograms?|pounds?|lbs?))\b"
    r"|\bmg\s*/\s*kg\b|\bper (?:kilogram|kilo|pound|square met(?:er|re)s?)\b"
    r"|\b(?:double|triple|halve|twice|half|one third|a third|a quarter|two thirds)"
    r"\s+(?:of\s+)?(?:the|your|this)\s+(?:\w+\s+)?(?:dose|amount|number|weight)\b"
    r"|\d\s?(?:%|per ?cent)\s+of (?:your|the|his|her)\s+(?:\w+\s+)?(?:weight|dose|amount|intake|calories)\b"
    r"|\b(?:in|into)\s+(?:\w+\s+)?(?:equally\s+)?divided doses\b"
    r"|\btimes your (?:body )?weight\b|\b(?:your )?weight in (?:kilograms|kg|pounds) (?:times|by|divided)\b"
    r"|\bsum of\b"
    r"|\b(?:units?|doses?)\s+(?:of\s+(?:\w+\s+){1,2})?(?:for every|for each|per)\s+\d+\s*"
    r"(?:g\b|grams?|points?|carbs?|mg)"
    r"|\b(?:cut|lower|raise|reduce|increase)\s+(?:the|your|this)\s+(?:\w+\s+)?(?:dose|amount)\s+by\s+"
    r"(?:half|\d+\s?(?:%|per ?cent)|(?:a|one|two|three)[\s-](?:half|thirds?|quarters?|fourths?|fifths?|tenths?))",
    re.IGNORECASE,
)
"""Words that ask for a sum wherever they stand."""
_RESULTS: Final = (
    r"(?:dose|amount|number|total|score|index|BMI|average|mean|sum|units|carbs|calories|percentage|ratio|target|limit)"
)
_ORDERS: Final = re.compile(
    r"\b(?:multiply|subtract|deduct)\b|\bdivide\s+(?:[\w’'-]+\s+){0,9}by\b"
    r"|\badd (?:up\b(?!\s+to\b)|together|the (?:two|numbers|results|totals?))"
    r"|\btotal\s+(?:up\s+)?(?:the|your|all|these|those)\b"
    r"|\b(?:calculate|compute)\s+(?:the|your|how|a|what)\b"
    rf"|\b(?:work|figure) out\s+(?:how (?:much|many)|(?:the|your)\s+(?:\w+\s+){{0,2}}{_RESULTS}\b)"
    r"|\b(?:find|take|get|note|write down|use)\s+(?:the|an)\s+(?:average|mean|sum)"
    r"(?=\s+(?:of|for|from|and)\b|\s*(?:[.,;:]|$))"
    r"|\baverage\s+(?:the|your|these|those|them)\b"
    r"|\b(?:add|take(?: away)?)\s+\d[\d.]*\s+(?:\w+\s+)?(?:to|from|off)\s+(?:the|your|that|this)\s+(?:\w+\s+)?"
    r"(?:reading|result|score|number|total|age|weight)\b",
    re.IGNORECASE,
)
"""Words that ask for a sum where they are said to the reader: "Germs multiply" asks for none."""
_TO_READER: Final = re.compile(
    r"(?:^|[.!?:;,()\[\]\"“”–—•-]|\b(?:and|or|then|to|please|first|next|now|just|also|always|you|"
    r"you (?:can|must|should|may|will|need to|have to|could)))\s*$",
    re.IGNORECASE,
)
"""What stands before an order."""


_NEGATED: Final = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bwithout|\binstead of|\brather than)\s+(?:\w+\s+){0,6}$", re.IGNORECASE
)
"""What turns an order into a warning: "do not double the dose", "not a kitchen teaspoon"."""


def _sums(text: str) -> Iterator[re.Match[str]]:
    """Yield the places of a text that ask for a sum."""
    yield from (match for match in _SUMS.finditer(text) if not _NEGATED.search(_before(text, match)))
    for match in _ORDERS.finditer(text):
        before = _before(text, match)
        if _TO_READER.search(before) and not _NEGATED.search(before):
            yield match


def _before(text: str, match: re.Match[str]) -> str:
    """Return the characters before a match that can turn what it says."""
    return text[max(0, match.start() - 80) : match.start()]


def _calculations(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in subject.passages:
        for match in _sums(passage.plain):
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
    (re.compile(r"(?<![\w.])\d+(?:\.\d+)?\s?(?:cc|CC|c\.c\.)s?(?![\w])"), '"cc" is misread as zeros', "write mL"),
    (
        re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?\s?(?:U|u|IU|iu|I\.U\.)(?![\w&-]|\.\w)"),
        '"U" and "IU" are misread as 0, 4 or IV',
        "write units",
    ),
    (re.compile(r"(?<![\w.])\d+(?:\.\d+)?\s?[µμu]g\b"), '"µg" and "ug" are misread as mg', "write mcg"),
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
        re.compile(r"(?<!\w)(?:q\.?o\.?d\.|q\.d\.|b\.i\.d\.?|t\.i\.d\.?|q\.i\.d\.?|p\.r\.n\.|QD|QOD|BID|TID|QID|PRN|"
            r"qHS|QHS|qhs|q\.h\.s\.|qd|qod|tid|qid|prn)(?!\w)|(?<=\bmg |\bmL |\bml )bid(?!\w)"
        ),
        "an abbreviation for how often that patients and staff misread",
        "write it out: daily, every other day, 2 times a day, when needed",
    ),
)  # fmt: skip
"""How doses are misread, why, and the mend; {0} stands for the number that was meant."""


_COUNTED_SPOONS: Final = re.compile(r"(?:\d|\b(?:an?|one|two|three|half|level|heaped|full))\s*$", re.IGNORECASE)


def _is_warned_of(plain: str, spoon: re.Match[str]) -> bool:
    """Return whether a text says not to use a spoon, or names it once more in the sentence that says so."""
    before = plain[: spoon.start()]
    if _NEGATED.search(before):
        return True
    sentence = before[max(before.rfind(sign) for sign in ".!?") + 1 :]
    named = re.search(r"spoon", sentence, re.IGNORECASE)
    return bool(named and _NEGATED.search(sentence[: named.start()]) and not _COUNTED_SPOONS.search(before))


def _dose_notation(subject: Subject) -> Iterator[Finding]:
    for path, text in subject.texts:
        for index, paragraph in enumerate(text.paragraphs):
            plain = plain_text(paragraph)
            for pattern, message, mend in _NOTATION:
                for match in pattern.finditer(plain):
                    if "spoon" in match[0].lower() and _is_warned_of(plain, match):
                        continue
                    words = match[0].strip()
                    place = match.start() + len(match[0]) - len(match[0].lstrip())
                    number = words.partition(".")[0] if words[:1].isdigit() else words
                    yield Finding(
                        path, f'"{shortened(words)}": {message}', words, mend.format(number),
                        offset=paragraph_offsets(text)[index][place],
                    )  # fmt: skip


RULES = (
    Rule(
        id="N02",
        name="calculation",
        severity=Severity.ERROR,
        what="The reader has to calculate, as a dose from a weight.",
        why="A wrong sum is a wrong dose.",
        source="PEMAT 7",
        bad=Example(section_with("Give your child 10 mg per kg each day.")),
        good=Example(section_with("Give your child 5 mL each day.")),
        in_source=_calculations,
    ),
    Rule(
        id="D01",
        name="dose-notation",
        severity=Severity.ERROR,
        what="A dose is written so that it is misread: .5 mg, 2.0 mg, cc, U, µg, teaspoons, b.i.d., qd.",
        why="A lost decimal point is a dose ten times too high. A teaspoon from the drawer holds 3 to 7 mL.",
        source="ISMP error-prone abbreviations; NCPDP: doses of liquids in mL",
        bad=Example(section_with("Take .5 mg in the morning.")),
        good=Example(section_with("Take 0.5 mg in the morning.")),
        in_source=_dose_notation,
    ),
)
