"""Outputs: files that appear whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from handout.errors import OutputError

ATTEMPTS = 5
"""How often a file is written again that another process has swept away."""

_PART = re.compile(r"\..+\.[0-9a-f]{8}\.handout\.part")


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


def write_whole(path: Path, data: bytes) -> os.stat_result:
    """Write a file next to its place and rename it there: a reader sees the old file or the new one, never a part.

    Return what the file system says of the new file. OutputError where that fails; then nothing of it is left.
    """
    for attempts_left in reversed(range(ATTEMPTS)):
        try:
            return _write_whole(path, data)
        except FileNotFoundError as error:
            # Another build may have swept the part between its making and its lock, or removed the empty folder.
            if not attempts_left:
                raise OutputError(f"cannot write {path}: {_reason(error)}") from error
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"cannot write {path}: {_reason(error)}") from error
    raise AssertionError("the last attempt returns or raises")


def is_part(name: str) -> bool:
    """Return whether a file's name is that of an output half written."""
    return _PART.fullmatch(name) is not None


def sweep_part(path: Path) -> None:
    """Remove an output half written, unless the process that writes it lives."""
    with suppress(OSError), open(path, "rb") as file:
        if _lock(file):
            path.unlink()


@contextmanager
def locked_folder(folder: Path) -> Iterator[None]:
    """Keep a folder for one process at a time, where the file system can; it is free again when the process ends."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_whole(path: Path, data: bytes) -> os.stat_result:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.handout.part")
    try:
        with open(beside, "wb") as file:
            # Held until the file has its name, or its writer is dead.
            _lock(file)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if os.name == "posix":
                os.replace(beside, path)
                return os.fstat(file.fileno())
        os.replace(beside, path)
        return os.stat(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _lock(file: BinaryIO) -> bool:
    """Lock a file for this process; return whether nobody else has it."""
    try:
        import fcntl
    except ImportError:
        # Where there is no such lock, a file that is open cannot be removed.
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
