"""File kinds: what a TOML file is, by the keys at its root."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any

from handout.content.clinic import Clinic
from handout.content.document import Document
from handout.content.walk import keys_of
from handout.diagnostics import Span, error
from handout.errors import SourceError
from handout.reading.reference_files import SUFFIXES as REFERENCE_SUFFIXES
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


def refuse_by_name(path: Path) -> None:
    """Raise SourceError for a file of references that is read as a topic: it is no TOML at all."""
    if path.suffix.lower() in REFERENCE_SUFFIXES:
        hint = f'name it in a topic: [bibliography] files = ["{path.name}"]; to print it: handout cite {path}'
        raise SourceError([error(Span(str(path)), "this is a file of references, not a topic", hint)])


def refuse_as_topic(source: Source) -> None:
    """Raise SourceError for a clinic file or a layout that is read as a topic: one error, not one for each key."""
    if not (source.broken or _BEGINNING & source.data.keys()):
        _refuse(source, FileKind.CLINIC, FileKind.LAYOUT, wanted="topic")


def refuse_as_clinic(source: Source) -> None:
    """Raise SourceError for a topic or a layout that is read as a clinic file: one error, not one for each key."""
    if not (source.broken or _CLINIC_KEYS & source.data.keys()):
        _refuse(source, FileKind.SOURCE, FileKind.LAYOUT, wanted="clinic file")


def refuse_as_layout(source: Source) -> None:
    """Raise SourceError for a topic or a clinic file that is read as a layout."""
    if "main_message" in source.data or isinstance(source.data.get("name"), str):
        _refuse(source, FileKind.SOURCE, FileKind.CLINIC, wanted="layout")


def _refuse(source: Source, *kinds: FileKind, wanted: str) -> None:
    kind = kind_of(source.data)
    if kind in kinds:
        name, use = _USES[kind]
        message, hint = f"this is {name}, not a {wanted}", f"write handout build {use.format(file=source.file)}"
        raise SourceError([error(Span(source.file, 1, 1), message, hint)])


_BEGINNING = {"language", "title", "main_message"}
"""What a topic begins with."""
_USES = {
    FileKind.SOURCE: ("a topic", "{file}, with --clinic CLINIC.toml or --layout LAYOUT.toml"),
    FileKind.CLINIC: ("a clinic file", "TOPIC.toml --clinic {file}"),
    FileKind.LAYOUT: ("a layout", "TOPIC.toml --layout {file}"),
}
"""What each kind is called, and the command that takes it."""
