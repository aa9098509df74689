"""Artwork: the picture files that a document names, decoded, checked and made ready to be placed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from warnings import catch_warnings

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.walk import locate_strings
from handout.diagnostics import Severity, SourcePath
from handout.errors import RenderError
from handout.figures.pictures import Artwork, Picture
from handout.figures.svg import read_figure, read_one_color
from handout.reading.problems import Problem
from handout.reading.topic_files import PICTURES, FileProblem, find_picture

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000
"""The largest picture: a small file can contain more pixels than a machine has memory for."""

MOST_BYTES = 64 * 1024 * 1024
"""The largest picture file."""

PICTURE_KEYS = frozenset({"file", "icon", "logo", "cover"})
"""The keys whose value may name a picture file. An icon is drawn in one colour; the others keep their own."""


class ArtworkRead(NamedTuple):
    """The pictures of a document, and what is wrong with them."""

    artwork: Mapping[str, Artwork]
    """By name, as the document has it."""
    problems: tuple[Problem, ...]

    @property
    def faults(self) -> tuple[Problem, ...]:
        """The problems, by their former name."""
        return self.problems

    @property
    def failed(self) -> bool:
        """Whether a picture cannot be shown."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_artwork(value: Document | Clinic, folder: Path | str) -> ArtworkRead:
    """Return the pictures that a document or a clinic names, from the folder of its file."""
    artwork: dict[str, Artwork] = {}
    problems: list[Problem] = []
    # A file that is an icon and a figure has its own colours; icons are brought down to one where they are drawn.
    files = sorted(_named_files(value), key=lambda file: file[0][-1] == "icon")
    for path, name in files:
        if name in artwork:
            continue
        try:
            artwork[name], warnings = _read(path, find_picture(Path(folder), name))
            problems += warnings
        except FileProblem as problem:
            problems.append(Problem(path, problem.message, problem.hint, offset=0))
        except RenderError as problem:
            problems.append(Problem(path, f'"{name}": {problem}', offset=0))
    return ArtworkRead(artwork, tuple(problems))


def _named_files(value: Document | Clinic) -> Iterator[tuple[SourcePath, str]]:
    return (
        (path, name)
        for path, name in locate_strings(value)
        if path[-1] in PICTURE_KEYS and name.lower().endswith(PICTURES)
    )


def _read(place: SourcePath, path: Path) -> tuple[Artwork, list[Problem]]:
    """Return what the picture file that is named at a place contains, and what of it is lost."""
    data = _bytes(path)
    if place[-1] == "icon":
        return _icon(place, path, data)
    return (read_figure(data) if path.suffix.lower() == ".svg" else _picture(path.name, data)), []


def _icon(place: SourcePath, path: Path, data: bytes) -> tuple[Artwork, list[Problem]]:
    drawing, colors = read_one_color(data)
    if colors < len(("one", "two")):
        return drawing, []
    message = f'the icon "{path.name}" has {colors} colours and is printed in one'
    hint = "use an icon of one colour; where the colours say something, use the file as a figure"
    return drawing, [Problem(place, message, hint, offset=0, severity=Severity.WARNING)]


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem(f'"{path.name}" is larger than {MOST_BYTES // 1024**2} MB', "save a smaller picture")
        return path.read_bytes()
    except OSError as error:
        raise FileProblem(f'"{path.name}" cannot be read: {error.strerror or error}') from error


def _picture(name: str, data: bytes) -> Picture:
    """Return a raster picture without transparency, in RGB or grey. Raises FileProblem where it cannot be decoded."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PIXELS:
                message = f'"{name}" has {image.width} x {image.height} pixels'
                raise FileProblem(message, f"save it with at most {MOST_PIXELS // 1_000_000} million")
            image.load()
            turned = ImageOps.exif_transpose(image)
            if turned is image and image.format == "JPEG" and image.mode in ("RGB", "L"):
                return Picture(data=data, width=image.width, height=image.height)
            return _flat(turned)
    except UnidentifiedImageError as error:
        raise FileProblem(f'"{name}" is neither a PNG nor a JPEG picture', "save the picture again") from error
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        raise FileProblem(f'"{name}" cannot be decoded: {error}', "save the picture again") from error


def _flat(image: Image) -> Picture:
    """Return an image on white paper, as a PNG file."""
    from PIL import Image as Images

    if image.mode.startswith("I"):
        # Grey in 16 bits; Pillow would cut off all but the darkest shades.
        image = image.convert("I").point(lambda shade: shade * (1 / 256)).convert("L")
        image.info.pop("transparency", None)
    grey = image.mode in ("1", "L") and "transparency" not in image.info
    if image.mode in ("RGBA", "LA", "PA", "P", "La", "RGBa") or "transparency" in image.info:
        image = image.convert("RGBA")
        paper = Images.new("RGBA", image.size, "white")
        image = Images.alpha_composite(paper, image)
    buffer = BytesIO()
    image.convert("L" if grey else "RGB").save(buffer, "PNG")
    return Picture(data=buffer.getvalue(), width=image.width, height=image.height)
