"""Origins: of what each output is made, as one hash."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping

from handout.building.jobs import Job, NamedClinic, NamedLayout, Topic
from handout.building.producing import dated
from handout.building.toolchain import toolchain_versions
from handout.figures.pictures import Artwork, Picture
from handout.layout.slides.slide_template import SlideTemplate


class Origins:
    """Knows the hash of all that makes an output. What jobs share is looked at once.

    A topic counts as its file and as what was read of it: so its pictures, its reference files and the citation style
    are in it. A layout counts as what was read of it and of all it extends.
    """

    def __init__(self, today: datetime.date | None) -> None:
        self._today = today
        self._known: dict[Topic | NamedClinic | NamedLayout, bytes] = {}

    def of(self, job: Job) -> str:
        """Return the SHA-256, in hex, of all that makes the output of a job."""
        total = hashlib.sha256(toolchain_versions().encode())
        for part in (job.topic, job.clinic, job.layout):
            total.update(self._part(part) if part else b"\0")
        return total.hexdigest()

    def _part(self, part: Topic | NamedClinic | NamedLayout) -> bytes:
        found = self._known.get(part)
        if found is None:
            found = self._known[part] = hashlib.sha256(self._said(part)).digest()
        return found

    def _said(self, part: Topic | NamedClinic | NamedLayout) -> bytes:
        match part:
            case Topic():
                day = dated(part.document, self._today)
                said = f"{part.source.text}\0{part.document!r}\0{day}\0{_pictures(part.artwork)}"
            case NamedClinic():
                said = f"{part.text}\0{part.clinic!r}\0{_pictures(part.artwork)}"
            case NamedLayout():
                said = f"{part.layout!r}\0{_template(part.template)}"
        return said.encode("utf-8", "surrogatepass")


def _template(template: SlideTemplate | None) -> str:
    parts = template.parts if template else ()
    return f"{template and template.presentation!r}" + "".join(
        f"{part.name}: {hashlib.sha256(part.data).hexdigest()}" for part in parts
    )


def _pictures(artwork: Mapping[str, Artwork]) -> str:
    return ", ".join(f"{name}: {_picture(artwork[name])}" for name in sorted(artwork))


def _picture(art: Artwork) -> str:
    # A photograph written out as text would be four times as long.
    return hashlib.sha256(art.data).hexdigest() if isinstance(art, Picture) else repr(art)
