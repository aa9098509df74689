"""Provenance: where each part of a document stands in its source."""

from __future__ import annotations

from typing import Any

import msgspec

from handout.content.inlines import RichText
from handout.content.reading_order import SourcePath, source_keys


class Provenance:
    """The paths of a document's parts, known by identity: equal texts may stand in several places."""

    def __init__(self, document: msgspec.Struct) -> None:
        self._document = document
        """Held, so that no identity is used again."""
        self._paths: dict[int, SourcePath] = {}
        self._note(document, ())

    def path(self, part: msgspec.Struct | RichText | None, *keys: str | int) -> SourcePath:
        """Return the path of a part, or of what stands under `keys` in it; empty for what it does not have."""
        found = self._paths.get(id(part))
        return () if found is None else (*found, *keys)

    def _note(self, value: Any, path: SourcePath) -> None:
        if isinstance(value, RichText):
            self._paths[id(value)] = path
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self._note(item, (*path, index))
        elif isinstance(value, msgspec.Struct):
            self._paths[id(value)] = path
            for attribute, key in source_keys(type(value)):
                self._note(getattr(value, attribute), (*path, key))
