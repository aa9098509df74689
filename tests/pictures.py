"""Pictures of the example: `python -m tests.pictures` builds output/ anew, and draws its pages and slides.

Needs the test extra, and LibreOffice for the slides.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from handout.building.build import BuildOptions, build
from tests.topics import EXAMPLE

OUTPUT = EXAMPLE.parent / "output"
PAGE_WIDTH, SLIDE_WIDTH = 1000, 1120
OTHERS = ("clear-print", "large-print", "leaflet")
COLORS = 64
"""Enough for flat art and smooth type, and a quarter of the bytes."""


def pages_of(pdf: Path, width: int) -> list[Image.Image]:
    """Return the pages of a PDF file as images."""
    return [page.render(scale=width / page.get_width()).to_pil() for page in pypdfium2.PdfDocument(pdf)]


def slides_of(pptx: Path, width: int) -> list[Image.Image]:
    """Return the slides of a deck as LibreOffice shows them."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(pptx)]
        subprocess.run(command, check=True, capture_output=True)
        return pages_of(Path(folder) / f"{pptx.stem}.pdf", width)


def save(image: Image.Image, path: Path) -> None:
    """Write an image as a small PNG file."""
    image.convert("RGB").quantize(COLORS).save(path, optimize=True)


def main() -> int:
    """Build the example and draw it: all pages of the two default layouts, the first two of the others."""
    report = build([EXAMPLE], BuildOptions(output=OUTPUT))
    for old in OUTPUT.glob("*.png"):
        old.unlink()
    for result in report.results:
        path = Path(result.job.output)
        images = pages_of(path, PAGE_WIDTH) if path.suffix == ".pdf" else slides_of(path, SLIDE_WIDTH)
        draw(result.job.layout.name, images)
    with tempfile.TemporaryDirectory() as folder:
        others = build([EXAMPLE], BuildOptions(layouts=OTHERS, output=Path(folder)))
        for result in others.results:
            draw(result.job.layout.name, pages_of(Path(result.job.output), PAGE_WIDTH)[:2])
    return 0 if report.ok and others.ok else 1


def draw(layout: str, images: list[Image.Image]) -> None:
    """Save the pages of a layout."""
    for number, image in enumerate(images, start=1):
        save(image, OUTPUT / f"{layout}-{number:02}.png")


if __name__ == "__main__":
    sys.exit(main())
