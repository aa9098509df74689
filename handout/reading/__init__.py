"""Reading: the only reader of sources. TOML with the place of every problem, inline markup, reference files."""

from __future__ import annotations

from handout.reading.artwork import ArtworkRead, read_artwork
from handout.reading.clinics import LoadedClinic, load_clinic, read_clinic
from handout.reading.decoding import Decoded, decode
from handout.reading.discovery import Found, find_sources
from handout.reading.document_schema import document_schema, schema_markdown
from handout.reading.documents import Loaded, load_document, load_in_part, parse_document, read_document
from handout.reading.grammars import Grammar, Scalar, Shorthand
from handout.reading.layouts import Layout, read_layout
from handout.reading.markup import read_rich_text
from handout.reading.problems import Problem
from handout.reading.reference_files import SUFFIXES as REFERENCE_SUFFIXES
from handout.reading.reference_files import read_reference_file
from handout.reading.sources import Source, parse_source, read_source

__all__ = [
    "REFERENCE_SUFFIXES",
    "ArtworkRead",
    "Decoded",
    "Found",
    "Grammar",
    "Layout",
    "Loaded",
    "LoadedClinic",
    "Problem",
    "Scalar",
    "Shorthand",
    "Source",
    "decode",
    "document_schema",
    "find_sources",
    "load_clinic",
    "load_document",
    "load_in_part",
    "parse_document",
    "parse_source",
    "read_artwork",
    "read_clinic",
    "read_document",
    "read_layout",
    "read_reference_file",
    "read_rich_text",
    "read_source",
    "schema_markdown",
]
