"""Provenance: where each part of a document is in its source."""

from __future__ import annotations

import msgspec

from handout.caches import kept_by_identity
from handout.content.inlines import RichText
from handout.content.walk import part_keys, walk
from handout.diagnostics import SourcePath


class Provenance:
    """The paths of a document's parts, known by identity: equal texts may be in several places."""

    def __init__(self, document: msgspec.Struct) -> None:
        self._document = document
        """Held, so that no identity is used again."""
        self._paths = {id(part): path for path, part in walk(document, keys=part_keys)}

    def path(self, part: msgspec.Struct | RichText | None, *keys: str | int) -> SourcePath:
        """Return the path of a part, or of what is under `keys` in it; empty for what it does not have."""
        found = self._paths.get(id(part))
        return () if found is None else (*found, *keys)


@kept_by_identity(4)
def provenance_of(document: msgspec.Struct) -> Provenance:
    """Return where the parts of a document are; the layouts of one document share it."""
    return Provenance(document)
