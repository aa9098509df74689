"""Relationships: what a part of the package points to."""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from handout.errors import RenderError
from handout.renderers.pptx.markup import HEAD, RELATIONSHIPS, quote

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE_PROPERTIES = f"{PACKAGE}/metadata/core-properties"
SCHEMES = ("https://", "http://", "mailto:", "tel:")
"""Addresses that a slide may open; anything else could start a program."""


class Relationships:
    """The relationships of one part, in the order they are asked for."""

    def __init__(self) -> None:
        self._entries: list[str] = []
        self._links: dict[str, str] = {}

    def add(self, kind: str, target: str) -> str:
        """Return the id of a relationship to another part, by a path relative to this one."""
        return self._append(kind, target, "")

    def link(self, url: str) -> str:
        """Return the id of a relationship to a web address; RenderError for what a slide must not open."""
        if url not in self._links:
            if not url.lower().startswith(SCHEMES):
                raise RenderError(f'a slide cannot link to "{url}": only https, http, mailto and tel open')
            address = percent_encoded(url, safe="!#$%&'()*+,/:;=?@[]~-._")
            self._links[url] = self._append("hyperlink", address, ' TargetMode="External"')
        return self._links[url]

    def _append(self, kind: str, target: str, mode: str) -> str:
        number = f"rId{len(self._entries) + 1}"
        kind = kind if "://" in kind else f"{RELATIONSHIPS}/{kind}"
        self._entries.append(f'<Relationship Id="{number}" Type="{kind}" Target={quote(target)}{mode}/>')
        return number

    @property
    def xml(self) -> str:
        """The part that holds them."""
        return f'{HEAD}<Relationships xmlns="{PACKAGE}">{"".join(self._entries)}</Relationships>'
