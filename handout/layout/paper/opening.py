"""Opening: the title and what stands right under it."""

from __future__ import annotations

from handout.layout.paper.pieces import Piece, prose_pieces, split_lines
from handout.layout.paper.setting import Setting
from handout.layout.structure import Element


def title_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the document's title."""
    document = setting.document
    text, height = setting.paragraph(setting.inlines(document.title), "title", root.add("H1"), width=setting.width)
    return [Piece(height, (text,), keep=True, clear=True, outline=document.title.plain)]


def subtitle_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the subtitle, where there is one."""
    subtitle = setting.document.subtitle
    if subtitle is None:
        return []
    return _lead(setting, prose_pieces(setting, subtitle, "lead", root, x=0.0, width=setting.width))


def main_message_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the main message."""
    message = setting.document.main_message
    return _lead(setting, prose_pieces(setting, message, "lead", root, x=0.0, width=setting.width))


def disclaimer_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the document's last words."""
    disclaimer = setting.document.disclaimer
    inlines = setting.inlines(disclaimer) if disclaimer else setting.phrases.disclaimer
    text, _ = setting.paragraph(inlines, "caption", root.add("P"), width=setting.width)
    return _clear(split_lines(text, setting.between(setting.layout.spacing.block)))


def contact_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the clinic's address and what it offers, where it says so."""
    clinic = setting.document.clinic
    addresses = " | ".join(filter(None, (clinic.name, clinic.address, clinic.url, clinic.email)))
    lines = [clinic.interpreter, clinic.other_formats, clinic.feedback, addresses]
    said = " ".join(line for line in lines[:3] if line)
    pieces: list[Piece] = []
    for line in (said, addresses if clinic.address or clinic.url or clinic.email else ""):
        if line:
            text, _ = setting.paragraph(line, "caption", root.add("P"), width=setting.width)
            gap = 0.0 if pieces else setting.between(setting.layout.spacing.block)
            pieces += _clear(split_lines(text, gap))
    return pieces


def _lead(setting: Setting, pieces: list[Piece]) -> list[Piece]:
    """Return pieces set off from the title by less than from what follows."""
    first, *rest = pieces
    gap = setting.between(setting.layout.spacing.title) / 3
    return [first._replace(gap=gap, clear=True), *rest]


def _clear(pieces: list[Piece]) -> list[Piece]:
    return [piece._replace(clear=True) for piece in pieces[:1]] + pieces[1:]
