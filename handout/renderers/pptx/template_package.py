"""Template package: the archive of a template, checked before anything in it is read."""

from __future__ import annotations

import io
import zipfile

from handout.errors import RenderError

MOST_BYTES = 200 * 1024 * 1024
"""The most that a template may unpack to: a small file can contain more than a machine has memory for."""
MOST_PARTS = 5000

_CONTENT_TYPES = "[Content_Types].xml"
_MACROS = (b"macroEnabled", b"vbaProject")
_KINDS = (b"template", b"slideshow")
_TYPE_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def as_presentation(data: bytes) -> bytes:
    """Return a presentation, a template or a slide show as a presentation: only its content type differs.

    Raises RenderError for one with macros, with entities of its own, or that unpacks to too much; BadZipFile for what
    is no archive.
    """
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(found, "w") as target:
        parts = source.infolist()
        _check_size(parts)
        for info in parts:
            content = source.read(info)
            if info.filename.endswith((".xml", ".rels", ".vml")):
                _check_entities(info.filename, content)
            target.writestr(info.filename, _retyped(content) if info.filename == _CONTENT_TYPES else content)
    return found.getvalue()


def _check_size(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise RenderError(f"it unpacks to more than {MOST_BYTES // 1024**2} MB or {MOST_PARTS} parts")
    if len({part.filename for part in parts}) < len(parts):
        raise RenderError("it contains a part twice; save it again")


def _check_entities(name: str, content: bytes) -> None:
    # The format forbids document types (ECMA-376-2): with one, a few bytes can become many, or other files.
    if any(declaration in content for declaration in _TYPE_DECLARATIONS):
        raise RenderError(f'its part "{name}" declares a document type; save it again')


def _retyped(content: bytes) -> bytes:
    if any(macro in content for macro in _MACROS):
        raise RenderError("it contains macros; save it without them, as .pptx or .potx")
    for kind in _KINDS:
        content = content.replace(b"presentationml." + kind + b".main", b"presentationml.presentation.main")
    return content
