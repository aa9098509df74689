"""Pictures: raster images as image objects."""

from __future__ import annotations

import zlib
from io import BytesIO

from handout.layout.flow import PlacedPicture
from handout.renderers.pdf.objects import COMPRESSION, ArchivalDocument, Handle
from handout.renderers.pdf.syntax import number

COLOR_SPACES = {"RGB": "/DeviceRGB", "L": "/DeviceGray"}


class PictureBook:
    """The pictures of a document, each held once."""

    def __init__(self) -> None:
        self._names: dict[bytes, str] = {}

    def operators(self, placed: PlacedPicture, page_height: float) -> str:
        """Return the operators that paint a picture in its place."""
        name = self._names.setdefault(placed.picture, f"I{len(self._names)}")
        matrix = " ".join(
            number(value)
            for value in (placed.width, 0, 0, placed.height, placed.x, page_height - placed.y - placed.height)
        )
        return f"q {matrix} cm /{name} Do Q"

    def embed(self, document: ArchivalDocument) -> dict[str, Handle]:
        """Return the image objects by their name in the page resources."""
        return {name: _embed(document, data) for data, name in self._names.items()}


def _embed(document: ArchivalDocument, data: bytes) -> Handle:
    """Return an image object. A JPEG is kept as it is; PDF/A-2 allows it where its colours are RGB or grey."""
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        width, height, mode = image.width, image.height, image.mode
        jpeg = image.format == "JPEG" and mode in COLOR_SPACES
        if not jpeg:
            converted = image if mode in COLOR_SPACES else image.convert("RGB")
            mode, pixels = converted.mode, converted.tobytes()
    entries = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8"
        f" /ColorSpace {COLOR_SPACES[mode]}"
    )
    if jpeg:
        return document.add_stream(data, f"{entries} /Filter /DCTDecode", compress=False)
    return document.add_stream(zlib.compress(pixels, COMPRESSION), entries, compressed=True)
