"""What nobody has written yet: C08."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from handout.checks.findings import Finding, shortened
from handout.checks.language.placeholder_marks import marks_in
from handout.checks.rule import Example, Rule, section_with
from handout.checks.subject import Subject
from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.walk import SourcePath, locate_strings
from handout.diagnostics import Severity

_NOT_PRINTED: Final = frozenset({"checks", "sign_off"})
HINT: Final = "write your own text in its place, or delete the entry"


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
            # The outputs' own words have slots of ours, as "{phone}".
            is_plain = "phrases" not in path[:2] and path[0] != "reference"
            for offset, words in marks_in(text, language, str(path[-1]), of_a_name=not is_plain):
                yield Placeholder(path, offset, words)


def _placeholders(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    cited = {item.key for _, text in subject.texts for citation in text.citations for item in citation.items}
    uncited = {index for index, each in enumerate(document.references) if each.id not in cited}
    for each in placeholders_in(document, document.language):
        if not (each.path[0] == "reference" and each.path[1] in uncited):
            yield Finding(each.path, each.message, shortened(each.words), HINT, offset=each.offset)


RULES = (
    Rule(
        id="C08",
        name="placeholder",
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
