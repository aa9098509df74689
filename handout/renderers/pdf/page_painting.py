"""Page painting: placed things as content streams, with their marks, fonts and links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple, assert_never, get_args

from handout.caches import kept
from handout.figures.drawing import ColorRole
from handout.layout.palette import Palette
from handout.layout.paper.flow import Flow, Page, PlacedDrawing, PlacedPicture, PlacedText
from handout.layout.paper.structure import Element
from handout.renderers.pdf.drawings import DrawingBook, color_operands
from handout.renderers.pdf.glyph_runs import FontBook, operands, show_operator
from handout.renderers.pdf.pictures import PictureBook
from handout.renderers.pdf.syntax import number
from handout.renderers.pdf.tags.marked_content import Marking
from handout.renderers.pdf.tags.structure_tree import bounding_box
from handout.typography.faces import Face, ShapedRun
from handout.typography.shaped_text import Line, Segment

NOWHERE = (0.0, 0.0, 0.0, 0.0)
"""The box of decoration, which nobody asks for."""


@kept(64)
def _fills(palette: Palette) -> Mapping[str, str]:
    return {role: f"{color_operands(palette.color(role))} rg" for role in get_args(ColorRole)}


@kept(4096)
def _text_matrix(x: float, y: float) -> str:
    """Return the operator that puts the pen at the left end of a base line."""
    return f"1 0 0 1 {number(x)} {number(y)} Tm"


def actual_text(text: str) -> str:
    """Return the operator that opens a stretch with its text next to it."""
    return f"/Span <</ActualText <feff{text.encode('utf-16-be').hex()}>>> BDC"


MOST_SPELLED = 24


def is_spelled(segment: Segment) -> bool:
    """Return whether a segment is characters with spaces between, as "1 0 1": Poppler takes that for one wide word."""
    runs = segment.runs
    # Most segments begin with a word, which says it all.
    return 2 < len(runs) <= MOST_SPELLED and len(runs[0].text) < 2 and all(len(run.text) < 2 for run in runs)


class LinkArea(NamedTuple):
    """Where a link answers."""

    rectangle: str
    """Four numbers, as a PDF rectangle has them."""
    element: Element


class Destination(NamedTuple):
    """The place that a link within the file leads to."""

    page: int
    """Counted from 0."""
    left: float
    top: float
    """From the lower left corner of the page, as PDF counts."""


class PaintedPage(NamedTuple):
    """A page's operators and the links on it."""

    operators: str
    """Latin-1."""
    links: tuple[LinkArea, ...]


def _segments(flow: Flow) -> Iterator[Segment]:
    for page in flow.pages:
        for thing in page.placed:
            if isinstance(thing, PlacedText):
                for line in thing.lines:
                    yield from line.segments


