"""Urgent: the boxes that say when to get help, and from whom; each level differs by words, sign and line."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from handout.content.inlines import Inline, RichText, Strong, Text
from handout.figures.icons import icon
from handout.layout.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, box, dot, moved
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element
from handout.layout.wording.help import ICONS, HelpLevel, Sentence, Urgency, help_levels

HeadingRole: TypeAlias = Literal["H2", "H3", "P"]

LINES: Final[dict[Urgency, float]] = {
    Urgency.EMERGENCY: 2.0, Urgency.TODAY: 1.0, Urgency.LATER: 0.5, Urgency.UNSORTED: 1.0,
}  # fmt: skip
"""The width of the line around a level, as a share of the layout's."""


def urgent_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return a box for each level of `[urgent]`, none of them split; the heading stands in a single one, else above."""
    levels = help_levels(setting.document, setting.phrases)
    if not levels:
        return []
    gap, heading = setting.between(setting.layout.spacing.section), setting.phrases.urgent
    if levels[0].urgency is Urgency.UNSORTED:
        aside = root.add("Aside")
        title = setting.paragraph(
            (Strong((Text(heading),)),), "body", _heading(setting, aside, "H2", "urgent"), width=_width(setting)
        )
        piece = _box(setting, levels[0], aside, title.text, title.height)
        return [piece._replace(gap=gap, clear=True, outline=heading)]
    section = root.add("Sect")
    title = setting.paragraph(heading, "heading", _heading(setting, section, "H2", "urgent"), width=setting.width)
    start = Piece(title.height, (title.text,), gap, keep=True, clear=True, outline=heading)
    between = setting.layout.section.heading_gap, setting.between(setting.layout.spacing.item)
    boxes = [_box(setting, level, section.add("Aside")) for level in levels]
    return [start, *(piece._replace(gap=between[min(index, 1)]) for index, piece in enumerate(boxes))]


def _heading(setting: Setting, parent: Element, role: HeadingRole, phrase: str) -> Element:
    return parent.add(role, language=setting.phrase_language(phrase))


def _width(setting: Setting) -> float:
    """Return the measure of the words in a box."""
    look = setting.layout.urgent
    return setting.width - 2 * (look.outline + look.padding) - look.icon - look.gap


def _box(
    setting: Setting, level: HelpLevel, aside: Element, title: Placed | None = None, title_height: float = 0.0
) -> Piece:
    """Return a level in its frame, its sign at the left; `title` stands above its words."""
    look, outline = setting.layout.urgent, setting.layout.urgent.outline * LINES[level.urgency]
    placed, height = _content(setting, level, aside, title_height)
    if title is not None:
        placed.insert(0, title)
    total = max(height, look.icon) + 2 * (look.padding * 0.75 + outline)
    top = (total - height) / 2
    # Beside a single line the sign stands in the middle, beside more at the first.
    sign_y = (total - look.icon) / 2 if height <= look.icon * 1.5 else top
    content = (
        box(0, 0, setting.width, total, outline, stroke="ink"),
        PlacedDrawing(look.outline + look.padding, sign_y, icon(ICONS[level.urgency], look.icon, role="ink")),
        *moved(placed, look.outline + look.padding + look.icon + look.gap, top),
    )
    return Piece(total, content)


class _Column:
    """Words one under the other, and the height they have reached."""

    def __init__(self, setting: Setting, y: float) -> None:
        self.setting = setting
        self.placed: list[Placed] = []
        self.y = y

    def add(self, words: tuple[Inline, ...], element: Element, hang: float = 0.0) -> None:
        text, height = self.setting.paragraph(
            words, "body", element, x=hang, y=self.y, width=_width(self.setting) - hang
        )
        self.placed.append(text)
        self.y += height


def _content(setting: Setting, level: HelpLevel, aside: Element, y: float) -> tuple[list[Placed], float]:
    """Return the heading, the signs and what to do, and their height, from `y` down."""
    column, gap = _Column(setting, y), setting.between(setting.layout.spacing.item) / 2
    if level.heading:
        role: HeadingRole = "P" if level.urgency is Urgency.UNSORTED else "H3"
        words = level.heading if role == "P" else (Strong(level.heading),)
        column.add(words, _heading(setting, aside, role, level.phrase))
    look, style = setting.layout.list, setting.style("body")
    items = aside.add("L", numbering="Disc")
    for sign in level.signs:
        column.y += gap
        mark = dot(0, column.y + (style.leading - look.bullet) / 2, look.bullet, "ink")
        column.placed.append(mark)
        column.add(tuple(setting.inlines(sign)), items.add("LI").add("LBody"), look.hang)
    if level.actions:
        column.y += 2 * gap if level.signs else 0.0
        ours = not any(isinstance(sentence, RichText) for sentence in level.actions)
        element = aside.add("P", language=setting.phrase_language("call") if ours else "")
        column.add(_in_one(setting, level.actions), element)
    return column.placed, column.y


def _in_one(setting: Setting, sentences: tuple[Sentence, ...]) -> tuple[Inline, ...]:
    """Return sentences one after the other."""
    found: list[Inline] = []
    for sentence in sentences:
        inlines = setting.inlines(sentence) if isinstance(sentence, RichText) else sentence
        found += [*([Text(" ")] if found else []), *inlines]
    return tuple(found)
