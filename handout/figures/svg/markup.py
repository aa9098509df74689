"""The markup of an SVG file as a tree of elements, with everything refused that could reach outside the file.

The standard library's expat does the parsing. A DOCTYPE stops it at once: without one there are no entities, so nothing
can be expanded, fetched or repeated. What remains is counted, so that no file is dearer than its limit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from handout.errors import RenderError

MAX_BYTES = 256 * 1024
"""The largest file read; a one-colour icon or logo has a few thousand bytes."""

MAX_ELEMENTS = 5000
"""The most elements a file may have."""

MAX_DEPTH = 64
"""The deepest nesting of elements."""

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
"""The namespace of SVG's own elements; a file that names no namespace at all is taken for it."""

_WORDS = "<text>: words in an SVG cannot be printed; turn them into paths (Inkscape: Path, Object to Path)"
_REFUSED = {
    "a": "a link",
    "animate": "an animation",
    "animateColor": "an animation",
    "animateMotion": "an animation",
    "animateTransform": "an animation",
    "audio": "a sound",
    "font": "a font",
    "foreignObject": "foreign content",
    "iframe": "foreign content",
    "image": "a picture",
    "handler": "a script",
    "script": "a script",
    "set": "an animation",
    "switch": "a choice of content",
    "text": "text",
    "video": "a film",
}

_OUTSIDE = re.compile(r"url\((?!\s*+[\"']?+\s*+#)|@import", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SvgElement:
    """An element of the file."""

    name: str
    """Its name without the namespace; empty for an element of another vocabulary, which is not drawn."""
    attributes: Mapping[str, str]
    """Values by name; attributes of other vocabularies are left out, but for `href`."""
    line: int
    """Where it begins, counted from 1."""
    children: list[SvgElement] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text directly inside."""
        return "".join(self.texts)


def refuse(line: int, message: str) -> NoReturn:
    """Raise a RenderError that names the line."""
    raise RenderError(f"SVG line {line}: {message}")


def parse_markup(source: str | bytes) -> SvgElement:
    """Return the root element; raise RenderError where the file is not XML, not SVG, or not safe."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(data) > MAX_BYTES:
        raise RenderError(f"the SVG has {len(data):,} bytes; at most {MAX_BYTES:,} are read")
    tree = _Tree("utf-8" if isinstance(source, str) else None)
    try:
        tree.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise RenderError(f"SVG line {error.lineno}: not well-formed XML: {expat.ErrorString(error.code)}") from error
    except (LookupError, ValueError) as error:
        raise RenderError(f"the SVG is not in the encoding that it names: {error}") from error
    if tree.root is None or tree.root.name != "svg":
        raise RenderError("the file is not an SVG: its root element is not <svg>")
    return tree.root


class _Tree:
    """Builds elements from expat's events."""

    def __init__(self, encoding: str | None) -> None:
        self.root: SvgElement | None = None
        self._open: list[SvgElement] = []
        self._count = 0
        self.parser = expat.ParserCreate(encoding, " ")
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ExternalEntityRefHandler = self._external
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _refuse(self, message: str) -> NoReturn:
        refuse(self.parser.CurrentLineNumber, message)

    def _doctype(self, *_: object) -> None:
        self._refuse("a DOCTYPE is not read; delete the <!DOCTYPE ...> declaration")

    def _entity(self, *_: object) -> None:
        self._refuse("an entity is not read")

    def _external(self, *_: object) -> int:
        self._refuse("an external entity is not read")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"the instruction <?{target} ...?> is not read; delete it")

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            self._refuse(f"more than {MAX_ELEMENTS:,} elements")
        if len(self._open) >= MAX_DEPTH:
            self._refuse(f"elements nested more than {MAX_DEPTH} deep")
        namespace, _, local = qualified.rpartition(" ")
        if local in _REFUSED:
            self._refuse(_WORDS if local == "text" else f"<{local}> is {_REFUSED[local]}, which is not read")
        self._add(local if namespace in ("", SVG_NAMESPACE) else "", attributes)

    def _add(self, name: str, attributes: dict[str, str]) -> None:
        element = SvgElement(name, self._safe(attributes), self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _safe(self, attributes: dict[str, str]) -> dict[str, str]:
        safe = {}
        for qualified, value in attributes.items():
            namespace, _, name = qualified.rpartition(" ")
            self._check(name, value)
            if not namespace or name == "href":
                safe[name] = value
        return safe

    def _check(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._refuse(f'the attribute "{name}" is a script, which is not read')
        if name in ("href", "src") and not value.strip().startswith("#"):
            self._refuse(f'a reference outside the file is not read: {name}="{_shortened(value)}"')
        if _OUTSIDE.search(value):
            self._refuse(f'a reference outside the file is not read: {name}="{_shortened(value)}"')

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.name == "style" and _OUTSIDE.search(element.text):
            self._refuse("a style that refers outside the file is not read")

    def _characters(self, text: str) -> None:
        if self._open and self._open[-1].name == "style":
            self._open[-1].texts.append(text)


def _shortened(value: str) -> str:
    return value if len(value) <= 60 else value[:57] + "..."
