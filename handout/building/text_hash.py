"""Text hash: to which text a sign-off, or a translation, is bound."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handout.building.jobs import Topic

SIGN_OFF = "sign_off"
"""The key of the table that the hash leaves out, so that signing does not change what was signed."""


def text_hash(data: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what a source says, in hex: its values but for sign-offs, whatever its form."""
    said = {key: value for key, value in data.items() if key != SIGN_OFF}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


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
        return frozenset(
            {text_hash(tomllib.loads(data.decode().removeprefix("\ufeff"))), hashlib.sha256(data).hexdigest()}
        )
    except (OSError, ValueError):
        return None


def hashes_of_original(topic: Topic) -> frozenset[str] | None:
    """Return the hashes of what a topic translates; None where it translates nothing or that cannot be read."""
    translation = topic.document.translation
    return original_hashes(topic.path.parent, translation.of) if translation else None
