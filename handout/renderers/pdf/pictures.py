"""Pictures: raster images as image objects, with no more pixels than print can show."""

from __future__ import annotations

import math
from io import BytesIO
from typing import NamedTuple

from handout.caches import kept
from handout.layout.paper.flow import PlacedPicture
from handout.renderers.pdf.objects import ArchivalDocument, Handle, deflated
from handout.renderers.pdf.syntax import number

COLOR_SPACES = {"RGB": "/DeviceRGB", "L": "/DeviceGray"}

PIXELS_PER_POINT = 300 / 72
"""What a picture keeps of its pixels at the size it is shown."""

JPEG_QUALITY = 88


class PictureBook:
    """The pictures of a document, each kept once, for its largest place."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}
        self._widths: dict[bytes, float] = {}

    def operators(self, placed: PlacedPicture, page_height: float) -> str:
        """Return the operators that paint a picture in its place."""
        name = self._names.setdefault(placed.picture, f"I{len(self._names)}")
        self._widths[placed.picture] = max(placed.width, self._widths.get(placed.picture, 0.0))
        matrix = " ".join(
            number(value)
            for value in (placed.width, 0, 0, placed.height, placed.x, page_height - placed.y - placed.height)
        )
        return f"q {matrix} cm /{name} Do Q"

    def embed(self, document: ArchivalDocument) -> dict[str, Handle]:
        """Return the image objects by their name in the page resources."""
        return {name: _embed(document, _encoded(data, self._pixels(data))) for data, name in self._names.items()}

    def _pixels(self, data: bytes) -> int:
        return math.ceil(self._widths[data] * PIXELS_PER_POINT)


class _Encoded(NamedTuple):
    """A picture as an image object contains it."""

    width: int
    height: int
    mode: str
    jpeg: bool
    data: bytes
    """A JPEG file, or deflated pixels."""


@kept(64)
def _encoded(data: bytes, most: int) -> _Encoded:
    """Return a picture at most so many pixels wide.

    A JPEG that is not too large is kept as it is; PDF/A-2 allows it where its colours are RGB or grey.
    """
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        is_jpeg = image.format == "JPEG"
        if is_jpeg and image.mode in COLOR_SPACES and image.width <= most:
            return _Encoded(image.width, image.height, image.mode, True, data)
        flat = image if image.mode in COLOR_SPACES else image.convert("RGB")
        if flat.width > most:
            flat = flat.resize((most, max(1, round(flat.height * most / flat.width))), Image.Resampling.LANCZOS)
        if is_jpeg:
            buffer = BytesIO()
            flat.save(buffer, "JPEG", quality=JPEG_QUALITY)
            return _Encoded(flat.width, flat.height, flat.mode, True, buffer.getvalue())
        return _Encoded(flat.width, flat.height, flat.mode, False, deflated(flat.tobytes()))


def _embed(document: ArchivalDocument, picture: _Encoded) -> Handle:
    entries = (
        f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
        f" /ColorSpace {COLOR_SPACES[picture.mode]}"
    )
    if picture.jpeg:
        return document.add_stream(picture.data, f"{entries} /Filter /DCTDecode", compress=False)
    return document.add_stream(picture.data, entries, compressed=True)
