"""The shape of sentences and paragraphs: R04 to R06, R09."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from handout.checks.language.sentences import Sentence
from handout.checks.language.verbs import passives
from handout.checks.language.words import words_of
from handout.checks.languages import WITH_SENTENCES, WITH_WORDS, reading
from handout.checks.passages import READ_AS_TEXT, Passage, PassageRole, located_blocks
from handout.checks.rule import Example, Rule
from handout.checks.subject import Subject, at
from handout.diagnostics import Finding, Severity, SourcePath

MOST_WORDS: Final = 20
MOST_SENTENCES: Final = 5
MOST_ITEMS: Final = 7
LEAST_ACTIVE: Final = 0.8
_BESIDE_TEXT: Final = frozenset({PassageRole.CELL, PassageRole.CAPTION, PassageRole.LABEL})
"""What is no running text, but may contain sentences."""


def _long_sentences(subject: Subject) -> Iterator[Finding]:
    for passage in subject.passages:
        for sentence in passage.sentences if passage.role in READ_AS_TEXT or passage.role in _BESIDE_TEXT else ():
            count = len(words_of(sentence.text))
            if count > MOST_WORDS:
                message = f"this sentence has {count} words, more than {MOST_WORDS}"
                yield at(passage, sentence.start, message, sentence.text, "split it: one idea, one sentence")


def _long_paragraphs(subject: Subject) -> Iterator[Finding]:
    for passage in subject.prose:
        count = len(passage.sentences)
        if count > MOST_SENTENCES:
            message = f"this paragraph has {count} sentences, more than {MOST_SENTENCES}"
            yield at(passage, 0, message, passage.plain, "split it with a blank line, or make it a list")


def _passive_voice(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    by_part: dict[int, list[tuple[Passage, Sentence]]] = {}
    for passage, sentence in subject.sentences():
        by_part.setdefault(passage.section, []).append((passage, sentence))
    for part in by_part.values():
        hidden = [(passage, sentence) for passage, sentence in part if _is_passive(sentence)]
        for passage, sentence in hidden:
            if passage.role in (PassageRole.MAIN_MESSAGE, PassageRole.STEP):
                yield _passive(passage, sentence, f"the {_WHERE[passage.role]} is in the passive voice")
        if part and 1 - len(hidden) / len(part) < LEAST_ACTIVE:
            share = f"{len(part) - len(hidden)} of {len(part)} sentences here are active, under 80 in 100"
            for passage, sentence in hidden:
                if passage.role not in (PassageRole.MAIN_MESSAGE, PassageRole.STEP):
                    yield _passive(passage, sentence, f"a sentence in the passive voice; {share}")


_WHERE: Final = {PassageRole.MAIN_MESSAGE: "main message", PassageRole.STEP: "step"}


def _is_passive(sentence: Sentence) -> bool:
    return any(True for _ in passives(words_of(sentence.text)))


def _passive(passage: Passage, sentence: Sentence, message: str) -> Finding:
    found = next(passives(words_of(sentence.text)))
    words = sentence.text[found.start : found.end]
    hint = "say who does it: begin with the person or with what to do"
    return at(passage, sentence.start + found.start, message, words, hint)


def _long_lists(subject: Subject) -> Iterator[Finding]:
    for path, count in _lists(subject):
        if count > MOST_ITEMS:
            message = f"this list has {count} items, more than {MOST_ITEMS}"
            yield Finding(path, message, hint="split it under two headings, or keep what matters most")


def _lists(subject: Subject) -> Iterator[tuple[SourcePath, int]]:
    document = subject.document
    if document.nutshell:
        yield ("nutshell", "points"), len(document.nutshell.points)
    for index, section in enumerate(document.sections):
        if section.on_paper:
            for path, block in located_blocks(section, ("section", index)):
                yield path, block.list_length
    if document.questions:
        yield ("questions", "prompts"), len(document.questions.prompts)
    if document.urgent:
        yield ("urgent", "emergency_signs"), len(document.urgent.emergency_signs)
        yield ("urgent", "signs"), len(document.urgent.signs)
        yield ("urgent", "later"), len(document.urgent.later)


def _section(text: str) -> str:
    return (
        f'[[section]]\nheading = "What can you do at home?"\n{text}\n[[section]]\nheading = "Next"\nsteps = ["Rest."]\n'
    )


RULES = (
    Rule(
        id="R04",
        name="long-sentence",
        severity=Severity.WARNING,
        looks_for=f"sentences of more than {MOST_WORDS} words",
        languages=WITH_WORDS,
        what=f"A sentence has more than {MOST_WORDS} words.",
        why="A reader who has to work for each word has lost the beginning by the end.",
        source="Guides of plain language; PEMAT 8",
        bad=Example(
            _section(
                'text = "If you feel ill in the night and you do not know what to do, then you can call us and we will '
                'tell you what to do next."'
            )
        ),
        good=Example(_section('text = "If you feel ill in the night, call us. We will tell you what to do next."')),
        in_source=_long_sentences,
    ),
    Rule(
        id="R05",
        name="long-paragraph",
        severity=Severity.WARNING,
        looks_for=f"paragraphs of more than {MOST_SENTENCES} sentences",
        languages=WITH_SENTENCES,
        what=f"A paragraph has more than {MOST_SENTENCES} sentences.",
        why="A short block of text can be read in one go; a long one is skipped.",
        source="PEMAT 8",
        bad=Example(_section('text = "Sit down. Rest. Drink water. Eat a snack. Call a friend. Then go to bed."')),
        good=Example(
            _section('text = "Sit down. Rest. Drink water.\\n\\nEat a snack. Call a friend. Then go to bed."')
        ),
        in_source=_long_paragraphs,
    ),
    Rule(
        id="R06",
        name="passive-voice",
        severity=Severity.WARNING,
        looks_for="verbs in the passive voice",
        languages=reading("en"),
        what="Fewer than 80 in 100 sentences of a part are active, or the main message or a step is passive.",
        why="The passive hides who does what: the reader has to know whether it is theirs to do.",
        source="PEMAT 5; CDC Clear Communication Index 6",
        bad=Example(_section('text = "Your blood pressure will be checked. The results will be sent to you."')),
        good=Example(_section('text = "We will check your blood pressure. Then we will send you the results."')),
        in_source=_passive_voice,
    ),
    Rule(
        id="R09",
        name="long-list",
        severity=Severity.WARNING,
        looks_for=f"lists of more than {MOST_ITEMS} items",
        what=f"A list has more than {MOST_ITEMS} items.",
        why="Nobody keeps more than a handful of things in mind at once.",
        source="CDC Clear Communication Index 8",
        bad=Example(_section('points = ["Milk", "Eggs", "Nuts", "Fish", "Beans", "Oats", "Rice", "Pears"]')),
        good=Example(_section('points = ["Milk", "Eggs", "Nuts", "Fish", "Beans", "Oats", "Rice"]')),
        in_source=_long_lists,
    ),
)
