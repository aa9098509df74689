"""What a handout has to say: C01 to C03, C06, C07."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from handout.checks.language.sentences import split_sentences
from handout.checks.languages import WITH_SENTENCES
from handout.checks.material import PaperView
from handout.checks.rule import Example, PaperFinder, Reads, Rule
from handout.checks.subject import Subject
from handout.content.blocks import Steps
from handout.content.document import Covers, Document
from handout.diagnostics import Finding, Severity
from handout.layout.paper.paper_looks import PartOfPage

MOST_SENTENCES: Final = 3
_MAY_STAND_BEFORE: Final = frozenset({"header", "title", "subtitle", "main_message"})


def _main_message(subject: Subject) -> Iterator[Finding]:
    text = subject.document.main_message
    count = sum(1 for _ in split_sentences(text.plain))
    if count > MOST_SENTENCES:
        message = f"the main message has {count} sentences, more than {MOST_SENTENCES}"
        yield Finding(
            ("main_message",), message, "keep the one thing the reader should take home", excerpt=text.plain, offset=0
        )


def _main_message_first(subject: Subject, view: PaperView) -> Iterator[Finding]:
    order = view.layout.parts
    path = ("main_message",)
    if "main_message" not in order:
        message = f"the layout {view.name} does not print the main message"
        yield Finding(path, message, hint='put "main_message" into `order` of the layout', at_key=True)
        return
    before = [part for part in order[: order.index("main_message")] if part not in _MAY_STAND_BEFORE]
    if before:
        message = f"the layout {view.name} prints {before[0]} before the main message"
        yield Finding(path, message, hint="put main_message right after title in `order`", at_key=True)


def _summary(subject: Subject) -> Iterator[Finding]:
    nutshell = subject.document.nutshell
    if nutshell is None or not nutshell.lines:
        yield Finding((), "there is no summary", hint="add [nutshell] with one to three points")


def printed_part(part: PartOfPage, words: str) -> PaperFinder:
    """Return a finder of layouts that leave out a part which the topic has."""

    def find(subject: Subject, view: PaperView) -> Iterator[Finding]:
        if getattr(subject.document, part) and part not in view.layout.parts:
            message = f"the layout {view.name} does not print {words}"
            yield Finding((part,), message, hint=f"put {part} into `order`", at_key=True)

    return find


def _actions(subject: Subject) -> Iterator[Finding]:
    numbered = covered = False
    for index, section in enumerate(subject.document.sections):
        if section.on_paper:
            has_steps = any(isinstance(block, Steps) for block in section.blocks)
            numbered |= has_steps
            if Covers.ACTIONS in section.covers:
                covered = True
                if not has_steps:
                    message = "the actions of this section are not in numbered steps"
                    yield Finding(
                        ("section", index), message, "write them as steps = [ … ]", excerpt=section.heading.plain
                    )
    if not numbered and not covered:
        hint = 'add a section with covers = ["actions"] and steps = [ … ]'
        yield Finding((), "the handout asks the reader to do nothing", hint=hint)


def _tool(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    if document.questions and document.questions.lines:
        return
    if _has_tool(document):
        return
    hint = "add [questions] with lines, or a table with empty cells to fill in"
    yield Finding((), "there is no checklist, log or line to write on", hint=hint)


def _tool_printed(subject: Subject, view: PaperView) -> Iterator[Finding]:
    questions = subject.document.questions
    if questions and questions.lines and not _has_tool(subject.document):
        yield from printed_part("questions", "the lines to write on, and there is no other tool")(subject, view)


def _has_tool(document: Document) -> bool:
    """Return whether a section has something to fill in."""
    return any(
        section.on_paper and any(block.is_filled_in for block in section.blocks) for section in document.sections
    )


def _teach_back(subject: Subject) -> Iterator[Finding]:
    if not subject.document.teach_back:
        hint = 'add teach_back = ["In your own words, …?"]'
        yield Finding((), "there are no questions to ask back what was understood", hint=hint)


_NO_STEPS: Final = '[[section]]\nheading = "What is it?"\ntext = "Your skin is dry."\n'

RULES = (
    Rule(
        id="C01",
        name="main-message",
        severity=Severity.ERROR,
        looks_for=f"a main message of at most {MOST_SENTENCES} sentences, before all other text of the page",
        languages=replace(WITH_SENTENCES, elsewhere="its place on the page"),
        needs_layout=False,
        what=f"The main message is longer than {MOST_SENTENCES} sentences, or the layout does not print it first.",
        why="Who reads one thing should read the thing that counts.",
        source="CDC Clear Communication Index 1-3, 10",
        bad=Example('main_message = "Rest. Drink water. Call us if you feel ill. Come back in a week."\n'),
        good=Example('main_message = "Rest. Drink water. Call us if you feel ill."\n'),
        reads=(Reads.SOURCE, Reads.PAPER),
        in_source=_main_message,
        on_paper=_main_message_first,
    ),
    Rule(
        id="C02",
        name="summary",
        severity=Severity.ERROR,
        looks_for="a nutshell that has lines and that the layouts print",
        needs_layout=False,
        what="There is no nutshell, or the layout does not print it.",
        why="What is read twice is remembered: the summary repeats the main points.",
        source="PEMAT 11",
        bad=Example(without=("nutshell",)),
        good=Example('[nutshell]\npoints = ["Rest a lot."]\n'),
        reads=(Reads.SOURCE, Reads.PAPER),
        in_source=_summary,
        on_paper=printed_part("nutshell", "the summary"),
    ),
    Rule(
        id="C03",
        name="action",
        severity=Severity.ERROR,
        looks_for="numbered steps, also in each section that covers actions",
        what="The handout names no action, or actions are not in numbered steps.",
        why="A handout that asks for nothing changes nothing; steps are followed one by one.",
        source="CDC Clear Communication Index 5; PEMAT 20, 22",
        bad=Example(_NO_STEPS),
        good=Example(_NO_STEPS + 'steps = ["Use your cream."]\n'),
        in_source=_actions,
    ),
    Rule(
        id="C06",
        name="tool",
        severity=Severity.WARNING,
        looks_for="a checklist, a log or lines to write on",
        needs_layout=False,
        what="There is no checklist, log or line to write on, or the layout does not print it.",
        why="What readers write down themselves they bring along and do.",
        source="PEMAT 23",
        reads=(Reads.SOURCE, Reads.PAPER),
        on_paper=_tool_printed,
        bad=Example(without=("questions",)),
        good=Example("[questions]\nlines = 3\n"),
        in_source=_tool,
    ),
    Rule(
        id="C07",
        name="teach-back",
        severity=Severity.INFORMATION,
        looks_for="questions in teach_back",
        what="There are no teach-back questions.",
        why="Whether something was understood shows when the patient repeats it.",
        source="AHRQ Health Literacy Toolkit, tools 5 and 14",
        bad=Example(without=("teach_back",)),
        good=Example('teach_back = ["In your own words, what will you do first?"]\n'),
        in_source=_teach_back,
    ),
)
