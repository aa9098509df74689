"""Composition: a document in a look becomes pages, as roomy as the page budget allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from handout.content.document import Document
from handout.content.languages import is_right_to_left
from handout.content.reading_order import printed_texts
from handout.diagnostics import SourcePath
from handout.errors import FitError, GlyphError
from handout.figures.pictures import Artwork
from handout.layout.misfits import PAGE_BUDGET, shortened
from handout.layout.palette import derive_palette
from handout.layout.paper.flow import Flow, Page, Placed, PlacedText
from handout.layout.paper.furniture import Furniture, footer_top, footers, header, running_head
from handout.layout.paper.leaflet import SIDES, compose_leaflet
from handout.layout.paper.pagination import Frame, Paginated, paginate
from handout.layout.paper.paper_layout import PaperLayout
from handout.layout.paper.parts import part_pieces
from handout.layout.paper.pieces import Piece, moved, total_height
from handout.layout.paper.structure import Element
from handout.layout.paper.typesetter import PaperContext, Typesetter
from handout.layout.wording.versions import author_of

STEPS = 16
"""How many degrees of tightness are tried between roomy and tight."""

NO_ARTWORK: Mapping[str, Artwork] = MappingProxyType({})

ABOVE_FOOTER = 12.0
"""The least room between the content and the footer's rule, in points."""


class _Composed(NamedTuple):
    """A document set at one tightness."""

    setter: Typesetter
    root: Element
    head: Furniture
    running: Furniture
    pieces: list[Piece]
    paginated: Paginated


def lay_out_paper(document: Document, layout: PaperLayout, artwork: Mapping[str, Artwork] = NO_ARTWORK) -> Flow:
    """Return the document's pages: the roomiest that keep the page budget.

    `artwork` contains the pictures that the document names, by file name as the document has it.
    FitError where even the tightest legal setter needs more pages, or where a piece is higher than a page; GlyphError
    with every character of the texts that no font of the layout has.
    """
    if is_right_to_left(document.language):
        message = f"the language {document.language} runs from right to left, which is not laid out on paper yet"
        raise FitError(f"{message}; build its slides with --to pptx")
    context = PaperContext(document, layout, derive_palette(layout.colors, document.clinic.color), artwork)
    try:
        return _finish(_fitted(context, page_budget(document, layout)))
    except GlyphError as problem:
        raise GlyphError(problem.text, tuple(dict.fromkeys((*problem.characters, *_missing(context))))) from problem


def _missing(context: PaperContext) -> Iterator[str]:
    """Yield the characters of the texts on the pages that none of the layout's fonts has."""
    stacks = [context.family(face).stack() for face in context.layout.fonts]
    for text in printed_texts(context.document, context.layout.parts):
        lost = [stack.missing(text.source) for stack in stacks]
        yield from (each for each in lost[0] if all(each in others for others in lost))


def _fitted(context: PaperContext, budget: int) -> _Composed:
    composed = _compose(context, 0.0)
    if budget and len(composed.paginated.pages) > budget:
        composed = _tighten(context, budget)
    if composed.paginated.overflow:
        raise _too_high(composed)
    return composed


def page_budget(document: Document, layout: PaperLayout) -> int:
    """Return the most pages; 0: no limit. The topic's own budget replaces the layout's, where the layout has one."""
    if layout.leaflet:
        return SIDES
    if document.max_pages is None or not layout.max_pages:
        return layout.max_pages
    return document.max_pages


def _tighten(context: PaperContext, budget: int) -> _Composed:
    """Return the roomiest setter that keeps the budget, by halving: tighter settings never need more pages."""
    best = _compose(context, 1.0)
    if len(best.paginated.pages) > budget:
        raise _over_budget(best, budget)
    low, high = 0, STEPS
    while high - low > 1:
        middle = (low + high) // 2
        trial = _compose(context, middle / STEPS)
        if len(trial.paginated.pages) <= budget:
            best, high = trial, middle
        else:
            low = middle
    return best


