"""What nobody has written yet: C08."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.language.placeholder_marks import marks_in
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject
from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.walk import locate_strings
from handout.diagnostics import Code, Finding, Severity

_NOT_PRINTED: Final = frozenset({"checks", "sign_off"})
PLACEHOLDER: Final = Code("C08", "placeholder")
HINT: Final = "write your own text in its place, or delete the entry"


def placeholders_in(value: Document | Clinic, language: str) -> Iterator[Finding]:
    """Yield the placeholders in the strings of a document or a clinic; `language` is the text's."""
    for path, text in locate_strings(value):
        if path[0] not in _NOT_PRINTED:
            # The outputs' own words have slots of ours, as "{phone}".
            is_plain = "phrases" not in path[:2] and path[0] != "reference"
            for offset, words in marks_in(text, language, str(path[-1]), of_a_name=not is_plain):
                message = f'"{shortened(words)}" has not been replaced'
                yield Finding(path, message, HINT, excerpt=shortened(words), offset=offset, code=PLACEHOLDER)


def _placeholders(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    cited = {item.key for _, text in subject.texts for citation in text.citations for item in citation.items}
    uncited = {index for index, each in enumerate(document.references) if each.id not in cited}
    for each in placeholders_in(document, document.language):
        if not (each.path[0] == "reference" and each.path[1] in uncited):
            yield each


RULES = (
    Rule(
        id=PLACEHOLDER.id,
        name=PLACEHOLDER.name,
        severity=Severity.ERROR,
        what="A text has a placeholder, such as [FILL IN: …], [dose], {{phone}}, TODO, TBD, XX mg or lorem ipsum, "
        "or a text of `handout new` that is to be replaced. Clinic files are searched too.",
        why="What the author meant to replace would be read as advice, or dialled as a number.",
        source="handout's own",
        bad=Example(section_with("Call us at XXX-XXXX.")),
        good=Example(section_with("Call us at 555-0142.")),
        in_source=_placeholders,
    ),
)
