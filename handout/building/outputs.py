"""Outputs: files that appear whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from handout.errors import OutputError


def prepare_folder(folder: Path) -> None:
    """Make an output folder; OutputError where it cannot be made or written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot make the output folder {folder}: {_reason(error)}; choose another with --output"
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"cannot write into the output folder {folder}; choose another with --output")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and rename it there: a reader sees the old file or the new one, never a part.

    OutputError where that fails; then nothing of the new file is left.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise OutputError(f"cannot write {path}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
