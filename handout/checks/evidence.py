"""Evidence: which items of the published checklists a topic answers and where, and what is left for a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from handout.checks.instruments import INSTRUMENTS, DocumentPlace, Instrument, InstrumentItem
from handout.checks.languages import language_name
from handout.checks.passages import located_blocks
from handout.checks.questions import QUESTIONS, verdict_of
from handout.checks.reports.report import CheckedFile
from handout.checks.reports.text import grade_words
from handout.checks.states import RuleState, State
from handout.checks.subject import Subject
from handout.content.blocks import Block, Steps, Table
from handout.content.document import Covers, SignOff
from handout.diagnostics import SourcePath, Span

Locate = Callable[[SourcePath], Span]
"""Returns where the value at a path is in the source."""

_MOST_PLACES: Final = 4


_LEGEND: Final = """\
A line says what a rule looked for, and what became of it; it says nothing of the rest of the item. The states:

- `no problem found`: the rule looked for this, in a language that it reads, and reports nothing. That is no proof.
- `problem found`: the rule reports what falls short, at the lines named.
- `set aside (reason, by whom)`: the rule found something, and somebody exempts it.
- `not run (why)`: the rule did not look.
- `not checked in LANGUAGE`: the rule does not read this language.
- `declared: for a person to judge`: the author says so. Nobody has judged it yet.

