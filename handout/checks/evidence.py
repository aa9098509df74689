"""Evidence: which items of the published checklists a topic answers and where, and what is left for a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from handout.checks.instruments import INSTRUMENTS, Instrument, Item, Place
from handout.checks.passages import located_blocks
from handout.checks.questions import QUESTIONS, verdict_of
from handout.checks.reports.report import CheckedFile, FileFinding
from handout.checks.reports.text import grade_words
from handout.checks.subject import Subject
from handout.content.blocks import Chart, Diagram, Figure, Points, Steps, Table
from handout.content.document import Covers, SignOff
from handout.content.reading_order import SourcePath
from handout.diagnostics import Severity, Span

Locate = Callable[[SourcePath], Span]
"""Returns where the value at a path stands in the source."""

_MOST_PLACES: Final = 4


def evidence_sheet(subject: Subject, checked: CheckedFile, locate: Locate) -> str:
    """Return the evidence of a topic as Markdown. It holds no score: items that need a person are left to one."""
    document = subject.document
    lines = [
        f"# Evidence: {_cell(document.title.plain)}",
        "",
        f"- File: `{checked.file}`",
        f"- Version: {document.governance.version or 'none'}",
        f"- Text: SHA-256 `{subject.circumstances.text_hash}`",
        f"- {grade_words(checked.grades).capitalize()}",
        "",
        "`held`: structure shows it, and no rule falls short. `falls short`: a rule says where. `shown`: here is",
        "what a person can judge. Items marked with a question need a person; this sheet adds up to no score.",
        "",
    ]
    for instrument in INSTRUMENTS:
        lines += _instrument(instrument, subject, checked, locate)
    return "\n".join([*lines, *_questions(document.sign_offs, subject.circumstances.text_hash), ""])


def _instrument(instrument: Instrument, subject: Subject, checked: CheckedFile, locate: Locate) -> Iterator[str]:
    yield f"## {instrument.name}"
    yield ""
    yield "| item | | evidence | where | question |"
    yield "| --- | --- | --- | --- | --- |"
    for item in instrument.items:
        state, where = _state(item, subject, checked, locate)
        yield f"| {item.number} | {item.words} | {state} | {where} | {item.question} |"
    yield ""


def _state(item: Item, subject: Subject, checked: CheckedFile, locate: Locate) -> tuple[str, str]:
    """Return how an item stands, and where that can be seen."""
    faults = [each for each in checked.found if each.id in item.rules and each.severity is not Severity.INFORMATION]
    if faults:
        rules = ", ".join(dict.fromkeys(f"{each.id} {each.name}" for each in faults))
        return f"falls short: {rules}", _fault_places(faults)
    spans = [locate(path) for place in item.places for path in places_of(subject, place)]
    where = _spans(spans)
    if item.question:
        return ("shown" if spans else "for a person"), where
    if item.places and not spans:
        return "nothing of this kind", ""
    asked = [each for each in checked.found if each.id in item.rules]
    rules = ", ".join(item.rules)
    return (f"asked, not told: {rules}" if asked else f"held: {rules}" if rules else "held"), where


def _fault_places(faults: Iterable[FileFinding]) -> str:
    return _spans([each.span for each in faults])


def _spans(spans: list[Span]) -> str:
    said = list(dict.fromkeys(f"line {span.line}" if span.line else "the file as a whole" for span in spans))
    more = f" and {len(said) - _MOST_PLACES} more" if len(said) > _MOST_PLACES else ""
    return ", ".join(said[:_MOST_PLACES]) + more


def places_of(subject: Subject, place: Place) -> Iterator[SourcePath]:
    """Yield the paths of what a topic has of one kind."""
    document = subject.document
    simple: dict[str, tuple[object, SourcePath]] = {
        "title": (True, ("title",)),
        "main_message": (True, ("main_message",)),
        "nutshell": (document.nutshell, ("nutshell",)),
        "urgent": (document.urgent, ("urgent",)),
        "questions": (document.questions, ("questions",)),
        "references": (document.references, ("reference",)),
        "dates": (document.governance.reviewed, ("governance",)),
        "more": (document.more, ("more",)),
    }
    if place in simple:
        value, path = simple[place]
        if value:
            yield path
    elif place == "numbers":
        yield from (passage.path for passage in subject.prose if re.search(r"\d", passage.plain))
    else:
        yield from _in_sections(subject, place)


_BLOCKS: Final[dict[str, tuple[type, ...]]] = {
    "steps": (Steps,), "lists": (Points, Steps), "pictures": (Diagram, Chart, Figure), "tables": (Table,),
}  # fmt: skip


def _in_sections(subject: Subject, place: Place) -> Iterator[SourcePath]:
    for index, section in enumerate(subject.document.sections):
        if not section.on_paper:
            continue
        if place == "headings":
            yield ("section", index, "heading")
        elif place in _BLOCKS:
            blocks = located_blocks(section, ("section", index))
            yield from (path for path, block in blocks if isinstance(block, _BLOCKS[place]))
        elif Covers(place) in section.covers:
            yield ("section", index)


def _questions(signed: tuple[SignOff, ...], text_hash: str) -> Iterator[str]:
    yield "## For a person"
    yield ""
    yield "| item | question | stands for | answer |"
    yield "| --- | --- | --- | --- |"
    for question in QUESTIONS:
        yield f"| {question.id} | {question.words} | {question.source} | {_answer(question.id, signed, text_hash)} |"


def _answer(item: str, signed: tuple[SignOff, ...], text_hash: str) -> str:
    """Return the last answer to a question; one to an older text says so."""
    answers = [each for each in signed if each.item == item]
    if not answers:
        return "open"
    last = answers[-1]
    if verdict_of(last.answer) is None:
        return _cell(f'open: {last.by} answered "{last.answer}", which is neither yes nor no')
    stale = "" if last.sha256 == text_hash else " (for an older text)"
    return _cell(f"{last.answer}; {last.by}, {last.date}{stale}")


def _cell(text: str) -> str:
    """Return a text as a cell of a Markdown table, whatever it holds."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))
