"""Archive: named parts as a zip file whose bytes depend on nothing but the parts."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import NamedTuple

from deflate import crc32, deflate_compress

LEVEL = 6
DEFLATED = 8
VERSION = 20
DAY = 1 << 5 | 1
"""1 January 1980: the first day that a zip file can name."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class PackagePart(NamedTuple):
    """A part of the package, packed."""

    name: bytes
    checksum: int
    packed_size: int
    size: int
    record: bytes
    """The local file header and the packed data."""


def pack(name: str, content: str | bytes) -> PackagePart:
    """Return a part; text is written as UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    packed = deflate_compress(data, LEVEL)
    key, checksum = name.encode("ascii"), crc32(data)
    head = _LOCAL.pack(b"PK\3\4", VERSION, 0, DEFLATED, 0, DAY, checksum, len(packed), len(data), len(key), 0)
    return PackagePart(key, checksum, len(packed), len(data), head + key + packed)


def archive(parts: Iterable[PackagePart]) -> bytes:
    """Return a zip file of the parts in their order."""
    records: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        entry = _CENTRAL.pack(
            b"PK\1\2", VERSION, VERSION, 0, DEFLATED, 0, DAY, part.checksum, part.packed_size, part.size,
            len(part.name), 0, 0, 0, 0, 0, offset,
        )  # fmt: skip
        records.append(part.record)
        directory.append(entry + part.name)
        offset += len(part.record)
    listing = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(listing), offset, 0)
    return b"".join([*records, listing, end])
