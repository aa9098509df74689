"""Closing: what is at the end: how to reach the clinic, the version, the disclaimer."""

from __future__ import annotations

from collections.abc import Sequence

from handout.content.clinic import Clinic
from handout.content.inlines import Inline, Text
from handout.figures.icons import icon
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.furniture import beyond_footer
from handout.layout.paper.paper_layout import PaperStyleName
from handout.layout.paper.pieces import Piece, split_lines
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.contacts import address_link, offers_of
from handout.layout.wording.versions import version_parts

BAR = "\u00a0| "
"""What parts the words of a line that may run over: it stays at the end of a line."""


def disclaimer_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the document's last words."""
    disclaimer = setter.document.disclaimer
    inlines = setter.inlines(disclaimer) if disclaimer else setter.phrases.disclaimer
    text, _ = setter.paragraph(
        inlines,
        "caption",
        root.add("P", setter.path(disclaimer), language="" if disclaimer else setter.phrase_language("disclaimer")),
        width=setter.width,
    )
    pieces = _clear(split_lines(text, setter.between(setter.layout.spacing.block)))
    return pieces + _version(setter, root, beyond_footer(setter), 0.0) if _has_footer(setter) else pieces


def _has_footer(setter: Typesetter) -> bool:
    return "footer" in setter.layout.order


def contact_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return what the clinic offers, and its addresses, where it says so."""
    pieces = offer_pieces(setter, root)
    addresses = _addresses(setter.document.clinic)
    if addresses:
        element = root.add("P", setter.path(setter.document.clinic))
        text, _ = setter.paragraph(addresses, "caption", element, width=setter.width)
        pieces += _clear(split_lines(text, 0.0 if pieces else setter.between(setter.layout.spacing.block)))
    return pieces


def _addresses(clinic: Clinic) -> tuple[Inline, ...]:
    """Return the clinic's name and addresses in one line; nothing for a name alone."""
    links = [address_link(address) for address in (clinic.url, clinic.email) if address.strip()]
    words = [Text(each.strip()) for each in (clinic.name, clinic.address) if each.strip()]
    if not links and not clinic.address.strip():
        return ()
    parts: list[Inline] = [*words, *links]
    return tuple(each for part in parts for each in (Text(BAR), part))[1:]


def offer_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return what the clinic offers and asks for: interpreters, other formats, feedback."""
    clinic = setter.document.clinic
    offers = offers_of(clinic)
    if not offers:
        return []
    text, _ = setter.paragraph(offers, "caption", root.add("P", setter.path(clinic)), width=setter.width)
    return _clear(split_lines(text, setter.between(setter.layout.spacing.block)))


def version_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the version and its dates as text, for pages without a footer."""
    return _version(setter, root, version_parts(setter.document), setter.between(setter.layout.spacing.block))


def _version(setter: Typesetter, root: Element, parts: Sequence[str], gap: float) -> list[Piece]:
    if not parts:
        return []
    source = setter.path(setter.document.governance)
    element = root.add("P", source, language=setter.phrase_language("version"))
    text, _ = setter.paragraph(BAR.join(parts), "footer", element, width=setter.width)
    return _clear(split_lines(text, gap))


def talk_to_us_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return how to reach the clinic: phone, hours and addresses under a heading; never split."""
    clinic = setter.document.clinic
    section = root.add("Sect", setter.path(clinic))
    look, words = setter.layout.section, setter.phrases.talk_to_us
    lines: list[tuple[str | tuple[Inline, ...], PaperStyleName]] = [
        (clinic.team, "caption"),
        (clinic.phone, "phone"),
        (clinic.hours, "caption"),
    ]
    lines += [((address_link(address),), "caption") for address in (clinic.url, clinic.email) if address]
    lines += [(clinic.address, "caption")]
    if not any(line for line, _ in lines):
        return []
    x = look.icon + look.icon_gap if look.icon else 0.0
    heading, height = setter.paragraph(
        words,
        "heading",
        section.add("H2", language=setter.phrase_language("talk_to_us")),
        x=x,
        width=setter.width - x,
    )
    y = max(height, look.icon)
    placed: list[Placed] = [heading._replace(y=(y - height) / 2)]
    if look.icon:
        placed.append(PlacedDrawing(0, (y - look.icon) / 2, icon("phone", look.icon)))
    y += look.heading_gap
    for line, style in lines:
        if line:
            text, height = setter.paragraph(line, style, section.add("P"), y=y, width=setter.width)
            placed.append(text)
            y += height
    return [Piece(y, tuple(placed), setter.between(setter.layout.spacing.section), clear=True, outline=words)]


def _clear(pieces: list[Piece]) -> list[Piece]:
    return [piece._replace(clear=True) for piece in pieces[:1]] + pieces[1:]
