"""References: the works cited, and a code that opens one of them."""

from __future__ import annotations

from handout.bibliography import FormattedReference
from handout.content.inlines import Link, Text
from handout.figures.icons import icon
from handout.figures.qr import qr, qr_modules
from handout.layout.apparatus import CodeTarget
from handout.layout.flow import Placed, PlacedDrawing
from handout.layout.misfits import drawable
from handout.layout.paper.pieces import Piece, rule
from handout.layout.paper.setting import Setting
from handout.layout.paper_layout import StyleName
from handout.layout.structure import Element
from handout.layout.wording.addresses import printed_address

QUIET_MODULES = 4
"""The white that a code needs around it (ISO/IEC 18004)."""

CODE_WORDS = 9.2
"""The width of the words beside the code, in em of the caption."""

MOST_OF = 0.6
"""The least share of the width that the references keep beside a code."""


def reference_pieces(setting: Setting, root: Element) -> list[Piece]:
    """Return the heading, the references and the code; a reference is never parted.

    The code stands at the side of the references where these keep most of the width, else under them.
    """
    references = setting.matter.apparatus.references
    target = code_target(setting)
    if not references and target is None:
        return []
    section = root.add("Sect", ("reference",))
    start = _heading(setting, section)
    words = code_words_width(setting)
    beside = setting.width - setting.layout.references.qr - words - 2 * setting.layout.columns.gutter
    if target is None or beside < setting.width * MOST_OF:
        beside = setting.width
    items = section.add("L", numbering="Decimal") if references else section
    rows = [_reference(setting, each, items, beside) for each in references]
    if target is None:
        return [start, *rows]
    code, height = _code(setting, section, target, words)
    # The quiet zone is white paper: nothing may stand in it.
    quiet = QUIET_MODULES * _module(target, setting.layout.references.qr) + 2
    if beside < setting.width:
        return [start._replace(placed=(*start.placed, *code), side=height + quiet), *rows]
    gap = max(setting.between(setting.layout.spacing.block), quiet)
    return [start, *rows, Piece(height + quiet, tuple(code), gap)]


def code_words_width(setting: Setting) -> float:
    """Return the width of the words beside the code, which grows with their size."""
    return min(CODE_WORDS * setting.style("caption").size, setting.width - setting.layout.references.qr - 12)


def code_target(setting: Setting) -> CodeTarget | None:
    """Return what the code opens; None where nothing, or where the layout has no code."""
    return setting.matter.apparatus.code_target if setting.layout.references.qr else None


def _heading(setting: Setting, section: Element) -> Piece:
    look, layout = setting.layout.references, setting.layout
    x = look.icon + look.gap + 2 if look.icon else 0.0
    words = setting.phrases.references
    text, height = setting.paragraph(
        words,
        "reference_heading",
        section.add("H2", language=setting.phrase_language("references")),
        x=x,
        width=setting.width / 2,
    )
    tall = max(height, look.icon)
    placed: list[Placed] = [text._replace(y=(tall - height) / 2)]
    if look.icon:
        placed.append(PlacedDrawing(0, (tall - look.icon) / 2, icon("book", look.icon)))
    return Piece(
        tall + look.gap,
        tuple(placed),
        setting.between(layout.spacing.section),
        above=(rule(0, 0, setting.width, layout.section.rule, "rule"),),
        above_height=layout.section.rule + layout.section.padding,
        keep=True,
        clear=True,
        outline=words,
    )


def _reference(setting: Setting, reference: FormattedReference, items: Element, width: float) -> Piece:
    look = setting.layout.references
    label, body = items.add_item(setting.path(setting.matter.cited.get(reference.id)), reference.id)
    hang = look.hang if reference.label else 0.0
    placed: list[Placed] = []
    if reference.label:
        placed.append(setting.paragraph(f"{reference.label}.", "reference", label, width=hang)[0])
    text, height = setting.paragraph(reference.inlines, "reference", body, x=hang, width=width - hang)
    return Piece(height, (*placed, text), look.gap)


def _code(setting: Setting, section: Element, target: CodeTarget, width: float) -> tuple[list[Placed], float]:
    """Return the code at the right edge and, at its left, what it opens and its address in print."""
    size = setting.layout.references.qr
    x = setting.width - size
    gutter = max(setting.layout.columns.gutter, QUIET_MODULES * _module(target, size) + 2)
    placed: list[Placed] = []
    y = 0.0
    says_what: tuple[tuple[str, StyleName], ...] = ((setting.phrases.read_more, "label"), (target.label, "caption"))
    for words, style in says_what:
        if words:
            text, height = setting.paragraph(
                words,
                style,
                section.add(
                    "P", target.source, language=setting.phrase_language("read_more") if style == "label" else ""
                ),
                x=x - gutter - width,
                y=y,
                width=width,
                align="right",
            )
            placed.append(text)
            y += height
    address, height = setting.paragraph(
        (Link((Text(printed_address(target.url)),), target.url),), "caption", section.add("P", target.source),
        x=x - gutter - width, y=y, width=width, align="right",
    )  # fmt: skip
    placed.append(address)
    figure = section.add("Figure", target.source, alt=setting.phrases.qr_alt.format(url=target.url))
    # The quiet zone lies in the white around the code, so that the code itself ends with the columns.
    module = _module(target, size)
    quiet = QUIET_MODULES * module
    code = qr(target.url, module * qr_modules(target.url))
    placed.append(PlacedDrawing(setting.width + quiet - code.width, -quiet, code, figure))
    return placed, max(size, y + height)


def _module(target: CodeTarget, size: float) -> float:
    """Return the side of a module, in whole tenths of a point so that all are drawn alike."""
    with drawable((*target.source, "url")):
        return max(round(size / (qr_modules(target.url) - 2 * QUIET_MODULES), 1), 0.1)
