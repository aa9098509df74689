"""Pictures: raster images, checked and ready to be placed."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from handout.figures.drawing import Drawing
from handout.figures.placement import on_white


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A raster image without transparency."""

    data: bytes
    """A PNG or JPEG file in RGB or grey."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""


Artwork: TypeAlias = Picture | Drawing
"""What a picture file contains: pixels, or the shapes of an SVG file."""


def grounded(artwork: Artwork) -> Artwork:
    """Return a picture for a ground that is not white: the shapes of an SVG file on white, as pixels are anyway."""
    return on_white(artwork) if isinstance(artwork, Drawing) else artwork
