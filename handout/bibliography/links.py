"""Links: DOIs and web addresses, which open where a page can be opened."""

from __future__ import annotations

import re
from typing import Final

from handout.bibliography.composition import Inlines
from handout.content.inlines import Link, Text

_DOI_PREFIX: Final = r"(?i)^(?:(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/|doi:?\s*)"
_DOI_ADDRESS: Final = r"(?i)https?://(?:dx\.)?(?:www\.)?doi\.org/10\."
_UNSAFE_IN_DOI: Final = r"[^A-Za-z0-9/:;()@!$&'*+,=._~-]"
_WEB_ADDRESS: Final = r"(?i)(?:https?://|www\.)[^\s/.:?#@][^\s/?#]*\.[^\s/.?#]{2,}(?::\d+)?(?:[/?#]|$)"
_UNSAFE_IN_URL: Final = r"[\x00-\x20<>\"{}|\\^`]"


def bare_doi(text: str) -> str:
    """Return a DOI without the address or label it may have been given with: "10.2147/JPR.S360733"."""
    return re.sub(_DOI_PREFIX, "", "".join(text.split())).rstrip(".,;")


def is_doi_address(url: str) -> bool:
    """Return whether an address is that of a DOI: "https://doi.org/10.2147/JPR.S360733"."""
    return bool(re.match(_DOI_ADDRESS, url))


def doi_link(doi: str, before: str) -> Inlines:
    """Return `before` and the DOI as a link to its resolver; empty without a DOI."""
    return (Link((Text(before + doi),), f"https://doi.org/{re.sub(_UNSAFE_IN_DOI, _quoted, doi)}"),) if doi else ()


def is_web_address(url: str) -> bool:
    """Return whether something may be the address of a page: it names a site."""
    return bool(re.match(_WEB_ADDRESS, url))


def url_link(url: str) -> Inlines:
    """Return a web address as a link; as plain text where it is no address that a reader could open."""
    if not url:
        return ()
    if not is_web_address(url):
        return (Text(url),)
    target = f"https://{url}" if url.lower().startswith("www.") else url
    return (Link((Text(url),), re.sub(_UNSAFE_IN_URL, _quoted, target)),)


def _quoted(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
