"""The inline tree: the parser's flat list of tokens as nested inlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from handout.content.inlines import Emphasis, Inline, Link, Strong, Text
from handout.reading.markup.clusters import join_clusters

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 8
"""Emphasis nested deeper than this looks the same, and only costs whoever walks the tree."""

_WRAPPERS: dict[str, Callable[[Token, tuple[Inline, ...]], Inline]] = {
    "em_open": lambda token, children: Emphasis(children),
    "strong_open": lambda token, children: Strong(children),
    "link_open": lambda token, children: Link(children, str(token.attrs["href"])),
}


def build_inlines(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    """Return the inlines that `tokens` say, neighbouring texts as one."""
    levels: list[list[Inline]] = [[]]
    openers: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            openers.append(token)
            levels.append([])
        elif token.nesting < 0:
            children = levels.pop()
            _extend(levels[-1], _wrap(openers.pop(), children, len(levels)))
        elif token.type == "citation":
            levels[-1].append(token.meta["citation"])
        else:
            _extend(levels[-1], [Text(token.content)])
    return join_clusters(levels[0])


def _wrap(opener: Token, children: list[Inline], depth: int) -> list[Inline]:
    if not children or (depth > _DEEPEST and opener.type != "link_open"):
        return children
    return [_WRAPPERS[opener.type](opener, tuple(children))]


def _extend(level: list[Inline], inlines: list[Inline]) -> None:
    """Append `inlines`, joining a text to a text before it; an empty text leaves nothing."""
    for inline in inlines:
        last = level[-1] if level else None
        if isinstance(inline, Text) and isinstance(last, Text):
            level[-1] = Text(last.text + inline.text)
        elif not isinstance(inline, Text) or inline.text:
            level.append(inline)
