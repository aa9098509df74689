"""Languages: what a BCP 47 tag says of a language, and which way it is written."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]
"""Which way the reader goes; "rtl" mirrors a page, a slide or a figure."""

_RIGHT_TO_LEFT: Final = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def base_language(language: str) -> str:
    """Return the language of a BCP 47 tag in small letters, without script and region: "vi" of "vi-VN"."""
    return language.partition("-")[0].lower()


def is_right_to_left(language: str) -> bool:
    """Return whether a BCP 47 language is written from right to left."""
    return base_language(language) in _RIGHT_TO_LEFT
