"""Urgent: the box that says when to call, and whom."""

from __future__ import annotations

from collections.abc import Iterator

from handout.content.inlines import Inline, Strong, Text
from handout.figures.icons import icon
from handout.layout.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, box, dot, moved
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element


def urgent_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the box, where the document has one; it is never parted."""
    urgent = setting.document.urgent
    if urgent is None:
        return []
    look, aside = setting.layout.urgent, root.add("Aside")
    x = look.outline + look.padding + look.icon + look.gap
    width = setting.width - x - look.padding - look.outline
    placed, height = _content(setting, aside, x, width)
    inner = max(height, look.icon)
    total = inner + 2 * (look.padding * 0.75 + look.outline)
    top = (total - height) / 2
    symbol = icon("alert", look.icon, role="ink")
    # Beside a single line the sign stands in the middle, beside more at the first.
    sign_y = (total - look.icon) / 2 if height <= look.icon * 1.5 else top
    content = (
        box(0, 0, setting.width, total, look.outline, stroke="ink"),
        PlacedDrawing(look.outline + look.padding, sign_y, symbol),
        *moved(placed, 0, top),
    )
    gap = setting.between(setting.layout.spacing.section)
    return [Piece(total, content, gap, clear=True, outline=setting.phrases.urgent)]


def _content(setting: Setting, aside: Element, x: float, width: float) -> tuple[list[Placed], float]:
    """Return the heading, the signs and whom to call, and their height; without signs all is one run."""
    urgent, phrases = setting.document.urgent, setting.phrases
    assert urgent is not None
    heading: tuple[Inline, ...] = (Strong((Text(phrases.urgent),)),)
    contacts = [inline for sentence in _contacts(setting) for inline in (Text(" "), *sentence)]
    if not urgent.signs:
        text, height = setting.paragraph(
            (*heading, *contacts), "body", aside.add("P", language=setting.phrase_language), x=x, width=width
        )
        return [text], height
    lead, y = setting.paragraph(
        (*heading, Text(f" {phrases.urgent_signs}")),
        "body",
        aside.add("P", language=setting.phrase_language),
        x=x,
        width=width,
    )
    placed: list[Placed] = [lead]
    look, style, gap = setting.layout.list, setting.style("body"), setting.between(setting.layout.spacing.item) / 2
    items = aside.add("L", numbering="Disc")
    for sign in urgent.signs:
        y += gap
        body = items.add("LI").add("LBody")
        text, height = setting.paragraph(
            setting.inlines(sign), "body", body, x=x + look.hang, y=y, width=width - look.hang
        )
        placed += [dot(x, y + (style.leading - look.bullet) / 2, look.bullet, "ink"), text]
        y += height
    if contacts:
        y += 2 * gap
        text, height = setting.paragraph(contacts[1:], "body", aside.add("P"), x=x, y=y, width=width)
        placed.append(text)
        y += height
    return placed, y


def _contacts(setting: Setting) -> Iterator[tuple[Inline, ...]]:
    """Yield a sentence for each way to get help, the numbers in bold."""
    urgent, phrases = setting.document.urgent, setting.phrases
    assert urgent is not None
    phone = urgent.call or setting.document.clinic.phone
    if phone:
        yield emphasized(phrases.call, "{phone}", phone)
    if urgent.crisis:
        yield tuple(setting.inlines(urgent.crisis))
    if urgent.emergency:
        yield emphasized(phrases.emergency, "{number}", urgent.emergency)


def emphasized(phrase: str, slot: str, value: str) -> tuple[Inline, ...]:
    """Return a phrase with `value` in bold in place of `slot`."""
    before, _, after = phrase.partition(slot)
    return (Text(before), Strong((Text(value),)), Text(after))
