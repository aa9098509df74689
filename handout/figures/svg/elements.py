"""The basic shapes of SVG as segments, in the element's own units."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.boxes import Box
from handout.figures.drawing import PathSegment
from handout.figures.svg.markup import SvgElement
from handout.figures.svg.numbers import length, numbers
from handout.figures.svg.path_data import parse_path


class Viewport(NamedTuple):
    """The size that percentages are of, in user units."""

    width: float
    height: float

    @property
    def mean(self) -> float:
        """What a percentage is of that is neither across nor down."""
        return float(((self.width**2 + self.height**2) / 2) ** 0.5)


def outline_of(element: SvgElement, viewport: Viewport) -> tuple[PathSegment, ...]:
    """Return the element's path, empty where it draws nothing; raise RenderError where a value cannot be read."""
    return SHAPES[element.name](element, viewport)


def _path(element: SvgElement, _: Viewport) -> tuple[PathSegment, ...]:
    return parse_path(element.attributes.get("d", ""))


def _rect(element: SvgElement, viewport: Viewport) -> tuple[PathSegment, ...]:
    box = box_of(element, viewport)
    rx, ry = _across(element, "rx", viewport, None), _down(element, "ry", viewport, None)
    rx, ry = (ry if rx is None else rx), (rx if ry is None else ry)
    return outlines.rounded_rectangle(box, rx or 0.0, ry or 0.0) if box.width > 0 and box.height > 0 else ()


def box_of(element: SvgElement, viewport: Viewport) -> Box:
    """Return the box of a `rect`."""
    x, y = _across(element, "x", viewport) or 0.0, _down(element, "y", viewport) or 0.0
    return Box(x, y, _across(element, "width", viewport) or 0.0, _down(element, "height", viewport) or 0.0)


def _circle(element: SvgElement, viewport: Viewport) -> tuple[PathSegment, ...]:
    radius = length(element.attributes.get("r", "0"), viewport.mean)
    return outlines.circle(*_center(element, viewport), radius) if radius > 0 else ()


def _ellipse(element: SvgElement, viewport: Viewport) -> tuple[PathSegment, ...]:
    rx, ry = _across(element, "rx", viewport) or 0.0, _down(element, "ry", viewport) or 0.0
    return outlines.ellipse(*_center(element, viewport), rx, ry) if rx > 0 and ry > 0 else ()


def _line(element: SvgElement, viewport: Viewport) -> tuple[PathSegment, ...]:
    x1, x2 = (_across(element, name, viewport) or 0.0 for name in ("x1", "x2"))
    y1, y2 = (_down(element, name, viewport) or 0.0 for name in ("y1", "y2"))
    return outlines.line(x1, y1, x2, y2)


def _polyline(element: SvgElement, _: Viewport) -> tuple[PathSegment, ...]:
    return _polygonal(element, closed=False)


def _polygon(element: SvgElement, _: Viewport) -> tuple[PathSegment, ...]:
    return _polygonal(element, closed=True)


def _polygonal(element: SvgElement, *, closed: bool) -> tuple[PathSegment, ...]:
    values = numbers(element.attributes.get("points", ""))
    if len(values) % 2:
        raise RenderError(f"<{element.name}> has an odd count of coordinates")
    points = tuple(zip(values[::2], values[1::2], strict=True))
    return outlines.polyline(points, closed=closed) if points else ()


def _center(element: SvgElement, viewport: Viewport) -> tuple[float, float]:
    return _across(element, "cx", viewport) or 0.0, _down(element, "cy", viewport) or 0.0


def _across(element: SvgElement, name: str, viewport: Viewport, default: float | None = 0.0) -> float | None:
    value = element.attributes.get(name, "auto")
    return default if value == "auto" else length(value, viewport.width)


def _down(element: SvgElement, name: str, viewport: Viewport, default: float | None = 0.0) -> float | None:
    value = element.attributes.get(name, "auto")
    return default if value == "auto" else length(value, viewport.height)


SHAPES: dict[str, Callable[[SvgElement, Viewport], tuple[PathSegment, ...]]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
"""The outline of each element that draws."""
