"""Inherited styles: what a placeholder of a template takes from its layout, its master and the master's text styles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from handout.layout.slides.slide_template import LevelSide
from handout.layout.slides.slide_type import TextStyle
from handout.renderers.pptx.markup import DRAWING, EMU_PER_POINT, PRESENTATION

NAMES = {"a": DRAWING, "p": PRESENTATION}
LEVELS = 5
SINGLE = 1.2
"""The leading of single-spaced text, in sizes."""

DEFAULT_SIZE = 18.0
LEAST_SIZE = 1.0
"""The least that the format allows."""

DEFAULT_INSET = (7.2, 3.6, 7.2, 3.6)
"""Points that PowerPoint takes where nothing says otherwise."""

_TITLES = ("title", "ctrTitle")
_SIDES = ("lIns", "tIns", "rIns", "bIns")

Bullet: TypeAlias = Literal["none", "disc", "number"]

_BULLETS: dict[str, Bullet] = {"buNone": "none", "buAutoNum": "number", "buChar": "disc", "buBlip": "disc"}


def inset_of(shape: Any, master: Any) -> tuple[float, float, float, float]:
    """Return the space between a placeholder's sides and its text: left, top, right, bottom."""
    holders = [each for each in (shape, _on_master(shape, master)) if each is not None]
    bodies = [body for each in holders for body in each._element.findall(".//a:bodyPr", NAMES)]
    found = []
    for side, default in zip(_SIDES, DEFAULT_INSET, strict=True):
        inset = next((body.get(side) for body in bodies if body.get(side) is not None), None)
        found.append(default if inset is None else int(inset) / EMU_PER_POINT)
    return found[0], found[1], found[2], found[3]


def styles_of(shape: Any, kind: str, master: Any) -> tuple[TextStyle, ...]:
    """Return the style of each level of a placeholder."""
    return tuple(_style(list(_levels(shape, kind, master, level))) for level in range(1, LEVELS + 1))


def sides_of(shape: Any, kind: str, master: Any) -> tuple[LevelSide, ...]:
    """Return which way each level of a placeholder runs, and at which side it is."""
    return tuple(_side(list(_levels(shape, kind, master, level))) for level in range(1, LEVELS + 1))


def furniture_alignment(shape: Any, kind: str, master: Any) -> str:
    """Return at which side of its box a footer or a slide number is."""
    alike = [each for each in master.placeholders if kind_of(each) == kind]
    levels = [level for each in (shape, *alike) for level in each._element.findall(".//a:lstStyle/a:lvl1pPr", NAMES)]
    return _first([*levels, *master._element.findall("p:txStyles/p:otherStyle/a:lvl1pPr", NAMES)], "algn") or "l"


def kind_of(shape: Any) -> str:
    """Return PowerPoint's name of a placeholder's type; one that takes anything has the name "obj"."""
    return str(shape._element.find(".//p:ph", NAMES).get("type", "obj"))


def _on_master(shape: Any, master: Any) -> Any:
    """Return the master's placeholder of the same kind."""
    alike = "title" if kind_of(shape) in _TITLES else "body"
    return next((each for each in master.placeholders if kind_of(each) == alike), None)


def _levels(shape: Any, kind: str, master: Any, level: int) -> Iterator[Any]:
    """Yield what is said of a level, the nearest first: on the layout, on the master, in the master's text styles."""
    step = f"a:lvl{level}pPr"
    for holder in (shape, _on_master(shape, master)):
        if holder is not None:
            yield from holder._element.findall(f".//a:lstStyle/{step}", NAMES)
    text = "titleStyle" if kind in _TITLES else "bodyStyle"
    yield from master._element.findall(f"p:txStyles/p:{text}/{step}", NAMES)


def _style(levels: list[Any]) -> TextStyle:
    fonts = [font for level in levels for font in level.findall("a:defRPr", NAMES)]
    size = max(_number(fonts, "sz", DEFAULT_SIZE * 100) / 100, LEAST_SIZE)
    return TextStyle(
        size=size,
        leading=_spacing(levels, "lnSpc", size * SINGLE, 1.0),
        bold=_first(fonts, "b") in ("1", "true"),
        # Between two paragraphs is what follows the one and what leads to the other.
        before=_spacing(levels, "spcBef", size * SINGLE, 0.0) + _spacing(levels, "spcAft", size * SINGLE, 0.0),
        left=max(_number(levels, "marL", 0) / EMU_PER_POINT, 0.0),
        hang=max(-_number(levels, "indent", 0) / EMU_PER_POINT, 0.0),
        bullet=_bullet(levels),
    )


def _side(levels: list[Any]) -> LevelSide:
    return LevelSide(align=_first(levels, "algn") or "", right_to_left=_first(levels, "rtl") in ("1", "true"))


def _first(levels: list[Any], name: str) -> str | None:
    """Return the nearest value of an attribute."""
    return next((str(each.get(name)) for each in levels if each.get(name) is not None), None)


def _number(levels: list[Any], name: str, default: float) -> float:
    value = _first(levels, name)
    return default if value is None else float(value)


def _spacing(levels: list[Any], tag: str, single: float, default: float) -> float:
    """Return a space in points: said in points, or as a share of a single-spaced line."""
    for level in levels:
        points = level.find(f"a:{tag}/a:spcPts", NAMES)
        if points is not None:
            return float(points.get("val")) / 100
        share = level.find(f"a:{tag}/a:spcPct", NAMES)
        if share is not None:
            return single * _share(share.get("val"))
    return single * default


def _share(value: str) -> float:
    """Return a share that is written as "90000" or as "90%"."""
    return float(value.removesuffix("%")) / (100 if value.endswith("%") else 100_000)


def _bullet(levels: list[Any]) -> Bullet:
    for level in levels:
        for mark, bullet in _BULLETS.items():
            if level.find(f"a:{mark}", NAMES) is not None:
                return bullet
    return "none"
