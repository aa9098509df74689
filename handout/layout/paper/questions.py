"""Questions: what to ask, and lines to write on."""

from __future__ import annotations

from handout.content.inlines import Inline, Text
from handout.layout.paper.pieces import Piece, rule, split_lines
from handout.layout.paper.sections import begin_section
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter

QUESTION_ICON = "question"


def question_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the questions and the lines, where the document asks for them; the first two lines stay with the text."""
    questions = setter.document.questions
    if questions is None or not (questions.prompts or questions.lines):
        return []
    section = root.add("Sect", setter.path(questions))
    heading = setter.phrases.questions
    start = begin_section(setter, heading, QUESTION_ICON, section, language=setter.phrase_language("questions"))
    body: list[Piece] = []
    if questions.prompts:
        prompts: list[Inline] = [Text(setter.phrases.you_might_ask)]
        for prompt in questions.prompts:
            prompts += [Text(" "), *setter.inlines(prompt)]
        text, _ = setter.paragraph(prompts, "quiet", section.add("P"), x=setter.text_x, width=setter.text_width)
        body = split_lines(text, 0.0)
    lines = _lines(setter, questions.lines)
    body[-1:] = [piece._replace(keep=bool(lines)) for piece in body[-1:]]
    return start.with_body(body + lines)


def _lines(setter: Typesetter, count: int) -> list[Piece]:
    look = setter.layout.questions
    pitch = setter.between(look.pitch)
    line = rule(setter.text_x, pitch - look.rule, setter.text_width, look.rule, "secondary")
    return [Piece(pitch, (line,), keep=index == 0 and count > 1) for index in range(count)]
