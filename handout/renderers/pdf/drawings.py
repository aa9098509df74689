"""Drawings: paths as PDF operators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from handout.caches import Keeping
from handout.figures.drawing import Close, CurveTo, Drawing, LineTo, MoveTo, PathSegment, Shape
from handout.layout.palette import Palette
from handout.renderers.pdf.objects import ArchivalDocument, Handle, deflated
from handout.renderers.pdf.syntax import number


def color_operands(color: str) -> str:
    """Return `#RRGGBB` as the three operands of rg and RG."""
    return " ".join(number(int(color[at : at + 2], 16) / 255, 3) for at in (1, 3, 5))


class DrawingBook:
    """The drawings of a document. A small one is written where it is, a large one once as a form of its own."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self._forms: dict[int, tuple[str, _Drawn]] = {}

    def operators(self, drawing: Drawing, x: float, y: float, page_height: float) -> str:
        """Return the operators that draw it with its top left corner at x and y, from the page's top left."""
        drawn = _drawn(drawing, self.palette)
        matrix = f"1 0 0 -1 {number(x)} {number(page_height - y)} cm"
        if not drawn.form:
            return f"q {matrix} {drawn.operators} Q"
        name, _ = self._forms.setdefault(id(drawing), (f"D{len(self._forms)}", drawn))
        return f"q {matrix} /{name} Do Q"

    def embed(self, document: ArchivalDocument) -> dict[str, Handle]:
        """Return the forms by their name in the page resources."""
        return {name: _form(document, drawn) for name, drawn in self._forms.values()}


class _Drawn(NamedTuple):
    """A drawing as operators, and deflated as a form where it is large."""

    drawing: Drawing
    palette: Palette
    operators: str
    form: bytes
    states: str = ""
    """The graphics states that the form sets, as its resources."""


LARGE = 3000
"""From so many bytes on, deflating a drawing again for each document costs more than a form of its own."""

_kept: Keeping[tuple[int, int], _Drawn] = Keeping(4096)
"""By the identity of drawing and palette: icons and rules come again, and hashing them would cost more."""


def _drawn(drawing: Drawing, palette: Palette) -> _Drawn:
    key = id(drawing), id(palette)
    drawn = _kept.get(key)
    if drawn is None or drawn.drawing is not drawing or drawn.palette is not palette:
        pen = _Pen(palette)
        for shape in drawing.shapes:
            pen.draw(shape)
        operators = f"1 J 1 j {pen.finish()}"
        # A content stream must name its own resources, and only a form has some (PDF/A-2, 6.2.2).
        form = deflated(operators.encode("latin-1")) if len(operators) > LARGE or pen.alphas else b""
        drawn = _kept.keep(key, _Drawn(drawing, palette, operators, form, pen.resources()))
    return drawn


def _form(document: ArchivalDocument, drawn: _Drawn) -> Handle:
    """Return a form XObject; its box leaves room for lines that are out of the drawing's."""
    width, height = drawn.drawing.width, drawn.drawing.height
    box = " ".join(number(edge) for edge in (-MARGIN, -MARGIN, width + MARGIN, height + MARGIN))
    entries = f"/Type /XObject /Subtype /Form /BBox [{box}]{drawn.states}"
    return document.add_stream(drawn.form, entries, compressed=True)


MARGIN = 12.0


class _Pen:
    """Draws shapes; says only what has changed since the last one, and strokes lines of one look in one go."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.operators: list[str] = []
        self.states: dict[str, str] = {"d": "[] 0", "J": "1", "j": "1", "gs": OPAQUE}
        self.alphas: dict[str, tuple[float, float]] = {}
        """The graphics states of what is seen through: how opaque fillings and lines are."""
        self.waiting = ""
        """The operator that has still to paint the path."""

    def draw(self, shape: Shape) -> None:
        """Draw one shape."""
        changes = [f"{operand} {operator}" for operator, operand in self._changes(shape)]
        paint = _PAINT[bool(shape.fill), bool(shape.stroke)]
        if changes or paint != "S" or self.waiting != "S":
            self._paint()
        self.operators += changes
        self.operators += [_segment(segment) for segment in shape.segments]
        self.waiting = paint

    def finish(self) -> str:
        """Return all operators."""
        self._paint()
        return " ".join(self.operators)

    def _paint(self) -> None:
        if self.waiting:
            self.operators.append(self.waiting)
            self.waiting = ""

    def _changes(self, shape: Shape) -> Iterator[tuple[str, str]]:
        """Yield the operators, with their operands, that set what the shape looks like and the last one did not."""
        wanted: dict[str, str] = {}
        if shape.fill:
            wanted["rg"] = color_operands(self.palette.color(shape.fill))
        if shape.stroke:
            wanted["RG"] = color_operands(self.palette.color(shape.stroke))
            wanted["w"] = number(shape.stroke_width)
            wanted["d"] = f"[{' '.join(number(length) for length in shape.dashes)}] 0"
            wanted["J"], wanted["j"] = CAPS[shape.cap], JOINS[shape.join]
        wanted["gs"] = self._alpha(shape)
        for operator, operand in wanted.items():
            if self.states.get(operator) != operand:
                self.states[operator] = operand
                yield operator, operand

    def _alpha(self, shape: Shape) -> str:
        alphas = shape.fill_alpha, shape.stroke_alpha
        if alphas == (1.0, 1.0) and not self.alphas:
            return OPAQUE
        name = next((name for name, known in self.alphas.items() if known == alphas), f"A{len(self.alphas)}")
        self.alphas[name] = alphas
        return f"/{name}"

    def resources(self) -> str:
        """Return the resources that a form of the drawing needs; empty where it needs none."""
        if not self.alphas:
            return ""
        states = " ".join(
            f"/{name} <</Type /ExtGState /ca {number(fill, 3)} /CA {number(stroke, 3)}>>"
            for name, (fill, stroke) in self.alphas.items()
        )
        return f" /Resources <</ExtGState <<{states}>>>>"


OPAQUE = ""
"""The graphics state that a page begins with."""

CAPS = {"butt": "0", "round": "1", "square": "2"}
JOINS = {"miter": "0", "round": "1", "bevel": "2"}


def place(value: float) -> str:
    """Return a coordinate to a tenth of a point, 1/720 inch: as fine as office printers are, and short."""
    return number(value, 1)


_PAINT = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def _segment(segment: PathSegment) -> str:
    match segment:
        case MoveTo():
            return f"{place(segment.x)} {place(segment.y)} m"
        case LineTo():
            return f"{place(segment.x)} {place(segment.y)} l"
        case CurveTo():
            points = (segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y)
            return " ".join(map(place, points)) + " c"
        case Close():
            return "h"
        case _:
            assert_never(segment)
