"""Clinics: files with the keys of `[clinic]` at their root."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from handout.content.clinic import Clinic
from handout.diagnostics import Diagnostic
from handout.reading.consistency import clinic_problems
from handout.reading.decoding import decode
from handout.reading.file_kinds import refuse_as_clinic
from handout.reading.grammars import Grammar
from handout.reading.sources import Source, read_source

CLINICS = Grammar(Clinic)
"""How a clinic file becomes a Clinic."""


@dataclass(frozen=True)
class LoadedClinic:
    """A clinic, and what a later look at it needs to name places."""

    value: Clinic
    warnings: tuple[Diagnostic, ...]
    """What falls short without being an error."""
    source: Source
    """The file it was read from; its logo is in the same folder."""


def read_clinic(path: Path) -> Clinic:
    """Return the clinic at `path`. Raises SourceError with every problem of the file at once."""
    return load_clinic(path).value


def load_clinic(path: Path) -> LoadedClinic:
    """Return the clinic at `path` with its warnings and its source; see `read_clinic`."""
    source = read_source(path)
    refuse_as_clinic(source)
    decoded = decode([source], CLINICS)
    problems = clinic_problems(decoded.value, source.folder) if decoded.value is not None else ()
    clinic, warnings = decoded.finish(problems)
    return LoadedClinic(clinic, warnings, source)
