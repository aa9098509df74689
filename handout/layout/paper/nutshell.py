"""Nutshell: the summary in its shell."""

from __future__ import annotations

from handout.content.inlines import RichText
from handout.figures.icons import icon
from handout.figures.shell import shell
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.pieces import Piece, dot, moved
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.headings import summary_heading


def nutshell_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the summary, where there is one; it is never split."""
    nutshell = setter.document.nutshell
    if nutshell is None or not nutshell.lines:
        return []
    section = root.add("Sect", setter.path(nutshell))
    heading = summary_heading(setter.document)
    own = setter.path(nutshell, "heading") if nutshell.heading else None
    title = section.add("H2", own, language="" if nutshell.heading else setter.phrase_language("nutshell"))
    form = _side if setter.layout.nutshell.form == "side" else _top
    placed, height = form(setter, heading, nutshell.lines, section, title)
    gap = setter.between(setter.layout.spacing.title)
    return [Piece(height, placed, gap, clear=True, outline=heading)]


def _side(
    setter: Typesetter, heading: str, lines: tuple[RichText, ...], section: Element, title: Element
) -> tuple[tuple[Placed, ...], float]:
    look, width = setter.layout.nutshell, setter.width
    head, head_height = setter.paragraph(heading, "nutshell_heading", title, width=look.cap - look.inset - look.padding)
    text_x = look.cap + look.inset
    points, points_height = _points(setter, lines, section, text_x, width - text_x - look.padding - look.radius / 2)
    cap_height = look.icon + look.padding / 2 + head_height
    height = max(points_height, cap_height) + 2 * look.padding
    cap_top = (height - cap_height) / 2
    inset = look.inset + 4
    return (
        PlacedDrawing(0, 0, shell(width, height, radius=look.radius, cap=look.cap, form="side", outline=look.outline)),
        PlacedDrawing(inset, cap_top, icon("nutshell", look.icon, role="paper")),
        head._replace(x=inset, y=cap_top + look.icon + look.padding / 2),
        *moved(points, 0, (height - points_height) / 2),
    ), height


def _top(
    setter: Typesetter, heading: str, lines: tuple[RichText, ...], section: Element, title: Element
) -> tuple[tuple[Placed, ...], float]:
    look, width = setter.layout.nutshell, setter.width
    head_x = look.radius / 2 + look.icon + look.inset
    head, head_height = setter.paragraph(
        heading, "nutshell_heading", title, x=head_x, width=width - head_x - look.padding
    )
    cap = max(look.cap, head_height + look.padding, look.icon + look.padding)
    text_x = look.radius / 2 + look.outline
    points, points_height = _points(setter, lines, section, text_x, width - text_x - look.padding - look.radius / 2)
    height = cap + points_height + 2 * look.padding
    return (
        PlacedDrawing(0, 0, shell(width, height, radius=look.radius, cap=cap, form="top", outline=look.outline)),
        PlacedDrawing(look.radius / 2, (cap - look.icon) / 2, icon("nutshell", look.icon, role="paper")),
        head._replace(y=(cap - head_height) / 2),
        *moved(points, 0, cap + look.padding),
    ), height


def _points(
    setter: Typesetter, lines: tuple[RichText, ...], section: Element, x: float, width: float
) -> tuple[tuple[Placed, ...], float]:
    """Return the points one under the other; a single one is a paragraph without a bullet."""
    look, style = setter.layout.nutshell, setter.style("nutshell")
    if len(lines) == 1:
        element = section.add("P", setter.path(lines[0]))
        text, height = setter.paragraph(setter.inlines(lines[0]), "nutshell", element, x=x, width=width)
        return (text,), height
    items = section.add("L", numbering="Disc")
    placed: list[Placed] = []
    y = 0.0
    for line in lines:
        y += setter.between(setter.layout.spacing.item) if placed else 0.0
        body = items.add("LI", setter.path(line)).add("LBody")
        text, height = setter.paragraph(
            setter.inlines(line), "nutshell", body, x=x + look.hang, y=y, width=width - look.hang
        )
        placed += [dot(x, y + (style.leading - look.bullet) / 2, look.bullet, "accent"), text]
        y += height
    return tuple(placed), y
