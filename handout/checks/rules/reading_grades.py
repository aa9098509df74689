"""Reading grades: R01 to R03."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from handout.checks.language.grades import SMOG_SENTENCES, Counts, is_measured, total
from handout.checks.languages import reading
from handout.checks.passages import Passage, PassageRole
from handout.checks.rule import Example, Rule
from handout.checks.subject import Measured, Subject, at
from handout.content.languages import base_language
from handout.diagnostics import Finding, Severity

GOAL, LIMIT = 6.0, 8.0
"""The grades of the AMA and of the NIH."""
SMOG_LIMIT = 9.0
INFLESZ_LEAST = 55.0
_FEW_WORDS: Final = 40
_ALLOWANCE: Final = 3.0
"""Grades that a text of no words may be over the goal: with few words one of them decides."""


def _flesch_kincaid(subject: Subject) -> Iterator[Finding]:
    if base_language(subject.document.language) != "en":
        return
    for name, part in _parts(subject):
        counts = total(each.counts for each in part)
        grade = counts.flesch_kincaid
        over = grade - _allowance(counts)
        if round(over, 1) > GOAL:
            yield _too_hard(name, part, grade, Severity.ERROR if over > LIMIT else Severity.WARNING)


def _allowance(counts: Counts) -> float:
    return max(0.0, (_FEW_WORDS - counts.words) / _FEW_WORDS) * _ALLOWANCE


def _parts(subject: Subject) -> Iterator[tuple[str, Sequence[Measured]]]:
    """Yield the whole text, then section by section and what is outside sections, each with its sentences."""
    yield "the text", subject.measured
    groups: dict[str, list[Measured]] = {}
    for each in subject.measured:
        groups.setdefault(_part_name(subject, each.passage), []).append(each)
    if len(groups) > 1:
        yield from ((name, _running_text(part)) for name, part in groups.items())


def _running_text(part: Sequence[Measured]) -> Sequence[Measured]:
    """Return the running text of a section where there is enough of it: a heading and short steps do not ease it."""
    prose = [each for each in part if each.passage.role is PassageRole.PROSE]
    return prose if sum(each.counts.words for each in prose) >= _FEW_WORDS else part


def _part_name(subject: Subject, passage: Passage) -> str:
    if passage.section < 0:
        return _OUTSIDE[passage.role]
    return f'section {passage.section + 1}, "{subject.document.sections[passage.section].heading.plain}",'


_OUTSIDE: Final = {
    PassageRole.MAIN_MESSAGE: "the main message",
    PassageRole.NUTSHELL: "the nutshell",
    PassageRole.PROMPT: "the list of questions",
    PassageRole.SIGN: "the urgent box",
}


def costliest(part: Sequence[Measured], reading: str = "flesch_kincaid") -> Measured:
    """Return the sentence without which a text would be easiest to read."""
    whole = total(each.counts for each in part)
    return max(part, key=lambda each: _gain(whole, each.counts, reading))


def _gain(whole: Counts, part: Counts, reading: str) -> float:
    """Return by how many grades a text is easier without a part."""
    rest = whole.less(part)
    if not rest.words:
        return 0.0
    easier: float = getattr(whole, reading) - getattr(rest, reading)
    return -easier if reading == "inflesz" else easier


def _too_hard(name: str, part: Sequence[Measured], grade: float, severity: Severity) -> Finding:
    costly = costliest(part)
    limit = LIMIT if severity is Severity.ERROR else GOAL
    message = f"{name} reads at grade {grade:.1f}, above {limit:g}; this sentence costs most"
    hint = "shorten it, split it, or use shorter words"
    found = at(costly.passage, costly.sentence.start, message, costly.sentence.text, hint)
    return replace(found, severity=severity)


def _smog(subject: Subject) -> Iterator[Finding]:
    if base_language(subject.document.language) != "en" or not subject.measured:
        return
    counts = total(each.counts for each in subject.measured)
    if counts.smog > SMOG_LIMIT:
        costly = max(subject.measured, key=lambda each: each.counts.hard_words)
        estimate = "" if counts.sentences >= SMOG_SENTENCES else f" (an estimate from {counts.sentences} sentences)"
        message = (
            f"the text has a SMOG grade of {counts.smog:.1f}{estimate}, above {SMOG_LIMIT:g}; most long words are here"
        )
        hint = "use words of one or two syllables"
        yield at(costly.passage, costly.sentence.start, message, costly.sentence.text, hint)


def _inflesz(subject: Subject) -> Iterator[Finding]:
    language = subject.document.language
    if not is_measured(language):
        message = f"reading ease is not measured: there is no formula here for the language {language}"
        yield Finding(("language",), message, excerpt=language, severity=Severity.INFORMATION)
    if base_language(language) != "es":
        return
    for name, part in _parts(subject):
        counts = total(each.counts for each in part)
        allowance = _allowance(counts) * 5  # a grade is about five points of ease
        if part and counts.inflesz < INFLESZ_LEAST - allowance:
            costly = costliest(part, "inflesz")
            message = (
                f"{name} has an INFLESZ ease of {counts.inflesz:.0f}, under {INFLESZ_LEAST:g}; this sentence costs most"
            )
            hint = "shorten it, split it, or use shorter words"
            yield at(costly.passage, costly.sentence.start, message, costly.sentence.text, hint)


_HARD = """main_message = "Comprehensive neuropsychological rehabilitation facilitates considerable amelioration of \
cognitive functioning following cerebrovascular accidents." """
_PLAIN = """main_message = "Your brain can heal after a stroke. Care that fits you can help." """

RULES = (
    Rule(
        id="R01",
        name="reading-grade",
        severity=Severity.WARNING,
        looks_for="the reading grade of the text and of each section (Flesch-Kincaid)",
        languages=reading("en"),
        counterparts=("R03",),
        what="The text, or one of its sections, reads above grade 6 (warning) or grade 8 (error) by Flesch-Kincaid. "
        "Counted are prose, points and headings for patients, not references, tables and labels; of a section with 40 "
        "words of running text, that text alone.",
        why="Half of all adults read below grade 8. Who cannot read the page cannot follow it.",
        source="AMA: grade 6; NIH: no higher than grade 8",
        bad=Example(_HARD),
        good=Example(_PLAIN),
        in_source=_flesch_kincaid,
    ),
    Rule(
        id="R02",
        name="smog",
        severity=Severity.WARNING,
        looks_for="the SMOG grade of the text",
        languages=reading("en"),
        counterparts=("R03",),
        what="The text's SMOG grade is above 9. With fewer than 30 sentences the grade is an estimate.",
        why="Flesch-Kincaid is kind to long words in short sentences; SMOG counts them. Handouts of hospitals had "
        "6.5 by the one and 9.6 by the other.",
        source="JMLA 2018: 148 hospital handouts",
        bad=Example(
            """main_message = "Comprehensive neuropsychological rehabilitation facilitates considerable amelioration \
of cognitive functioning following cerebrovascular accidents. Psychological intervention additionally diminishes \
debilitating emotional complications, particularly depression, irritability, anxiety."
""",
            without=("section", "nutshell", "questions", "urgent"),
        ),
        good=Example(_PLAIN),
        in_source=_smog,
    ),
    Rule(
        id="R03",
        name="spanish-grade",
        severity=Severity.WARNING,
        looks_for="the reading ease of the text and of each section (INFLESZ)",
        languages=reading("es"),
        counterparts=("R01", "R02"),
        what="A Spanish text, or one of its sections, has an ease below 55 by Szigriszt-Pazos on the INFLESZ scale.",
        why="Formulas for English say nothing about Spanish. A language without a formula is not measured at all.",
        source="Barrio-Cantalejo 2008 (INFLESZ)",
        bad=Example(
            """language = "es"
main_message = "La rehabilitación neuropsicológica interdisciplinaria posibilita considerablemente la recuperación \
funcional de las capacidades cognitivas deterioradas consecutivamente a enfermedades cerebrovasculares." """,
            without=("section", "nutshell", "questions", "urgent"),
        ),
        good=Example(
            """language = "es"
main_message = "Tome su pastilla cada día. Si se siente mal, llame a su médico." """,
            without=("section", "nutshell", "questions", "urgent"),
        ),
        in_source=_inflesz,
    ),
)
