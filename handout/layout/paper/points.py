"""Points: a list as cards, as rows of terms, or as bullets, whichever its points are made for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from handout.content.blocks import Point, Steps
from handout.content.inlines import Inline, RichText, Strong, Text
from handout.layout.paper.cards import card_pieces
from handout.layout.paper.pieces import Piece, dot, rule, split_lines
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.terms import stop_after

NARROWEST = 8
"""The least measure of a row's text, in em."""


def arrangement(points: Sequence[Point]) -> Literal["cards", "rows", "bullets"]:
    """Return how points are shown: with terms and icons as cards, with terms as rows, else with bullets."""
    if not all(point.term for point in points):
        return "bullets"
    return "cards" if all(point.icon for point in points) else "rows"


def point_pieces(setter: Typesetter, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return a list of points."""
    match arrangement(points):
        case "cards":
            return card_pieces(setter, points, parent)
        case "rows":
            return row_pieces(setter, points, parent)
        case "bullets":
            return bullet_pieces(setter, points, parent)


def bullet_pieces(setter: Typesetter, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points with bullets; a term is run in."""
    items = parent.add("L", numbering="Disc")
    bodies = [items.add("LI", setter.path(point)).add("LBody") for point in points]
    return joined_ends(
        [bulleted(setter, run_in(setter, point), body) for point, body in zip(points, bodies, strict=True)]
    )


def joined_ends(items: Sequence[list[Piece]]) -> list[Piece]:
    """Return a list's items one after the other, the first two and the last two on one page each."""
    return [
        piece._replace(keep=piece.keep or (index in (0, len(items) - 2) and index + 1 < len(items)))
        for index, item in enumerate(items)
        for piece in item
    ]


def bulleted(setter: Typesetter, inlines: Sequence[Inline], body: Element) -> list[Piece]:
    """Return one list item with its bullet, in the text columns."""
    look, style = setter.layout.list, setter.style("body")
    x, width = setter.text_x, setter.text_width
    text, _ = setter.paragraph(inlines, "body", body, x=x + look.hang, width=width - look.hang)
    bullet = dot(x, (style.leading - look.bullet) / 2, look.bullet, "accent")
    first, *rest = split_lines(text, setter.between(setter.layout.spacing.item))
    return [first._replace(placed=(bullet, *first.placed)), *rest]


def run_in(setter: Typesetter, point: Point) -> tuple[Inline, ...]:
    """Return a point in one paragraph, its term in bold before its text."""
    text = tuple(setter.inlines(point.text))
    if not point.term:
        return text
    stop = Text(stop_after(point.term.plain))
    return (Strong((*setter.inlines(point.term), stop)), Text(" "), *text)


def row_pieces(setter: Typesetter, points: Sequence[Point], parent: Element) -> list[Piece]:
    """Return points as rows of term and text with rules between; a row is never split."""
    items = parent.add("L", numbering="None")
    look, gap = setter.layout.list, setter.between(setter.layout.spacing.row)
    line = rule(setter.text_x, gap, setter.text_width, look.rule, "rule")
    rows = [_row(setter, point, *items.add_item(setter.path(point))) for point in points]
    return rows[:1] + [row._replace(above=(line,), above_height=2 * gap + look.rule) for row in rows[1:]]


def _row(setter: Typesetter, point: Point, label: Element, body: Element) -> Piece:
    """Return a term with its text next to it, or under it where the terms take the whole width."""
    look = setter.layout.list
    x, width = setter.text_x, setter.text_width
    beside = look.term + look.term_gap
    terms = setter.inlines(point.term) if point.term else ()
    term, term_height = setter.paragraph(terms, "row_term", label, x=x, width=min(look.term, width))
    if width - beside < setter.style("body").size * NARROWEST:
        text, height = setter.paragraph(setter.inlines(point.text), "body", body, x=x, y=term_height, width=width)
        return Piece(term_height + height, (term, text))
    text, height = setter.paragraph(setter.inlines(point.text), "body", body, x=x + beside, width=width - beside)
    return Piece(max(term_height, height), (term, text))


def step_pieces(setter: Typesetter, steps: Steps, parent: Element) -> list[Piece]:
    """Return numbered steps."""
    items = parent.add("L", numbering="Decimal")
    numbered = enumerate(steps.items, start=steps.start)
    return joined_ends([_step(setter, number, step, *items.add_item(setter.path(step))) for number, step in numbered])


def _step(setter: Typesetter, number: int, step: RichText, label: Element, body: Element) -> list[Piece]:
    x, hang = setter.text_x, setter.layout.list.number_hang
    figure, _ = setter.paragraph(f"{number}.", "row_term", label, x=x, width=hang)
    text, _ = setter.paragraph(setter.inlines(step), "body", body, x=x + hang, width=setter.text_width - hang)
    first, *rest = split_lines(text, setter.between(setter.layout.spacing.item))
    return [first._replace(placed=(figure, *first.placed)), *rest]
