"""Starter: the content.toml of a new topic, and the files of two clinics."""

from __future__ import annotations

import re
from importlib.resources import files

from handout.errors import OutputError

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


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
