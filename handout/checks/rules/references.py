"""References that nothing may rest on, and identifiers that cannot be one: G07 and G10."""

from __future__ import annotations

from collections.abc import Iterator

from handout.bibliography.identifiers import IDENTIFIER, not_identifiers
from handout.bibliography.notices import RETRACTED, notice_words
from handout.checks.excerpts import shortened
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject
from handout.diagnostics import Finding, Severity


def _retracted(subject: Subject) -> Iterator[Finding]:
    cited = {item.key for _, text in subject.texts for each in text.citations for item in each.items}
    for index, reference in enumerate(subject.document.references):
        for words in notice_words(reference) if reference.id in cited else ():
            severity = Severity.ERROR if words.is_error else Severity.WARNING
            message = f'"{reference.id}": {words.message}'
            path = ("reference", index, "title")
            yield Finding(path, message, words.hint, excerpt=shortened(reference.title), offset=0, severity=severity)


def _identifiers(subject: Subject) -> Iterator[Finding]:
    filed = subject.circumstances.filed
    for index, reference in enumerate(subject.document.references):
        severity = Severity.WARNING if reference.id in filed else Severity.ERROR
        for found in not_identifiers(reference):
            message = f'"{reference.id}": {found.message}'
            path = ("reference", index, found.field.replace("_", "-"))
            yield Finding(path, message, found.hint, excerpt=shortened(found.value), offset=0, severity=severity)


def no_references(subject: Subject) -> str:
    """Return why nothing about references can be found in a topic; empty where it has some."""
    return "" if subject.document.references else "there are no references"


def _reference(fields: str) -> str:
    return f"""main_message = "Rest helps.[@example2020]"
[[reference]]
id = "example2020"
type = "article-journal"
{fields}
"""


RULES = (
    Rule(
        id=RETRACTED.id,
        name=RETRACTED.name,
        severity=Severity.ERROR,
        looks_for="cited works whose record or title says that they were retracted, corrected or replaced",
        what="A cited work was retracted or withdrawn (error); a correction, an expression of concern or a newer "
        "version of it was published, or it is a preprint that is an article now (warnings). What its record says "
        "counts: PubMed's marks in an .nbib file, Crossref's updates, `notices`, and a title that begins with "
        "RETRACTED.",
        why="What was retracted may be false, and a reader who follows it may be harmed.",
        source="ICMJE; PubMed",
        bad=Example(_reference('title = "RETRACTED: A trial of rest"')),
        good=Example(_reference('title = "A trial of rest"')),
        in_source=_retracted,
        idle_where=no_references,
    ),
    Rule(
        id=IDENTIFIER.id,
        name=IDENTIFIER.name,
        severity=Severity.ERROR,
        looks_for="DOIs, PubMed numbers and trial numbers that cannot be one",
        what="A DOI, PubMed number, PubMed Central number or trial number cannot be one: an error in a [[reference]] "
        "of the topic, a warning in a reference file. It is neither printed nor a link nor in a code.",
        why="A reader who follows it finds nothing, or another work.",
        source="DOI Handbook; NLM",
        bad=Example(_reference('title = "A trial of rest"\nDOI = "not a doi"')),
        good=Example(_reference('title = "A trial of rest"\nDOI = "10.1000/182"')),
        in_source=_identifiers,
        idle_where=no_references,
    ),
)
