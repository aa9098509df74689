"""The inline rule for citations: `[@key]`, `[@a; @b]`, `[@key, p. 12]`, `[see @key]`, `[-@key]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handout.content.inlines import Citation, CitationItem
from handout.reading.markup.locators import read_locator
from handout.reading.markup.notes import CitedKey, Notes, notes_of

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

CITATION_KEY = r"\w+(?:[:.#$%&+?<>~/-]+\w+)*"
"""What can be after `@`, as a regular expression: words, and punctuation between them."""
_KEY = re.compile(rf"(?:^|(?<=\s))(?P<minus>-?)@(?P<key>{CITATION_KEY})")
_BEGINNING = re.compile(rf"\[-?@{CITATION_KEY}")


def citation(state: StateInline, silent: bool) -> bool:
    """Read a citation at `state.pos` into one token; return whether there is one."""
    start = state.pos
    if silent or state.src[start] != "[":
        return False
    end = notes_of(state).brackets.get(start)
    if end is None:
        _note_unclosed(state, start)
        return False
    if state.src.find("[", start + 1, end) >= 0:
        return False
    items = _items(state, start + 1, end)
    if items is None:
        return False
    state.push("citation", "", 0).meta = {"citation": Citation(tuple(items)), "offset": start}
    state.pos = end + 1
    return True


def _note_unclosed(state: StateInline, start: int) -> None:
    beginning = _BEGINNING.match(state.src, start)
    if beginning:
        notes_of(state).problem(start, f'the citation "{beginning.group()}" is not closed', 'add "]" after it')


def _items(state: StateInline, start: int, end: int) -> list[CitationItem] | None:
    """Return the items between two brackets, None where the brackets contain no citation."""
    pieces = list(_pieces(state.src, start, end))
    found = [(offset, piece, _KEY.search(piece)) for offset, piece in pieces]
    if not any(match for *_, match in found):
        return None
    notes = notes_of(state)
    if state.linkLevel:
        notes.problem(start - 1, "a citation is not allowed inside the text of a link", "put it after the link")
    items = []
    for offset, piece, match in found:
        if match is None:
            notes.problem(
                offset, f'no @key in "{piece.strip()}", a part of this citation', "each part needs its own @key"
            )
            continue
        notes.cited.append(CitedKey(offset + match.start("key"), match["key"]))
        item = _item(piece, match)
        items.append(item)
        if _is_no_page(piece[match.end() :], item):
            _note_no_page(notes, offset + match.end(), piece[match.end() :])
    return items


def _is_no_page(rest: str, item: CitationItem) -> bool:
    """Return whether a bare number that would print as a page is the beginning of words, as in "10 mg daily"."""
    bare = rest.strip().removeprefix(",").lstrip()[:1].isnumeric()
    return bare and item.label == "page" and item.suffix[:1].isalpha()


def _note_no_page(notes: Notes, offset: int, rest: str) -> None:
    words = rest.strip().removeprefix(",").strip()
    notes.problem(
        offset,
        f'"{words}" in this citation is no page',
        "write p. before a page, and put other words outside the brackets",
    )


def _pieces(source: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return what the semicolons between two brackets part, each with where it starts."""
    pieces = []
    for piece in source[start:end].split(";"):
        pieces.append((start, piece))
        start += len(piece) + 1
    return pieces


def _item(piece: str, match: re.Match[str]) -> CitationItem:
    place = read_locator(piece[match.end() :])
    return CitationItem(
        key=match["key"],
        prefix=piece[: match.start()].strip(),
        locator=place.locator,
        label=place.label,
        suffix=place.suffix,
        suppress_author=bool(match["minus"]),
    )
