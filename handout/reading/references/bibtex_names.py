"""BibTeX names: "van der Kolk, Bessel A and {World Health Organization} and others"."""

from __future__ import annotations

import re
from typing import Final

from handout.content.reference import Name
from handout.reading.references.latex import decoded

_ACCENT: Final = re.compile(r"(?<!\{)\\([`'^\"~=.])\s*\{(\w|\\[ij])\}")
_BIBLATEX: Final = {"family": "family", "given": "given", "prefix": "non_dropping_particle", "suffix": "suffix"}


def bibtex_names(source: str) -> tuple[Name, ...]:
    """Return the names of a field: a name in braces is a group, a last "others" says that there are more."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    # The library takes the tie of \~{n} for a blank: {\~n} is the same letter.
    text = _ACCENT.sub(r"{\\\1\2}", " ".join(source.split()))
    return tuple(_name(part.strip()) for part in split_multiple_persons_names(text) if part.strip())


def _name(source: str) -> Name:
    if source.startswith("{") and source.endswith("}") and source.count("{") == 1:
        return Name(literal=decoded(source))
    if source.lower() == "others":
        return Name(literal="others")
    return _biblatex_name(source) if "family=" in source.replace(" ", "") else _parted(source)


def _biblatex_name(source: str) -> Name:
    """Return the name "family=Kolk, given=Bessel, prefix=van der"."""
    pairs = (part.partition("=") for part in source.split(","))
    known = {_BIBLATEX[key.strip()]: decoded(value.strip(' "')) for key, _, value in pairs if key.strip() in _BIBLATEX}
    return Name(**known)


def _parted(source: str) -> Name:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    try:
        parts = parse_single_name_into_parts(source, strict=False)
    except InvalidNameError:
        return Name(literal=decoded(source))
    particle, family, suffix, given = (_words(words) for words in (parts.von, parts.last, parts.jr, parts.first))
    if particle[:1].isupper():  # an accent in braces was taken for a small letter
        particle, family = "", f"{particle} {family}"
    if not family:
        return Name(literal=given)
    return Name(family=family, given=given, suffix=suffix, non_dropping_particle=particle)


def _words(words: list[str]) -> str:
    return decoded(" ".join(words))
