"""Clusters: citations that are side by side are one, whatever parts them that prints nothing by itself.

"[@a][@b]" would print a raised 1 and a raised 2: reference 12, or a power.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

import msgspec

from handout.content.inlines import Citation, CitationItem, Emphasis, Inline, Strong, Text

NOTHING: Final = re.compile(r"[\s,;\u200b-\u200f\u2060-\u206f\ufeff]*")
"""What may be between two citations of one cluster: it prints nothing by itself."""


def join_clusters(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return `inlines` with neighbouring citations as one; those at an edge of emphasis are outside it."""
    found: list[Inline] = []
    for inline in _outside(inlines):
        _append(found, inline)
    return tuple(found)


def _outside(inlines: Iterable[Inline]) -> Iterable[Inline]:
    """Yield the inlines, with the citations at the edges of emphasis before and behind it."""
    for inline in inlines:
        if isinstance(inline, Emphasis | Strong):
            children = join_clusters(inline.children)
            before = tuple(takewhile(_is_citation, children))
            behind = tuple(takewhile(_is_citation, reversed(children[len(before) :])))
            inner = children[len(before) : len(children) - len(behind)]
            yield from before
            if inner:
                yield msgspec.structs.replace(inline, children=inner)
            yield from behind
        else:
            yield inline


def _is_citation(inline: Inline) -> bool:
    return isinstance(inline, Citation)


def _append(found: list[Inline], inline: Inline) -> None:
    """Append an inline; a citation joins one that nothing printed parts it from."""
    if isinstance(inline, Citation):
        before = _joining(found)
        if before is not None:
            found[before:] = [Citation((*_items(found[before]), *inline.items))]
            return
    found.append(inline)


def _joining(found: Sequence[Inline]) -> int | None:
    """Return the index of the citation that one appended now would be right behind; None where there is none."""
    for index in range(len(found) - 1, max(len(found) - 3, -1), -1):
        each = found[index]
        if isinstance(each, Citation):
            return index
        if not isinstance(each, Text) or not NOTHING.fullmatch(each.text):
            return None
    return None


def _items(inline: Inline) -> tuple[CitationItem, ...]:
    assert isinstance(inline, Citation)
    return inline.items
