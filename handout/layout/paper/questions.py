"""Questions: what to ask, and lines to write on."""

from __future__ import annotations

from handout.content.inlines import Inline, Text
from handout.layout.paper.pieces import Piece, rule, split_lines
from handout.layout.paper.sections import begin_section
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element

QUESTION_ICON = "question"


def question_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the questions and the lines, where the document asks for them; the first two lines stay with the text."""
    questions = setting.document.questions
    if questions is None or not (questions.prompts or questions.lines):
        return []
    section = root.add("Sect", setting.path(questions))
    heading = setting.phrases.questions
    start = begin_section(setting, heading, QUESTION_ICON, section, language=setting.phrase_language("questions"))
    body: list[Piece] = []
    if questions.prompts:
        prompts: list[Inline] = [Text(setting.phrases.you_might_ask)]
        for prompt in questions.prompts:
            prompts += [Text(" "), *setting.inlines(prompt)]
        text, _ = setting.paragraph(prompts, "quiet", section.add("P"), x=setting.text_x, width=setting.text_width)
        body = split_lines(text, 0.0)
    lines = _lines(setting, questions.lines)
    body[-1:] = [piece._replace(keep=bool(lines)) for piece in body[-1:]]
    return start.with_body(body + lines)


def _lines(setting: Setting, count: int) -> list[Piece]:
    look = setting.layout.questions
    pitch = setting.between(look.pitch)
    line = rule(setting.text_x, pitch - look.rule, setting.text_width, look.rule, "secondary")
    return [Piece(pitch, (line,), keep=index == 0 and count > 1) for index in range(count)]
