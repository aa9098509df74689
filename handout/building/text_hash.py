"""Text hash: to which text a sign-off, or a translation, is bound."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from handout.building.jobs import Topic
from handout.reading import REFERENCE_SUFFIXES

SIGN_OFF = "sign_off"
"""The key of the table that the hash leaves out, so that signing does not change what was signed."""
_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".svg", *REFERENCE_SUFFIXES)
_MOST_BYTES: Final = 64 * 1024**2


def text_hash(data: Mapping[str, Any], folder: Path) -> str:
    """Return the SHA-256 of what a source says, in hex: its values but for sign-offs, whatever its form.

    The pictures and reference files in its `folder` that it names count too: they print as well.
    """
    said = {key: value for key, value in data.items() if key != SIGN_OFF}
    total = hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False, default=str).encode())
    for name, content in _files(said, folder):
        total.update(b"\0" + name.encode() + b"\0" + hashlib.sha256(content).digest())
    return total.hexdigest()


def _files(said: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the names of the files that values name, each once and sorted, with what they hold."""
    root = folder.resolve()
    for name in sorted({each for each in _strings(said) if each.lower().endswith(_ENDINGS)}):
        path = (root / name).resolve()
        # What cannot be read, or is too large, is an error elsewhere.
        with suppress(OSError, ValueError):
            if root in path.parents and path.is_file() and path.stat().st_size <= _MOST_BYTES:
                yield name, path.read_bytes()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def original_hashes(folder: Path, name: str) -> frozenset[str] | None:
    """Return the hashes by which a translation in `folder` may name its original: that of the text and of the file.

    None where the original cannot be read, or lies outside the folder and its siblings.
    """
    import tomllib

    path = (folder / name).resolve()
    if folder.resolve().parent not in path.parents:
        return None
    try:
        data = path.read_bytes()
        said = tomllib.loads(data.decode().removeprefix("\ufeff"))
        return frozenset({text_hash(said, path.parent), hashlib.sha256(data).hexdigest()})
    except (OSError, ValueError):
        return None


def hashes_of_original(topic: Topic) -> frozenset[str] | None:
    """Return the hashes of what a topic translates; None where it translates nothing or that cannot be read."""
    translation = topic.document.translation
    return original_hashes(topic.path.parent, translation.of) if translation else None
