"""What nobody has written yet: C08."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.checks.findings import Finding, shortened
from handout.checks.language.grades import base_language
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject
from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.reading_order import SourcePath, locate_strings
from handout.diagnostics import Severity

_BRACKETED: Final = (
    r"\[\s*(?:fill[ -]?(?:in|out)|to[ -]?do|tb[acd]|fixme|xx+|placeholder|(?:insert|add|enter|name of|date of)\s|"
    r"(?:your |the )?(?:clinic|doctor|provider|practice|hospital|organi[sz]ation)(?:[’']?s)? "
    r"(?:name|phone|number|address|logo|e-?mail)|"
    r"(?:your )?(?:phone(?: number)?|e-?mail(?: address)?|address|name)\s*\])"
    # "[Fill in this form](https://…)" is a link.
    r"(?![^\[\]]*\]\()[^\[\]]*\]?"
)
"""Words in square brackets that ask for others."""
_TEMPLATE: Final = r"\{\{\s*[^\W\d][\w .-]*\}\}|<<\s*[^\W\d][\w .-]*>>"
_FILLER: Final = r"\blorem ipsum\b(?:\s+dolor sit amet\b)?"
_STARTERS: Final = (
    "Write the one thing that your reader should take home",
    "Say it in short, plain sentences. Say what is known and cite it",
    "Write one idea. Keep it short",
    "Write what it means for the reader",
    "Say the main message again",
    "Name the one thing to do next",
    "You have a sign that needs help now",
    "a thing that shows what is meant",
    "Say what the topic is in plain words",
    "An example article: put your own source here",
)
"""What earlier starters of `handout new` said without a mark."""

_MARKS: Final = "|".join((_BRACKETED, _TEMPLATE, _FILLER, *map(re.escape, _STARTERS)))
_WORDS: Final = (
    r"(?<![\w/=,])(?:TBD|FIXME|TODO|FILL IN|X{3,}(?:-X{3,})*(?!\s(?:syndrome|females?|women|girls?)\b))(?!\w|\.\w)"
)
"""Words in capitals that stand for what is still to be written; "47,XXX" is a set of chromosomes."""
_IN_REFERENCE: Final = re.compile(_MARKS, re.IGNORECASE)
_IN_TEXT: Final = re.compile(f"(?i:{_MARKS})|{_WORDS}")
_TODO_IS_A_WORD: Final = frozenset({"es", "pt", "gl"})
"""In these languages TODO means "all"."""
_NOT_PRINTED: Final = frozenset({"checks", "sign_off"})
MEND: Final = "write your own text in its place, or delete the entry"


class Placeholder(NamedTuple):
    """Words that stand where an author's should."""

    path: SourcePath
    offset: int
    words: str

    @property
    def message(self) -> str:
        """What to report of it."""
        return f'"{shortened(self.words)}" has not been replaced'


def placeholders_in(value: Document | Clinic, language: str) -> Iterator[Placeholder]:
    """Yield the placeholders in the strings of a document or a clinic; `language` is the text's."""
    for path, text in locate_strings(value):
        if path[0] not in _NOT_PRINTED:
            pattern = _IN_REFERENCE if path[0] == "reference" else _IN_TEXT
            for match in pattern.finditer(text):
                if not (match.group() == "TODO" and base_language(language) in _TODO_IS_A_WORD):
                    yield Placeholder(path, match.start(), match.group())


def _placeholders(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    cited = {item.key for _, text in subject.texts for citation in text.citations for item in citation.items}
    uncited = {index for index, each in enumerate(document.references) if each.id not in cited}
    for each in placeholders_in(document, document.language):
        if not (each.path[0] == "reference" and each.path[1] in uncited):
            yield Finding(each.path, each.message, shortened(each.words), MEND, offset=each.offset)


RULES = (
    Rule(
        id="C08",
        name="placeholder",
        severity=Severity.ERROR,
        what="A text has a placeholder, such as [FILL IN: …], [clinic name], {{phone}}, TODO, TBD, XXX or lorem ipsum, "
        "or a text of `handout new` that is to be replaced. Clinic files are searched too.",
        why="What the author meant to replace would be read as advice, or dialled as a number.",
        source="handout's own",
        bad=Example(section_with("Call us at XXX-XXXX.")),
        good=Example(section_with("Call us at 555-0142.")),
        in_source=_placeholders,
    ),
)
