"""Links: DOIs and web addresses, which open where a page can be opened."""

from __future__ import annotations

import re
from typing import Final

from handout.bibliography.composition import Inlines
from handout.content.inlines import Link, Text

_DOI_PREFIX: Final = re.compile(r"^(?:(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_DOI_ADDRESS: Final = re.compile(r"https?://(?:dx\.)?(?:www\.)?doi\.org/10\.", re.IGNORECASE)
_UNSAFE_IN_DOI: Final = re.compile(r"[^A-Za-z0-9/:;()@!$&'*+,=._~-]")
_UNSAFE_IN_URL: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`]")


def bare_doi(text: str) -> str:
    """Return a DOI without the address or label it may have been given with: "10.2147/JPR.S360733"."""
    return _DOI_PREFIX.sub("", "".join(text.split())).rstrip(".,;")


def is_doi_address(url: str) -> bool:
    """Return whether an address is that of a DOI: "https://doi.org/10.2147/JPR.S360733"."""
    return bool(_DOI_ADDRESS.match(url))


def doi_link(doi: str, before: str) -> Inlines:
    """Return `before` and the DOI as a link to its resolver; empty without a DOI."""
    return (Link((Text(before + doi),), f"https://doi.org/{_UNSAFE_IN_DOI.sub(_quoted, doi)}"),) if doi else ()


def url_link(url: str) -> Inlines:
    """Return a web address as a link; as plain text where it is no address that a reader could open."""
    if not url:
        return ()
    target = f"https://{url}" if url.lower().startswith("www.") else url
    if not target.lower().startswith(("https://", "http://")):
        return (Text(url),)
    return (Link((Text(url),), _UNSAFE_IN_URL.sub(_quoted, target)),)


def _quoted(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
