"""Pandoc inlines: pandoc's own tree of a line, and ours made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from handout.bibliography.composition import Inlines
from handout.content.inlines import Emphasis, Inline, Link, Strong, Subscript, Superscript, Text, merged

LEFT_MARGIN: Final = "csl-left-margin"
"""The class of the number in front of a reference."""
_WRAPPED: Final[dict[str, Callable[[Inlines], Inline]]] = {
    "Emph": Emphasis,
    "Strong": Strong,
    "Superscript": Superscript,
    "Subscript": Subscript,
}
_QUOTES: Final = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160)))


def text_nodes(text: str) -> list[dict[str, Any]]:
    """Return plain text as pandoc's inlines."""
    nodes: list[dict[str, Any]] = []
    for place, word in enumerate(text.split(" ")):
        nodes += ([{"t": "Space"}] if place else []) + ([{"t": "Str", "c": word}] if word else [])
    return nodes


def inlines_of(nodes: Iterable[dict[str, Any]], *, without: str = "") -> Inlines:
    """Return pandoc's inlines as ours; spans of the class `without` are left out."""
    return merged(each for node in nodes for each in _inlines(node, without))


def spans_of(nodes: Iterable[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """Return the inlines within the spans of class `name`."""
    return [inner for node in nodes if node["t"] == "Span" and name in node["c"][0][1] for inner in node["c"][1]]


def _inlines(node: dict[str, Any], without: str) -> Iterator[Inline]:
    kind: str = node["t"]
    content: Any = node.get("c")
    match kind:
        case "Str":
            yield Text(content.translate(_CONTROLS))
        case "Space" | "SoftBreak" | "LineBreak":
            yield Text(" ")
        case "Emph" | "Strong" | "Superscript" | "Subscript":
            yield _WRAPPED[kind](inlines_of(content, without=without))
        case "SmallCaps" | "Underline" | "Strikeout":
            yield from inlines_of(content, without=without)
        case "Span":
            yield from _span(content, without)
        case "Quoted":
            before, after = _QUOTES[content[0]["t"]]
            yield from (Text(before), *inlines_of(content[1], without=without), Text(after))
        case "Link":
            yield from _link(content, without)
        case "Code" | "Math":
            yield Text(str(content[1]).translate(_CONTROLS))
        case _:  # notes, pictures and raw code have no place in a line of ours
            return


def _span(content: list[Any], without: str) -> Iterator[Inline]:
    classes = content[0][1]
    if without in classes:
        return
    if "csl-block" in classes or "csl-indent" in classes:
        yield Text(" ")
    yield from inlines_of(content[1], without=without)


def _link(content: list[Any], without: str) -> Iterator[Inline]:
    inner, url = inlines_of(content[1], without=without), content[2][0]
    if url.lower().startswith(("https://", "http://")):
        yield Link(inner, url)
    else:
        yield from inner
