"""Identifiers: DOIs, PubMed's numbers and trial numbers, as far as what is written can be one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote

from handout.bibliography.links import is_doi_address, is_web_address
from handout.content.reference import Reference
from handout.diagnostics import Code

IDENTIFIER: Final = Code("G10", "identifier")
"""The rule about what cannot be one."""
_DOI: Final = r"10(?:\.\d+)*/\S*[^\W_]\S*"
"""A prefix of any length and with sub-prefixes, or none as in a short DOI ("10/bqcn"), a slash, and a suffix."""
_LABEL: Final = r"(?i)^(?:(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/\s*|doi:?\s*)"
_ENCODED: Final = r"(?i)10(?:\.\d+)*%2F"
"""An address with the slash of its DOI written as addresses write it."""
_SICI: Final = r"(?i)[\])>]\d\.\d\.CO;2(?:-\S)?$"
"""The end of an old DOI, in whose brackets some programs put blanks; where it ends is known."""
_PMID: Final = r"(?i)(?:PMID:?\s*|https?://\S*ncbi\.nlm\.nih\.gov/(?:pubmed/)?)?0*([1-9]\d{0,7})(?:\.\d+)?/?"
_PMCID: Final = r"(?i)(?:PMCID:?\s*|https?://\S*ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/)?((?:PMC)?\d{1,9})(?:\.\d+)?/?"
_TRIAL: Final = r"(?i)NCT[\s:#.-]*\w*\d\w*"
_TRIAL_NUMBER: Final = r"(?i)NCT[\s-]?\d{8}"
_NONE: Final = frozenset(
    (
        "", "n/a", "na", "n.a.", "n.a", "none", "null", "nil", "-", "--", "–", "—", "?", ".", "0", "unknown", "no",
        "no doi", "no pmid", "not available", "not applicable", "tba", "tbd",
    )
)  # fmt: skip
"""What people write where there is none."""


HINT: Final = "correct it, or delete it"


class NotAnIdentifier(NamedTuple):
    """What is where an identifier belongs and cannot be one."""

    field: str
    """The field of Reference."""
    value: str
    message: str
    hint: str


def doi_of(text: str) -> str:
    """Return the DOI that `text` is, without address or label; empty where it cannot be one.

    A blank inside says that more than a DOI is written there, and nothing tells where it ends.
    """
    bare = re.sub(_LABEL, "", text.strip()).rstrip(".,;")
    if re.match(_ENCODED, bare):
        bare = unquote(bare)
    if re.search(_SICI, bare):
        bare = "".join(bare.split())
    return bare if re.fullmatch(_DOI, bare) and bare.isprintable() else ""


def pmid_of(value: int | str) -> str:
    """Return the PubMed number that `value` is, without address or label; empty where it cannot be one."""
    found = re.fullmatch(_PMID, str(value).strip())
    return found[1] if found else ""


def pmcid_of(value: int | str) -> str:
    """Return the number of PubMed Central that `value` is; empty where it cannot be one."""
    found = re.fullmatch(_PMCID, str(value).strip())
    return found[1] if found and int(re.sub(r"\D", "", found[1])) else ""


_READERS: Final[dict[str, tuple[str, Callable[[str], str], str]]] = {
    "DOI": ("DOI", doi_of, "a DOI begins with 10. and has a slash and no blanks, as 10.1000/182"),
    "PMID": ("PubMed number", pmid_of, "a PubMed number has at most 8 digits and nothing else"),
    "PMCID": ("PubMed Central number", pmcid_of, "such a number is PMC and digits"),
}


def not_identifiers(reference: Reference) -> Iterator[NotAnIdentifier]:
    """Yield what a reference has in place of its DOI, PMID, PMCID or trial number and what cannot be one."""
    for field, (name, read, form) in _READERS.items():
        value = str(getattr(reference, field)).strip()
        if not read(value) and value.casefold() not in _NONE:
            yield NotAnIdentifier(field, value, _left_out(value, name, form), HINT)
    if is_doi_address(reference.URL) and not doi_of(reference.URL):
        form = _READERS["DOI"][2]
        yield NotAnIdentifier("URL", reference.URL, _left_out(reference.URL, "DOI", form), HINT)
    if reference.URL and not is_web_address(reference.URL):
        message = f'"{reference.URL}" cannot be a web address (https://, the name of a site, and no blanks)'
        yield NotAnIdentifier("URL", reference.URL, message, HINT)
    for field in ("number", "archive_location"):
        value = str(getattr(reference, field)).strip()
        if re.fullmatch(_TRIAL, value) and not re.fullmatch(_TRIAL_NUMBER, value):
            message = f'"{value}" cannot be a number of ClinicalTrials.gov'
            yield NotAnIdentifier(field, value, f"{message}: such a number is NCT and 8 digits", HINT)


def _left_out(value: str, name: str, form: str) -> str:
    return f'"{value}" cannot be a {name} ({form}); it is left out'
