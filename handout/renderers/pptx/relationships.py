"""Relationships: what a part of the package points to, and the pictures that parts share."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from urllib.parse import quote as percent_encoded

from handout.errors import RenderError
from handout.figures.pictures import Picture
from handout.renderers.pptx.markup import HEAD, RELATIONSHIPS, quote

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE_PROPERTIES = f"{PACKAGE}/metadata/core-properties"
SCHEMES = ("https://", "http://", "mailto:", "tel:")
"""Addresses that a slide may open; anything else could start a program."""

PNG = b"\x89PNG"
"""How a PNG file begins; every other picture is a JPEG file."""


class Media:
    """The picture files of a package, each kept once."""

    def __init__(self, files: dict[str, bytes] | None = None, taken: Collection[str] = ()) -> None:
        self.files = dict(files or {})
        """The bytes by the part's name."""
        self._names = {data: name for name, data in self.files.items()}
        self._taken = frozenset(taken)
        """The names of pictures that an institution's template brings."""

    def name(self, picture: Picture) -> str:
        """Return the name of the part that contains a picture, as "image1.png"."""
        data = picture.data
        if data not in self._names:
            form = "png" if data.startswith(PNG) else "jpeg"
            names = (f"image{number}.{form}" for number in count(len(self._names) + 1))
            self._names[data] = next(name for name in names if name not in self._taken)
            self.files[self._names[data]] = data
        return self._names[data]


class Relationships:
    """The relationships of one part, in the order they are asked for."""

    def __init__(self, media: Media) -> None:
        self._media = media
        self._entries: list[str] = []
        self._known: dict[str, str] = {}

    def add(self, kind: str, target: str) -> str:
        """Return the id of a relationship to another part, by a path relative to this one."""
        return self._append(kind, target, "")

    def link(self, url: str) -> str:
        """Return the id of a relationship to a web address; RenderError for what a slide must not open."""
        if url not in self._known:
            if not url.lower().startswith(SCHEMES):
                raise RenderError(f'a slide cannot link to "{url}": only https, http, mailto and tel open')
            address = percent_encoded(url, safe="!#$%&'()*+,/:;=?@[]~-._")
            self._known[url] = self._append("hyperlink", address, ' TargetMode="External"')
        return self._known[url]

    def picture(self, picture: Picture) -> str:
        """Return the id of a relationship to a picture."""
        target = f"../media/{self._media.name(picture)}"
        if target not in self._known:
            self._known[target] = self._append("image", target, "")
        return self._known[target]

    def _append(self, kind: str, target: str, mode: str) -> str:
        number = f"rId{len(self._entries) + 1}"
        kind = kind if "://" in kind else f"{RELATIONSHIPS}/{kind}"
        self._entries.append(f'<Relationship Id="{number}" Type="{kind}" Target={quote(target)}{mode}/>')
        return number

    @property
    def xml(self) -> str:
        """The part that contains them."""
        return f'{HEAD}<Relationships xmlns="{PACKAGE}">{"".join(self._entries)}</Relationships>'
