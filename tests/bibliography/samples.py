"""References to test with: the data's, and ones made of a few fields."""

import json
from pathlib import Path

import msgspec

from handout.content.reference import CslDate, Reference

DATA = Path(__file__).parent / "data"


def load(name: str):
    return json.loads((DATA / f"{name}.json").read_text("utf-8"))


def reference(**fields) -> Reference:
    """Return a reference from CSL's own names, with `_` for `-`."""
    named = {key.replace("_", "-") if key != "archive_location" else key: value for key, value in fields.items()}
    return convert({"id": "it", "type": "article-journal"} | named, Reference)


def convert(value, type_):
    return msgspec.convert(value, type_, dec_hook=lambda _, found: CslDate.parse(found))


REFERENCES = convert(load("references"), tuple[Reference, ...])
