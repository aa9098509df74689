"""Text hash: to which text a sign-off, or a translation, is bound."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from handout.building.jobs import Topic
from handout.reading import REFERENCE_SUFFIXES
from handout.reading.composed import composed
from handout.reading.topic_files import named_path

if TYPE_CHECKING:
    from handout.checks.subject import Original

SIGN_OFF = "sign_off"
"""The key of the table that the hash leaves out, so that signing does not change what was signed."""
_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".svg", *REFERENCE_SUFFIXES)
_MOST_BYTES: Final = 64 * 1024**2


def text_hash(data: Mapping[str, Any], folder: Path) -> str:
    """Return the SHA-256 of what a source says, in hex: its values but for sign-offs, whatever its form.

    The pictures and reference files in its `folder` that it names count too: they print as well.
    """
    topic = composed({key: value for key, value in data.items() if key != SIGN_OFF})
    total = hashlib.sha256(json.dumps(topic, sort_keys=True, ensure_ascii=False, default=str).encode())
    for name, content in _files(topic, folder):
        total.update(b"\0" + name.encode() + b"\0" + hashlib.sha256(content).digest())
    return total.hexdigest()


def _files(topic: Mapping[str, Any], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the names of the files that values name, each once and sorted, with what they contain."""
    root = folder.resolve()
    for name in sorted({each for each in _strings(topic) if each.lower().endswith(_ENDINGS)}):
        path = named_path(root, name).resolve()
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


def read_original(folder: Path, name: str) -> Original | None:
    """Return the original of a translation in `folder`; None where it cannot be read, or is outside its siblings."""
    import tomllib

    from handout.checks.language.numbers_said import quantities_said
    from handout.checks.rules.governance import OF_ITS_OWN
    from handout.checks.subject import Original

    path = named_path(folder, name).resolve()
    if folder.resolve().parent not in path.parents:
        return None
    try:
        data = path.read_bytes()
        topic = composed(tomllib.loads(data.decode().removeprefix("\ufeff")))
    except (OSError, ValueError):
        return None
    hashes = frozenset({text_hash(topic, path.parent), hashlib.sha256(data).hexdigest()})
    language = str(topic.get("language", ""))
    text = {key: value for key, value in topic.items() if key not in OF_ITS_OWN}
    quantities = (each for string in _strings(text) for each in quantities_said(string, language))
    return Original(hashes, frozenset((*quantities, *_numbers(text))))


def _numbers(value: Any) -> Iterator[Decimal]:
    """Yield the numbers that are in a source as numbers, as those of charts."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield Decimal(repr(value))
    elif isinstance(value, Mapping | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _numbers(each)


def original_of(topic: Topic) -> Original | None:
    """Return what a topic translates; None where it translates nothing or that cannot be read."""
    translation = topic.document.translation
    return read_original(topic.path.parent, translation.of) if translation else None
