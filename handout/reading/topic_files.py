"""Topic files: the pictures and references that a source names, inside its folder and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from handout.reading.spelling import did_you_mean, in_a_row

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
"""The file endings of pictures."""
DRAWINGS = (".svg",)
"""The file endings of icons."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_DRIVE = re.compile(r"[A-Za-z]:")
_HEAD = 65536
"""So many bytes of a picture are looked at; an SVG may begin with a long remark."""


class FileProblem(Exception):
    """A file that a source names and cannot have."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def find_file(folder: Path, name: str, suffixes: tuple[str, ...]) -> Path:
    """Return the file called `name` inside `folder`. Raises FileProblem where there is none that may be read."""
    _check_name(name)
    path = named_path(folder, name)
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        is_file, is_there = path.is_file(), path.exists()
    except (OSError, RuntimeError, ValueError) as problem:
        raise FileProblem(f'"{name}" cannot be read') from problem
    if not inside:
        raise FileProblem(f'"{name}" is outside the folder of its source', "copy it into the folder")
    if not is_there:
        raise FileProblem(f'no file "{name}"', _similar(folder, name))
    if not is_file:
        raise FileProblem(f'"{name}" is not a file', "name a file")
    if path.suffix.lower() not in suffixes:
        raise FileProblem(f'"{name}" cannot be used', f"it takes a file that ends in {in_a_row(suffixes)}")
    return path


def named_path(folder: Path, name: str) -> Path:
    """Return the path that a source means by `name`, where a disk may keep its letters apart from their marks."""
    path, apart = folder / name, normalize("NFD", name)
    with suppress(OSError, ValueError):
        if apart != name and not path.exists() and (folder / apart).exists():
            return folder / apart
    return path


def find_picture(folder: Path, name: str, suffixes: tuple[str, ...] = PICTURES) -> Path:
    """Return the picture called `name` inside `folder`. Raises FileProblem also where it is not what its name says."""
    path = find_file(folder, name, suffixes)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as problem:
        raise FileProblem(f'"{name}" cannot be read: {problem.strerror or problem}') from problem
    kind = "JPEG" if path.suffix.lower() in (".jpg", ".jpeg") else path.suffix[1:].upper()
    if not _IS_KIND[kind](head):
        found = next((other for other, is_kind in _IS_KIND.items() if is_kind(head)), "")
        words = f"is a {found} picture by its content" if found else f"is not a {kind} picture"
        raise FileProblem(f'"{name}" {words}', "name it so" if found else "save the picture again")
    return path


_IS_KIND: Mapping[str, Callable[[bytes], bool]] = {
    "PNG": lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"),
    "JPEG": lambda head: head.startswith(b"\xff\xd8\xff"),
    "SVG": lambda head: b"<svg" in head or b":svg" in head,
}


def _check_name(name: str) -> None:
    if _DRIVE.match(name) or PurePosixPath(name).is_absolute() or name.startswith("\\"):
        raise FileProblem(f'"{name}" is an absolute path', "name a file inside the folder of the source")
    if _ADDRESS.match(name):
        raise FileProblem(f'"{name}" is an address', "save the file in the folder and name it here")
    if "\\" in name:
        raise FileProblem(f'"{name}" has a backslash', f'write "{name.replace(chr(92), "/")}"')


def _similar(folder: Path, name: str) -> str:
    """Return the question that offers the file nearest to `name`; empty where none is near."""
    beside = folder / PurePosixPath(name).parent
    try:
        names = [(PurePosixPath(name).parent / each.name).as_posix() for each in beside.iterdir()]
    except OSError:
        return ""
    return did_you_mean(name, names)