def _compose(context: PaperContext, tightness: float) -> _Composed:
    setter = Typesetter(context, tightness)
    order, leaflet = context.layout.order, context.layout.leaflet
    root = Element("Document")
    if leaflet:
        nothing = Furniture((), leaflet.top)
        return _Composed(setter, root, nothing, nothing, *compose_leaflet(setter, leaflet, root))
    head = header(setter, root) if "header" in order else Furniture((), context.layout.margins.top)
    running = running_head(setter) if "header" in order else Furniture((), context.layout.margins.top)
    pieces = part_pieces(setter, order, root)
    left = (context.layout.size[0] - setter.width) / 2
    bottom = footer_top(setter) - ABOVE_FOOTER

    def frame(index: int) -> Frame:
        return Frame(index, left, running.bottom if index else head.bottom, bottom)

    return _Composed(setter, root, head, running, pieces, paginate(pieces, frame))


def _finish(composed: _Composed) -> Flow:
    setter, document, layout = composed.setter, composed.setter.document, composed.setter.layout
    left = (layout.size[0] - setter.width) / 2
    count = len(composed.paginated.pages)
    feet: Iterator[tuple[Placed, ...]] = iter(())
    if "footer" in layout.order:
        feet = footers(
            setter,
            count,
            composed.root.add("P", setter.path(document.governance), language=setter.phrase_language("page")),
        )
    pages = []
    for index, content in enumerate(composed.paginated.pages):
        head = composed.running if index else composed.head
        pages.append(Page((*moved(head.placed, left, 0), *content, *moved(next(feet, ()), left, 0))))
    return Flow(
        size=layout.size,
        pages=tuple(pages),
        root=composed.root,
        outline=composed.paginated.outline,
        palette=setter.palette,
        language=document.language,
        title=document.title.plain,
        author=author_of(document),
        subject=document.subtitle.plain if document.subtitle else "",
        tightness=setter.tightness,
    )


def _too_high(composed: _Composed) -> FitError:
    piece = composed.paginated.overflow[0]
    where = _section_name(composed.setter.document, piece.part)
    if piece.part < 0 and piece.outline:
        where = f'the part "{shortened(piece.outline)}"'
    message = f"{where} has a part that is higher than a page; make its text shorter, or the type smaller"
    return FitError(message, _source_of(composed, piece))


def _over_budget(composed: _Composed, budget: int) -> FitError:
    """Return an error that says by how much the tightest setter is over its budget, and where most can be saved."""
    paginated, style = composed.paginated, composed.setter.style("body")
    extra = len(paginated.pages) - budget
    top, bottom = composed.running.bottom, footer_top(composed.setter) - ABOVE_FOOTER
    lines = max(1, round(((extra - 1) * (bottom - top) + paginated.filled - top) / style.leading))
    heights: dict[int, float] = {}
    for piece in composed.pieces:
        heights[piece.part] = heights.get(piece.part, 0.0) + total_height([piece])
    longest = max((part for part in heights if part >= 0), key=lambda part: heights[part], default=-1)
    where = _section_name(composed.setter.document, longest)
    over = f"about {lines} line{'s' if lines > 1 else ''} too long"
    if composed.setter.layout.leaflet:
        message = (
            f"the text does not fit the six panels of a leaflet: it is {over}; shorten it; the longest part is {where}"
        )
    else:
        pages = len(paginated.pages)
        message = (
            f"{pages} pages even at the tightest spacing; the limit is {budget} ({over}); the longest part is {where}: "
            f"shorten it, or put max_pages = {pages} at the top of the file (0: no limit)"
        )
    heading = composed.setter.path(composed.setter.document.sections[longest].heading) if longest >= 0 else ()
    return FitError(message, heading, PAGE_BUDGET)


def _source_of(composed: _Composed, piece: Piece) -> SourcePath:
    """Return where a piece comes from: its section's heading, else what its first words do."""
    if piece.part >= 0:
        return composed.setter.path(composed.setter.document.sections[piece.part].heading)
    return next((thing.source for thing in piece.placed if isinstance(thing, PlacedText) and thing.source), ())


def _section_name(document: Document, part: int) -> str:
    heading = _heading(document, part)
    return f'the section "{shortened(heading)}"' if heading else "the page"


def _heading(document: Document, part: int) -> str:
    return document.sections[part].heading.plain if part >= 0 else ""
