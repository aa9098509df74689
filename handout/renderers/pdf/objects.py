"""Objects: ReportLab's document, extended by what a tagged archival file needs.

ReportLab numbers the objects, and writes pages, catalog and information; objects that it has no class for are given as
bytes. The file is written with object streams, which halve it, and its identifier is a hash of its content.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from typing import TypeAlias

from deflate import zlib_compress
from reportlab.pdfbase import pdfdoc

OBJECTS_IN_STREAM = 200
COMPRESSION = 6
"""Of libdeflate; 9 takes twice the time and saves a hundredth of the bytes."""


def deflated(data: bytes) -> bytes:
    """Return data as a FlateDecode stream contains them; the same bytes on every machine, whatever zlib Python has."""
    return bytes(zlib_compress(data, COMPRESSION))


Handle: TypeAlias = int
"""The number of an indirect object: `{handle} 0 R` refers to it."""


def references(handles: Iterable[Handle]) -> str:
    """Return references to objects, one after the other."""
    return " ".join([f"{handle} 0 R" for handle in handles])


class ArchivalDocument(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A PDF 1.7 document whose last step writes object streams and an identifier of its content."""

    def __init__(self, language: str) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7), lang=language)
        self._bodies: dict[Handle, bytes] = {}
        self.page_tree = self.reserve()
        self.Catalog.Pages = self.reference(self.page_tree)

    def reserve(self) -> Handle:
        """Return the number of an object to be filled later; until then it is null."""
        self.objectcounter += 1
        number: Handle = self.objectcounter
        self._bodies[number] = b"null"
        return number

    def fill(self, handle: Handle, body: str) -> None:
        """Say what an object is; `body` is Latin-1."""
        self._bodies[handle] = body.encode("latin-1")

    def add(self, body: str) -> Handle:
        """Return a new object; `body` is Latin-1."""
        handle = self.reserve()
        self.fill(handle, body)
        return handle

    def add_stream(self, data: bytes, entries: str = "", *, compressed: bool = False, compress: bool = True) -> Handle:
        """Return a new stream of `data`, which may be deflated already, with further dictionary entries."""
        handle = self.reserve()
        if compress and not compressed:
            data = deflated(data)
        filtered = " /Filter /FlateDecode" if compress or compressed else ""
        head = f"<<{entries}{filtered} /Length {len(data)}>>\nstream\n".encode("latin-1")
        self._bodies[handle] = head + data + b"\nendstream"
        return handle

    @staticmethod
    def reference(handle: Handle) -> bytes:
        """Return a reference to an object as ReportLab's own objects take it."""
        return b"%d 0 R" % handle

    def number_of(self, thing: pdfdoc.PDFObject) -> int:
        """Return the number of one of ReportLab's own objects."""
        number: int = self.idToObjectNumberAndVersion[self.Reference(thing).name][0]
        return number

    def format(self) -> bytes:
        """Return the file."""
        writer = _Writer()
        root, info = self.number_of(self.Catalog), self.number_of(self.info)
        number = 0
        # ReportLab adds objects while it formats others.
        while (number := number + 1) <= self.objectcounter:
            writer.add(number, self._bodies.get(number) or self._formatted(number))
        return writer.finish(root, info)

    def _formatted(self, number: int) -> bytes:
        """Return one of ReportLab's own objects."""
        body: bytes | str = pdfdoc.format(self.idToObject[self.numberToId[number]], self, toplevel=1)
        return body if isinstance(body, bytes) else body.encode("latin-1")


class _Writer:
    """Puts objects into a file: streams by themselves, all others packed into object streams."""

    def __init__(self) -> None:
        self.parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        self.size = len(self.parts[0])
        self.places: dict[int, tuple[int, int, int]] = {}
        self.packed: list[tuple[int, bytes]] = []

    def add(self, number: int, body: bytes) -> None:
        """Add one object."""
        if body.endswith(b"endstream\n"):
            body = body[: -len(b"endstream\n")] + b"\nendstream"
        if body.endswith(b"endstream"):
            self._write(number, body)
        else:
            self.packed.append((number, body))

    def finish(self, root: int, info: int) -> bytes:
        """Return the file with its object streams and its cross-reference stream."""
        last = max((*self.places, *(number for number, _ in self.packed)))
        for start in range(0, len(self.packed), OBJECTS_IN_STREAM):
            last += 1
            self._pack(last, self.packed[start : start + OBJECTS_IN_STREAM])
        self._cross_reference(last + 1, root, info)
        return b"".join(self.parts)

    def _pack(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        index, position = [], 0
        for place, (inner, body) in enumerate(objects):
            self.places[inner] = 2, number, place
            index.append(b"%d %d" % (inner, position))
            position += len(body) + 1
        head = b" ".join(index) + b"\n"
        data = deflated(head + b"\n".join(body for _, body in objects))
        entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(objects), len(head))
        self._write(number, b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data))

    def _cross_reference(self, number: int, root: int, info: int) -> None:
        start = self.size
        self.places[number] = 1, start, 0
        identifier = hashlib.sha256(b"".join(self.parts)).hexdigest()[:32].encode()
        rows = b"".join(struct.pack(">BIH", *self.places.get(each, (0, 0, 0))) for each in range(1, number + 1))
        data = deflated(b"\0\0\0\0\0\xff\xff" + rows)
        entries = b"/Type /XRef /W [1 4 2] /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s><%s>] /Filter /FlateDecode" % (
            number + 1, root, info, identifier, identifier,
        )  # fmt: skip
        self._write(number, b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data))
        self.parts.append(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, number: int, body: bytes) -> None:
        self.places[number] = 1, self.size, 0
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self.parts.append(part)
        self.size += len(part)