class Painter:
    """Paints the pages of one flow and collects what the file has to contain."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.height = flow.size[1]
        self.fonts = FontBook(_segments(flow))
        self.fills = _fills(flow.palette)
        """The operator that sets the colour of a role."""
        self.drawings = DrawingBook(flow.palette)
        self.pictures = PictureBook()
        self.marking = Marking()
        self.bounds: dict[Element, str] = {}
        """The bounding boxes of figures."""
        self.anchors: dict[str, Destination] = {}
        """Where links within the file lead, by name."""

    def paint(self, page: Page) -> PaintedPage:
        """Return one page; pages are painted in order."""
        self.marking.begin_page()
        painting = _PagePainting(self)
        for thing in page.placed:
            match thing:
                case PlacedText():
                    painting.text(thing)
                case PlacedDrawing():
                    operators = self.drawings.operators(thing.drawing, thing.x, thing.y, self.height)
                    box = thing.x, thing.y, thing.drawing.width, thing.drawing.height
                    painting.figure(operators, thing.element, box)
                case PlacedPicture():
                    operators = self.pictures.operators(thing, self.height)
                    painting.figure(operators, thing.element, (thing.x, thing.y, thing.width, thing.height))
                case _:
                    assert_never(thing)
        return painting.finish()


class _PagePainting:
    """The state of one page's content stream."""

    def __init__(self, painter: Painter) -> None:
        self.painter = painter
        self.out: list[str] = []
        self.links: list[LinkArea] = []
        self.underlines: list[str] = []
        """Operators that draw lines under links, painted once the text is."""
        self.in_text = False
        self.open: Element | str | None = ""
        """The element of the open mark; None: an artifact; "": no mark is open."""
        self.font: tuple[Face, float] | None = None
        self.fill = ""
        """The operator that has set the colour."""
        self.tracking = 0.0

    def finish(self) -> PaintedPage:
        self._close_mark()
        self._end_text()
        return PaintedPage("\n".join(self.out), tuple(self.links))

    def figure(self, operators: str, element: Element | None, box: tuple[float, float, float, float]) -> None:
        self._close_mark()
        self._end_text()
        self._open_mark(element)
        self.out.append(operators)
        if element is not None:
            self.painter.bounds[element] = bounding_box(*box, self.painter.height)

    def text(self, placed: PlacedText) -> None:
        if placed.element is not None and placed.element.anchor:
            self._anchor(placed, placed.element.anchor)
        top = self.painter.height - placed.y - placed.baseline
        for index, line in enumerate(placed.lines):
            self._line(placed, line, top - index * placed.leading)
        if self.underlines:
            self.figure(" ".join(self.underlines), None, NOWHERE)
            self.underlines.clear()

    def _anchor(self, placed: PlacedText, name: str) -> None:
        """Note where a text is that links lead to; one over two pages begins on the first."""
        page = len(self.painter.marking.pages) - 1
        self.painter.anchors.setdefault(name, Destination(page, placed.x, self.painter.height - placed.y))

    def _line(self, placed: PlacedText, line: Line, baseline: float) -> None:
        left = placed.x
        if placed.align != "left":
            left += (placed.width - line.width) * (1.0 if placed.align == "right" else 0.5)
        at = _text_matrix(left, baseline)
        for segment in line.segments:
            span = segment.span
            marked = bool(span.mark and placed.marks)
            self._prepare(placed, placed.marks[span.mark - 1] if marked else placed.element, span.color)
            if at:
                self.out.append(at)
                at = ""
            spelled = is_spelled(segment)
            if spelled:
                self.out.append(actual_text("".join(run.text for run in segment.runs)))
            self._show_segment(segment, placed.size)
            if spelled:
                self.out.append("EMC")
            if marked and placed.marks[span.mark - 1].role == "Link":
                self._link(placed, segment, left, baseline)
            if span.underline:
                self._underline(segment, placed.size, left, baseline)

    def _prepare(self, placed: PlacedText, element: Element | None, role: str) -> None:
        """Write what has to be so for text of `element`, in its colour, as far as it is not."""
        if element is not self.open:
            self._close_mark()
            self._open_mark(element, placed.element if element is not placed.element else None)
        if not self.in_text:
            self.out.append("BT")
            self.in_text = True
        fill = self.painter.fills[role or placed.color]
        if fill != self.fill:
            self.out.append(fill)
            self.fill = fill
        if placed.tracking != self.tracking:
            self.out.append(f"{number(placed.tracking)} Tc")
            self.tracking = placed.tracking

    def _show_segment(self, segment: Segment, size: float) -> None:
        span = segment.span
        rise, scaled = span.rise * size, size * span.scale
        if rise:
            self.out.append(f"{number(rise)} Ts")
        shown = self.painter.fonts.shown(segment)
        if shown is None:
            self._show_runs(segment.runs, scaled, rise)
        else:
            self._set_font(shown.face, scaled)
            self.out.append(shown.operator)
        if rise:
            self.out.append("0 Ts")

    def _show_runs(self, runs: Iterable[ShapedRun], size: float, rise: float) -> None:
        """Show runs of one face together, and by itself what needs its text next to it."""
        fonts = self.painter.fonts
        for (face, simple), row in groupby(runs, lambda run: (run.face, bool(fonts.operand(run)))):
            self._set_font(face, size)
            if simple:
                self.out.append(show_operator(map(fonts.operand, row)))
            else:
                for run in row:
                    self._show_special(run, size, rise)

    def _show_special(self, run: ShapedRun, size: float, rise: float) -> None:
        """Show a run whose marks are raised, or whose text has to be next to it."""
        plain = self.painter.fonts.reads_right(run)
        if not plain:
            self.out.append(actual_text(run.text))
        for part in operands(run):
            self.out.append(f"{number(rise + part.rise * size / 1000)} Ts [{part.operand}] TJ")
        self.out.append(f"{number(rise)} Ts")
        if not plain:
            self.out.append("EMC")

    def _set_font(self, face: Face, size: float) -> None:
        if self.font != (face, size):
            self.out.append(f"/{self.painter.fonts.uses[face].name} {number(size)} Tf")
            self.font = face, size

    def _link(self, placed: PlacedText, segment: Segment, left: float, baseline: float) -> None:
        element = placed.marks[segment.span.mark - 1]
        below, above = 0.29 * placed.size, 0.95 * placed.size
        corners = (left + segment.x, baseline - below, left + segment.x + segment.width, baseline + above)
        self.links.append(LinkArea(" ".join(map(number, corners)), element))

    def _underline(self, segment: Segment, size: float, left: float, baseline: float) -> None:
        numbers = left + segment.x, baseline - 0.16 * size, segment.width, max(0.05 * size, 0.5)
        self.underlines.append(f"q {self.fill} {' '.join(map(number, numbers))} re f Q")

    def _open_mark(self, element: Element | None, parent: Element | None = None) -> None:
        operator = "/Artifact BMC" if element is None else self.painter.marking.open(element, parent)
        self.out.append(operator)
        self.open = element

    def _close_mark(self) -> None:
        if self.open != "":
            self.out.append("EMC")
            self.open = ""

    def _end_text(self) -> None:
        if self.in_text:
            self.out.append("ET")
            self.in_text = False
