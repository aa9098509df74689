"""Pictures: raster images, checked and ready to be placed."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from handout.figures.drawing import Drawing


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A raster image without transparency."""

    data: bytes
    """A PNG or JPEG file in RGB or grey."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""


Artwork: TypeAlias = Picture | Drawing
"""What a picture file holds: pixels, or the shapes of an SVG file."""