`for a person to judge` without a rule shows where something is; the questions are at the end.
This sheet adds up to no score."""
_DECLARED: Final[dict[DocumentPlace, str]] = {
    "benefits": "sections that the author says cover benefits", "risks": "sections that the author says cover risks",
    "alternatives": "sections that the author says cover other choices",
    "no-treatment": "sections that the author says cover no treatment",
    "unknowns": "sections that the author says cover what is not known",
    "actions": "sections that the author says cover actions",
}  # fmt: skip
_SHOWN: Final[dict[DocumentPlace, str]] = {
    "title": "the title", "main_message": "the main message", "nutshell": "the nutshell", "headings": "the headings",
    "steps": "numbered steps", "lists": "lists", "pictures": "pictures, diagrams and charts", "tables": "tables",
    "urgent": "the urgent box", "questions": "the questions to ask", "references": "references",
    "dates": "the date of review", "numbers": "numbers in the text", "more": "where to read more",
}  # fmt: skip


class _Sheet(NamedTuple):
    """What the lines of a sheet are made from."""

    subject: Subject
    checked: CheckedFile
    states: Mapping[str, RuleState]
    locate: Locate


def evidence_sheet(subject: Subject, checked: CheckedFile, locate: Locate) -> str:
    """Return the evidence of a topic as Markdown. It has no score: items that need a person are left to one."""
    document = subject.document
    sheet = _Sheet(subject, checked, {each.rule.id: each for each in checked.states}, locate)
    lines = [
        f"# Evidence: {_cell(document.title.plain)}",
        "",
        f"- File: `{checked.file}`",
        f"- Language: {language_name(document.language)} (`{document.language}`)",
        f"- Version: {document.governance.version or 'none'}",
        f"- Text: SHA-256 `{subject.circumstances.text_hash}`",
        f"- Grades: {grade_words(checked.grades)}",
        "",
        _LEGEND,
        "",
    ]
    for instrument in INSTRUMENTS:
        lines += _instrument(instrument, sheet)
    questions = _questions(document.sign_offs, subject.circumstances.text_hash)
    return "\n".join([*lines, *questions, "", *_every_rule(checked), ""])


def _instrument(instrument: Instrument, sheet: _Sheet) -> Iterator[str]:
    yield f"## {instrument.name}"
    yield ""
    yield "| item | what was looked for | state | where | question |"
    yield "| --- | --- | --- | --- | --- |"
    for item in instrument.items:
        for sought, state, where in (*_rule_lines(item, sheet), *_place_lines(item, sheet)):
            yield f"| {item.number} {item.words} | {sought} | {state} | {where} | {item.question} |"
    yield ""


def _rule_lines(item: InstrumentItem, sheet: _Sheet) -> Iterator[tuple[str, str, str]]:
    """Yield for each rule of an item what it looks for, what became of it, and where that can be seen."""
    done = {id for id, state in sheet.states.items() if state.was_checked}
    for rule_id in item.rules:
        state = sheet.states.get(rule_id)
        if state is None or (state.state is State.NOT_CHECKED and done & set(state.rule.counterparts)):
            continue
        yield f"{rule_id}: {_cell(state.rule.sought)}", _cell(state.words), _where(item, state, sheet)


def _where(item: InstrumentItem, state: RuleState, sheet: _Sheet) -> str:
    """Return where a rule found something; where it found nothing, where that is which it looked at."""
    match state.state:
        case State.PROBLEM:
            return _spans([each.span for each in sheet.checked.found if each.code == state.rule.code])
        case State.SET_ASIDE:
            return _spans(
                [each.diagnostic.span for each in sheet.checked.ignored if each.diagnostic.code == state.rule.code]
            )
        case State.NO_PROBLEM if not item.question:
            return _spans([sheet.locate(path) for place in item.places for path in places_of(sheet.subject, place)])
        case _:
            return ""


def _place_lines(item: InstrumentItem, sheet: _Sheet) -> Iterator[tuple[str, str, str]]:
    """Yield what the author declares, and what a person can judge."""
    for place in (each for each in item.places if each in _DECLARED):
        spans = [sheet.locate(path) for path in places_of(sheet.subject, place)]
        state = "declared: for a person to judge" if spans else "nothing of this kind is in the topic"
        yield _DECLARED[place], state, _spans(spans)
    shown = [each for each in item.places if each in _SHOWN]
    if item.question or not item.rules:
        spans = [sheet.locate(path) for place in shown for path in places_of(sheet.subject, place)]
        nothing = bool(shown) and not spans
        state = "nothing of this kind is in the topic" if nothing else "for a person to judge"
        yield ", ".join(_SHOWN[each] for each in shown) or "the whole text", state, _spans(spans)


def _every_rule(checked: CheckedFile) -> Iterator[str]:
    """Yield what became of every rule, those that no item names too."""
    yield "## Every rule"
    yield ""
    yield "| rule | what was looked for | state |"
    yield "| --- | --- | --- |"
    for each in checked.states:
        yield f"| {each.rule.id} {each.rule.name} | {_cell(each.rule.sought)} | {_cell(each.words)} |"


def _spans(spans: list[Span]) -> str:
    places = list(dict.fromkeys(f"line {span.line}" if span.line else "the file as a whole" for span in spans))
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    return ", ".join(places[:_MOST_PLACES]) + more


def places_of(subject: Subject, place: DocumentPlace) -> Iterator[SourcePath]:
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


_BLOCKS: Final[Mapping[str, Callable[[Block], bool]]] = {
    "steps": lambda block: isinstance(block, Steps),
    "lists": lambda block: block.list_length > 0,
    "pictures": lambda block: block.is_picture,
    "tables": lambda block: isinstance(block, Table),
}


def _in_sections(subject: Subject, place: DocumentPlace) -> Iterator[SourcePath]:
    for index, section in enumerate(subject.document.sections):
        if not section.on_paper:
            continue
        if place == "headings":
            yield ("section", index, "heading")
        elif place in _BLOCKS:
            blocks = located_blocks(section, ("section", index))
            yield from (path for path, block in blocks if _BLOCKS[place](block))
        elif Covers(place) in section.covers:
            yield ("section", index)


def _questions(signed: tuple[SignOff, ...], text_hash: str) -> Iterator[str]:
    yield "## For a person"
    yield ""
    yield "| item | question | covered by | answer |"
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
    """Return a text as a cell of a Markdown table, whatever it contains."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))
