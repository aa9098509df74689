"""The reader of SVG: a file's text to a drawing, in one colour or in the file's own.

Read: paths, basic shapes, groups, `use` of the file's own elements, transforms, the viewBox, simple style sheets. In
one colour, white is taken for the ground showing through, every other colour for the one colour. Refused, with the
line: anything that runs, anything outside the file, pictures, text, masks, filters, and files past the limits of
`markup`; in the file's own colours, gradients and patterns too, and groups whose shapes would be seen through.
"""

from __future__ import annotations

from typing import NamedTuple

from handout.errors import RenderError
from handout.figures.affine import IDENTITY, Affine, transformed, translation
from handout.figures.boxes import Box
from handout.figures.drawing import Color, ColorRole, Drawing, FileColor, PathSegment, Shape
from handout.figures.placement import painted_bounds, recolored
from handout.figures.svg.elements import SHAPES, Viewport, box_of, outline_of
from handout.figures.svg.markup import MAX_DEPTH, MAX_ELEMENTS, SvgElement, parse_markup, refuse
from handout.figures.svg.numbers import length, numbers
from handout.figures.svg.opacity import faded
from handout.figures.svg.paint import (
    Hue,
    Paint,
    hues_of,
    inherited,
    is_hidden,
    opacity_of,
    own_declarations,
    own_paint_of,
    paint_of,
)
from handout.figures.svg.stylesheet import Declarations, StyleSheet, matching, parse_declarations, parse_style_sheet
from handout.figures.svg.transforms import parse_transform
from handout.figures.svg.winding import split_fill

_SILENT = frozenset({"clipPath", "defs", "desc", "filter", "linearGradient", "marker", "mask", "metadata"}) | frozenset(
    {"pattern", "radialGradient", "style", "symbol", "title", "view"}
)
_UNREAD_PROPERTIES = ("mask", "filter", "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode")
_UNREAD_IN_STYLE = (
    "transform",
    "translate",
    "rotate",
    "scale",
    "d",
    "x",
    "y",
    "r",
    "cx",
    "cy",
    "rx",
    "ry",
    "offset-path",
)
"""Where a shape is and how large: read as attributes, not as properties of a style."""
_OVERHANG = 0.25
_ROLES: dict[Hue, ColorRole] = {"mark": "accent", "ground": "paper"}


class OneColorRead(NamedTuple):
    """A file read for one colour."""

    drawing: Drawing
    colors: int
    """How many colours other than white the file itself has."""


def read_figure(source: str | bytes) -> Drawing:
    """Return the drawing of an SVG file in its own colours, one user unit to the point.

    What is wholly outside the viewBox is left out. Raises RenderError, naming the line, for what cannot be read or
    must not be.
    """
    return _drawing(_Walk(parse_markup(source), own_colors=True))


def read_svg(source: str | bytes, *, role: ColorRole = "accent", ground: ColorRole = "paper") -> Drawing:
    """Return the drawing of an SVG file, one user unit to the point.

    Every colour becomes `role` and white becomes `ground`; a file that is white alone becomes `role`. What is wholly
    outside the viewBox is left out. Raises RenderError, naming the line, for what cannot be read or must not be.
    """
    whole = read_one_color(source).drawing
    return whole if (role, ground) == ("accent", "paper") else recolored(whole, {"accent": role, "paper": ground})


def read_one_color(source: str | bytes) -> OneColorRead:
    """Return the drawing of an SVG file in the accent, white in the paper's colour; see `read_svg`."""
    walk = _Walk(parse_markup(source), own_colors=False)
    whole = _drawing(walk)
    if not any("accent" in (shape.fill, shape.stroke) for shape in whole.shapes):
        whole = recolored(whole, {"paper": "accent"})
    return OneColorRead(whole, len(walk.hues))


def _drawing(walk: _Walk) -> Drawing:
    drawn = tuple(shape for shape in walk.shapes if _shows(shape, walk.view))
    if not drawn:
        refuse(walk.root.line, "it draws nothing")
    return Drawing(width=walk.view.width, height=walk.view.height, shapes=drawn)


def _view_box(root: SvgElement) -> Box:
    """Return the viewBox, else the box of the root's size."""
    values = numbers(root.attributes.get("viewBox", ""))
    if len(values) == 4:
        box = Box(*values)
    elif not values and "width" in root.attributes and "height" in root.attributes:
        box = Box(0.0, 0.0, length(root.attributes["width"]), length(root.attributes["height"]))
    else:
        refuse(root.line, "<svg> has no viewBox and no width and height")
    if box.width <= 0 or box.height <= 0:
        refuse(root.line, "the drawing has no size")
    return box


def _shows(shape: Shape, view: Box) -> bool:
    box = painted_bounds(shape)
    around = Box(-view.width * _OVERHANG, -view.height * _OVERHANG, *_grown(view))
    inside = box.overlaps(Box(0.0, 0.0, view.width, view.height))
    if inside and not around.holds(box):
        raise RenderError("the SVG draws far outside its viewBox; fit its page to the drawing")
    return inside


def _grown(view: Box) -> tuple[float, float]:
    return view.width * (1 + 2 * _OVERHANG), view.height * (1 + 2 * _OVERHANG)


