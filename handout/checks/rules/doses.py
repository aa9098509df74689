"""How doses are written: D01."""

from __future__ import annotations

from collections.abc import Iterator

from handout.checks.excerpts import shortened
from handout.checks.language.dose_notation import misreadings
from handout.checks.languages import reading
from handout.checks.offsets import paragraph_offsets
from handout.checks.rule import Example, OfClinic, Rule, section_with
from handout.checks.subject import Subject
from handout.content.inlines import plain_text
from handout.diagnostics import Finding, Severity


def _dose_notation(subject: Subject) -> Iterator[Finding]:
    for path, text in subject.texts:
        for index, paragraph in enumerate(text.paragraphs):
            for found in misreadings(plain_text(paragraph), subject.document.language):
                yield Finding(
                    path, f'"{shortened(found.words)}": {found.why}', found.hint, excerpt=found.words,
                    offset=paragraph_offsets(text)[index][found.start], severity=found.severity,
                )  # fmt: skip
    for path, string in subject.plain_strings:
        for found in misreadings(" ".join(string.split()), subject.document.language):
            yield Finding(
                path, f'"{shortened(found.words)}": {found.why}', found.hint, excerpt=found.words,
                offset=max(string.find(found.words), 0), severity=found.severity,
            )  # fmt: skip


RULES = (
    Rule(
        id="D01",
        of_clinic=OfClinic.STRINGS,
        name="dose-notation",
        severity=Severity.ERROR,
        looks_for="doses that are misread: .5 mg, 2.0 mg, cc, U, µg, spoons, abbreviations such as b.i.d.",
        languages=reading("en", "es", elsewhere="numbers and signs of units: .5 mg, 2.0 mg, cc, U, µg"),
        what="A dose is written so that it is misread: .5 mg, 2.0 mg, cc, U, µg, teaspoons, b.i.d., qd. A number that "
        "can be read in two ways, as 1.000 mg, is asked about.",
        why="A lost decimal point is a dose ten times too high. A kitchen teaspoon is 3 to 7 mL.",
        source="ISMP error-prone abbreviations; NCPDP: doses of liquids in mL",
        bad=Example(section_with("Take .5 mg in the morning.")),
        good=Example(section_with("Take 0.5 mg in the morning.")),
        in_source=_dose_notation,
    ),
)
