"""Clinics: files with the keys of `[clinic]` at their root."""

from __future__ import annotations

from pathlib import Path

import msgspec

from handout.content.clinic import Clinic
from handout.reading.consistency import clinic_faults
from handout.reading.decoding import decode
from handout.reading.grammars import Grammar
from handout.reading.sources import read_source

CLINICS = Grammar(Clinic)
"""How a clinic file becomes a Clinic."""


def read_clinic(path: Path) -> Clinic:
    """Return the clinic at `path`. Its logo comes back as an absolute path: topics lie in other folders.

    Raises SourceError with every fault of the file at once.
    """
    source = read_source(path)
    decoded = decode([source], CLINICS)
    faults = clinic_faults(decoded.value, source.folder) if decoded.value is not None else ()
    clinic, _ = decoded.finish(faults)
    if not clinic.logo:
        return clinic
    return msgspec.structs.replace(clinic, logo=str((path.parent / clinic.logo).resolve()))
