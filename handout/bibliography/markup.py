"""Markup: the few tags that CSL allows in titles, read into inlines. Everything else is literal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final, TypeAlias

import msgspec

from handout.bibliography.composition import Inlines
from handout.bibliography.quotation import curled
from handout.content.inlines import Emphasis, Inline, Strong, Subscript, Superscript, Text, merged, plain_text

_TAG: Final = (
    r"(?i)</?(?:i|b|sup|sub|sc)>|</span>|<span\s+(?:class=\"nocase\"|style=\"font-variant:\s*small-caps;?\")\s*>"
)
_DEEPEST: Final = 8  # tags further in stay literal: no title nests so deep, and no text may exhaust the stack
_INLINES: Final[dict[str, Callable[[Inlines], Inline]]] = {
    "i": Emphasis,
    "b": Strong,
    "sup": Superscript,
    "sub": Subscript,
}


class Run(msgspec.Struct, frozen=True):
    """Characters with the same tags around them."""

    text: str
    tags: tuple[str, ...] = ()
    """From the outermost in: `i`, `b`, `sup`, `sub`, `sc`, `nocase`."""


Recase: TypeAlias = Callable[[Sequence[Run]], Sequence[Run]]


def read_markup(source: str, recase: Recase | None = None) -> Inlines:
    """Return `source` as inlines, quotes curved, its runs passed through `recase` first.

    Small capitals and `nocase` leave no inline behind; a tag without its partner is literal.
    """
    if not source:
        return ()
    runs = _runs(source) if "<" in source else [Run(curled(source))]
    return merged(_nested(recase(runs) if recase else runs, 0))


def printed(source: str) -> str:
    """Return `source` where it prints something; empty where it contains nothing but tags and blanks."""
    return source if "<" not in source or plain_text(read_markup(source)).strip() else ""


def _runs(source: str) -> list[Run]:
    pairs = _pairs(source)
    runs: list[Run] = []
    tags: list[str] = []
    start, before = 0, ""
    for place, (end, name) in [*sorted(pairs.items()), (len(source), (len(source), ""))]:
        if text := curled(source[start:place], before):
            runs.append(Run(text, tuple(tags)))
            before = text[-1]
        if name.startswith("/"):
            tags.pop()
        else:
            tags.append(name)
        start = end
    return runs


def _pairs(source: str) -> dict[int, tuple[int, str]]:
    """Return where the tags with a partner begin and end, and their names; `/` in front of a closing one."""
    found: dict[int, tuple[int, str]] = {}
    opened: list[tuple[str, re.Match[str]]] = []
    for tag in re.finditer(_TAG, source):
        closing, name = tag[0].startswith("</"), _name(tag[0])
        if not closing and len(opened) < _DEEPEST:
            opened.append((name, tag))
        elif closing and opened and (opened[-1][0] == name or (name == "span" and opened[-1][0] in ("sc", "nocase"))):
            partner_name, partner = opened.pop()
            found[partner.start()] = (partner.end(), partner_name)
            found[tag.start()] = (tag.end(), f"/{partner_name}")
    return found


def _name(tag: str) -> str:
    tag = tag.casefold()
    if tag.startswith("<span"):
        return "nocase" if "nocase" in tag else "sc"
    return tag.strip("</>")


def _nested(runs: Sequence[Run], depth: int) -> Inlines:
    """Return the inlines of `runs`, whose tags outside `depth` are the caller's."""
    found: list[Inline] = []
    for tag, group in groupby(runs, lambda run: run.tags[depth] if len(run.tags) > depth else ""):
        members = list(group)
        children = _nested(members, depth + 1) if tag else tuple(Text(run.text) for run in members)
        wrap = _INLINES.get(tag)
        found.extend((wrap(merged(children)),) if wrap else children)
    return tuple(found)
