"""Cover drawings: large line art for a panel in the accent colour, of pale lines, white dots and one white line."""

from __future__ import annotations

import math
from collections.abc import Callable

from handout.errors import RenderError
from handout.figures import outlines
from handout.figures.drawing import Close, ColorRole, CurveTo, Drawing, MoveTo, PathSegment, PointLength, Shape
from handout.figures.neurons import ON_ACCENT, neurons
from handout.figures.placement import fitted, moved

_UNIT_WIDTH, _UNIT_HEIGHT = 200.0, 172.0
_ART_WIDTH, _ART_HEIGHT = 0.845, 0.8
_MANY_BRANCHES_FROM = 200.0
_FINE, _BOLD, _HOT = 2.8, 4.0, 6.4
_DOT = 5.0


def cover_names() -> tuple[str, ...]:
    """Return the names of the cover drawings, in order of the alphabet."""
    return tuple(sorted(_COVERS))


def cover(name: str, width: PointLength, height: PointLength) -> Drawing:
    """Return a cover drawing centred in a panel of that size; raise RenderError where none has that name.

    The panel's accent is not painted; the drawing's colours are `on_accent` and `paper`, and `accent` for holes.
    """
    if name not in _COVERS:
        raise RenderError(f'no cover drawing is named "{name}"; there are {", ".join(cover_names())}')
    art_width = min(width * _ART_WIDTH, height * _ART_HEIGHT * _UNIT_WIDTH / _UNIT_HEIGHT)
    art = _COVERS[name](art_width, art_width * _UNIT_HEIGHT / _UNIT_WIDTH)
    shapes = moved(art.shapes, (width - art.width) / 2, (height - art.height) / 2)
    return Drawing(width=width, height=height, shapes=shapes)


def _neurons(width: PointLength, height: PointLength) -> Drawing:
    branches = 7 if height >= _MANY_BRANCHES_FROM else 5
    thickness = width * 0.0145
    return neurons(width, height, branches, hot=branches // 2, gap=width * 0.125, thickness=thickness, colors=ON_ACCENT)


def _in_units(draw: Callable[[], tuple[Shape, ...]]) -> Callable[[PointLength, PointLength], Drawing]:
    """Return a cover from shapes drawn in a box of 200 x 172 units."""

    def scaled(width: PointLength, height: PointLength) -> Drawing:
        return fitted(Drawing(width=_UNIT_WIDTH, height=_UNIT_HEIGHT, shapes=draw()), width, height)

    return scaled


def _line(segments: tuple[PathSegment, ...], width: float, color: ColorRole = "on_accent") -> Shape:
    return Shape(segments=segments, stroke=color, stroke_width=width)


def _dot(x: float, y: float, radius: float = _DOT, color: ColorRole = "paper") -> Shape:
    return Shape(segments=outlines.circle(x, y, radius), fill=color)


def _leaf() -> tuple[Shape, ...]:
    blade = (MoveTo(100, 4), CurveTo(158, 36, 178, 96, 100, 148), CurveTo(22, 96, 42, 36, 100, 4), Close())
    veins = [(126.0, 29.0), (100.0, 36.0), (74.0, 31.0), (48.0, 15.0)]
    shapes = [_line(blade, _BOLD)]
    for y, reach in veins:
        for x in (100 - reach, 100 + reach):
            vein = (MoveTo(100, y), CurveTo((100 + x) / 2, y, x, y - 8, x, y - 20))
            shapes += [_line(vein, _FINE), _dot(x, y - 20, 4.4)]
    return (*shapes, _line(outlines.line(100, 26, 100, 168), _HOT, "paper"))


def _heart_line(scale: float) -> tuple[PathSegment, ...]:
    def at(x: float, y: float) -> tuple[float, float]:
        return 100 + x * scale, 84 + y * scale

    return (
        MoveTo(*at(0, 80)),
        CurveTo(*at(-60, 34), *at(-84, 4), *at(-84, -32)),
        CurveTo(*at(-84, -62), *at(-64, -78), *at(-42, -78)),
        CurveTo(*at(-22, -78), *at(-8, -64), *at(0, -48)),
        CurveTo(*at(8, -64), *at(22, -78), *at(42, -78)),
        CurveTo(*at(64, -78), *at(84, -62), *at(84, -32)),
        CurveTo(*at(84, 4), *at(60, 34), *at(0, 80)),
        Close(),
    )


def _heart() -> tuple[Shape, ...]:
    beat = ((8.0, 84.0), (66.0, 84.0), (82.0, 52.0), (104.0, 118.0), (122.0, 70.0), (130.0, 84.0), (192.0, 84.0))
    return (
        _line(_heart_line(1.0), _BOLD),
        _line(_heart_line(0.78), _FINE),
        _line(outlines.polyline(beat), _HOT, "paper"),
        _dot(8, 84, 7.5),
        _dot(192, 84, 7.5),
    )


def _wave(y: float, rise: float) -> tuple[PathSegment, ...]:
    """Return two and a half swings from left to right."""
    step = 192 / 5
    curves = []
    for index in range(5):
        x, peak = 4 + index * step, rise if index % 2 else -rise
        curves.append(CurveTo(x + step * 0.36, y + peak, x + step * 0.64, y + peak, x + step, y))
    return (MoveTo(4, y), *curves)


def _waves() -> tuple[Shape, ...]:
    rows = ((22.0, 8.0, _FINE), (53.0, 14.0, _BOLD), (119.0, 14.0, _BOLD), (150.0, 8.0, _FINE))
    crests = [(4 + 192 / 5 * (index + 0.5), 86.0 + (13.5 if index % 2 else -13.5)) for index in range(5)]
    return (
        *(_line(_wave(y, rise), width) for y, rise, width in rows),
        _line(_wave(86, 18), _HOT, "paper"),
        *(_dot(x, y, 7.5) for x, y in crests),
    )


def _sun() -> tuple[Shape, ...]:
    shapes = []
    for index in range(16):
        angle = math.radians(index * 22.5)
        x, y, end = math.cos(angle), math.sin(angle), 78 if index % 2 == 0 else 60
        width = _BOLD if index % 2 == 0 else _FINE
        shapes.append(_line(outlines.line(100 + x * 40, 86 + y * 40, 100 + x * end, 86 + y * end), width))
        shapes.append(_dot(100 + x * end, 86 + y * end, 6.0 if index % 2 == 0 else 4.0))
    return (*shapes, _dot(100, 86, 30), _dot(100, 86, 11.4, "accent"))


_COVERS: dict[str, Callable[[PointLength, PointLength], Drawing]] = {
    "neurons": _neurons,
    "leaf": _in_units(_leaf),
    "heart": _in_units(_heart),
    "waves": _in_units(_waves),
    "sun": _in_units(_sun),
}
