"""References from files: one reader for each format, all with the same answer."""

from __future__ import annotations

from handout.reading.references.bibtex import read_bibtex
from handout.reading.references.collection import ReferencesRead
from handout.reading.references.csl_json import read_csl_json
from handout.reading.references.nbib import read_nbib
from handout.reading.references.ris import read_ris

__all__ = ["ReferencesRead", "read_bibtex", "read_csl_json", "read_nbib", "read_ris"]
