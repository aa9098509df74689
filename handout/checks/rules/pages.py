"""Pages: L06 to L09."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from handout.checks.excerpts import shortened
from handout.checks.material import PaperView
from handout.checks.printed import PagedText, descendants, offset_in, text_of, texts_on
from handout.checks.rule import Example, Reads, Rule, section_with
from handout.checks.subject import Subject
from handout.content.walk import locate_strings
from handout.diagnostics import Finding, Severity, SourcePath
from handout.errors import FitError, GlyphError
from handout.layout.misfits import MISSING_GLYPH, PAGE_BUDGET, missing_glyphs
from handout.layout.paper.flow import Flow, Placed, PlacedDrawing, PlacedPicture, PlacedText
from handout.layout.paper.structure import Element

SAFE: Final = 18.0
"""A quarter of an inch, in points: what office printers leave white."""
_ROUNDING: Final = 0.05
_SUMMARY: Final[tuple[str, SourcePath]] = ("Sect", ("nutshell",))
"""What the element of the summary is, and where it comes from."""


def _page_budget(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if isinstance(view.problem, FitError):
        budget_path = ("max_pages",) if subject.document.max_pages is not None else ()
        path = view.problem.source or budget_path
        message = f"the text does not fit the layout {view.name}: {view.problem}"
        yield Finding(path, message, hint="" if ";" in message else "shorten the text, or raise max_pages")
    elif view.flow is not None:
        from handout.layout.paper.composition import page_budget

        budget = page_budget(subject.document, view.layout)
        if budget and len(view.flow.pages) > budget:
            yield Finding((), f"{len(view.flow.pages)} pages in the layout {view.name}, more than {budget}")


def _stranded(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    pages = _pages_of(view.flow)
    following = _following(view.flow.root)
    for page, text in texts_on(view.flow):
        if text.element is not None and id(text.element) in following:
            after = following[id(text.element)]
            if page not in {each for item in descendants(after) for each in pages.get(id(item), ())}:
                place = PagedText(page, text)
                yield _at(subject, view, place, "this heading is alone at the bottom of", "keep it with its text")
    yield from _split_boxes(subject, view, pages)


def _following(root: Element) -> dict[int, Element]:
    """Return for each heading, by its identity, the element after it in what it heads; none after one that is alone."""
    return {
        id(heading): after
        for parent in descendants(root)
        for heading, after in pairwise(parent.children)
        if heading.role in ("H1", "H2", "H3")
    }


def _split_boxes(subject: Subject, view: PaperView, pages: dict[int, set[int]]) -> Iterator[Finding]:
    """Yield a finding for each row of a table, and each box, whose parts are on two pages."""
    assert view.flow is not None
    for element in descendants(view.flow.root):
        if element.role in ("TR", "Aside") or (element.role, element.source) == _SUMMARY:
            on = {page for each in descendants(element) for page in pages.get(id(each), ())}
            if len(on) > 1:
                first = next(each for each in texts_on(view.flow) if _is_in(each.text, element))
                kind = "row" if element.role == "TR" else "box"
                yield _at(subject, view, first, f"this {kind} is split by the end of", "shorten what comes before it")


def _is_in(text: PlacedText, element: Element) -> bool:
    return text.element is not None and any(text.element is each for each in descendants(element))


def _at(subject: Subject, view: PaperView, place: PagedText, what: str, hint: str) -> Finding:
    words, offset = text_of(place.text), offset_in(subject, place.text, text_of(place.text))
    message = f"{what} page {place.page + 1} of {view.name}"
    return Finding(place.text.source, message, hint, excerpt=shortened(words), offset=offset)


def _pages_of(flow: Flow) -> dict[int, set[int]]:
    """Return the pages that each element has something on, by the element's identity."""
    found: dict[int, set[int]] = {}
    for number, page in enumerate(flow.pages):
        for placed in page.placed:
            if placed.element is not None:
                found.setdefault(id(placed.element), set()).add(number)
    return found


