"""File kinds: what a TOML file is, by the keys at its root."""

from __future__ import annotations

from enum import Enum
from typing import Any

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.walk import keys_of
from handout.diagnostics import Span, error
from handout.errors import SourceError
from handout.reading.sources import Source

_CLINIC_KEYS = frozenset(key.name for key in keys_of(Clinic))
_DOCUMENT_KEYS = frozenset(key.name for key in keys_of(Document)) - _CLINIC_KEYS


class FileKind(Enum):
    """What a TOML file is."""

    SOURCE = "source"
    CLINIC = "clinic"
    LAYOUT = "layout"
    OTHER = "other"


def kind_of(data: dict[str, Any]) -> FileKind:
    """Return what a TOML file with these root keys is."""
    if isinstance(data.get("format"), str) or "extends" in data:
        return FileKind.LAYOUT
    if not _DOCUMENT_KEYS.isdisjoint(data):
        return FileKind.SOURCE
    return FileKind.OTHER if _CLINIC_KEYS.isdisjoint(data) else FileKind.CLINIC


def refuse_as_topic(source: Source) -> None:
    """Raise SourceError for a clinic file or a layout that is read as a topic: one error, not one for each key."""
    if not (source.broken or _BEGINNING & source.data.keys()):
        _refuse(source, FileKind.CLINIC, FileKind.LAYOUT)


def refuse_as_clinic(source: Source) -> None:
    """Raise SourceError for a topic or a layout that is read as a clinic file: one error, not one for each key."""
    if not (source.broken or _CLINIC_KEYS & source.data.keys()):
        _refuse(source, FileKind.SOURCE, FileKind.LAYOUT)


def _refuse(source: Source, *kinds: FileKind) -> None:
    kind = kind_of(source.data)
    if kind in kinds:
        name, use = _USES[kind]
        raise SourceError([error(Span(source.file, 1, 1), f"this is {name}", use.format(file=source.file))])


_BEGINNING = {"language", "title", "main_message"}
"""What a topic begins with."""
_USES = {
    FileKind.SOURCE: ("a topic, not a clinic file", "write handout build {file} --clinic CLINIC.toml"),
    FileKind.CLINIC: ("a clinic file, not a topic", "write handout build TOPIC.toml --clinic {file}"),
    FileKind.LAYOUT: ("a layout file", "write handout build TOPIC.toml --layout {file}"),
}
"""What each kind is called, and the command that takes it."""
