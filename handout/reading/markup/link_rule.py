"""The inline rule for links: `[text](https://...)`, and nothing else of CommonMark's links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handout.reading.markup.notes import Notes, notes_of

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link may open: nothing on the reader's machine, nothing that runs."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?://)?(.*)", re.DOTALL)
_BEGINNING = re.compile(rf"(?:{'|'.join(SCHEMES)}):", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PHONE = re.compile(r"[+(]*\d[\d\s()+.\-–\u00a0\u2011]*")
_PHONE_DIGITS = 7
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.(?!pdf\b|docx?\b|pptx?\b|html?\b|png\b|jpe?g\b|txt\b)[a-z]{2,})(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_HINT = "begin the address with https://, http://, mailto: or tel:, or write \\[ for a plain bracket"


def link(state: StateInline, silent: bool) -> bool:
    """Read a link at `state.pos` into its tokens; return whether there is one."""
    start = state.pos
    if silent or state.src[start] != "[":
        return False
    notes = notes_of(state)
    label_end = notes.brackets.get(start)
    is_image = state.pending.endswith("!")
    if label_end is None or is_image or state.src[label_end + 1 : label_end + 2] != "(":
        return False
    address_end = notes.parentheses.get(label_end + 1)
    if address_end is None:
        _note_unclosed(state.src, label_end + 2, notes)
        return False
    address = _ESCAPE.sub(r"\1", state.src[label_end + 2 : address_end])
    _note_problems(notes, state, (start, label_end, address))
    _push(state, (start, label_end, address_end), address)
    return True


def _push(state: StateInline, places: tuple[int, int, int], address: str) -> None:
    """Push the tokens of a link whose text and address end at `places`, and step behind it."""
    start, label_end, address_end = places
    maximum = state.posMax
    opener = state.push("link_open", "a", 1)
    opener.attrs = {"href": state.md.normalizeLink(address)}
    opener.meta = {"offset": start}
    state.pos, state.posMax = start + 1, label_end
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1).meta = {"offset": start}
    state.pos, state.posMax = address_end + 1, maximum


def _note_unclosed(source: str, start: int, notes: Notes) -> None:
    """Note an address that has a good beginning but no end; any other text in round brackets prints as it is."""
    if _BEGINNING.match(source, start):
        notes.problem(
            start,
            "the address of this link contains a space or is not closed",
            'write %20 for a space and end with ")"',
        )


def _note_problems(notes: Notes, state: StateInline, link: tuple[int, int, str]) -> None:
    """Note what is wrong with a link, given as where its text opens and closes, and its address."""
    start, label_end, address = link
    scheme = _SCHEME.fullmatch(address)
    if state.linkLevel:
        notes.problem(start, "a link is not allowed inside the text of a link", "part the two")
    if not state.src[start + 1 : label_end].strip():
        notes.problem(start, "a link without text", "write what it opens between the square brackets")
    if scheme is None:
        notes.problem(label_end + 2, f'a link cannot open "{address}": it is no full address', _HINT)
    elif scheme[1].lower() not in SCHEMES:
        notes.problem(label_end + 2, f'a link cannot open "{scheme[1]}:" addresses', _HINT)
    elif not scheme[2]:
        notes.problem(label_end + 2, f'the address "{address}" is not complete', "write the whole address")
    elif shown := _shown_address(state.src[start + 1 : label_end], scheme[1].lower(), scheme[2]):
        message = f'this link shows "{shown}" and opens "{address}"'
        notes.problem(
            start, message, "write the same number or address in both places, or words that say what it opens"
        )


def _shown_address(label: str, scheme: str, target: str) -> str:
    """Return the number or address that a link's text shows and the link does not open; empty where it opens it."""
    label = label.strip(" *_")
    match scheme:
        case "tel":
            found = _PHONE.search(label.replace("(0)", ""))
            shown, dialled = _digits(found[0] if found else ""), _digits(target)
            is_number = bool(found and found[0].strip() == label) or len(shown) >= _PHONE_DIGITS
            same = dialled.endswith(shown.lstrip("0")) or shown.endswith(dialled)
            return label if is_number and shown and dialled and not same else ""
        case "mailto":
            found = _MAIL.search(label)
            return found[0] if found and found[0].casefold() != target.partition("?")[0].casefold() else ""
        case _:
            found = _HOST.fullmatch(label) if label == label.lower() else None
            host = re.split(r"[/?#:]", target.rpartition("@")[2], maxsplit=1)[0].casefold().removeprefix("www.")
            shown = found[1].casefold() if found else ""
            return label if shown and not f".{host}".endswith(f".{shown}") and not shown.endswith(f".{host}") else ""


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