def _safe_area(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if view.flow is None:
        return
    width, height = view.flow.size
    for number, page in enumerate(view.flow.pages):
        for placed in page.placed:
            left, top, right, bottom = bounds(placed)
            room = min(left, top, width - right, height - bottom)
            if right > left and room < SAFE - _ROUNDING:
                words = text_of(placed) if isinstance(placed, PlacedText) else ""
                offset = offset_in(subject, placed, words) if isinstance(placed, PlacedText) else None
                what = f'"{shortened(words, 40)}"' if words else "a drawing"
                message = f"{what} on page {number + 1} of {view.name} is {room / 72:.2f} in from the edge, under 0.25"
                hint = "widen the margins of the layout"
                yield Finding(placed.source, message, hint, excerpt=shortened(words), offset=offset)
                break


def bounds(placed: Placed) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of what a placed thing paints, in points of its page."""
    match placed:
        case PlacedText():
            widest = max((line.width for line in placed.lines), default=0.0)
            slack = {"left": 0.0, "right": placed.width - widest, "center": (placed.width - widest) / 2}[placed.align]
            return placed.x + slack, placed.y, placed.x + slack + widest, placed.y + placed.height
        case PlacedDrawing():
            return placed.x, placed.y, placed.x + placed.drawing.width, placed.y + placed.drawing.height
        case PlacedPicture():
            return placed.x, placed.y, placed.x + placed.width, placed.y + placed.height


def _missing_glyphs(subject: Subject, view: PaperView) -> Iterator[Finding]:
    if isinstance(view.problem, GlyphError):
        found = missing_glyphs(view.name, view.problem.characters, locate_strings(subject.document))
        yield from found or [Finding((), f"{view.problem} (layout {view.name})", "write it in words")]


_MANY: Final = "Rest a lot. " * 700
_TWO: Final = """[[section]]
heading = "First"
text = "Rest."
[[section]]
heading = "Then"
text = "Walk."
steps = ["Rest."]
"""

RULES = (
    Rule(
        id=PAGE_BUDGET.id,
        name=PAGE_BUDGET.name,
        severity=Severity.ERROR,
        looks_for="text that needs more pages than it may have",
        what="The text needs more pages than the layout or the topic allows, or a part is higher than a page.",
        why="A handout is one sheet: what does not fit is left at home.",
        source="Practice: one to three pages",
        reads=(Reads.PAPER,),
        bad=Example(section_with(_MANY)),
        good=Example(section_with("Rest a lot.")),
        on_paper=_page_budget,
    ),
    Rule(
        id="L07",
        name="stranded",
        severity=Severity.WARNING,
        looks_for="headings at the foot of a page without their text, rows and boxes that are split",
        what="A heading is at the bottom of a page without its text, or a row or box is split.",
        why="What belongs together is read together.",
        source="Practice of typesetting",
        reads=(Reads.PAPER,),
        bad=Example(_TWO, parted_after="Then"),
        good=Example(_TWO),
        on_paper=_stranded,
    ),
    Rule(
        id="L08",
        name="safe-area",
        severity=Severity.ERROR,
        looks_for="ink within a quarter of an inch of the edge",
        what="Something is printed within 0.25 in of the paper's edge.",
        why="Office printers cannot print there: the words are cut off.",
        source="Practice: office printers",
        reads=(Reads.PAPER,),
        bad=Example(paper="[margins]\ntop = 6\n"),
        good=Example(paper="[margins]\ntop = 30\n"),
        on_paper=_safe_area,
    ),
    Rule(
        id=MISSING_GLYPH.id,
        name=MISSING_GLYPH.name,
        severity=Severity.ERROR,
        looks_for="characters that no font of the layout has",
        what="A character is in no font of the layout; it is named with its code point.",
        why="It would print as an empty box.",
        source="PDF/UA-1: every glyph is in the file",
        reads=(Reads.PAPER,),
        bad=Example(section_with("Rest a lot 😀 now.")),
        good=Example(section_with("Rest a lot → now.")),
        on_paper=_missing_glyphs,
    ),
)
