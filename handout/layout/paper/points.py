"""Points: a list as cards, as rows of terms, or as bullets, whichever its points are made for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from handout.content.blocks import Point, Steps
from handout.content.inlines import Inline, RichText, Strong, Text
from handout.layout.paper.cards import card_pieces
from handout.layout.paper.pieces import Piece, dot, rule, split_lines
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element
from handout.layout.wording.terms import stop_after

NARROWEST = 8
"""The least measure of a row's text, in em."""


def arrangement(points: Sequence[Point]) -> Literal["cards", "rows", "bullets"]:
    """Return how points are shown: with terms and icons as cards, with terms as rows, else with bullets."""
    if not all(point.term for point in points):
        return "bullets"
    return "cards" if all(point.icon for point in points) else "rows"


def point_pieces(setting: Setting, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return a list of points."""
    match arrangement(points):
        case "cards":
            return card_pieces(setting, points, parent)
        case "rows":
            return row_pieces(setting, points, parent)
        case "bullets":
            return bullet_pieces(setting, points, parent)


def bullet_pieces(setting: Setting, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points with bullets; a term is run in."""
    items = parent.add("L", numbering="Disc")
    bodies = [items.add("LI", setting.path(point)).add("LBody") for point in points]
    return joined_ends(
        [bulleted(setting, run_in(setting, point), body) for point, body in zip(points, bodies, strict=True)]
    )


def joined_ends(items: Sequence[list[Piece]]) -> list[Piece]:
    """Return a list's items one after the other, the first two and the last two on one page each."""
    return [
        piece._replace(keep=piece.keep or (index in (0, len(items) - 2) and index + 1 < len(items)))
        for index, item in enumerate(items)
        for piece in item
    ]


def bulleted(setting: Setting, inlines: Sequence[Inline], body: Element) -> list[Piece]:
    """Return one list item with its bullet, in the text columns."""
    look, style = setting.layout.list, setting.style("body")
    x, width = setting.text_x, setting.text_width
    text, _ = setting.paragraph(inlines, "body", body, x=x + look.hang, width=width - look.hang)
    bullet = dot(x, (style.leading - look.bullet) / 2, look.bullet, "accent")
    first, *rest = split_lines(text, setting.between(setting.layout.spacing.item))
    return [first._replace(placed=(bullet, *first.placed)), *rest]


def run_in(setting: Setting, point: Point) -> tuple[Inline, ...]:
    """Return a point in one paragraph, its term in bold before its text."""
    text = tuple(setting.inlines(point.text))
    if not point.term:
        return text
    stop = Text(stop_after(point.term.plain))
    return (Strong((*setting.inlines(point.term), stop)), Text(" "), *text)


def row_pieces(setting: Setting, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points as rows of term and text with rules between; a row is never parted."""
    items = parent.add("L", numbering="None")
    look, gap = setting.layout.list, setting.between(setting.layout.spacing.row)
    line = rule(setting.text_x, gap, setting.text_width, look.rule, "rule")
    rows = [_row(setting, point, *items.add_item(setting.path(point))) for point in points]
    return rows[:1] + [row._replace(above=(line,), above_height=2 * gap + look.rule) for row in rows[1:]]


def _row(setting: Setting, point: Point, label: Element, body: Element) -> Piece:
    """Return a term with its text beside it, or under it where the terms take the whole width."""
    look = setting.layout.list
    x, width = setting.text_x, setting.text_width
    beside = look.term + look.term_gap
    terms = setting.inlines(point.term) if point.term else ()
    term, term_height = setting.paragraph(terms, "row_term", label, x=x, width=min(look.term, width))
    if width - beside < setting.style("body").size * NARROWEST:
        text, height = setting.paragraph(setting.inlines(point.text), "body", body, x=x, y=term_height, width=width)
        return Piece(term_height + height, (term, text))
    text, height = setting.paragraph(setting.inlines(point.text), "body", body, x=x + beside, width=width - beside)
    return Piece(max(term_height, height), (term, text))


def step_pieces(setting: Setting, steps: Steps, parent: Element) -> list[Piece]:
    """Return numbered steps."""
    items = parent.add("L", numbering="Decimal")
    numbered = enumerate(steps.items, start=steps.start)
    return joined_ends([_step(setting, number, step, *items.add_item(setting.path(step))) for number, step in numbered])


def _step(setting: Setting, number: int, step: RichText, label: Element, body: Element) -> list[Piece]:
    x, hang = setting.text_x, setting.layout.list.number_hang
    figure, _ = setting.paragraph(f"{number}.", "row_term", label, x=x, width=hang)
    text, _ = setting.paragraph(setting.inlines(step), "body", body, x=x + hang, width=setting.text_width - hang)
    first, *rest = split_lines(text, setting.between(setting.layout.spacing.item))
    return [first._replace(placed=(figure, *first.placed)), *rest]
