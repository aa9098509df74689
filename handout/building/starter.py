"""Starter: the content.toml of a new topic, and the files of two clinics."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

from handout.diagnostics import Span
from handout.errors import OutputError

FILLED_IN_BY_THE_AUTHOR: Final = frozenset({"C08", "G01"})
"""The rules that a new topic breaks until its author has written what only the author knows."""
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def starter_clinics() -> dict[str, str]:
    """Return commented clinic files by name."""
    folder = files("handout.building").joinpath("clinics")
    return {each.name: each.read_text("utf-8") for each in folder.iterdir() if each.name.endswith(".toml")}


def starter_source(name: str, language: str) -> str:
    """Return a commented source for a topic called `name`; OutputError where name or language cannot be used."""
    words = [word for word in re.split(r"[\W_]+", name) if word]
    if not words:
        raise OutputError(f'"{name}" has no letter or digit to name a topic by')
    if not _LANGUAGE.fullmatch(language):
        raise OutputError(f'"{language}" is no language tag; write one such as en-US or es')
    title = " ".join(words)
    text = files("handout.building").joinpath("starter.toml").read_text("utf-8")
    return text.replace("@TITLE@", title[0].upper() + title[1:]).replace("@LANGUAGE@", language)


def left_to_fill_in(topics: Sequence[Path], clinics: Sequence[Path]) -> Iterator[tuple[Span, str]]:
    """Yield what an author still has to write in new files: the place, and the words to replace or what is missing."""
    from handout.building.checking import CheckOptions, check_sources
    from handout.checks.rules.placeholders import placeholders_in
    from handout.reading import load_clinic

    options = CheckOptions(today=datetime.date.min, layouts=(), select=FILLED_IN_BY_THE_AUTHOR, graded=False)
    for file in check_sources(topics, options).files:
        yield from ((each.span, each.excerpt or each.message) for each in file.found)
    for path in clinics:
        clinic = load_clinic(path)
        for found in placeholders_in(clinic.value, "en"):
            yield clinic.source.span(found.path, found.offset), found.excerpt
