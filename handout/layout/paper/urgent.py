"""Urgent: the boxes that say when to get help, and from whom; each level differs by words, sign and line."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from handout.content.inlines import Inline, RichText, Strong, Text
from handout.figures.icons import icon
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, box, dot, moved
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.help import ICONS, HelpLevel, Urgency, help_levels

HeadingRole: TypeAlias = Literal["H2", "H3", "P"]

LINES: Final[dict[Urgency, float]] = {
    Urgency.EMERGENCY: 2.0, Urgency.TODAY: 1.0, Urgency.LATER: 0.5, Urgency.UNSORTED: 1.0,
}  # fmt: skip
"""The width of the line around a level, as a share of the layout's."""


NARROW: Final = 16
"""The measure in em of the text under which the signs are below a level's sign, not at its side."""


def urgent_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return a box for each level of `[urgent]`, none of them split; the heading is in a single one, else above."""
    levels = help_levels(setter.document, setter.phrases)
    if not levels:
        return []
    gap, heading = setter.between(setter.layout.spacing.section), setter.phrases.urgent
    if levels[0].urgency is Urgency.UNSORTED:
        piece = _Box(setter, levels[0], root.add("Aside", setter.path(setter.document.urgent))).piece(heading)
        return [piece._replace(gap=gap, clear=True, outline=heading)]
    section = root.add("Sect", setter.path(setter.document.urgent))
    element = section.add("H2", language=setter.phrase_language("urgent"))
    title = setter.paragraph(heading, "heading", element, width=setter.width)
    start = Piece(title.height, (title.text,), gap, keep=True, clear=True, outline=heading)
    first, *others = [_Box(setter, level, section.add("Aside")).piece() for level in levels]
    between = setter.between(setter.layout.spacing.item)
    under = first._replace(gap=setter.layout.section.heading_gap)
    return [start, under, *(piece._replace(gap=between) for piece in others)]


class _Box:
    """A level in its frame: its sign at the left, its words next to it and, where these are narrow, below."""

    def __init__(self, setter: Typesetter, level: HelpLevel, aside: Element) -> None:
        self.setter, self.level, self.aside = setter, level, aside
        self.look, self.outline = setter.layout.urgent, setter.layout.urgent.outline * LINES[level.urgency]
        self.width = setter.width - 2 * (self.look.outline + self.look.padding)
        self.beside = self.look.icon + self.look.gap
        self.is_narrow = self.width - self.beside < NARROW * setter.style("body").size
        self.placed: list[Placed] = []
        self.y = 0.0

    def piece(self, title: str = "") -> Piece:
        """Return the box; a `title` is in it, above its words."""
        unsorted = self.level.urgency is Urgency.UNSORTED
        if title:
            self._add((Strong((Text(title),)),), self._own("H2", "urgent"), self.beside)
        if self.level.heading:
            heading = self.level.heading if unsorted else (Strong(self.level.heading),)
            self._add(heading, self._own("P" if unsorted else "H3", self.level.phrase), self.beside)
        left = 0.0 if self.is_narrow and (title or self.level.heading) else self.beside
        if not left:
            self.y = max(self.y, self.look.icon)
        self._signs(left)
        self._actions(left)
        return self._framed()

    def _own(self, role: HeadingRole, phrase: str) -> Element:
        return self.aside.add(role, language=self.setter.phrase_language(phrase))

    def _add(self, words: tuple[Inline, ...], element: Element, left: float) -> None:
        text, height = self.setter.paragraph(words, "body", element, x=left, y=self.y, width=self.width - left)
        self.placed.append(text)
        self.y += height

    def _signs(self, left: float) -> None:
        look, style = self.setter.layout.list, self.setter.style("body")
        items = self.aside.add("L", numbering="Disc")
        for sign in self.level.signs:
            self.y += self.setter.between(self.setter.layout.spacing.item) / 2
            self.placed.append(dot(left, self.y + (style.leading - look.bullet) / 2, look.bullet, "ink"))
            body = items.add("LI", self.setter.path(sign)).add("LBody")
            self._add(tuple(self.setter.inlines(sign)), body, left + look.hang)

    def _actions(self, left: float) -> None:
        """Add whom to call, in one paragraph."""
        if not self.level.actions:
            return
        if self.level.signs:
            self.y += self.setter.between(self.setter.layout.spacing.item)
        words: list[Inline] = []
        for sentence in self.level.actions:
            inlines = self.setter.inlines(sentence) if isinstance(sentence, RichText) else sentence
            words += [*([Text(" ")] if words else []), *inlines]
        ours = not any(isinstance(sentence, RichText) for sentence in self.level.actions)
        language = self.setter.phrase_language("call") if ours else ""
        self._add(tuple(words), self.aside.add("P", language=language), left)

    def _framed(self) -> Piece:
        look = self.look
        total = max(self.y, look.icon) + 2 * (look.padding * 0.75 + self.outline)
        top = (total - self.y) / 2
        # Beside a single line the sign is in the middle, next to more at the first.
        sign_y = (total - look.icon) / 2 if self.y <= look.icon * 1.5 else top
        left = look.outline + look.padding
        content = (
            box(0, 0, self.setter.width, total, self.outline, stroke="ink"),
            PlacedDrawing(left, sign_y, icon(ICONS[self.level.urgency], look.icon, role="ink")),
            *moved(self.placed, left, top),
        )
        return Piece(total, content)
