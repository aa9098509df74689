"""References: the works cited, and a code that opens one of them."""

from __future__ import annotations

from handout.bibliography import FormattedReference
from handout.content.inlines import Link, Text
from handout.figures.icons import icon
from handout.figures.qr import qr, qr_modules
from handout.layout.cited_references import CodeTarget
from handout.layout.misfits import as_fit_error
from handout.layout.paper.flow import Placed, PlacedDrawing
from handout.layout.paper.paper_layout import PaperStyleName
from handout.layout.paper.pieces import Piece, rule
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import Typesetter
from handout.layout.wording.addresses import printed_address

QUIET_MODULES = 4
"""The white that a code needs around it (ISO/IEC 18004)."""

CODE_WORDS = 9.2
"""The width of the words next to the code, in em of the caption."""

MOST_OF = 0.6
"""The least share of the width that the references keep next to a code."""


def reference_pieces(setter: Typesetter, root: Element) -> list[Piece]:
    """Return the heading, the references and the code; a reference is never split.

    The code is at the side of the references where these keep most of the width, else under them.
    """
    references = setter.context.references_cited.references
    target = code_target(setter)
    if not references and target is None:
        return []
    section = root.add("Sect", ("reference",))
    start = _heading(setter, section)
    words = code_words_width(setter)
    beside = setter.width - setter.layout.references.qr - words - 2 * setter.layout.columns.gutter
    if target is None or beside < setter.width * MOST_OF:
        beside = setter.width
    items = section.add("L", numbering="Decimal") if references else section
    rows = [_reference(setter, each, items, beside) for each in references]
    if target is None:
        return [start, *rows]
    code, height = _code(setter, section, target, words)
    # The quiet zone is white paper: nothing may be in it.
    quiet = QUIET_MODULES * _module(target, setter.layout.references.qr) + 2
    if beside < setter.width:
        return [start._replace(placed=(*start.placed, *code), side=height + quiet), *rows]
    gap = max(setter.between(setter.layout.spacing.block), quiet)
    return [start, *rows, Piece(height + quiet, tuple(code), gap)]


def code_words_width(setter: Typesetter) -> float:
    """Return the width of the words next to the code, which grows with their size."""
    return min(CODE_WORDS * setter.style("caption").size, setter.width - setter.layout.references.qr - 12)


def code_target(setter: Typesetter) -> CodeTarget | None:
    """Return what the code opens; None where nothing, or where the layout has no code."""
    return setter.context.references_cited.code_target if setter.layout.references.qr else None


def _heading(setter: Typesetter, section: Element) -> Piece:
    look, layout = setter.layout.references, setter.layout
    x = look.icon + look.gap + 2 if look.icon else 0.0
    words = setter.phrases.references
    text, height = setter.paragraph(
        words,
        "reference_heading",
        section.add("H2", language=setter.phrase_language("references")),
        x=x,
        width=setter.width / 2,
    )
    tall = max(height, look.icon)
    placed: list[Placed] = [text._replace(y=(tall - height) / 2)]
    if look.icon:
        placed.append(PlacedDrawing(0, (tall - look.icon) / 2, icon("book", look.icon)))
    return Piece(
        tall + look.gap,
        tuple(placed),
        setter.between(layout.spacing.section),
        above=(rule(0, 0, setter.width, layout.section.rule, "rule"),),
        above_height=layout.section.rule + layout.section.padding,
        keep=True,
        clear=True,
        outline=words,
    )


def _reference(setter: Typesetter, reference: FormattedReference, items: Element, width: float) -> Piece:
    look = setter.layout.references
    label, body = items.add_item(setter.path(setter.context.cited.get(reference.id)), reference.id)
    hang = look.hang if reference.label else 0.0
    placed: list[Placed] = []
    if reference.label:
        placed.append(setter.paragraph(reference.list_label, "reference", label, width=hang)[0])
    text, height = setter.paragraph(reference.inlines, "reference", body, x=hang, width=width - hang)
    return Piece(height, (*placed, text), look.gap)


def _code(setter: Typesetter, section: Element, target: CodeTarget, width: float) -> tuple[list[Placed], float]:
    """Return the code at the right edge and, at its left, what it opens and its address in print."""
    size = setter.layout.references.qr
    x = setter.width - size
    gutter = max(setter.layout.columns.gutter, QUIET_MODULES * _module(target, size) + 2)
    placed: list[Placed] = []
    y = 0.0
    says_what: tuple[tuple[str, PaperStyleName], ...] = ((setter.phrases.read_more, "label"), (target.label, "caption"))
    for words, style in says_what:
        if words:
            text, height = setter.paragraph(
                words,
                style,
                section.add(
                    "P", target.source, language=setter.phrase_language("read_more") if style == "label" else ""
                ),
                x=x - gutter - width,
                y=y,
                width=width,
                align="right",
            )
            placed.append(text)
            y += height
    address, height = setter.paragraph(
        (Link((Text(printed_address(target.url)),), target.url),), "caption", section.add("P", target.source),
        x=x - gutter - width, y=y, width=width, align="right",
    )  # fmt: skip
    placed.append(address)
    figure = section.add("Figure", target.source, alt=setter.phrases.qr_alt.format(url=target.url))
    # The quiet zone is in the white around the code, so that the code itself ends with the columns.
    module = _module(target, size)
    quiet = QUIET_MODULES * module
    code = qr(target.url, module * qr_modules(target.url))
    placed.append(PlacedDrawing(setter.width + quiet - code.width, -quiet, code, figure))
    return placed, max(size, y + height)


def _module(target: CodeTarget, size: float) -> float:
    """Return the side of a module, in whole tenths of a point so that all are drawn alike."""
    with as_fit_error((*target.source, "url")):
        return max(round(size / (qr_modules(target.url) - 2 * QUIET_MODULES), 1), 0.1)
