"""Stores: where outputs go. One file for each kind of place."""

from __future__ import annotations

from pathlib import Path

from handout.building.stores.store import FileMark, Store

__all__ = ["FileMark", "Store", "open_store"]


def open_store(place: Path | str) -> Store:
    """Return the store at a folder or an address; OutputError where the address is of no kind we know."""
    if "://" in str(place):
        from handout.building.stores.object_store import open_object_store

        return open_object_store(str(place))
    from handout.building.stores.folder_store import FolderStore

    return FolderStore(Path(place))
