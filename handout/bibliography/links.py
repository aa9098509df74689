"""Links: DOIs and web addresses, which open where a page can be opened."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from handout.bibliography.composition import Inlines
from handout.content.inlines import Link, Text

_DOI_PREFIX: Final = re.compile(r"^(?:(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_SAFE_IN_DOI: Final = "/:;()@!$&'*+,=-._~"
_UNSAFE_IN_URL: Final = re.compile(r"[\x00-\x20<>\"{}|\\^`]")


def bare_doi(text: str) -> str:
    """Return a DOI without the address or label it may have been given with: "10.2147/JPR.S360733"."""
    return _DOI_PREFIX.sub("", "".join(text.split())).rstrip(".,;")


def doi_link(doi: str, before: str) -> Inlines:
    """Return `before` and the DOI as a link to its resolver; empty without a DOI."""
    return (Link((Text(before + doi),), f"https://doi.org/{quote(doi, safe=_SAFE_IN_DOI)}"),) if doi else ()


def url_link(url: str) -> Inlines:
    """Return a web address as a link; as plain text where it is no address that a reader could open."""
    if not url:
        return ()
    target = f"https://{url}" if url.lower().startswith("www.") else url
    if not target.lower().startswith(("https://", "http://")):
        return (Text(url),)
    return (Link((Text(url),), _UNSAFE_IN_URL.sub(lambda found: quote(found[0]), target)),)
