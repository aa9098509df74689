"""Page painting: placed things as content streams, with their marks, fonts and links."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from handout.layout.flow import Flow, Page, PlacedDrawing, PlacedPicture, PlacedText
from handout.layout.structure import Element
from handout.renderers.pdf.drawings import DrawingBook, color_operands
from handout.renderers.pdf.glyph_runs import FontBook, operands
from handout.renderers.pdf.pictures import PictureBook
from handout.renderers.pdf.syntax import number
from handout.renderers.pdf.tags.marked_content import Marking
from handout.renderers.pdf.tags.structure_tree import bounding_box
from handout.typography.faces import Face, ShapedRun
from handout.typography.shaped_text import Line, Segment

NOWHERE = (0.0, 0.0, 0.0, 0.0)
"""The box of decoration, which nobody asks for."""


class LinkArea(NamedTuple):
    """Where a link answers."""

    rectangle: str
    """Four numbers, as a PDF rectangle has them."""
    element: Element


class PaintedPage(NamedTuple):
    """A page's operators and the links on it."""

    operators: str
    """Latin-1."""
    links: tuple[LinkArea, ...]


def _runs(flow: Flow) -> set[ShapedRun]:
    """Return each run of the flow once."""
    runs: set[ShapedRun] = set()
    for page in flow.pages:
        for thing in page.placed:
            if isinstance(thing, PlacedText):
                for line in thing.lines:
                    for segment in line.segments:
                        runs.update(segment.runs)
    return runs


class Painter:
    """Paints the pages of one flow and collects what the file has to hold."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.height = flow.size[1]
        self.fonts = FontBook(_runs(flow))
        self.drawings = DrawingBook(flow.palette)
        self.pictures = PictureBook()
        self.marking = Marking()
        self.bounds: dict[Element, str] = {}
        """The bounding boxes of figures."""

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
        self.color = ""
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
        top = self.painter.height - placed.y - placed.baseline
        for index, line in enumerate(placed.lines):
            self._line(placed, line, top - index * placed.leading)
        if self.underlines:
            self.figure(" ".join(self.underlines), None, NOWHERE)
            self.underlines.clear()

    def _line(self, placed: PlacedText, line: Line, baseline: float) -> None:
        left = placed.x
        if placed.align != "left":
            left += (placed.width - line.width) * (1.0 if placed.align == "right" else 0.5)
        moved = False
        for segment in line.segments:
            self._segment_mark(placed, segment)
            self._begin_text()
            self._style(placed, segment.span.color)
            if not moved:
                self.out.append(f"1 0 0 1 {number(left)} {number(baseline)} Tm")
                moved = True
            self._show_segment(segment, placed.size)
            if segment.span.mark and placed.marks:
                self._link(placed, segment, left, baseline)
            if segment.span.underline:
                self._underline(segment, placed.size, left, baseline)

    def _segment_mark(self, placed: PlacedText, segment: Segment) -> None:
        element, parent = placed.element, None
        if segment.span.mark and placed.marks:
            element, parent = placed.marks[segment.span.mark - 1], placed.element
        if element is not self.open:
            self._close_mark()
            self._open_mark(element, parent)

    def _style(self, placed: PlacedText, role: str) -> None:
        color = self.painter.flow.palette.color(role or placed.color)
        if color != self.color:
            self.out.append(f"{color_operands(color)} rg")
            self.color = color
        if placed.tracking != self.tracking:
            self.out.append(f"{number(placed.tracking)} Tc")
            self.tracking = placed.tracking

    def _show_segment(self, segment: Segment, size: float) -> None:
        span = segment.span
        rise, scaled = span.rise * size, size * span.scale
        if rise:
            self.out.append(f"{number(rise)} Ts")
        row: list[str] = []
        shown, face = self.painter.fonts.shown, None
        for run in segment.runs:
            operand = shown[run]
            if run.face is not face or not operand:
                self._show(row)
                face = run.face
                self._set_font(face, scaled)
                if not operand:
                    self._show_special(run, scaled, rise)
                    continue
            row.append(operand)
        self._show(row)
        if rise:
            self.out.append("0 Ts")

    def _show(self, row: list[str]) -> None:
        """Show what has gathered in `row`, and empty it."""
        if row:
            self.out.append(f"[{''.join(row)}] TJ".replace(")(", ""))
            row.clear()

    def _show_special(self, run: ShapedRun, size: float, rise: float) -> None:
        """Show a run whose marks are raised, or whose text has to stand beside it."""
        plain = self.painter.fonts.reads_right(run)
        if not plain:
            self.out.append(f"/Span <</ActualText <feff{run.text.encode('utf-16-be').hex()}>>> BDC")
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
        self.underlines.append(f"q {color_operands(self.color)} rg {' '.join(map(number, numbers))} re f Q")

    def _open_mark(self, element: Element | None, parent: Element | None = None) -> None:
        operator = "/Artifact BMC" if element is None else self.painter.marking.open(element, parent)
        self.out.append(operator)
        self.open = element

    def _close_mark(self) -> None:
        if self.open != "":
            self.out.append("EMC")
            self.open = ""

    def _begin_text(self) -> None:
        if not self.in_text:
            self.out.append("BT")
            self.in_text = True
            self.font = None

    def _end_text(self) -> None:
        if self.in_text:
            self.out.append("ET")
            self.in_text = False