class _Walk:
    """Goes through the elements in painting order and gathers shapes."""

    def __init__(self, root: SvgElement, *, own_colors: bool) -> None:
        self.root, self.view = root, _view_box(root)
        self.shapes: list[Shape] = []
        self.hues: set[str] = set()
        """The file's own colours, of a drawing in one."""
        self._own_colors = own_colors
        view = self.view
        self._viewport = Viewport(view.width, view.height)
        self._by_id: dict[str, SvgElement] = {}
        css: list[str] = []
        self._index(root, css)
        self._sheet: StyleSheet = parse_style_sheet("\n".join(css))
        self._visited = 0
        self._visit(root, translation(-view.x, -view.y), {}, 0)

    def _index(self, element: SvgElement, css: list[str]) -> None:
        if name := element.attributes.get("id"):
            self._by_id.setdefault(name, element)
        if element.name == "style":
            css.append(element.text)
        for child in element.children:
            self._index(child, css)

    def _visit(self, element: SvgElement, affine: Affine, style: Declarations, depth: int) -> None:
        self._visited += 1
        if self._visited > MAX_ELEMENTS or depth > MAX_DEPTH:
            refuse(element.line, "<use> repeats too much")
        own = self._own(element)
        if not is_hidden(own):
            try:
                first = len(self.shapes)
                self._draw(element, affine.after(self._transform(element)), inherited(style, own), depth)
                if self._own_colors and opacity_of(own) < 1:
                    self.shapes[first:] = faded(self.shapes[first:], opacity_of(own), of_one=element.name in SHAPES)
            except RenderError as error:
                raise error if str(error).startswith("SVG line") else _placed_error(element, error) from error

    def _own(self, element: SvgElement) -> Declarations:
        style = parse_declarations(element.attributes.get("style", ""))
        sheet = matching(self._sheet, element)
        own = own_declarations(element.attributes, sheet, style)
        for name in _UNREAD_IN_STYLE if element is not self.root else ():
            if name in style or name in sheet:
                refuse(element.line, f"<{element.name}> has its {name} in a style, where it is not read")
        for name in _UNREAD_PROPERTIES:
            if own.get(name, "none") not in ("none", "normal"):
                refuse(element.line, f"<{element.name}> has a {name}, which is not read")
        self._check_clip(element, own.get("clip-path", "none"))
        return own

    def _check_clip(self, element: SvgElement, value: str) -> None:
        """A clip to the whole page, which some programs always write, changes nothing; any other is not read."""
        if value == "none":
            return
        path = self._by_id.get(value.removeprefix("url(").rstrip(")").strip("\"' #"))
        rects = path.children if path is not None else []
        if len(rects) != 1 or rects[0].name != "rect" or not self._covers(rects[0]):
            refuse(element.line, "a clip-path is not read; cut the shapes themselves")

    def _covers(self, rect: SvgElement) -> bool:
        box = box_of(rect, self._viewport)
        return "transform" not in rect.attributes and box.holds(self.view, tolerance=self.view.width / 100)

    def _transform(self, element: SvgElement) -> Affine:
        return parse_transform(element.attributes.get("transform", "")) if element.name else IDENTITY

    def _draw(self, element: SvgElement, affine: Affine, style: Declarations, depth: int) -> None:
        if element.name in SHAPES:
            self._shape(outline_of(element, self._viewport), affine, self._paint(element, style))
        elif element.name == "use":
            self._use(element, affine, style, depth)
        elif element.name == "g" or (element.name == "svg" and depth == 0):
            for child in element.children:
                self._visit(child, affine, style, depth + 1)
        elif element.name and element.name not in _SILENT:
            refuse(element.line, f"<{element.name}> is not read")

    def _paint(self, element: SvgElement, style: Declarations) -> Paint:
        if self._own_colors:
            paint = own_paint_of(style)
            if paint.dashes and "pathLength" in element.attributes:
                raise RenderError("a pathLength is not read; draw the dashes as shapes")
            return paint
        self.hues.update(hues_of(style))
        return paint_of(style)

    def _use(self, element: SvgElement, affine: Affine, style: Declarations, depth: int) -> None:
        target = self._by_id.get(element.attributes.get("href", "").strip().removeprefix("#"))
        if target is None:
            refuse(element.line, "<use> names an element that the file does not have")
        if "viewBox" in target.attributes:
            refuse(element.line, "<use> of an element with its own viewBox is not read")
        x, y = length(element.attributes.get("x", "0")), length(element.attributes.get("y", "0"))
        there = affine.after(translation(x, y))
        if target.name != "symbol":
            self._visit(target, there, style, depth + 1)
            return
        for child in target.children:
            self._visit(child, there, style, depth + 1)

    def _shape(self, segments: tuple[PathSegment, ...], affine: Affine, paint: Paint) -> None:
        if len(segments) < 2:
            return
        path = transformed(segments, affine)
        painted: list[Shape] = []
        if paint.fill is not None:
            fill, parts = _color(paint.fill), split_fill(path, even_odd=paint.even_odd)
            painted += [Shape(segments=part, fill=fill, fill_alpha=paint.fill_alpha) for part in parts]
        if paint.stroke is not None:
            painted.insert(0 if paint.stroke_first else len(painted), _stroke(path, paint, affine.scale))
        self.shapes += painted


def _stroke(path: tuple[PathSegment, ...], paint: Paint, scale: float) -> Shape:
    assert paint.stroke is not None
    return Shape(
        segments=path,
        stroke=_color(paint.stroke),
        stroke_width=paint.stroke_width * scale,
        dashes=tuple(dash * scale for dash in paint.dashes),
        stroke_alpha=paint.stroke_alpha,
        cap=paint.cap,
        join=paint.join,
    )


def _color(hue: Hue) -> Color:
    """Return a colour of the file as it is, a tone as the role that it stands for."""
    return _ROLES.get(hue) or FileColor(hue)


def _placed_error(element: SvgElement, error: RenderError) -> RenderError:
    return RenderError(f"SVG line {element.line}: <{element.name}>: {error}")
