"""The built-in icons: one SVG file each, 48 units square, one colour, strokes of 2 to 6 with round ends."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from handout.caches import kept, loaded
from handout.errors import RenderError
from handout.figures.drawing import ColorRole, Drawing, PointLength
from handout.figures.placement import fitted, recolored
from handout.figures.svg import read_svg

_SUFFIX = ".svg"


@loaded
def icon_names() -> tuple[str, ...]:
    """Return the names of all built-in icons, in order of the alphabet."""
    return tuple(sorted(each.name.removesuffix(_SUFFIX) for each in _folder().iterdir() if each.name.endswith(_SUFFIX)))


@kept(1024)
def icon(name: str, size: PointLength, *, role: ColorRole = "accent") -> Drawing:
    """Return a built-in icon, `size` wide and high, in one colour; raise RenderError where none has that name."""
    return fitted(recolored(_parsed(name), {"accent": role}), size, size)


@loaded
def _parsed(name: str) -> Drawing:
    if name not in icon_names():
        raise RenderError(f'no icon is named "{name}"; there are {", ".join(icon_names())}')
    return read_svg((_folder() / f"{name}{_SUFFIX}").read_text("utf-8"))


def _folder() -> Traversable:
    return files(__name__)
